// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/training/training_service.h"
#include "core/workspace/training_record.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QWidget;

namespace spotter {

class Actions;
class ClosingQuestion;
class CorpusController;
class ModelAdoption;
class ReviewWorkflow;
class TrainingPanel;

/// Retraining on the open corpus: provides the training data, records the history of runs, and switches back to earlier
/// models; ModelAdoption handles the results of runs. Main thread.
class TrainingWorkflow final : public QObject {
    Q_OBJECT
public:
    TrainingWorkflow(CorpusController &controller, TrainingService &service, TrainingPanel &panel,
        const Actions &actions, QObject *parent = nullptr);
    ~TrainingWorkflow() override;

    /// 0: cores − 1.
    void setThreads(int threads);
    /// No other model can be trained while the review trains its own.
    void follow(const ReviewWorkflow &review);
    /// Starts a run of this many minutes, which is shown like any other.
    void start(double minutes);
    /// Whether the window may close now. During training, or if a model could not be saved, the user is asked first;
    /// `close` is called when the answer has been carried out.
    [[nodiscard]] bool mayClose(QWidget *window, const std::function<void()> &close);

Q_SIGNALS:
    /// A run has begun: the panel should be shown.
    void started();
    void adopted(const QString &folder);

private:
    /// Shared with the training thread, which needs it when the run has a model.
    struct RunContext {
        std::mutex mutex; ///< for the rest
        CorpusAddress corpus;
        RunId run;
        bool isResumed = false;
    };

    void connectPanel();
    void connectService();
    void changeCorpus();
    void followCorpus(const QString &before);
    void showBlocked();
    void showCorpus();
    void showModel();
    void showPretraining();
    void showUnfinished();
    void removeUnfinished(const QString &corpusPath);
    void enableActions();
    void askToKeep(QWidget *window);
    void askToSave(QWidget *window);
    void readTexts();
    void holdOut();
    void showRuns();
    void beginRun(const TrainingOptions &options);
    void endRun(const QString &outcome, const TrainingOutcome &result = {});
    void writeRecord();
    void fail(const Error &error);
    [[nodiscard]] bool isOpen(const CorpusAddress &corpus) const;

    CorpusController &m_controller;
    TrainingService &m_service;
    TrainingPanel &m_panel;
    const Actions &m_actions;
    ModelAdoption *m_adoption;
    ClosingQuestion *m_closing;
    std::unique_ptr<TrainingRecord> m_record; ///< of the current run; null if it is not recorded in the history
    std::vector<std::unique_ptr<TrainingRecord>> m_unwritten; ///< of ended runs, until they can be written
    std::shared_ptr<RunContext> m_runContext; ///< of the next or the current run
    CorpusAddress m_runCorpus;
    const ReviewWorkflow *m_review = nullptr;
    QString m_blocked; ///< why nothing can be trained while the review trains; empty: it does not
    bool m_isTraining = false; ///< false while only pretraining
    bool m_isResumed = false; ///< the current run resumes the unfinished one
};

} // namespace spotter
