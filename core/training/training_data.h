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

/// A training set made ready for the network: vocabulary, schema and labels in tokens.
struct TrainingData {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const ModelSnapshot> parent; ///< of a warm start, or null
    std::shared_ptr<const PretrainedEncoder> pretrained; ///< whose weights the encoder starts from, or null
    Schema schema; ///< the parent's predicates first, in its order
    ModelConfig config;
    std::vector<Document> trainDocuments; ///< as labelled, cut where too long; augmentation starts from these
    std::vector<LabelledSentence> train; ///< of trainDocuments, in their order
    std::vector<size_t> corrected; ///< indices of train: what a person has changed since the parent was trained
    std::vector<Document> devDocuments;
    std::vector<TokenSequence> dev; ///< cut at maximumTokens
    KnownFacts facts; ///< that train states
    std::vector<std::vector<KnownCandidate>> devKnown; ///< of facts, in each of dev; empty without any
    std::vector<QString> unlabelledTexts;
    std::vector<TokenSequence> unlabelled; ///< for masked pretraining: unlabelled texts, then those of train
    JournalPlace copiedAt; ///< of the corpus
    QByteArray hash; ///< SHA-256 of texts and labels, hexadecimal
    TrainingPlan plan; ///< parameters still 0
};

/// The options' share, or what a negative one stands for with these texts. A warm start has had its pretraining.
[[nodiscard]] double pretrainingShareOf(const TrainingSet &set, const TrainingOptions &options);

/// pretrainingShare must be resolved. Fails (Content) where there is nothing to learn from: no sentences, no predicate,
/// no label that could be placed.
[[nodiscard]] Result<TrainingData> prepareTrainingData(
    const TrainingSet &set, const TrainingOptions &options, const std::stop_token &stop);

/// What masked pretraining alone needs: tokenizer, config and `unlabelled`, the passages of all texts. Fails (Content)
/// where there is none.
[[nodiscard]] Result<TrainingData> preparePretrainingData(
    const TrainingSet &set, const TrainingOptions &options, const std::stop_token &stop);

} // namespace spotter
