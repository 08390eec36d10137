// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QShortcut;

namespace spotter {

class Preferences;

/// The keys of the window's commands: the defaults, or the user's choices, which are saved. No two commands share a
/// key, and a key belongs only to its command: while the command is disabled, the key has no other effect. Actions are
/// identified by object name. Main thread; owned by the window.
class Shortcuts final : public QObject {
    Q_OBJECT
public:
    /// Takes the current keys of the actions as the defaults and assigns the saved ones. Every action must already have
    /// been added to the widgets in which its keys work.
    Shortcuts(const QList<QAction *> &actions, Preferences &preferences, QWidget *window);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    [[nodiscard]] bool isChanged(const QAction *action) const;
    /// The other action that has the key; null if the key is free or empty.
    [[nodiscard]] QAction *owner(const QKeySequence &key, const QAction *except) const;
    /// Assigns this single key to the action (empty: none) and saves it. If another action has the key, nothing changes
    /// and that action is returned.
    [[nodiscard]] QAction *set(QAction *action, const QKeySequence &key);
    /// Restores the default keys; fails in the same way if another action has one of them.
    [[nodiscard]] QAction *reset(QAction *action);
    void resetAll();

Q_SIGNALS:
    void changed();
    /// The key of a command that is disabled was pressed.
    void refused(const QAction *action);

private:
    void apply(QAction *action, const QList<QKeySequence> &keys);
    /// Makes shortcuts that consume the keys of the action while it is disabled.
    void reserve(QAction *action, QWidget *window);

    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_builtIn;
    QHash<const QAction *, QList<QShortcut *>> m_reserved;
    Preferences &m_preferences;
};

} // namespace spotter
