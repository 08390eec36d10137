// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document_reading.h"
#include "core/review/confidence_baseline.h"
#include "core/review/fact_index.h"
#include "core/review/label_facts.h"
#include "core/review/label_quality.h"
#include "core/review/predicate_cooccurrence.h"

#include <array>
#include <span>
#include <vector>

namespace spotter {

/// The features of the learned quality of a label, named in learned_weights.h. The first is always 1. The corpus keeps
/// them with decisions: a new one is appended, none is taken out or changes its meaning.
constexpr size_t labelFeatureCount = 24;
/// The evidence about a label from the rest of the corpus, without any model.
struct CorpusHabits {
    int twinsWithout = 0; ///< identical sentences that lack the label
    double edges = 0; ///< BoundaryStatistics
    double cues = 0; ///< PredicateCues
    FactSupport stated; ///< LabelFacts
};
[[nodiscard]] std::vector<double> labelFeatures(const LabelReading &reading, const ConfidenceBaseline &usual,
    const FactIndex &facts, size_t document, const CorpusHabits &habits);

/// The same for an unlabelled triple.
constexpr size_t candidateFeatureCount = 22;
[[nodiscard]] std::vector<double> candidateFeatures(const ReadTriple &candidate, const ConfidenceBaseline &usual,
    const FactIndex &facts, const ReviewSet &set, size_t document, int twinsWith,
    const PredicateCooccurrence::CooccurrenceScores &cooccurrence, const FactSupport &stated);

/// The confidence in a triple by a method, in [0, 1]. Learned needs the features and their weights.
[[nodiscard]] double confidenceOf(const ReadTriple &triple, QualityMethod method, double usual,
    std::span<const double> features, std::span<const double> weights);

} // namespace spotter
