// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finder.h"
#include "core/text/training_set.h"

namespace spotter {

/// Writes into training what a judgement doubts, so that it is learnt despite noise: a label of low quality counts in
/// proportion to it (a quality is about the share of such labels that are right), and a triple whose absence is
/// doubtful counts as unknown, not as wrong (positive-unlabelled learning). What a person has accepted counts fully.
/// Documents are found by their ids; those of the judgement that do not train are passed over.
void addDoubts(TrainingSet &training, const ReviewSet &set, const Judgement &judgement);

/// How many doubts a training set has.
struct DoubtCounts {
    qint64 labels = 0; ///< that count less
    qint64 unknown = 0; ///< triples without a label that count as unknown
};

/// The same by the readings that the corpus keeps of its last review. Fails (Content) where it was never reviewed. On
/// the corpus' thread.
[[nodiscard]] Result<DoubtCounts> addKeptDoubts(TrainingSet &training, Corpus &corpus, std::stop_token stop = {});

} // namespace spotter
