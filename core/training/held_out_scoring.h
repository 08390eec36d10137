// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/label_scorer.h"
#include "core/training/trainer.h"

#include <functional>
#include <span>
#include <vector>

namespace spotter {

/// Options of held-out scoring.
struct HeldOutOptions {
    int folds = 5;
    TrainingOptions training; ///< of each fold; minutes is the total of all folds. Every fold starts from fromModel or
                              ///< encoderFolder, which must not have learnt from labels
    QString
        folder; ///< folder for the folds' models, from which a later scoring continues unless they have seen texts that
                ///< they have to score, and for a pretraining from which all folds start; empty: neither is created
    std::vector<bool> done; ///< folds whose readings the caller already has, by number; may be shorter
    LabelScorerOptions scorer;
};

/// The progress; sent at most ten times a second.
struct HeldOutStep {
    int fold = 0; ///< from 0; -1 during the pretraining that all folds share
    int folds = 0;
    double share = 0; ///< of all folds, in [0, 1]
    double sentencesPerSecond = 0;
};

struct HeldOutCallbacks {
    std::function<void(const HeldOutStep &)> onStep;
    /// Called when a fold is scored, with the indices of its requests and their readings. A failure ends the run with
    /// that error.
    std::function<Result<void>(int fold, std::span<const size_t> requests, std::vector<DocumentReading> readings)>
        onFold;
    /// A fold's model could not be stored; the scoring continues.
    std::function<void(const Error &)> onNotKept;
};

/// The fold of each text, in [0, folds): texts that differ only in case, spaces and punctuation are in the same fold,
/// and folds have similar sizes. The result is deterministic for the same texts, number and seed, and independent of
/// the order of the texts; from 50 texts per fold on, adding or removing a text moves no other.
[[nodiscard]] std::vector<int> foldsOf(std::span<const QString> texts, int folds, quint64 seed);

/// Scores every request with a model that has not seen its document: one training per fold, one after the other, each
/// on the documents of the other folds and on `others`. A finished fold is passed to onFold at once, so a stopped run
/// can resume with the next fold. Fails (Stopped) within a second or two after it was asked to stop, (Content) if there
/// are fewer documents than folds, or with the error of a training.
[[nodiscard]] Result<void> scoreHeldOut(const Schema &schema, std::span<const ReadingRequest> requests,
    std::span<const Document> others, const HeldOutOptions &options, std::stop_token stop = {},
    const HeldOutCallbacks &callbacks = {});

} // namespace spotter
