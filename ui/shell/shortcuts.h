// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QSet>

namespace spotter {

class Preferences;

/// The keys of the window's commands: the built-in ones, or what the user has chosen instead, which is kept. No two
/// commands share a key. Actions are known by their object names. Main thread; owned by the window.
class Shortcuts final : public QObject {
    Q_OBJECT
public:
    /// Takes the keys that the actions have for the built-in ones and gives them what was kept.
    Shortcuts(const QList<QAction *> &actions, Preferences &preferences, QObject *parent = nullptr);

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

    /// Some widgets know the built-in letters themselves. Where one of them means nothing any more, or something else,
    /// the widget does not get it.
    void guard(QWidget *widget);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(QAction *action, const QList<QKeySequence> &keys);
    void findRetired();

    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_builtIn;
    QSet<QKeySequence> m_retired; ///< built-in keys that nothing has now
    Preferences &m_preferences;
};

} // namespace spotter
