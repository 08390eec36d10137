// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"

#include <QMap>

#include <span>
#include <vector>

namespace spotter {

/// What looking at the queue has cost and brought so far.
struct ReviewRecord {
    /// After each settled doubt, in order.
    struct Point {
        double minutes = 0; ///< spent looking until then
        int settled = 0;
        int errors = 0; ///< of these, doubts that were right
        double precision = 0; ///< share of errors among the last precisionWindow settled
    };
    static constexpr int precisionWindow = 20;
    /// A longer pause between two looks is none of the work: it counts as this much.
    static constexpr double longestLookMinutes = 2;

    QDateTime begin; ///< of the first look; invalid where there was none
    QDateTime end;
    int shown = 0; ///< different doubts; what was settled without being shown (as by spotter-cli) is among them
    int settled = 0;
    int errors = 0;
    int postponed = 0; ///< and not settled since
    double minutes = 0;
    QMap<QString, int> errorsByKind; ///< by findingKindName()
    QMap<QString, int> settledByKind;
    std::vector<Point> points;

    /// Below a quarter of a minute nothing can be said: 0.
    [[nodiscard]] double errorsPerMinute() const { return minutes < 0.25 ? 0 : errors / minutes; }
    [[nodiscard]] double errorsPerHundredShown() const { return shown == 0 ? 0 : 100.0 * errors / shown; }
};

/// Both as the store gives them. Of a doubt that was settled more than once only the last word counts.
[[nodiscard]] ReviewRecord recordOf(std::span<const ReviewShown> shown, std::span<const ReviewResult> results);

} // namespace spotter
