// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// The compute libraries in use, for --version: torch's version and its BLAS.
[[nodiscard]] QString torchVersion();
[[nodiscard]] QString blasName();
/// Measures a small matrix product (about 20 ms) in GFLOPS per second of processor time.
[[nodiscard]] double measuredGigaflops();
/// The best of several matrix products of 1024 × 1024 numbers on this many threads, in GFLOPS per second of wall-clock
/// time: the peak speed of the machine (takes about half a second).
[[nodiscard]] double matrixProductGigaflops(int threads);
/// A warning for the user if the BLAS is so slow that training is pointless (the reference BLAS); else empty.
[[nodiscard]] QString slowBlasWarning();

} // namespace spotter
