// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finding.h"

namespace spotter {

struct ReviewCounts;

/// Which labels a review could not judge, and why; empty if it could judge all of them.
[[nodiscard]] QString unjudgedWords(const ReviewCounts &counts);

/// What kind of error it is, for a list: "wrong predicate".
[[nodiscard]] QString findingTitle(FindingKind kind);
/// Why it is doubted, as a sentence: "the model reads 丈夫 here with .97; the label says 妻子".
[[nodiscard]] QString findingReason(const Finding &finding);
/// "鲁迅 – 作者 – 呐喊".
[[nodiscard]] QString tripleWords(const Triple &triple);
/// A short text, or the stretch of a long one around a triple, on one line.
[[nodiscard]] QString excerptAround(const QString &text, const Triple &triple);

} // namespace spotter
