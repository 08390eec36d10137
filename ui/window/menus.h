// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QDockWidget;
class QMenu;
class QToolBar;
template <typename T>
class QList;

namespace spotter {

class Actions;
class Preferences;
class RecentFiles;

/// The window's menus and its toolbar. Main thread.
class Menus final : public QObject {
    Q_OBJECT
public:
    Menus(const Actions &actions, const QList<QDockWidget *> &docks, Preferences &preferences, QMainWindow *window);

    void retranslate();
    [[nodiscard]] QToolBar *toolBar() const { return m_toolBar; }

Q_SIGNALS:
    void recentFileChosen(const QString &path);

private:
    void build(const QList<QDockWidget *> &docks);
    void buildToolBar();
    void fillRecent();

    const Actions &m_actions;
    Preferences &m_preferences;
    RecentFiles *m_recentFiles;
    QMainWindow *m_window;
    QMenu *m_file, *m_recent, *m_edit, *m_edges, *m_go, *m_view, *m_model, *m_help;
    QToolBar *m_toolBar;
};

} // namespace spotter
