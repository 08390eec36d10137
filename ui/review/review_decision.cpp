// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_decision.h"

namespace spotter {

std::pair<std::vector<Finding>, Verdict> settlementOf(std::vector<Finding> findings, ReviewDecision decision)
{
    // The findings of a group have the same cause, hence the same kind.
    const bool missing = !findings.empty() && findings.front().isMissing();
    switch (decision) {
    case ReviewDecision::Fix:
        return {std::move(findings), Verdict::Corrected};
    case ReviewDecision::Right:
        return {std::move(findings), missing ? Verdict::Corrected : Verdict::Kept};
    case ReviewDecision::Postpone:
        return {std::move(findings), Verdict::Postponed};
    case ReviewDecision::Wrong:
        break;
    }
    if (missing) return {std::move(findings), Verdict::Kept};
    for (Finding &finding : findings) finding.instead.reset(); // reject without a replacement
    return {std::move(findings), Verdict::Corrected};
}

} // namespace spotter
