// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace spotter {

class Actions;
class CorpusController;

/// Asks before the window closes a corpus whose file is gone: what it holds would be lost. Main thread.
class LostCorpus final : public QObject {
    Q_OBJECT
public:
    LostCorpus(CorpusController &controller, const Actions &actions, QWidget *window);

    /// False if the window must stay open for now; then close() is called if the user does not want a copy.
    [[nodiscard]] bool mayClose(const std::function<void()> &close);

private:
    CorpusController &m_controller;
    const Actions &m_actions;
    QWidget *m_window;
    QPointer<QMessageBox> m_question;
    bool m_isGivenUp = false;
};

} // namespace spotter
