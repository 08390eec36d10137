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

/// How held-out readings are made.
struct HeldOutOptions {
    int folds = 5;
    TrainingOptions training; ///< of each fold; minutes are those of all folds together. What fromModel or
                              ///< encoderFolder names is where every fold begins; it must not have learnt from labels
    QString folder; ///< where the folds' models are kept, which a later reading goes on from as far as they have not
                    ///< seen what they judge, and a pretraining that all folds begin from; empty: neither is made
    std::vector<bool> done; ///< folds whose readings the caller has already, by number; may be shorter
    LabelScorerOptions scorer;
};

/// Where it is; sent at most ten times a second.
struct HeldOutStep {
    int fold = 0; ///< from 0; -1 while the encoder reads the texts that all folds share
    int folds = 0;
    double share = 0; ///< of all folds, in [0, 1]
    double sentencesPerSecond = 0;
};

struct HeldOutCallbacks {
    std::function<void(const HeldOutStep &)> onStep;
    /// A fold is read: the indices of its requests and their readings. A failure ends the run with it.
    std::function<Result<void>(int fold, std::span<const size_t> requests, std::vector<DocumentReading> readings)>
        onFold;
    /// A fold's model could not be kept; the reading goes on.
    std::function<void(const Error &)> onNotKept;
};

/// The fold of each text, in [0, folds): texts that differ in case, spaces and punctuation alone go together, and folds
/// are of like size. The same texts, number and seed give the same folds, in whatever order they come; from 50 texts a
/// fold on one text more or less moves no other.
[[nodiscard]] std::vector<int> foldsOf(std::span<const QString> texts, int folds, quint64 seed);

/// Reads every request with a model that has not seen its document: as many trainings as there are folds, one after
/// the other, each on the documents of the other folds and on `others`. A fold that is done reaches onFold at once, so
/// that a run that was stopped goes on with the next. When asked to stop it returns Stopped within a second or two;
/// Content where fewer documents than folds are given, or what a training says.
[[nodiscard]] Result<void> scoreHeldOut(const Schema &schema, std::span<const ReadingRequest> requests,
    std::span<const Document> others, const HeldOutOptions &options, std::stop_token stop = {},
    const HeldOutCallbacks &callbacks = {});

} // namespace spotter
