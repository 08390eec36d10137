// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/review_decision.h"
#include "ui/review/review_service.h"

namespace spotter {

/// "97 %".
[[nodiscard]] QString percentWords(double share);
/// "About 3 minutes left"; empty if unknown.
[[nodiscard]] QString timeLeftWords(double seconds);
[[nodiscard]] QString progressWords(const ReviewProgress &progress);
/// How many findings remain and how many were settled.
[[nodiscard]] QString countsWords(const ReviewCounts &counts);
/// The error rate of the corpus estimated from the settled sample; empty if nothing is settled.
[[nodiscard]] QString errorRateWords(const ReviewCounts &counts);
/// The effect of a decision on a finding: "Replace by 鲁迅 – 作者 – 呐喊".
[[nodiscard]] QString decisionWords(const Finding &finding, ReviewDecision decision);

} // namespace spotter
