// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include "ui/shell/preferences.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace spotter {

Shortcuts::Shortcuts(const QList<QAction *> &actions, Preferences &preferences, QObject *parent)
    : QObject(parent), m_actions(actions), m_preferences(preferences)
{
    for (const QAction *action : actions) m_builtIn.insert(action, action->shortcuts());
    for (QAction *action : actions) {
        const std::optional<QString> kept = preferences.shortcut(action->objectName());
        if (!kept) continue;
        const QKeySequence key(*kept, QKeySequence::PortableText);
        // The file may have been edited, or come from a version with other commands: the built-in key wins then.
        if (!owner(key, action)) action->setShortcuts(key.isEmpty() ? QList<QKeySequence>() : QList{key});
    }
    findRetired();
}

bool Shortcuts::isChanged(const QAction *action) const { return action->shortcuts() != m_builtIn.value(action); }

QAction *Shortcuts::owner(const QKeySequence &key, const QAction *except) const
{
    if (key.isEmpty()) return nullptr;
    for (QAction *action : m_actions) {
        if (action == except) continue;
        // One that another begins with would never be reached either.
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
    return nullptr;
}

void Shortcuts::resetAll()
{
    for (QAction *action : m_actions) {
        m_preferences.resetShortcut(action->objectName());
        action->setShortcuts(m_builtIn.value(action));
    }
    findRetired();
    Q_EMIT changed();
}

void Shortcuts::guard(QWidget *widget) { widget->installEventFilter(this); }

bool Shortcuts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_retired.isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_retired.contains(QKeySequence(key->keyCombination()))) return true;
    }
    return QObject::eventFilter(watched, event);
}

void Shortcuts::apply(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    findRetired();
    Q_EMIT changed();
}

void Shortcuts::findRetired()
{
    m_retired.clear();
    for (const QAction *action : m_actions) {
        if (!isChanged(action)) continue;
        for (const QKeySequence &key : m_builtIn.value(action)) {
            if (!owner(key, nullptr)) m_retired.insert(key);
        }
    }
}

} // namespace spotter
