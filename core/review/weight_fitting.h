// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"

#include <span>
#include <vector>

namespace spotter {

/// The weights of the learned quality, in the order of evidence.h: as shipped, or fitted to a person's decisions.
struct QualityWeights {
    std::vector<double> label;
    std::vector<double> candidate;
    int decisions = 0; ///< that they were fitted to
};

/// Those of learned_weights.h.
[[nodiscard]] QualityWeights shippedWeights();

/// A finding that was settled: its features at that time, and whether its triple turned out to be right.
struct SettledExample {
    std::vector<double> features;
    bool isRight = false;
};

/// Ridge logistic regression towards a prior (its most probable weights if each has a normal distribution around its
/// prior, as narrow as if priorDecisions had been settled before), by Newton's method with steps that never make it
/// worse: finite whatever was decided, the same for the same examples. All features have the size of the prior.
[[nodiscard]] std::vector<double> fitWeights(std::span<const SettledExample> examples, std::span<const double> prior);
/// How many decisions the shipped weights are worth.
constexpr double priorDecisions = 100;

/// The weights after these decisions (of ReviewStore, oldest first): fitted to the first n, where n is the greatest
/// multiple of decisionsPerFit; the last word about a finding counts. Decisions without features teach nothing.
[[nodiscard]] QualityWeights weightsAfter(std::span<const ReviewResult> results);
constexpr int decisionsPerFit = 20;

/// The quality of a settled finding by the shipped weights; the stored one if its features were not kept.
[[nodiscard]] double shippedQualityOf(const ReviewResult &result);

} // namespace spotter
