// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/random_sample.h"

#include "core/review/review_queue.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>

namespace spotter {

namespace {

constexpr double z90 = 1.644854;
/// No stratum is believed to be all right or all wrong before it was looked at.
constexpr double leastExpected = 0.02;

} // namespace

RandomSample::RandomSample(std::vector<SampledItem> items) : m_strata(qualityStrata), m_items(std::ssize(items))
{
    for (SampledItem &item : items) m_strata[stratumOf(item.quality)].items.push_back(std::move(item));
    for (Stratum &stratum : m_strata) {
        std::ranges::sort(stratum.items, {}, &SampledItem::id);
        stratum.settled = std::ranges::find_if(stratum.items, [](const SampledItem &item) { return !item.isError; })
            - stratum.items.begin();
        double errors = 0;
        for (const SampledItem &item : stratum.items) errors += 1 - item.quality;
        const double share
            = std::clamp(errors / double(std::max<size_t>(1, stratum.items.size())), leastExpected, 1 - leastExpected);
        stratum.deviation = std::sqrt(share * (1 - share));
    }
}

std::vector<QString> RandomSample::open(qint64 size) const
{
    std::vector<QString> ids;
    std::vector<qint64> taken(m_strata.size(), 0);
    const auto priority = [&](size_t i) {
        const qint64 count = std::ssize(m_strata[i].items);
        const double n = double(taken[i]);
        if (taken[i] == count) return -1.0;
        if (taken[i] == 0) return std::numeric_limits<double>::max();
        return double(count) * m_strata[i].deviation / std::sqrt(n * (n + 1));
    };
    for (qint64 drawn = 0; drawn < std::min(size, m_items); ++drawn) {
        size_t best = 0;
        for (size_t i = 1; i < m_strata.size(); ++i)
            if (priority(i) > priority(best)) best = i;
        const SampledItem &item = m_strata[best].items[size_t(taken[best]++)];
        if (!item.isError) ids.push_back(item.id);
    }
    return ids;
}

SampleEstimate RandomSample::estimate() const
{
    SampleEstimate result;
    double below = 0;
    double above = 0;
    bool isWhole = true;
    for (const Stratum &stratum : m_strata) {
        if (stratum.items.empty()) continue;
        const double count = double(std::ssize(stratum.items));
        const auto errors = std::count_if(stratum.items.begin(), stratum.items.begin() + stratum.settled,
            [](const SampledItem &item) { return *item.isError; });
        const ShareEstimate here = wilson(double(errors), double(stratum.settled), z90);
        const double weight = count / double(m_items);
        const double open = 1 - double(stratum.settled) / count; // the settled ones are known
        result.settled += stratum.settled;
        isWhole &= stratum.settled > 0;
        result.errors.share += weight * here.share;
        below += weight * weight * open * std::pow(here.share - here.low, 2);
        above += weight * weight * open * std::pow(here.high - here.share, 2);
    }
    if (result.settled == 0)
        result.errors = {0.5, 0, 1};
    else {
        result.errors.low = std::max(0.0, result.errors.share - std::sqrt(below));
        result.errors.high = std::min(1.0, result.errors.share + std::sqrt(above));
    }
    result.wanted = std::max<qint64>(isWhole ? 0 : 1, std::min(fewestSettledToEstimate, m_items) - result.settled);
    result.predicates = predicateShares();
    return result;
}

std::vector<PredicateShare> RandomSample::predicateShares() const
{
    struct Sums {
        qint64 settled = 0;
        double weights = 0;
        double squares = 0;
        double errors = 0; ///< weighted
    };
    QMap<QString, Sums> sums;
    for (const Stratum &stratum : m_strata) {
        const double weight = double(std::ssize(stratum.items)) / double(std::max<qint64>(1, stratum.settled));
        for (qint64 i = 0; i < stratum.settled; ++i) {
            const SampledItem &item = stratum.items[size_t(i)];
            Sums &sum = sums[item.predicate];
            ++sum.settled;
            sum.weights += weight;
            sum.squares += weight * weight;
            sum.errors += *item.isError ? weight : 0;
        }
    }
    std::vector<PredicateShare> shares;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        if (sum->settled < fewestOfPredicate) continue;
        const double effective = sum->weights * sum->weights / sum->squares;
        shares.push_back({sum.key(), sum->settled, wilson(sum->errors / sum->weights * effective, effective, z90)});
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &PredicateShare::settled);
    return shares;
}

} // namespace spotter
