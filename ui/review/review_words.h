// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/review_decision.h"
#include "ui/review/review_service.h"

namespace spotter {

/// "97 %".
[[nodiscard]] QString percentWords(double share);
/// "About 3 minutes left"; empty where it is not known.
[[nodiscard]] QString timeLeftWords(double seconds);
[[nodiscard]] QString progressWords(const ReviewProgress &progress);
/// What is left and what was settled.
[[nodiscard]] QString countsWords(const ReviewCounts &counts);
/// What the settled sample says of the corpus; empty where nothing is settled.
[[nodiscard]] QString errorRateWords(const ReviewCounts &counts);
/// What a decision would do to a finding: "Replace by 鲁迅 – 作者 – 呐喊".
[[nodiscard]] QString decisionWords(const Finding &finding, ReviewDecision decision);

} // namespace spotter
