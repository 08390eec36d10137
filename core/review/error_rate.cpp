// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/error_rate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spotter {

namespace {

constexpr double z95 = 1.959964;
constexpr std::array<double, qualityStrata - 1> stratumEnds{0.05, 0.15, 0.3, 0.5, 0.8};

} // namespace

ShareEstimate wilson(qint64 hits, qint64 trials) { return wilson(double(hits), double(trials), z95); }

ShareEstimate wilson(double hits, double trials, double z)
{
    if (!(trials > 0)) return {0.5, 0, 1};
    const double share = hits / trials;
    const double scale = 1 + z * z / trials;
    const double centre = (share + z * z / (2 * trials)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials)) / scale;
    return {share, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

ShareEstimate errorRate(const std::vector<QualityStratum> &strata)
{
    qint64 population = 0;
    qint64 settled = 0;
    for (const QualityStratum &stratum : strata) {
        population += stratum.population;
        settled += stratum.settled;
    }
    if (population == 0 || settled == 0) return {0.5, 0, 1};
    double share = 0;
    double below = 0; // squared distances to the interval's ends, of independent strata
    double above = 0;
    ShareEstimate worse{0.5, 0, 1};
    for (const QualityStratum &stratum : strata) {
        ShareEstimate here = wilson(stratum.errors, stratum.settled);
        if (stratum.settled == 0) here = {worse.share / 2, 0, worse.high};
        const double weight = double(stratum.population) / double(population);
        // The settled labels are known; only the rest is estimated.
        const double open = stratum.population > 0
            ? 1 - double(std::min(stratum.settled, stratum.population)) / double(stratum.population)
            : 0;
        share += weight * here.share;
        below += std::pow(weight * open * (here.share - here.low), 2);
        above += std::pow(weight * open * (here.high - here.share), 2);
        worse = here;
    }
    return {share, std::max(0.0, share - std::sqrt(below)), std::min(1.0, share + std::sqrt(above))};
}

size_t stratumOf(double quality)
{
    return size_t(std::ranges::upper_bound(stratumEnds, quality) - stratumEnds.begin());
}

} // namespace spotter
