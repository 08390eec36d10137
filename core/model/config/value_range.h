// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Whether low <= value <= high; for numbers that a double represents exactly, as those in configurations.
[[nodiscard]] constexpr bool isWithin(double value, double low, double high) { return value >= low && value <= high; }

} // namespace spotter
