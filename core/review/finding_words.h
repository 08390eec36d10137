// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finding.h"

namespace spotter {

struct ReviewCounts;

/// A sentence about the labels that a review could not judge, and why; empty if there are none.
[[nodiscard]] QString unjudgedWords(const ReviewCounts &counts);

/// The kind of error, for a list: "wrong predicate".
[[nodiscard]] QString findingTitle(FindingKind kind);
/// The reason for the doubt, as a sentence: "the model reads 丈夫 here with .97; the label says 妻子".
[[nodiscard]] QString findingReason(const Finding &finding);
/// "鲁迅 – 作者 – 呐喊".
[[nodiscard]] QString tripleWords(const Triple &triple);
/// A short text, or the part of a long one around a triple, on one line.
[[nodiscard]] QString excerptAround(const QString &text, const Triple &triple);

} // namespace spotter
