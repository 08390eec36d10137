// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/label_quality.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct MethodName {
    QualityMethod method;
    const char16_t *name;
};

constexpr std::array methodNames{MethodName{QualityMethod::SelfConfidence, u"self-confidence"},
    MethodName{QualityMethod::Mean, u"mean"}, MethodName{QualityMethod::Softmin, u"softmin"},
    MethodName{QualityMethod::MovingAverage, u"moving-average"},
    MethodName{QualityMethod::ConfidentThresholds, u"thresholds"}, MethodName{QualityMethod::Learned, u"learned"}};

constexpr double softminTemperature = 0.1;
constexpr double movingShare = 0.8;

} // namespace

QString qualityMethodName(QualityMethod method)
{
    return QString(std::ranges::find(methodNames, method, &MethodName::method)->name);
}

std::optional<QualityMethod> qualityMethodFromName(QStringView name)
{
    const auto found = std::ranges::find_if(methodNames, [&](const MethodName &entry) { return name == entry.name; });
    if (found == methodNames.end()) return {};
    return found->method;
}

double leastPart(const Parts &parts) { return double(*std::ranges::min_element(parts)); }

double meanPart(const Parts &parts)
{
    double sum = 0;
    for (const float part : parts) sum += double(part);
    return sum / double(parts.size());
}

double softminPart(const Parts &parts)
{
    double sum = 0;
    double weights = 0;
    const double least = leastPart(parts); // subtracted so that the greatest weight is 1
    for (const float part : parts) {
        const double weight = std::exp((least - double(part)) / softminTemperature);
        sum += weight * double(part);
        weights += weight;
    }
    return sum / weights;
}

double movingAveragePart(const Parts &parts)
{
    Parts sorted = parts;
    std::ranges::sort(sorted, std::ranges::greater());
    double average = double(sorted.front());
    for (size_t i = 1; i < sorted.size(); ++i) average = movingShare * double(sorted[i]) + (1 - movingShare) * average;
    return average;
}

double againstThreshold(double least, double threshold)
{
    const double sum = least + threshold;
    return sum > 0 ? std::clamp(least / sum, 0.0, 1.0) : 0.5;
}

double boundedLogit(double probability)
{
    constexpr double bound = 25;
    if (!(probability > 0)) return -bound;
    if (!(probability < 1)) return bound;
    return std::clamp(std::log(probability / (1 - probability)), -bound, bound);
}

double logistic(std::span<const double> features, std::span<const FeatureWeight> weights)
{
    double sum = 0;
    for (size_t i = 0; i < features.size(); ++i) sum += features[i] * weights[i].weight;
    return 1 / (1 + std::exp(-sum));
}

double logistic(std::span<const double> features, std::span<const double> weights)
{
    return 1 / (1 + std::exp(-std::inner_product(features.begin(), features.end(), weights.begin(), 0.0)));
}

} // namespace spotter
