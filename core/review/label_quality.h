// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace spotter {

/// How the probabilities of a triple's parts become one number. The first four are those that multi-label data is
/// ranked by elsewhere (Thyagarajan et al. 2022, Northcutt et al. 2021); tests/benchmarks compares them.
enum class QualityMethod {
    SelfConfidence, ///< the least part
    Mean,
    Softmin, ///< a mean in which low parts weigh more
    MovingAverage, ///< exponential moving average over the parts in falling order
    ConfidentThresholds, ///< the least part against what is usual for labels of that predicate
    Learned, ///< a logistic regression of these and of what the rest of the corpus says
};

[[nodiscard]] QString qualityMethodName(QualityMethod method); ///< "self-confidence", "mean", …
[[nodiscard]] std::optional<QualityMethod> qualityMethodFromName(QStringView name);

using Parts = std::array<float, 4>;

[[nodiscard]] double leastPart(const Parts &parts);
[[nodiscard]] double meanPart(const Parts &parts);
/// Parts weighed by softmax((1 − part) / .1).
[[nodiscard]] double softminPart(const Parts &parts);
/// s₁ the greatest part, sₖ = .8 · partₖ + .2 · sₖ₋₁ in falling order.
[[nodiscard]] double movingAveragePart(const Parts &parts);
/// How sure a triple with that least part is, where labels of its predicate have the threshold on average: .5 at the
/// threshold. In [0, 1].
[[nodiscard]] double againstThreshold(double least, double threshold);

/// log(p / (1 − p)), kept within ±25: what a model finds a thousand times less likely than another improbable thing is
/// far more often wrong, and a probability to the fourth power is soon as small as that.
[[nodiscard]] double boundedLogit(double probability);

/// A fitted number, and what it is of.
struct FeatureWeight {
    const char *feature = "";
    double weight = 0;
};
/// 1 / (1 + exp(−Σ wᵢ·xᵢ)). Both of the same size.
[[nodiscard]] double logistic(std::span<const double> features, std::span<const FeatureWeight> weights);

} // namespace spotter
