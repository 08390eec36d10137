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

/// One training at a time beside the window. Lives on the main thread; signals arrive there, queued. Every start() ends
/// in exactly one of finished, stopped, kept or failed, every startPretraining() in pretrained or failed; an exception
/// on the thread is a failure like any other. The destructor asks the run to stop and does not wait: it ends within
/// about a second and still brings its model to the disk, which the end of the program waits for.
class TrainingService final : public QObject {
    Q_OBJECT
public:
    /// Fetches the data that the options want on the training thread (opens its own Corpus there). Neither it nor a
    /// keeper may use what can be gone before the thread has ended.
    using Loader = std::function<Result<TrainingSet>(const TrainingOptions &, std::stop_token)>;

    /// Brings the model of a run that has ended to the disk, on the training thread, and gives it as it is there. The
    /// run is announced after that.
    using Keeper = std::function<Result<std::shared_ptr<const ModelSnapshot>>(const TrainingOutcome &)>;

    explicit TrainingService(QObject *parent = nullptr);
    ~TrainingService() override;

    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    /// Fails (Busy) while a run is under way. With a keeper, outcomes have the model that it gives; where it fails,
    /// TrainingOutcome::unsaved says why, and the model is the one in memory.
    [[nodiscard]] Result<void> start(Loader loader, const TrainingOptions &options, Keeper keeper = {});
    /// Reads the texts first, see pretrain(): what comes of it is saved into `folder` on the training thread, and what
    /// is there already goes on. Fails (Busy) while a run is under way.
    [[nodiscard]] Result<void> startPretraining(Loader loader, const TrainingOptions &options, const QString &folder);
    /// Holds the run at its next step, until it is resumed or stopped; its time stands still meanwhile. Nothing happens
    /// where no run is under way.
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;
    /// Asks the run to end; stopped() (or finished(), where it was faster) follows within a second.
    void stop();
    /// The same, but the run stays in a folder as an unfinished one (unfinished_run.h) that goes on later: kept()
    /// follows, or stopped() where there is nothing to keep yet, or finished(), where it was faster.
    void keep(const QString &folder);
    /// The same, and nobody wants its model: it is not kept. stopped() (or finished()) follows.
    void abandon();

Q_SIGNALS:
    void planned(const spotter::TrainingPlan &plan);
    void stepped(const spotter::TrainingStep &step);
    void epochEnded(const spotter::TrainingEpoch &epoch);
    void finished(const spotter::TrainingOutcome &outcome);
    /// outcome.model is the best so far, or null where no epoch was finished or nobody wants it.
    void stopped(const spotter::TrainingOutcome &outcome);
    void kept(const QString &folder);
    void failed(const spotter::Error &error);
    /// The pretraining is saved; share of it that is done, 1 unless it was stopped, 0 where it was before it had begun.
    void pretrained(double share);

private:
    struct Run;
    /// The next run, not held; fails (Busy) while one is under way.
    [[nodiscard]] Result<std::shared_ptr<Run>> makeRun();
    [[nodiscard]] TrainingCallbacks callbacksOf(const Task &task, const std::shared_ptr<Run> &run);

    std::shared_ptr<Run> m_run; ///< the newest, shared with its thread; null before the first
    TaskRunner m_runner;
};

} // namespace spotter
