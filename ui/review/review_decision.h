// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"
#include "core/review/finding.h"

#include <utility>
#include <vector>

namespace spotter {

/// A person's decision about a finding.
enum class ReviewDecision {
    Fix, ///< apply the proposal
    Right, ///< the shown triple is right: a label is kept, a missing triple becomes a label
    Wrong, ///< the shown triple is wrong: a label is rejected without a replacement
    Postpone, ///< ask again at the end
};

/// Translates a decision for core/review: the verdict, and the findings modified accordingly. For a missing triple,
/// Right accepts the proposal; for a label, Right keeps the doubted label.
[[nodiscard]] std::pair<std::vector<Finding>, Verdict> settlementOf(
    std::vector<Finding> findings, ReviewDecision decision);

} // namespace spotter
