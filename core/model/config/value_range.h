// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Whether low <= value <= high; of numbers that a double holds exactly, as those of configurations are.
[[nodiscard]] constexpr bool isWithin(double value, double low, double high) { return value >= low && value <= high; }

} // namespace spotter
