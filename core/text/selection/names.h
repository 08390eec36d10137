// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

namespace spotter {

/// What a person means by one word when selecting a mention, by a double click or with keys:
/// - names with hyphens, slashes, apostrophes or middle dots as a whole (BCR-ABL, 5mg/kg, O'Brien, 托马斯·爱迪生), but
///   neither a possessive 's nor an elided article (l'Italie);
/// - U.S. with its last dot;
/// - of scripts written without spaces, the words of ICU's dictionary, or the character where it has none;
/// - an emoji, with all that it is composed of.
/// Never white space, nor punctuation at an edge. Line ends are in no word. Invalid if there is none at the offset.
[[nodiscard]] Span nameAt(QStringView text, qsizetype offsetUtf16);

/// The first word that ends behind an offset, thus also one that the offset is in; invalid if there is none.
[[nodiscard]] Span nextName(QStringView text, qsizetype offsetUtf16);
/// The last word that begins before an offset.
[[nodiscard]] Span previousName(QStringView text, qsizetype offsetUtf16);

/// What is between the bracket or quotation mark at an offset and its partner in the same line, without outer space;
/// invalid if there is no such mark, no partner, or nothing between them.
[[nodiscard]] Span insideBrackets(QStringView text, qsizetype offsetUtf16);

/// Whether the script of the character at an offset is written without spaces between words: then nobody sees where the
/// words of a dictionary begin.
[[nodiscard]] bool isWrittenWithoutSpaces(QStringView text, qsizetype offsetUtf16);

} // namespace spotter
