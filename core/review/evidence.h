// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document_reading.h"
#include "core/review/confidence_baseline.h"
#include "core/review/fact_index.h"
#include "core/review/label_quality.h"
#include "core/review/predicate_cooccurrence.h"

#include <array>
#include <span>
#include <vector>

namespace spotter {

/// The numbers that the learned quality of a label is made from; learned_weights.h names them. The first is always 1.
constexpr size_t labelFeatureCount = 18;
/// What the rest of a corpus says of a label without any model.
struct CorpusHabits {
    int twinsWithout = 0; ///< identical sentences that lack the label
    double edges = 0; ///< BoundaryStatistics
    double cues = 0; ///< PredicateCues
};
[[nodiscard]] std::vector<double> labelFeatures(const LabelReading &reading, const ConfidenceBaseline &usual,
    const FactIndex &facts, size_t document, const CorpusHabits &habits);

/// Likewise of a triple without a label.
constexpr size_t candidateFeatureCount = 20;
[[nodiscard]] std::vector<double> candidateFeatures(const ReadTriple &candidate, const ConfidenceBaseline &usual,
    const FactIndex &facts, const ReviewSet &set, size_t document, int twinsWith,
    const PredicateCooccurrence::Ties &ties);

/// How sure a triple is by a method, in [0, 1]; for Learned the features are needed and weights chosen by isLabel.
[[nodiscard]] double confidenceOf(
    const ReadTriple &triple, QualityMethod method, double usual, std::span<const double> features, bool isLabel);

} // namespace spotter
