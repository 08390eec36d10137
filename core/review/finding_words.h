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
/// "鲁迅 – 作者 – 呐喊", with the marks of the assertion.
[[nodiscard]] QString tripleWords(const Triple &triple, const Assertion &assertion = {});
/// The doubted label, or the missing triple.
[[nodiscard]] QString tripleWords(const Finding &finding);
/// The proposed correction, which stays as negated or uncertain as the label; empty if there is none.
[[nodiscard]] QString proposalWords(const Finding &finding);
/// A short text, or the part of a long one around a triple, on one line.
[[nodiscard]] QString excerptAround(const QString &text, const Triple &triple);

} // namespace spotter
