// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/model_snapshot.h"
#include "core/model/scorer.h"
#include "core/text/training_set.h"
#include "core/training/training_options.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace spotter {

/// What is known before the first step.
struct TrainingPlan {
    qint64 trainSentences = 0;
    qint64 correctedSentences = 0; ///< of them; changed by a person since the model of the warm start was trained
    qint64 devSentences = 0;
    qint64 labels = 0; ///< aligned, that train
    qint64 unalignedLabels = 0;
    qint64 labelsBeyondLimit = 0; ///< beyond the encoder's longest passage
    qint64 predicates = 0;
    qint64 vocabulary = 0;
    qint64 parameters = 0;
    QStringList warnings; ///< what is likely to go wrong, in words: no aligned labels, one predicate only, …
};

enum class TrainingPhase { Pretraining, Training, Tuning };

/// Where a run is; sent at most ten times a second.
struct TrainingStep {
    TrainingPhase phase = TrainingPhase::Training;
    qint64 step = 0;
    double epoch = 0; ///< fractional
    double loss = 0; ///< moving average over about 20 steps
    double share = 0; ///< of the whole run, in [0, 1]
    double elapsedSeconds = 0;
    double remainingSeconds = 0; ///< estimate; 0 while unknown
    double sentencesPerSecond = 0;
};

/// The end of an epoch: scores on dev with the EMA weights.
struct TrainingEpoch {
    int epoch = 0;
    double loss = 0;
    double seconds = 0; ///< since the start
    double sentencesPerSecond = 0; ///< of the training steps
    Score score;
    double highestSubjectProbability = 0; ///< over dev: shows that an F1 of 0 is on its way to more
    bool best = false;
    QString comment; ///< what is normal at this step or what is wrong, in words; may be empty

    [[nodiscard]] QJsonObject toJson() const;
};

/// A finished (or stopped) run: the best epoch's EMA weights with tuned thresholds; or one that was kept to go on
/// later, which has no model yet.
struct TrainingOutcome {
    std::shared_ptr<const ModelSnapshot> model;
    ScoreTable devScore; ///< of that model with its thresholds
    bool stoppedEarly = false;
    QString keptIn; ///< folder of the unfinished run; empty for any other
    /// Why something of it is not on the disk: the run could not be kept as an unfinished one, and this is its best
    /// epoch instead; or TrainingService was asked to save the model, and could not.
    std::optional<Error> unsaved;
};

/// Callbacks on the training thread; any may be empty. The time that onStep takes does not count: it may wait while the
/// run is paused.
struct TrainingCallbacks {
    std::function<void(const TrainingPlan &)> onPlan;
    std::function<void(const TrainingStep &)> onStep;
    std::function<void(const TrainingEpoch &)> onEpoch;
    /// Asked once, when the run was asked to stop before its end: the folder that keeps it as an unfinished run
    /// (unfinished_run.h), or none to end with the best epoch so far.
    std::function<QString()> keepIn;
};

/// Trains a model. Synchronous; deterministic by seed, settings, data and number of threads where the run is bounded by
/// epochs. When asked to stop it returns within a second: with the best model so far if an epoch was finished, else
/// Stopped, unless it is kept. A run that was kept goes on by options.unfinishedRun, with the data as they are now; its
/// earlier epochs are told again first. It is not the run that it would have been without the break, to the last digit:
/// an epoch that was begun is begun anew. Fails (Content) where nothing can be learnt: no aligned label, and says why;
/// or where the loss is no longer a number.
[[nodiscard]] Result<TrainingOutcome> train(const TrainingSet &data, const TrainingOptions &options,
    std::stop_token stop = {}, const TrainingCallbacks &callbacks = {});

} // namespace spotter
