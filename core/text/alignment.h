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

/// All occurrences of needle in text that are of the best kind found, from the left, overlapping ones included; they
/// never split a surrogate pair. The kinds, from best to worst: whole words, whole words in another case, parts of
/// longer words. A part of a longer word in another case is not an occurrence ("US" in "bus"). For texts of sentence
/// length: the result contains every occurrence.
[[nodiscard]] std::vector<Span> occurrences(QStringView text, QStringView needle);

/// The first of them.
[[nodiscard]] std::optional<Span> firstOccurrence(QStringView text, QStringView needle);

/// The pair of occurrences of two strings that are closest to each other: disjoint pairs before overlapping ones, pairs
/// within one sentence before others, then the distance between the nearer ends; the leftmost of equals. Nothing if one
/// of them does not occur.
[[nodiscard]] std::optional<std::pair<Span, Span>> closestPair(
    QStringView text, QStringView subject, QStringView object);

/// Sets the spans of the mentions (subject, object and qualifiers' values) of a triple that have only strings; existing
/// spans are kept. An end is not placed inside a longer qualifier's value if it stands elsewhere, too. Returns whether
/// subject and object are aligned afterwards; a mention that is not found stays as it was. mentionInsideWord() tells
/// whether a span is only part of a longer word.
bool align(QStringView text, Triple &triple);

/// Whether there are more labels than can be aligned with a text of this length in a few seconds: the whole text is
/// searched for each mention.
[[nodiscard]] bool isTooMuchToAlign(QStringView text, std::span<const LabelledTriple> labels);

} // namespace spotter
