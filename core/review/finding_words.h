// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finding.h"

namespace spotter {

struct ReviewCounts;

/// A sentence about the labels that a review could not judge, and why; empty if there are none.
[[nodiscard]] QString unjudgedWords(const ReviewCounts &counts);

/// How many errors the queue and its next findings probably hold, to know when to stop, and how many decisions that
/// takes into account; empty if the queue is.
[[nodiscard]] QString aheadWords(const ReviewCounts &counts);

/// The shares of errors by the random sample, in sentences, without those of predicates; empty if there is no sample.
[[nodiscard]] QString sampleWords(const ReviewCounts &counts);
/// The share of errors of each predicate by the random sample, a line each; empty if nothing is known yet.
[[nodiscard]] QStringList predicateSampleWords(const ReviewCounts &counts);

/// The kind of error, for a list: "wrong predicate".
[[nodiscard]] QString findingTitle(FindingKind kind);
/// The same; of a finding that was drawn at random, that it was.
[[nodiscard]] QString findingTitle(const Finding &finding);
/// The reason for the doubt, as a sentence: "the model reads 丈夫 here with .97; the label says 妻子".
[[nodiscard]] QString findingReason(const Finding &finding);
/// Announces the sentence that the label contradicts: "Contradicts 鲁迅 – 出生地 – 北京:"; empty if there is none.
[[nodiscard]] QString otherSideWords(const Finding &finding);
/// "鲁迅 – 作者 – 呐喊", with the marks of the assertion.
[[nodiscard]] QString tripleWords(const Triple &triple, const Assertion &assertion = {});
/// The doubted label, or the missing triple.
[[nodiscard]] QString tripleWords(const Finding &finding);
/// The proposed correction, which stays as negated or uncertain as the label; empty if there is none.
[[nodiscard]] QString proposalWords(const Finding &finding);
/// A short text, or the part of a long one around a triple, on one line.
[[nodiscard]] QString excerptAround(const QString &text, const Triple &triple);

} // namespace spotter
