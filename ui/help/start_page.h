// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace spotter {

class Actions;
class Preferences;
class RecentFiles;

/// Shown while no corpus is open: the ways to begin, and recent files. Main thread.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    StartPage(const Actions &actions, Preferences &preferences, QWidget *parent = nullptr);

    /// Reads the recent files from the preferences again.
    void reload();

Q_SIGNALS:
    void fileChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(const Actions &actions);
    void retranslate();
    void fitRecent();

    Preferences &m_preferences;
    RecentFiles *m_files;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_hint;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QToolButton *m_demo, *m_open, *m_new, *m_import, *m_tour;
    QLabel *m_demoText, *m_openText, *m_newText, *m_importText, *m_tourText;
};

} // namespace spotter
