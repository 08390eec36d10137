// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/known_facts.h"
#include "core/model/model_snapshot.h"
#include "core/training/labelled_sentence.h"
#include "core/training/trainer.h"

#include <QByteArray>

#include <memory>

namespace spotter {

struct PretrainedEncoder;

/// A training set prepared for the network: vocabulary, schema and labels in tokens.
struct TrainingData {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const ModelSnapshot> parent; ///< of a warm start, or null
    std::shared_ptr<const PretrainedEncoder> pretrained; ///< the encoder's initial weights, or null
    Schema schema; ///< the parent's predicates first, in its order
    ModelConfig config;
    std::vector<Document> trainDocuments; ///< with their labels, cut if too long; the input of augmentation
    std::vector<LabelledSentence> train; ///< of trainDocuments, in the same order
    std::vector<size_t>
        corrected; ///< indices in train of sentences that a person has changed since the parent was trained
    std::vector<Document> devDocuments;
    std::vector<TokenSequence> dev; ///< cut at maximumTokens
    KnownFacts facts; ///< those in train
    std::vector<std::vector<KnownCandidate>>
        devKnown; ///< occurrences of facts in each sentence of dev; empty if there are no facts
    std::vector<QString> unlabelledTexts;
    std::vector<TokenSequence> unlabelled; ///< for masked pretraining: unlabelled texts, then those of train
    JournalPlace copiedAt; ///< the corpus' journal place
    QByteArray hash; ///< SHA-256 of texts and labels, hexadecimal
    TrainingPlan plan; ///< with parameters still 0
};

/// The share in the options; a negative one is resolved for these texts. 0 if the encoder is already
/// pretrained.
[[nodiscard]] double pretrainingShareOf(const TrainingSet &set, const TrainingOptions &options);

/// pretrainingShare must be resolved. Fails (Content) if there is nothing to learn from: no sentences, no predicate, no
/// label that could be located.
[[nodiscard]] Result<TrainingData> prepareTrainingData(
    const TrainingSet &set, const TrainingOptions &options, const std::stop_token &stop);

/// The data for masked pretraining only: tokenizer, config and `unlabelled`, the passages of all texts. Fails (Content)
/// if there are none.
[[nodiscard]] Result<TrainingData> preparePretrainingData(
    const TrainingSet &set, const TrainingOptions &options, const std::stop_token &stop);

} // namespace spotter
