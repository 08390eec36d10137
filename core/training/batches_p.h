// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network_reader_p.h"
#include "core/training/labelled_sentence.h"
#include "core/training/link_loss_p.h"
#include "core/training/training_options.h"

namespace spotter {

/// The sentences of one epoch: each once, the corrected ones as often as it takes to make up `share` of them all.
[[nodiscard]] std::vector<size_t> sentencesOfEpoch(
    size_t sentences, const std::vector<size_t> &corrected, double share);

/// Cuts [0, lengths.size()) into batches of like length, in random order: shuffled, sorted by length within windows of
/// 50 batches, cut, shuffled again.
[[nodiscard]] std::vector<std::vector<size_t>> makeBatches(
    const std::vector<qsizetype> &lengths, int batchSize, RandomState &random);

/// What a step needs of its sentences: the padded batch; for the half-pointer head the subjects to ask about and the
/// targets of both taggers, for the linking head the labelled pairs.
struct TrainingBatch {
    PaddedBatch input;
    LinkLabels links;
    torch::Tensor subjectTargets; ///< [batch, tokens, 2]
    torch::Tensor subjectWeights; ///< likewise; undefined where nothing is doubted
    SubjectRows subjects; ///< rows may be 0
    torch::Tensor objectTargets; ///< [rows, tokens, predicates, 2]
    torch::Tensor objectWeights; ///< likewise; undefined where nothing is doubted
};

[[nodiscard]] TrainingBatch makeTrainingBatch(std::span<const LabelledSentence *const> sentences, int64_t padId,
    int64_t predicates, const TrainingOptions &options, RandomState &random);

} // namespace spotter
