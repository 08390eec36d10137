// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slow_build.h"

#include <algorithm>
#include <ctime>
#include <limits>

namespace spotter::tests {

/// The processor time of this thread for a piece of work, the minimum of three runs.
template <typename Work>
double processorSeconds(Work &&work)
{
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    };
    double least = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        const double begin = now();
        work();
        least = std::min(least, now() - begin);
    }
    return least;
}

/// The ratio of the times for a fourfold and a single size: 4 for linear work, 16 for quadratic work. Times below two
/// milliseconds count as two milliseconds.
template <typename WorkOfSize>
double growthOfFourfold(int size, WorkOfSize &&work)
{
    constexpr double least = 0.002;
    const double small = processorSeconds([&] { work(size); });
    const double large = processorSeconds([&] { work(4 * size); });
    return large / std::max(small, least);
}

/// Quadratic work takes 16 times as long. Instrumented code fills the caches, so that linear work gets closer to that.
inline constexpr double mostGrowth = isSlowBuild ? 13 : 9;

} // namespace spotter::tests

/// Fails the test if the time of work(size) grows much faster than linearly.
#define VERIFY_GROWS_LINEARLY(size, work)                                                                              \
    do {                                                                                                               \
        double growth = spotter::tests::growthOfFourfold(size, work);                                                  \
        /* Another program may take the caches once; what is quadratic stays so. */                                    \
        for (int again = 0; again < 2 && growth >= spotter::tests::mostGrowth; ++again)                                \
            growth = spotter::tests::growthOfFourfold(size, work);                                                     \
        QVERIFY2(growth < spotter::tests::mostGrowth,                                                                  \
            qPrintable(QStringLiteral("four times as much takes %1 times as long").arg(growth)));                      \
    } while (false)
