// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/weight_fitting.h"

#include "core/review/label_quality.h"
#include "core/review/learned_weights.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace spotter {

namespace {

/// What a weight of a feature that was always 0 is held by, so that the equations have a solution.
constexpr double leastStiffness = 1e-3;
constexpr int mostSteps = 50;
constexpr double convergedStep = 1e-8;

template <size_t N>
std::vector<double> valuesOf(const std::array<FeatureWeight, N> &weights)
{
    std::vector<double> values;
    for (const FeatureWeight &weight : weights) values.push_back(weight.weight);
    return values;
}

/// log(1 + exp(x)) without overflow.
double softplus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

/// Solves A·x = b for a symmetric positive definite A (row by row), by Cholesky's decomposition.
std::vector<double> solved(std::vector<double> a, std::vector<double> b)
{
    const size_t n = b.size();
    for (size_t j = 0; j < n; ++j) {
        for (size_t k = 0; k < j; ++k) a[j * n + j] -= a[j * n + k] * a[j * n + k];
        a[j * n + j] = std::sqrt(a[j * n + j]);
        for (size_t i = j + 1; i < n; ++i) {
            for (size_t k = 0; k < j; ++k) a[i * n + j] -= a[i * n + k] * a[j * n + k];
            a[i * n + j] /= a[j * n + j];
        }
    }
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = 0; k < i; ++k) b[i] -= a[i * n + k] * b[k];
        b[i] /= a[i * n + i];
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t k = i + 1; k < n; ++k) b[i] -= a[k * n + i] * b[k];
        b[i] /= a[i * n + i];
    }
    return b;
}

/// The negative logarithm of the posterior, and its derivatives.
class Posterior {
public:
    Posterior(std::span<const SettledExample> examples, std::span<const double> prior)
        : m_examples(examples), m_prior(prior), m_stiffness(prior.size(), 0)
    {
        // A decision's curvature is p(1 − p)·x², which is at most x²/4.
        for (const SettledExample &example : examples)
            for (size_t i = 0; i < prior.size(); ++i) m_stiffness[i] += example.features[i] * example.features[i];
        for (double &stiffness : m_stiffness)
            stiffness = std::max(leastStiffness, priorDecisions * stiffness / double(4 * examples.size()));
    }

    [[nodiscard]] double at(std::span<const double> weights) const
    {
        double sum = 0;
        for (size_t i = 0; i < weights.size(); ++i)
            sum += m_stiffness[i] * (weights[i] - m_prior[i]) * (weights[i] - m_prior[i]) / 2;
        for (const SettledExample &example : m_examples) {
            double logit = 0;
            for (size_t i = 0; i < weights.size(); ++i) logit += weights[i] * example.features[i];
            sum += softplus(example.isRight ? -logit : logit);
        }
        return sum;
    }

    /// Newton's step, to be subtracted.
    [[nodiscard]] std::vector<double> stepAt(std::span<const double> weights) const
    {
        const size_t n = weights.size();
        std::vector<double> gradient(n);
        std::vector<double> hessian(n * n, 0);
        for (size_t i = 0; i < n; ++i) {
            gradient[i] = m_stiffness[i] * (weights[i] - m_prior[i]);
            hessian[i * n + i] = m_stiffness[i];
        }
        for (const SettledExample &example : m_examples) {
            const double p = logistic(example.features, weights);
            for (size_t i = 0; i < n; ++i) {
                gradient[i] += (p - double(example.isRight)) * example.features[i];
                const double curvature = p * (1 - p) * example.features[i];
                for (size_t j = 0; j <= i; ++j) hessian[i * n + j] += curvature * example.features[j];
            }
        }
        return solved(std::move(hessian), std::move(gradient)); // which reads the lower half
    }

private:
    std::span<const SettledExample> m_examples;
    std::span<const double> m_prior;
    std::vector<double> m_stiffness;
};

/// The features of a decision, with zeros for those that a later version appended; nothing if it has others.
std::vector<double> featuresFor(const ReviewResult &result, size_t count)
{
    const auto isFinite = [](double feature) { return std::isfinite(feature); };
    if (result.features.empty() || result.features.size() > count || !std::ranges::all_of(result.features, isFinite))
        return {};
    std::vector<double> features = result.features;
    features.resize(count, 0);
    return features;
}

size_t featureCount(const ReviewResult &result) { return result.missing ? candidateFeatureCount : labelFeatureCount; }

} // namespace

QualityWeights shippedWeights() { return {valuesOf(labelWeights), valuesOf(candidateWeights), 0}; }

std::vector<double> fitWeights(std::span<const SettledExample> examples, std::span<const double> prior)
{
    std::vector<double> weights(prior.begin(), prior.end());
    if (examples.empty()) return weights;
    const Posterior posterior(examples, prior);
    double best = posterior.at(weights);
    for (int step = 0; step < mostSteps; ++step) {
        const std::vector<double> direction = posterior.stepAt(weights);
        double length = 1;
        std::vector<double> next(weights.size());
        double value = best;
        for (; length > convergedStep; length /= 2) {
            for (size_t i = 0; i < weights.size(); ++i) next[i] = weights[i] - length * direction[i];
            value = posterior.at(next);
            if (value < best) break;
        }
        if (!(value < best)) break;
        const bool isDone = best - value < convergedStep;
        best = value;
        weights = next;
        if (isDone) break;
    }
    return weights;
}

QualityWeights weightsAfter(std::span<const ReviewResult> results)
{
    QHash<QString, const ReviewResult *> lastWord;
    const auto keyOf = [](const ReviewResult &result) {
        return QString::number(result.document.value) + QLatin1Char(result.missing ? '+' : '=') + result.subject;
    };
    for (const ReviewResult &result : results) lastWord.insert(keyOf(result), &result);
    std::vector<const ReviewResult *> decisions;
    for (const ReviewResult &result : results)
        if (result.verdict != Verdict::Postponed && lastWord.value(keyOf(result)) == &result
            && !featuresFor(result, featureCount(result)).empty())
            decisions.push_back(&result);
    decisions.resize(decisions.size() - decisions.size() % decisionsPerFit);
    std::vector<SettledExample> labels;
    std::vector<SettledExample> candidates;
    for (const ReviewResult *decision : decisions) {
        const bool isCorrected = decision->verdict == Verdict::Corrected;
        (decision->missing ? candidates : labels)
            .push_back({featuresFor(*decision, featureCount(*decision)),
                // A doubted label is right if it was kept; a triple without a label is right if it got one.
                decision->missing == isCorrected});
    }
    const QualityWeights shipped = shippedWeights();
    return {fitWeights(labels, shipped.label), fitWeights(candidates, shipped.candidate), int(decisions.size())};
}

double shippedQualityOf(const ReviewResult &result)
{
    const std::vector<double> features = featuresFor(result, featureCount(result));
    if (features.empty()) return result.quality;
    return result.missing ? 1 - logistic(features, candidateWeights) : logistic(features, labelWeights);
}

} // namespace spotter
