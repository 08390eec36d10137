// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/model_snapshot.h"
#include "core/model/scorer.h"
#include "core/text/training_set.h"
#include "core/training/f1_interval.h"
#include "core/training/training_options.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace spotter {

class TrainingGroup;

/// The figures that are known before the first step.
struct TrainingPlan {
    qint64 trainSentences = 0;
    qint64 correctedSentences = 0; ///< sentences changed by a person since the model of the warm start was trained
    qint64 devSentences = 0;
    qint64 labels = 0; ///< aligned labels that are used
    qint64 unalignedLabels = 0;
    qint64 negatedLabels = 0; ///< left out; 0 if they are learned
    qint64 labelsBeyondLimit = 0; ///< beyond the encoder's longest passage
    qint64 predicates = 0;
    qint64 vocabulary = 0;
    qint64 parameters = 0;
    QStringList warnings; ///< for the user: no aligned labels, only one predicate, …
};

enum class TrainingPhase { Pretraining, Training, Tuning };

/// The progress of a run; sent at most ten times a second.
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
    std::optional<F1Interval> interval; ///< of the F1; unknown for the epochs of a resumed run
    double highestSubjectProbability = 0; ///< over dev: shows progress while F1 is still 0
    bool best = false;
    QString comment; ///< explains what is normal or wrong at this stage; may be empty

    [[nodiscard]] QJsonObject toJson() const;
};

/// The result of a finished or stopped run: the best epoch's EMA weights with tuned thresholds; or of a run that was
/// kept to be resumed later, which has no model yet.
struct TrainingOutcome {
    std::shared_ptr<const ModelSnapshot> model;
    ScoreTable devScore; ///< of that model with its thresholds
    bool stoppedEarly = false;
    QString keptIn; ///< folder of the unfinished run; else empty
    /// Why something was not saved: the run could not be kept as an unfinished one, and this is its best epoch instead;
    /// or TrainingService could not save the model.
    std::optional<Error> unsaved;
};

/// Callbacks on the training thread; any may be empty. The time spent in onStep does not count: it may block while the
/// run is paused.
struct TrainingCallbacks {
    std::function<void(const TrainingPlan &)> onPlan;
    std::function<void(const TrainingStep &)> onStep;
    std::function<void(const TrainingEpoch &)> onEpoch;
    /// Called once if the run was asked to stop before its end, or another process of its group is lost. Returns the
    /// folder in which to keep it as an unfinished run (unfinished_run.h), or an empty string to end with the best
    /// epoch so far.
    std::function<QString()> keepIn;
};

/// Trains a model. Synchronous; deterministic for the same seed, settings, data and number of threads if the run is
/// limited by epochs. If asked to stop, it returns within a second: with the best model so far if an epoch was
/// finished, else Stopped, unless it is kept. A run that was kept resumes through options.unfinishedRun, with the
/// current data; its earlier epochs are reported again first. The result is not bit-identical to that of an
/// uninterrupted run, because an interrupted epoch is restarted. Fails (Content) if nothing can be learnt, for example
/// without an aligned label, saying why; or if the loss is no longer finite.
/// group: the processes that train this model together, each with the same data and options; null: only this one. All
/// of them get the same outcome; a run that is kept is written by the first one alone. Fails (Io) if another process
/// is lost; the first of those that are left has then kept the run, if keepIn names a folder.
[[nodiscard]] Result<TrainingOutcome> train(const TrainingSet &data, const TrainingOptions &options,
    std::stop_token stop = {}, const TrainingCallbacks &callbacks = {}, TrainingGroup *group = nullptr);

} // namespace spotter
