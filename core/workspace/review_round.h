// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/review_store.h"
#include "core/model/model_snapshot.h"
#include "core/review/kept_readings.h"
#include "core/review/review_queue.h"
#include "core/training/training_options.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace spotter {

class Corpus;

/// How readings become a queue.
struct RankingOptions {
    QualityMethod method = QualityMethod::Learned;
    QueueOrder order = QueueOrder::Worst;
    double below = QueueOptions{}.below; ///< what has less quality is asked; 1: everything
};

/// What a round reads with.
struct ReviewJob {
    QString corpus; ///< path
    std::shared_ptr<const ModelSnapshot> model; ///< reads what no held-out reading speaks of; null: nothing does
    bool isModelAlone = false; ///< the model judges everything anew; what was read before does not count
    int folds = 0; ///< above 0: so many models are trained, each reading what it has not seen
    TrainingOptions training; ///< of the folds; minutes are those of all together
    int threads = 0; ///< for the network's arithmetic, as LabelScorerOptions has them
    AfterLast afterLast = AfterLast::Again; ///< of folds that have all been read: labels have changed since
    RankingOptions ranking;
};

/// How far a round has come.
struct ReviewProgress {
    int part = 0; ///< of a thorough review, from 1; 0 while the texts are read that all parts share
    int parts = 0; ///< 0: a quick review
    double share = 0; ///< of all, in [0, 1]
    double secondsLeft = -1; ///< below 0: unknown yet
    double perSecond = 0; ///< sentences of a part, documents of a quick review; 0: unknown yet
};

/// What a round tells while it runs, on the thread that reads. All but partsKept must be set.
struct ReviewReports {
    std::stop_token stop;
    std::function<void(const ReviewProgress &)> progress;
    /// Readings for the corpus to keep, as soon as they are made: a stop loses none of them.
    std::function<void(const QString &round, std::vector<StoredReading> rows)> keep;
    /// A part's model could not be kept for the next time; the round continues.
    std::function<void(const Error &)> notKept;
    /// So many parts, at least one, were read before and are not read again.
    std::function<void(int parts)> partsKept = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// What a set's documents are judged by.
struct RoundReadings {
    Readings readings; ///< in the order of the documents
    qint64 heldOut = 0; ///< documents that models have read which had not seen them
};

/// What is reviewed of a corpus; Content if that is nothing. On the corpus' thread.
[[nodiscard]] Result<ReviewSet> setToReview(Corpus &corpus, const ReviewScope &scope = {}, std::stop_token stop = {});

/// What the corpus keeps of earlier rounds: of each document the held-out reading as long as it knows the labels, else
/// the newest. A held-out reading says more of a label than that of a model which was trained on it. On the corpus'
/// thread.
[[nodiscard]] Result<RoundReadings> keptRound(const ReviewSet &set, Corpus &corpus);

/// Reads a set with models, as far as the corpus does not keep what they would say: by as many as there are folds, each
/// reading what it has not seen, then by the job's model what no reading speaks of whose labels it knows. It begins
/// where the last such round was stopped. Opens the corpus for reading only, as often as it needs it; any thread.
/// Fails as Corpus::open(), the stores, the model and the training do, and with Stopped.
[[nodiscard]] Result<RoundReadings> readRound(const ReviewJob &job, const ReviewSet &set, const ReviewReports &reports);

/// Ranks what readings doubt, without what was settled. On the corpus' thread.
[[nodiscard]] Result<ReviewQueue> rankReadings(const ReviewSet &set, const Readings &readings, Corpus &corpus,
    const RankingOptions &options = {}, const std::stop_token &stop = {});

} // namespace spotter
