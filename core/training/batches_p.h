// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network_reader_p.h"
#include "core/training/labelled_sentence.h"
#include "core/training/link_loss_p.h"
#include "core/training/training_options.h"

namespace spotter {

/// The sentences of one epoch: each once, the corrected ones repeated until they make up `share` of all.
[[nodiscard]] std::vector<size_t> sentencesOfEpoch(
    size_t sentences, const std::vector<size_t> &corrected, double share);

/// Cuts [0, lengths.size()) into batches of similar length, in random order: shuffled, sorted by length within windows
/// of 50 batches, cut, shuffled again.
[[nodiscard]] std::vector<std::vector<size_t>> makeBatches(
    const std::vector<qsizetype> &lengths, int batchSize, RandomState &random);

/// The input of a training step: the padded batch; for the half-pointer head the subjects of the object tagger and the
/// targets of both taggers, for the linking head the labelled pairs.
struct TrainingBatch {
    PaddedBatch input;
    LinkLabels links;
    torch::Tensor subjectTargets; ///< [batch, tokens, 2]
    torch::Tensor subjectWeights; ///< same shape; undefined if nothing is doubted
    SubjectRows subjects; ///< rows may be 0
    torch::Tensor objectTargets; ///< [rows, tokens, predicates, 2]
    torch::Tensor objectWeights; ///< same shape; undefined if nothing is doubted
};

/// randoms: one for each sentence, for its negative subjects.
[[nodiscard]] TrainingBatch makeTrainingBatch(std::span<const LabelledSentence *const> sentences, int64_t padId,
    int64_t predicates, const TrainingOptions &options, std::span<RandomState> randoms);

} // namespace spotter
