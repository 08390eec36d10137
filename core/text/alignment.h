// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <QStringView>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace spotter {

/// Every place of the best kind where needle stands in text, from the left, overlapping ones included, never splitting
/// a surrogate pair. From best to worst: whole words, whole words in another case, parts of longer words. What differs
/// in case and is part of a longer word is something else ("US" in "bus"). For sentences: it holds all of them.
[[nodiscard]] std::vector<Span> occurrences(QStringView text, QStringView needle);

/// The first of them.
[[nodiscard]] std::optional<Span> firstOccurrence(QStringView text, QStringView needle);

/// The pair of these occurrences of two strings that stand closest to each other (distance between the nearer ends;
/// disjoint pairs before overlapping ones; the leftmost of equals). Nothing when one of them does not occur.
[[nodiscard]] std::optional<std::pair<Span, Span>> closestPair(
    QStringView text, QStringView subject, QStringView object);

/// Gives spans to the mentions (subject, object and qualifiers' values) of a triple that has strings only; keeps those
/// that have them. Returns whether subject and object are aligned afterwards; what cannot be placed stays as it was.
/// mentionInsideWord() tells whether a place is only part of a longer word.
bool align(QStringView text, Triple &triple);

/// Whether there are more labels than can be aligned with a text this long in a few seconds: each mention is looked for
/// in all of it.
[[nodiscard]] bool isTooMuchToAlign(QStringView text, std::span<const LabelledTriple> labels);

} // namespace spotter
