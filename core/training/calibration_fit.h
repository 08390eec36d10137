// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/score_calibration.h"
#include "core/model/reliability.h"

namespace spotter {

/// The calibration under which the judged triples are most likely, held near the one that changes nothing by a prior
/// that a few dozen triples outweigh. Without any triple: the one that changes nothing.
[[nodiscard]] ScoreCalibration fitCalibration(const std::vector<JudgedScore> &judged);

} // namespace spotter
