// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"

#include <QMap>

#include <span>
#include <vector>

namespace spotter {

/// The costs and results of reviewing the queue so far.
struct ReviewRecord {
    /// After each settled doubt, in order.
    struct Point {
        double minutes = 0; ///< spent on reviewing until then
        int settled = 0;
        int errors = 0; ///< of these, doubts that were right
        double precision = 0; ///< share of errors among the last precisionWindow settled
    };
    static constexpr int precisionWindow = 20;
    /// A longer time between two doubts is a break: it counts as this much.
    static constexpr double longestLookMinutes = 2;

    QDateTime begin; ///< of the first doubt; invalid if there was none
    QDateTime end;
    int shown = 0; ///< different doubts, including those settled without being shown (as by spotter-cli)
    int settled = 0;
    int errors = 0;
    int postponed = 0; ///< and not settled since
    double minutes = 0;
    QMap<QString, int> errorsByKind; ///< by findingKindName()
    QMap<QString, int> settledByKind;
    std::vector<Point> points;

    /// 0 below a quarter of a minute, which is too short for a rate.
    [[nodiscard]] double errorsPerMinute() const { return minutes < 0.25 ? 0 : errors / minutes; }
    [[nodiscard]] double errorsPerHundredShown() const { return shown == 0 ? 0 : 100.0 * errors / shown; }
};

/// Both in the order of the store. If a doubt was settled more than once, only the last decision counts.
[[nodiscard]] ReviewRecord recordOf(std::span<const ReviewShown> shown, std::span<const ReviewResult> results);

} // namespace spotter
