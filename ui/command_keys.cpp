// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command_keys.h"

#include <QAction>
#include <QWidget>

namespace spotter {

QString keyText(const QWidget &widget, QLatin1StringView command)
{
    for (const QWidget *place = &widget; place; place = place->parentWidget())
        for (const QAction *action : place->actions())
            if (action->objectName() == command) return action->shortcut().toString(QKeySequence::NativeText);
    return {};
}

QString withKey(const QString &text, const QWidget &widget, QLatin1StringView command)
{
    const QString key = keyText(widget, command);
    return key.isEmpty() ? text : text + u'\t' + key;
}

} // namespace spotter
