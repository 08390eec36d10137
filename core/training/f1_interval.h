// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scorer.h"

#include <QJsonObject>

#include <optional>
#include <span>

namespace spotter {

/// A range that contains the true value in 95 of 100 cases.
struct F1Interval {
    double low = 0;
    double high = 0;

    friend bool operator==(const F1Interval &, const F1Interval &) = default;
};

/// A score on fewer sentences says too little to choose between two models.
constexpr qint64 fewestSentencesToJudge = 30;

/// The interval of the F1 of all these sentences: percentile bootstrap, resampling whole sentences (Efron 1979), with a
/// fixed seed, so that the same sentences in any order have the same interval. Nothing for fewer than two sentences.
[[nodiscard]] std::optional<F1Interval> f1Interval(std::span<const Score> sentences);
/// The interval of F1 after minus F1 before, both on the same sentences (resampled in pairs): if it contains 0, the
/// difference may be chance. Nothing for fewer than two sentences.
[[nodiscard]] std::optional<F1Interval> f1DifferenceInterval(
    std::span<const Score> before, std::span<const Score> after);

/// Writes "f1_low" and "f1_high"; nothing is written without an interval.
void insertInterval(QJsonObject &json, const std::optional<F1Interval> &interval);
/// Reads them; nothing if they are missing, as in models of older versions.
[[nodiscard]] std::optional<F1Interval> intervalFrom(const QJsonObject &json);

} // namespace spotter
