// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shortcuts.h"

#include "ui/appearance/preferences.h"

#include <QMenu>
#include <QShortcut>

#include <algorithm>

namespace spotter {

Shortcuts::Shortcuts(const QList<QAction *> &actions, Preferences &preferences, QWidget *window)
    : QObject(window), m_actions(actions), m_preferences(preferences)
{
    for (const QAction *action : actions) m_builtIn.insert(action, action->shortcuts());
    for (QAction *action : actions) {
        const std::optional<QString> kept = preferences.shortcut(action->objectName());
        if (!kept) continue;
        const QKeySequence key(*kept, QKeySequence::PortableText);
        // The settings may have been edited by hand or come from another version: the built-in key then wins.
        if (!owner(key, action)) action->setShortcuts(key.isEmpty() ? QList<QKeySequence>() : QList{key});
    }
    for (QAction *action : actions) reserve(action, window);
}

void Shortcuts::reserve(QAction *action, QWidget *window)
{
    QList<QWidget *> places;
    if (action->shortcutContext() == Qt::WindowShortcut)
        places += window;
    else
        for (QObject *object : action->associatedObjects())
            if (auto *widget = qobject_cast<QWidget *>(object); widget && !qobject_cast<QMenu *>(widget))
                places += widget;
    for (QWidget *place : places) {
        auto *shortcut = new QShortcut(place);
        shortcut->setContext(action->shortcutContext());
        shortcut->setKeys(action->shortcuts());
        shortcut->setEnabled(!action->isEnabled());
        connect(
            action, &QAction::enabledChanged, shortcut, [shortcut](bool enabled) { shortcut->setEnabled(!enabled); });
        connect(shortcut, &QShortcut::activated, this, [this, action] { Q_EMIT refused(action); });
        m_reserved[action] += shortcut;
    }
}

bool Shortcuts::isChanged(const QAction *action) const { return action->shortcuts() != m_builtIn.value(action); }

QAction *Shortcuts::owner(const QKeySequence &key, const QAction *except) const
{
    if (key.isEmpty()) return nullptr;
    for (QAction *action : m_actions) {
        if (action == except) continue;
        // A key that is the beginning of another sequence also conflicts with it.
        const bool taken = std::ranges::any_of(action->shortcuts(), [&](const QKeySequence &other) {
            return key.matches(other) != QKeySequence::NoMatch || other.matches(key) != QKeySequence::NoMatch;
        });
        if (taken) return action;
    }
    return nullptr;
}

QAction *Shortcuts::set(QAction *action, const QKeySequence &key)
{
    if (QAction *other = owner(key, action)) return other;
    m_preferences.setShortcut(action->objectName(), key.toString(QKeySequence::PortableText));
    apply(action, key.isEmpty() ? QList<QKeySequence>() : QList{key});
    Q_EMIT changed();
    return nullptr;
}

QAction *Shortcuts::reset(QAction *action)
{
    const QList<QKeySequence> keys = m_builtIn.value(action);
    for (const QKeySequence &key : keys) {
        if (QAction *other = owner(key, action)) return other;
    }
    m_preferences.resetShortcut(action->objectName());
    apply(action, keys);
    Q_EMIT changed();
    return nullptr;
}

void Shortcuts::resetAll()
{
    for (QAction *action : m_actions) {
        m_preferences.resetShortcut(action->objectName());
        apply(action, m_builtIn.value(action));
    }
    Q_EMIT changed();
}

void Shortcuts::apply(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    for (QShortcut *shortcut : m_reserved.value(action)) shortcut->setKeys(keys);
}

} // namespace spotter
