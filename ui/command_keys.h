// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>

class QAction;
class QMenu;
class QWidget;

namespace spotter {

/// The current key of a command, as menus show it; empty if it has none. The command is the object name of an action of
/// the widget or of one of its ancestors: only the window's actions have keys, and widgets only display them.
[[nodiscard]] QString keyText(const QWidget &widget, QLatin1StringView command);

/// The command of that name, of the widget or of one of its ancestors; null if there is none.
[[nodiscard]] QAction *commandOf(const QWidget &widget, QLatin1StringView command);

/// The text of a menu entry with that key at the right; just the text if there is none.
[[nodiscard]] QString withKey(const QString &text, const QWidget &widget, QLatin1StringView command);

/// Adds the commands with these object names to a menu, as the actions of the widget or its ancestors that they are.
void addCommands(QMenu &menu, const QWidget &widget, std::initializer_list<QLatin1StringView> commands);

} // namespace spotter
