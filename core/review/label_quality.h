// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace spotter {

/// How the probabilities of a triple's parts are combined into one number. The first four are those used for ranking
/// multi-label data in the literature (Thyagarajan et al. 2022, Northcutt et al. 2021); tests/benchmarks compares them.
enum class QualityMethod {
    SelfConfidence, ///< the least part
    Mean,
    Softmin, ///< a mean that weights low parts more
    MovingAverage, ///< exponential moving average over the parts in descending order
    ConfidentThresholds, ///< the least part relative to the usual one of labels of that predicate
    Learned, ///< a logistic regression on these and on evidence from the rest of the corpus
};

[[nodiscard]] QString qualityMethodName(QualityMethod method); ///< "self-confidence", "mean", …
[[nodiscard]] std::optional<QualityMethod> qualityMethodFromName(QStringView name);

using Parts = std::array<float, 4>;

[[nodiscard]] double leastPart(const Parts &parts);
[[nodiscard]] double meanPart(const Parts &parts);
/// The mean of the parts weighted by softmax((1 − part) / 0.1).
[[nodiscard]] double softminPart(const Parts &parts);
/// s₁ is the greatest part, sₖ = 0.8 · partₖ + 0.2 · sₖ₋₁ in descending order.
[[nodiscard]] double movingAveragePart(const Parts &parts);
/// The confidence in a triple with this least part, given the average least part of labels of its predicate
/// (threshold): 0.5 at the threshold. In [0, 1].
[[nodiscard]] double againstThreshold(double least, double threshold);

/// log(p / (1 − p)), limited to ±25. The wide range matters: of two improbable labels, one that is a thousand times
/// less probable is far more often wrong, and probabilities to the fourth power easily become that small.
[[nodiscard]] double boundedLogit(double probability);

/// A fitted weight and the name of its feature.
struct FeatureWeight {
    const char *feature = "";
    double weight = 0;
};
/// 1 / (1 + exp(−Σ wᵢ·xᵢ)). Both must have the same size.
[[nodiscard]] double logistic(std::span<const double> features, std::span<const FeatureWeight> weights);
[[nodiscard]] double logistic(std::span<const double> features, std::span<const double> weights);

} // namespace spotter
