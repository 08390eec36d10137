// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command_keys.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace spotter {

QAction *commandOf(const QWidget &widget, QLatin1StringView command)
{
    for (const QWidget *place = &widget; place; place = place->parentWidget())
        for (QAction *action : place->actions())
            if (action->objectName() == command) return action;
    return nullptr;
}

QString keyText(const QWidget &widget, QLatin1StringView command)
{
    const QAction *action = commandOf(widget, command);
    return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
}

void addCommands(QMenu &menu, const QWidget &widget, std::initializer_list<QLatin1StringView> commands)
{
    for (const QLatin1StringView command : commands)
        if (QAction *action = commandOf(widget, command)) menu.addAction(action);
}

QString withKey(const QString &text, const QWidget &widget, QLatin1StringView command)
{
    const QString key = keyText(widget, command);
    return key.isEmpty() ? text : text + u'\t' + key;
}

} // namespace spotter
