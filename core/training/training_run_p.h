// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/compute_threads_p.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/weights/safetensors_p.h"
#include "core/training/best_epoch_p.h"
#include "core/training/dev_evaluation_p.h"
#include "core/training/group/training_group.h"
#include "core/training/optimizer_p.h"
#include "core/training/run_clock.h"
#include "core/training/run_state_p.h"
#include "core/training/supervised_steps_p.h"
#include "core/training/time_budget_p.h"
#include "core/training/trainer.h"
#include "core/training/training_data.h"

#include <QElapsedTimer>

#include <optional>

namespace spotter {

/// One run: pretraining, epochs, the best epoch's weights. Used only by train().
class TrainingRun {
public:
    TrainingRun(TrainingData data, const TrainingOptions &options, std::stop_token stop,
        const TrainingCallbacks &callbacks, TrainingGroup &group);

    /// unfinished: a run that was kept, with data.parent as its network and the same settings. preparationSeconds: the
    /// time that preparing the data took, which counts towards the budget.
    [[nodiscard]] Result<TrainingOutcome> execute(std::optional<RunState> unfinished, double preparationSeconds);

private:
    [[nodiscard]] Result<void> begin(const std::optional<RunState> &unfinished);
    [[nodiscard]] Result<void> resume(const RunState &unfinished);
    /// Agrees with the group on the time, and on whether to stop, see m_now.
    [[nodiscard]] Result<void> agree();
    /// The end of a run that failed or was stopped: kept, if a folder is named, or else its best epoch.
    [[nodiscard]] Result<TrainingOutcome> endEarly(const Error &why);
    [[nodiscard]] Result<void> pretrain();
    [[nodiscard]] Result<void> trainEpochs();
    /// Runs until the epoch or the run is over, or Stopped; batches are indices in data.train. Fails (Content) if the
    /// loss is no longer finite.
    [[nodiscard]] Result<void> trainEpoch(const std::vector<std::vector<size_t>> &batches, TrainingEpoch &epoch);
    /// isLast: the run's time or epochs are over; it may be extended here (TrainingOptions::untilF1).
    [[nodiscard]] Result<void> evaluate(TrainingEpoch &epoch, bool isLast);
    /// Reduces the dev sentences so that an evaluation takes only a small share of the time, as estimated from the
    /// steps so far.
    void limitDev();
    /// Extends a run that is not good enough; false if it is good enough, or if more time would not help.
    [[nodiscard]] bool extend();
    /// The encoder and the head, each with its learning rate.
    [[nodiscard]] std::vector<Optimizer::Group> parameterGroups() const;
    [[nodiscard]] Optimizer makeOptimizer() const;
    [[nodiscard]] int epochsSinceBetter() const;
    [[nodiscard]] Result<TrainingOutcome> outcome();
    [[nodiscard]] Result<TrainingOutcome> keep(const QString &folder) const;
    /// The group's time at the last agree(): what is decided by it is decided alike by all processes.
    [[nodiscard]] double elapsedSeconds() const { return m_now; }
    /// Share of the supervised phase that is done, by time or by steps.
    [[nodiscard]] double trainingShare(size_t stepsPerEpoch) const;
    /// share: of the whole run.
    void reportStep(TrainingPhase phase, double epoch, double share, double loss, double sentencesPerSecond);

    TrainingData m_data;
    TrainingOptions m_options;
    std::stop_token m_stop;
    const TrainingCallbacks &m_callbacks;
    TrainingGroup &m_group;
    bool m_isStopped = false; ///< a process of the group was asked to stop
    double m_now = 0; ///< seconds since the start
    RandomState m_random;
    std::shared_ptr<Network> m_network;
    std::optional<SupervisedSteps> m_supervised; ///< set once pretraining is over
    std::optional<Optimizer> m_optimizer; ///< set once pretraining is over
    ComputeThreads m_stepThreads;
    ComputeThreads m_readingThreads; ///< for dev
    RunClock m_clock;
    bool m_isDevLimited = false;
    QElapsedTimer m_sinceReport;
    RunProgress m_progress;
    TimeBudget m_time;
    double m_share = 0; ///< of the whole run that is done
    double m_loss = 0; ///< moving average
    QString m_parentHash; ///< of the warm start's model, or of a kept run's; empty for one from scratch
    QJsonObject m_parentTraining; ///< its training(), if it has predicates
    std::optional<BestEpoch> m_best;
};

} // namespace spotter
