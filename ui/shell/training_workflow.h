// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/training/training_service.h"
#include "core/workspace/training_record.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QMessageBox;
class QWidget;

namespace spotter {

class Actions;
class CorpusController;
class ModelAdoption;
class ReviewWorkflow;
class TrainingPanel;

/// Retraining on the open corpus: where the data comes from, the history of runs, and going back to an earlier model;
/// what comes of a run is ModelAdoption's. Main thread.
class TrainingWorkflow final : public QObject {
    Q_OBJECT
public:
    TrainingWorkflow(CorpusController &controller, TrainingService &service, TrainingPanel &panel,
        const Actions &actions, QObject *parent = nullptr);
    ~TrainingWorkflow() override;

    /// 0: cores − 1.
    void setThreads(int threads);
    /// While it trains models of its own, no other can be trained.
    void follow(const ReviewWorkflow &review);
    /// A run of so many minutes, shown as any other.
    void start(double minutes);
    /// Whether the window may close now. While a model is being trained, or one could not be saved, the user is asked
    /// first; `close` is called once the answer is carried out.
    [[nodiscard]] bool mayClose(QWidget *window, const std::function<void()> &close);

Q_SIGNALS:
    /// A run has begun: its panel should be seen.
    void started();
    void adopted(const QString &folder);

private:
    /// What the training thread must know of its run when it has a model.
    struct Ticket {
        std::atomic<qint64> run = 0;
        std::atomic_bool isResumed = false;
    };

    void connectPanel();
    void connectService();
    void changeCorpus();
    void showCorpus();
    void showModel();
    void showPretraining();
    void showUnfinished();
    void removeUnfinished(const QString &corpus);
    void enableActions();
    void askToKeep(QWidget *window);
    void askToSave(QWidget *window);
    /// Shows a question with three answers: `accepted` closes the window when it is carried out, `dropped` at once, and
    /// the third leaves everything as it is.
    void ask(QMessageBox *question, const QString &acceptText, const QString &dropText,
        const std::function<void()> &accepted, const std::function<void()> &dropped);
    void closeNow();
    void readTexts();
    void showRuns();
    void beginRun(const TrainingOptions &options);
    void endRun(const QString &outcome, const TrainingOutcome &result = {});
    void writeRecord();
    void fail(const Error &error);
    [[nodiscard]] bool isOpen(const QString &corpus) const;

    CorpusController &m_controller;
    TrainingService &m_service;
    TrainingPanel &m_panel;
    const Actions &m_actions;
    ModelAdoption *m_adoption;
    std::unique_ptr<TrainingRecord> m_record; ///< of the run under way; null where it is not written into the history
    std::vector<std::unique_ptr<TrainingRecord>> m_unwritten; ///< of runs that ended while it could not be written
    std::shared_ptr<Ticket> m_ticket; ///< of the next run, or the one under way
    QString m_runCorpus; ///< path
    QString m_blocked;
    bool m_isTraining = false; ///< not only reading texts
    bool m_isResumed = false; ///< the run under way goes on from the unfinished one
    QPointer<QWidget> m_question;
    std::function<void()> m_close; ///< once the user's answer is carried out
    bool m_isAnswered = false; ///< the question before m_close
    bool m_mayClose = false;
};

} // namespace spotter
