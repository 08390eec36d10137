// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finder.h"
#include "core/text/training_set.h"

namespace spotter {

/// Adds the doubts of a judgement to a training set, for learning with noisy labels: a label of low quality is weighted
/// by its quality (which is about the share of such labels that are right), and a triple whose label is probably
/// missing counts as unknown, not as wrong (positive-unlabelled learning). Labels that a person has accepted have full
/// weight. Documents are matched by their ids; those of the judgement that are not in the training set are skipped.
void addDoubts(TrainingSet &training, const ReviewSet &set, const Judgement &judgement);

/// The number of doubts in a training set.
struct DoubtCounts {
    qint64 labels = 0; ///< labels with reduced weight
    qint64 unknown = 0; ///< unlabelled triples that count as unknown
};

/// The same with the readings of the last review stored in the corpus. Fails (Content) if it was never reviewed. On the
/// corpus' thread.
[[nodiscard]] Result<DoubtCounts> addKeptDoubts(TrainingSet &training, Corpus &corpus, std::stop_token stop = {});

} // namespace spotter
