// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// The versions of Spotter, Qt, libtorch, SQLite and BLAS, one per line.
[[nodiscard]] QString versionText();

} // namespace spotter
