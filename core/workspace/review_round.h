// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/corpus_address.h"
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

/// Options for ranking readings to a queue.
struct RankingOptions {
    QualityMethod method = QualityMethod::Learned;
    QueueOrder order = QueueOrder::Worst;
    double below = QueueOptions{}.below; ///< labels of lower quality are asked about; 1: all
    bool otherMentions = false; ///< ask about other mentions of labelled words, too
    bool sample = false; ///< mix in a random sample
    bool facts = true; ///< as in FinderOptions
    QString pinned = {}; ///< as in QueueOptions
};

/// The settings of a round of scoring.
struct ReviewJob {
    CorpusAddress corpus;
    std::shared_ptr<const ModelSnapshot>
        model; ///< scores the documents without a held-out reading; null: they are not scored
    bool isModelAlone = false; ///< the model scores all documents again; stored readings are ignored
    int folds = 0; ///< above 0: this many models are trained, and each scores the documents that it has not seen
    TrainingOptions training; ///< of the folds; minutes is the total of all folds
    int threads = 0; ///< for the network's computations, as in LabelScorerOptions
    AfterLast afterLast = AfterLast::Again; ///< if all folds have been scored already: labels have changed since
    RankingOptions ranking;
};

/// The progress of a round.
struct ReviewProgress {
    int part = 0; ///< of a thorough review, from 1; 0 during the pretraining that all parts share
    int parts = 0; ///< 0: a quick review
    double share = 0; ///< of the whole round, in [0, 1]
    double secondsLeft = -1; ///< below 0: unknown yet
    double perSecond = 0; ///< sentences of a part, documents of a quick review; 0: unknown yet
};

/// Callbacks of a round, on the scoring thread. All except partsKept must be set.
struct ReviewReports {
    std::stop_token stop;
    std::function<void(const ReviewProgress &)> progress;
    /// Called with readings to store in the corpus as soon as they are finished, so that a stop loses none of them.
    std::function<void(const QString &round, std::vector<StoredReading> rows)> keep;
    /// A part's model could not be stored for the next time; the round continues.
    std::function<void(const Error &)> notKept;
    /// This many parts, at least one, were scored before and are not scored again.
    std::function<void(int parts)> partsKept = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// The readings by which a set's documents are judged.
struct RoundReadings {
    Readings readings; ///< in the order of the documents
    qint64 heldOut = 0; ///< documents scored by models that had not seen them
};

/// The documents of a corpus to review. Fails (Content) if there are none. On the corpus' thread.
[[nodiscard]] Result<ReviewSet> setToReview(Corpus &corpus, const ReviewScope &scope = {}, std::stop_token stop = {});

/// The stored readings of earlier rounds: for each document the held-out one if it has all current labels, else the
/// newest. A held-out reading tells more about a label than that of a model trained on it. On the corpus' thread.
[[nodiscard]] Result<RoundReadings> keptRound(const ReviewSet &set, Corpus &corpus);

/// Scores a set with models, except what the corpus already has: one model per fold scores the documents that it has
/// not seen; then the job's model scores the documents without a reading of all their labels. Resumes where the last
/// such round was stopped. Opens the corpus read-only, as often as needed; any thread. Fails with the errors of
/// Corpus::open(), the stores, the model and the training, and with Stopped.
[[nodiscard]] Result<RoundReadings> readRound(const ReviewJob &job, const ReviewSet &set, const ReviewReports &reports);

/// Ranks the findings from readings, without settled ones. The learned quality is fitted to the decisions that the
/// corpus has, see weightsAfter(). On the corpus' thread.
[[nodiscard]] Result<ReviewQueue> rankReadings(const ReviewSet &set, const Readings &readings, Corpus &corpus,
    const RankingOptions &options = {}, const std::stop_token &stop = {});

} // namespace spotter
