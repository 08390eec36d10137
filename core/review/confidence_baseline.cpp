// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/confidence_baseline.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace spotter {

namespace {

constexpr qint64 fewestLabels = 5; ///< of a predicate with its own mean
constexpr size_t fewestForScale = 30; ///< labels needed to estimate the scale
constexpr double leastMarginSpread = 0.5;

double margin(const std::optional<ReadTriple> &other, double own)
{
    return other ? std::max(boundedLogit(other->least()) - own, leastMargin) : leastMargin;
}

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

double standardDeviation(std::span<const double> values)
{
    double sum = 0;
    double squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const double mean = sum / double(values.size());
    return std::sqrt(std::max(0.0, squares / double(values.size()) - mean * mean));
}

} // namespace

double meanLogit(const Parts &parts)
{
    double sum = 0;
    for (const float part : parts) sum += boundedLogit(double(part));
    return sum / double(parts.size());
}

Margins marginsOf(const LabelReading &reading)
{
    const double own = boundedLogit(reading.label.least());
    return {margin(reading.otherPredicate, own), margin(reading.swapped, own), margin(reading.otherEnds, own),
        std::max(margin(reading.otherObject, own), margin(reading.otherSubject, own))};
}

ConfidenceBaseline::ConfidenceBaseline(std::span<const DocumentReading> readings)
{
    struct Sum {
        double least = 0;
        qint64 labels = 0;
    };
    QHash<QString, Sum> sums;
    Sum all;
    std::vector<double> leasts, means; // in logits
    std::array<std::vector<double>, rivalCount> margins;
    for (const DocumentReading &reading : readings)
        for (const LabelReading &label : reading.labels) {
            if (label.place != LabelPlace::Read) continue;
            leasts.push_back(boundedLogit(label.label.least()));
            means.push_back(meanLogit(label.label.parts));
            const Margins mine = marginsOf(label);
            for (size_t i = 0; i < rivalCount; ++i) margins[i].push_back(mine[i]);
            for (Sum *sum : {&sums[label.label.triple.predicate], &all}) {
                sum->least += label.label.least();
                ++sum->labels;
            }
        }
    if (all.labels > 0) m_mean = all.least / double(all.labels);
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        if (it->labels >= fewestLabels) m_means[it.key()] = it->least / double(it->labels);
    if (leasts.size() < fewestForScale) return;
    m_spread = std::max(1.0, standardDeviation(leasts));
    for (size_t i = 0; i < rivalCount; ++i)
        m_marginSpreads[i] = std::max(leastMarginSpread, standardDeviation(margins[i]));
    m_medianLeast = median(leasts);
    m_medianMean = median(means);
}

} // namespace spotter
