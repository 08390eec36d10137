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

/// The keys of the window's commands: the built-in ones, or what the user has chosen instead, which is kept. No two
/// commands share a key, and a key means its command only: while the command is disabled, nothing else gets the key.
/// Actions are known by their object names. Main thread; owned by the window.
class Shortcuts final : public QObject {
    Q_OBJECT
public:
    /// Takes the keys that the actions have for the built-in ones and gives them what was kept. An action must have
    /// been added already to the widgets that its keys act in.
    Shortcuts(const QList<QAction *> &actions, Preferences &preferences, QWidget *window);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    [[nodiscard]] bool isChanged(const QAction *action) const;
    /// Who else has the key; null where it is free, or empty.
    [[nodiscard]] QAction *owner(const QKeySequence &key, const QAction *except) const;
    /// Gives the action this one key (empty: none) and keeps that. Where another has it, nothing changes, and that one
    /// is returned.
    [[nodiscard]] QAction *set(QAction *action, const QKeySequence &key);
    /// The built-in keys again; refused likewise where another has one of them now.
    [[nodiscard]] QAction *reset(QAction *action);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void apply(QAction *action, const QList<QKeySequence> &keys);
    /// Makes shortcuts that take the keys of the action while it is disabled.
    void reserve(QAction *action, QWidget *window);

    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_builtIn;
    QHash<const QAction *, QList<QShortcut *>> m_reserved;
    Preferences &m_preferences;
};

} // namespace spotter
