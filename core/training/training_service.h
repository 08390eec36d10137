// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/task_runner.h"
#include "core/training/trainer.h"

#include <QObject>

#include <functional>
#include <memory>

namespace spotter {

/// Runs one training at a time in the background. Lives on the main thread; signals arrive there, queued. Every start()
/// ends in exactly one of finished, stopped, kept or failed, every startPretraining() in pretrained or failed; an
/// exception on the thread is reported as failed. The destructor asks the run to stop and does not wait: the run ends
/// within about a second and still saves its model, and the end of the program waits for that.
class TrainingService final : public QObject {
    Q_OBJECT
public:
    /// Loads the data for the options, on the training thread (opens its own Corpus there). Neither a loader nor a
    /// keeper may use objects that can be destroyed before the thread has ended.
    using Loader = std::function<Result<TrainingSet>(const TrainingOptions &, std::stop_token)>;

    /// Saves the model of a run that has ended, on the training thread, and returns the saved model. The signal of the
    /// end is emitted after that.
    using Keeper = std::function<Result<std::shared_ptr<const ModelSnapshot>>(const TrainingOutcome &)>;

    explicit TrainingService(QObject *parent = nullptr);
    ~TrainingService() override;

    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    /// Fails (Busy) while a run is in progress. With a keeper, outcomes have the model that it returns; if it fails,
    /// TrainingOutcome::unsaved says why, and the model is the one in memory.
    [[nodiscard]] Result<void> start(Loader loader, const TrainingOptions &options, Keeper keeper = {});
    /// Pretrains on the texts, see pretrain(). The result is saved in `folder` on the training thread; an unfinished
    /// pretraining there is resumed. Fails (Busy) while a run is in progress.
    [[nodiscard]] Result<void> startPretraining(Loader loader, const TrainingOptions &options, const QString &folder);
    /// Pauses the run at its next step until it is resumed or stopped; its clock stops meanwhile. Does nothing if no
    /// run is in progress.
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;
    /// Asks the run to end; stopped() (or finished(), if it has just finished) follows within a second.
    void stop();
    /// Like stop(), but saves the run in a folder as an unfinished one (unfinished_run.h) that can be resumed later:
    /// kept() follows, or stopped() if there is nothing to keep yet, or finished() if it has just finished.
    void keep(const QString &folder);
    /// Like stop(), but discards the model. stopped() (or finished()) follows.
    void abandon();

Q_SIGNALS:
    void planned(const spotter::TrainingPlan &plan);
    void stepped(const spotter::TrainingStep &step);
    void epochEnded(const spotter::TrainingEpoch &epoch);
    void finished(const spotter::TrainingOutcome &outcome);
    /// outcome.model is the best so far, or null if no epoch was finished or the run was abandoned.
    void stopped(const spotter::TrainingOutcome &outcome);
    void kept(const QString &folder);
    void failed(const spotter::Error &error);
    /// The pretraining is saved. share: the finished share of it, 1 unless it was stopped, 0 if it was stopped before
    /// it began.
    void pretrained(double share);

private:
    struct Run;
    /// Creates the next run, not paused; fails (Busy) while one is in progress.
    [[nodiscard]] Result<std::shared_ptr<Run>> makeRun();
    [[nodiscard]] TrainingCallbacks callbacksOf(const Task &task, const std::shared_ptr<Run> &run);

    std::shared_ptr<Run> m_run; ///< the newest, shared with its thread; null before the first
    TaskRunner m_runner;
};

} // namespace spotter
