// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/training/training_service.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace spotter {

class Actions;
class CorpusController;
class ReviewWorkflow;
class TrainingPanel;

/// Retraining on the open corpus: where the data comes from, the history of runs, adopting a model and going back to an
/// earlier one. Main thread.
class TrainingWorkflow final : public QObject {
    Q_OBJECT
public:
    TrainingWorkflow(CorpusController &controller, TrainingService &service, TrainingPanel &panel,
        const Actions &actions, QObject *parent = nullptr);

    /// 0: cores − 1.
    void setThreads(int threads);
    /// While it trains models of its own, no other can be trained.
    void follow(const ReviewWorkflow &review);
    /// A run of so many minutes, shown as any other.
    void start(double minutes);
    /// Whether the window may close now. While a model is being trained, or waits to be adopted, the user is asked
    /// first; `close` is called once the answer is carried out.
    [[nodiscard]] bool mayClose(QWidget *window, const std::function<void()> &close);

Q_SIGNALS:
    /// A run has begun: its panel should be seen.
    void started();
    void adopted(const QString &folder);

private:
    void connectService();
    void showCorpus();
    void showModel();
    void showPretraining();
    void showUnfinished();
    void askToKeep(QWidget *window);
    void askToAdopt(QWidget *window);
    /// Shows a question with three answers: `accepted` closes the window when it is carried out, dropping at once, and
    /// the third goes on.
    void ask(QMessageBox *question, const QString &acceptText, const QString &dropText,
        const std::function<void()> &accepted);
    void closeNow();
    void readTexts();
    /// Where the built-in encoder's reading of the open corpus' texts is kept.
    /// Where a corpus' training is kept that goes on later.
    [[nodiscard]] static QString unfinishedFolder(const QString &corpus);
    void showRuns();
    void beginRun(const TrainingOptions &options);
    void showRunning(bool running);
    void endRun(const QString &outcome);
    void adopt(const TrainingOutcome &outcome);
    [[nodiscard]] bool runIsOfOpenCorpus() const;

    CorpusController &m_controller;
    TrainingService &m_service;
    TrainingPanel &m_panel;
    const Actions &m_actions;
    RunId m_run; ///< under way, or finished last
    QString m_runCorpus; ///< path
    QString m_blocked;
    bool m_isTraining = false; ///< not only reading texts
    QString m_wentOn; ///< folder of the unfinished run that goes on now; empty for any other
    QPointer<QWidget> m_question;
    std::function<void()> m_close; ///< once the user's answer is carried out
    bool m_mayClose = false;
};

} // namespace spotter
