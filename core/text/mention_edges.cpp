// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mention_edges.h"

#include "core/text/word_boundaries.h"

#include <algorithm>

namespace spotter {

namespace {

/// A word longer than this is not one that a person meant: base64, a sequence of bases.
constexpr qsizetype longestWordUtf16 = 200;

constexpr QStringView openingBrackets = u"([{<（［｛〈《「『【〔“‘";
constexpr QStringView closingBrackets = u")]}>）］｝〉》」』】〕”’";

bool isOuterSpace(QChar unit)
{
    return unit.isSpace() || unit == QChar(0x200b) || unit == QChar(0xfeff) || unit == QChar(0x2060)
        || unit.category() == QChar::Other_Control;
}

/// At the end of a word it may be an apostrophe, which belongs to it.
constexpr QChar apostrophe = u'’';

/// Whether it is a bracket or quotation mark without its partner inside of the span that it is at an edge of.
bool isUnpairedBracket(QStringView inside, QChar bracket)
{
    if (const qsizetype opening = openingBrackets.indexOf(bracket); opening >= 0)
        return !inside.contains(closingBrackets[opening]);
    const qsizetype closing = closingBrackets.indexOf(bracket);
    return closing >= 0 && !inside.contains(openingBrackets[closing]);
}

} // namespace

Span withoutInvisibleEdges(QStringView text, Span span)
{
    span.beginUtf16 = std::clamp<qsizetype>(span.beginUtf16, 0, text.size());
    span.endUtf16 = std::clamp<qsizetype>(span.endUtf16, span.beginUtf16, text.size());
    while (span.endUtf16 > span.beginUtf16 && isOuterSpace(text[span.endUtf16 - 1])) --span.endUtf16;
    while (span.beginUtf16 < span.endUtf16 && isOuterSpace(text[span.beginUtf16])) ++span.beginUtf16;
    return span.isValid() ? span : Span{};
}

Span snappedToWords(QStringView text, Span span)
{
    for (;;) {
        span = withoutInvisibleEdges(text, span);
        if (!span.isValid()) return {};
        const QStringView inside = text.sliced(span.beginUtf16, span.length());
        if (span.length() > 1 && isUnpairedBracket(inside, inside.back()) && inside.back() != apostrophe)
            --span.endUtf16;
        else if (span.length() > 1 && isUnpairedBracket(inside, inside.front()))
            ++span.beginUtf16;
        else
            break;
    }
    Span word = span;
    while (word.beginUtf16 > 0 && span.beginUtf16 - word.beginUtf16 < longestWordUtf16
        && !isWordBoundary(text, word.beginUtf16))
        --word.beginUtf16;
    while (word.endUtf16 < text.size() && word.endUtf16 - span.endUtf16 < longestWordUtf16
        && !isWordBoundary(text, word.endUtf16))
        ++word.endUtf16;
    // A combining mark may be on a blank, which is no part of a mention all the same.
    if (!isWordBoundary(text, word.beginUtf16) || isOuterSpace(text[word.beginUtf16]))
        word.beginUtf16 = span.beginUtf16;
    if (!isWordBoundary(text, word.endUtf16) || isOuterSpace(text[word.endUtf16 - 1])) word.endUtf16 = span.endUtf16;
    return word;
}

} // namespace spotter
