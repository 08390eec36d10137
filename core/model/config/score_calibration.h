// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

namespace spotter {

/// Turns the score of a triple, a product of probabilities, into the share of such triples that are right. Beta
/// calibration (Kull, Silva Filho and Flach, AISTATS 2017): the log odds are low·ln s − high·ln(1 − s) + offset. It
/// rises with the score, so that it changes no order; the default changes nothing.
struct ScoreCalibration {
    double low = 1; ///< not negative, as high
    double high = 1;
    double offset = 0;

    /// score in [0, 1]; the result in (0, 1), but for the default, which returns the score.
    [[nodiscard]] double operator()(double score) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing for numbers that are out of bounds. An empty object, as in models of earlier versions: the default.
    [[nodiscard]] static std::optional<ScoreCalibration> fromJson(const QJsonObject &json);

    friend bool operator==(const ScoreCalibration &, const ScoreCalibration &) = default;
};

/// ln s and −ln(1 − s) of a score, kept finite: what the log odds are linear in.
struct ScoreLogarithms {
    double low = 0;
    double high = 0;
};
[[nodiscard]] ScoreLogarithms scoreLogarithms(double score);

} // namespace spotter
