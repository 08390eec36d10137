// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace spotter {

/// The colour theme of the window.
enum class Theme { System, Light, Dark, HighContrast };

/// The palette of a theme; System: light or dark, according to systemIsDark. Text has a contrast to its background of
/// at least 4.5:1, in high contrast 7:1.
[[nodiscard]] QPalette paletteFor(Theme theme, bool systemIsDark);

} // namespace spotter
