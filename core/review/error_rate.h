// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace spotter {

/// A share with its confidence interval, of 95 % unless something else is said.
struct ShareEstimate {
    double share = 0;
    double low = 0;
    double high = 1;
};

/// Wilson's score interval (1927) of hits among trials; [0, 1] without trials.
[[nodiscard]] ShareEstimate wilson(qint64 hits, qint64 trials);
/// The same for weighted sums, and for the interval of z standard deviations.
[[nodiscard]] ShareEstimate wilson(double hits, double trials, double z);

/// Labels of similar quality: their number, how many of them were settled, and how many of those were errors.
struct QualityStratum {
    qint64 population = 0;
    qint64 settled = 0;
    qint64 errors = 0;
};

/// The share of errors among all labels, from a sample chosen by the queue, not at random: stratum by stratum, the
/// worst quality first. A stratum in which nothing was settled is assumed to have at most the error rate of the next
/// worse one that has settled labels, since quality ranks labels at least that well. If nothing was settled at all: [0,
/// 1].
[[nodiscard]] ShareEstimate errorRate(const std::vector<QualityStratum> &strata);

/// The stratum of a quality in [0, 1]; there are qualityStrata of them.
constexpr size_t qualityStrata = 6;
[[nodiscard]] size_t stratumOf(double quality);

} // namespace spotter
