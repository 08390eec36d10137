// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// What the arithmetic libraries in use are, for --version: torch's version and its BLAS.
[[nodiscard]] QString torchVersion();
[[nodiscard]] QString blasName();
/// Measures a quick matrix product (about 20 ms) in GFLOPS per second of processor time.
[[nodiscard]] double measuredGigaflops();
/// The best of several matrix products of 1024 × 1024 numbers on so many threads, in GFLOPS per second of wall-clock
/// time: what the machine can do at best (about half a second).
[[nodiscard]] double matrixProductGigaflops(int threads);
/// A sentence for people where the BLAS is so slow that training is pointless (the reference BLAS); else empty.
[[nodiscard]] QString slowBlasWarning();

} // namespace spotter
