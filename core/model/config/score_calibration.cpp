// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/score_calibration.h"

#include "core/model/config/value_range.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

ScoreLogarithms scoreLogarithms(double score)
{
    constexpr double margin = 1e-6; // a score of exactly 0 or 1 comes from rounding to float
    const double inside = std::clamp(score, margin, 1 - margin);
    return {std::log(inside), -std::log1p(-inside)};
}

double ScoreCalibration::operator()(double score) const
{
    if (*this == ScoreCalibration()) return score;
    const ScoreLogarithms logarithms = scoreLogarithms(score);
    return 1 / (1 + std::exp(-(low * logarithms.low + high * logarithms.high + offset)));
}

QJsonObject ScoreCalibration::toJson() const { return {{u"low"_s, low}, {u"high"_s, high}, {u"offset"_s, offset}}; }

std::optional<ScoreCalibration> ScoreCalibration::fromJson(const QJsonObject &json)
{
    constexpr double most = 1000;
    const ScoreCalibration read{json.value("low"_L1).toDouble(json.isEmpty() ? 1 : -1),
        json.value("high"_L1).toDouble(json.isEmpty() ? 1 : -1), json.value("offset"_L1).toDouble(0)};
    if (!isWithin(read.low, 0, most) || !isWithin(read.high, 0, most) || !isWithin(read.offset, -most, most)) return {};
    return read;
}

} // namespace spotter
