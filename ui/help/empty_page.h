// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace spotter {

class Actions;
class CorpusController;

/// In place of a text while no document is open: how to get one. Files and texts can be dropped on it, as anywhere in
/// the window, and pasted. Main thread.
class EmptyPage final : public QWidget {
    Q_OBJECT
public:
    EmptyPage(const CorpusController &controller, const Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    const CorpusController &m_controller;
    QLabel *m_title;
    QLabel *m_hint;
    QToolButton *m_paste;
    QToolButton *m_new;
    QToolButton *m_import;
};

} // namespace spotter
