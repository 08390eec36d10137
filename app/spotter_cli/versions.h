// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// A line each: Spotter, Qt, libtorch, SQLite, BLAS.
[[nodiscard]] QString versionText();

} // namespace spotter
