// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"
#include "core/review/finding.h"

#include <utility>
#include <vector>

namespace spotter {

/// What a person says of a finding.
enum class ReviewDecision {
    Fix, ///< do what is proposed
    Right, ///< the triple that is shown is right: a label stays, a missing triple becomes one
    Wrong, ///< the triple that is shown is wrong: a label is rejected without anything in its place
    Postpone, ///< ask again at the end
};

/// The decision as core/review settles it: its verdict, and the findings changed to mean it. A missing triple that is
/// right is what the doubt proposes; a label that is right is what it doubts.
[[nodiscard]] std::pair<std::vector<Finding>, Verdict> settlementOf(
    std::vector<Finding> findings, ReviewDecision decision);

} // namespace spotter
