// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/evidence.h"

namespace spotter {

/// Weights of the learned quality, in the order of labelFeatureNames(): a label's probability of being right. Set by
/// hand, from what each feature means, until tests/benchmarks/review_injected.py --fit has been run on a quiet machine;
/// its output replaces both tables.
constexpr std::array<double, labelFeatureCount> labelWeights{
    1.2, 0.35, 0.35, -0.45, -0.25, -0.3, -0.35, 0.25, 0.8, -0.5, -0.8};

/// Likewise of candidateFeatureNames(): a candidate's probability of missing a label.
constexpr std::array<double, candidateFeatureCount> candidateWeights{
    -0.9, 0.45, 0.35, 0.15, 0.15, 0.2, -0.6, 0.5, -0.2, 0.25, 0.1, -0.5, -1.6, 1.2};

} // namespace spotter
