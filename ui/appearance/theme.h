// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace spotter {

/// How the window is coloured.
enum class Theme { System, Light, Dark, HighContrast };

/// The palette of a theme; System: light or dark, as said. Text stands out from what is behind it by 4.5:1 at least,
/// 7:1 with high contrast.
[[nodiscard]] QPalette paletteFor(Theme theme, bool systemIsDark);

} // namespace spotter
