// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/evidence.h"

namespace spotter {

/// Weights of the learned quality, in the order of labelFeatureNames(): a label's probability of being right. Ridge
/// logistic regression (Newton's method, penalty 1) on the 292 dev and test sentences of the demo corpus, which the
/// demo model had not seen, with a fifth of their labels spoilt in three drawings: deleted, another predicate, an end
/// moved by one to three characters, another mention as object. 1,521 labels, 212 of them wrong: average precision .83
/// on these same labels against .60 of the least part alone. tests/benchmarks/review_injected.py --fit makes both
/// tables anew.
constexpr std::array<double, labelFeatureCount> labelWeights{
    4.144, 0.475, 0.073, -0.433, -0.201, -0.246, -0.106, -0.115, 0.012, -0.173, -0.393, -0.8};

/// Likewise of candidateFeatureNames(): a candidate's probability of missing a label. 2,604 candidates, 71 of them
/// missing: .46 against .42. None of these sentences has a twin, so both weights of twins are set by hand.
constexpr std::array<double, candidateFeatureCount> candidateWeights{
    -2.874, 0.345, 0.374, -0.149, -0.777, 0.061, 0.164, 0.622, -0.056, 0.304, 0.002, -1.33, -0.218, 1.2};

} // namespace spotter
