// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace spotter {

/// The key that a command has now, as menus show it; empty when it has none. The command is the object name of an
/// action of the widget or of one that it is in: keys belong to the window's actions alone, and widgets only say what
/// they are.
[[nodiscard]] QString keyText(const QWidget &widget, QLatin1StringView command);

/// The text of a menu's entry with that key at the right; just the text when there is none.
[[nodiscard]] QString withKey(const QString &text, const QWidget &widget, QLatin1StringView command);

} // namespace spotter
