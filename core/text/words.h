// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

#include <vector>

namespace spotter {

/// The form of a word, independent of its meaning.
enum class WordShape {
    Capitalised, ///< letters, the first one upper case
    Lower, ///< other alphabetic words
    Ideograph, ///< a character that is a word of its own
    Digit,
    Sign,
};
constexpr size_t wordShapeCount = 5;

/// A run of letters, or one ideograph, digit or sign.
struct Word {
    Span span;
    QString text; ///< lower case
    WordShape shape = WordShape::Sign;
};

/// The words of a text, in order, as corpus statistics count them; white space and control characters are not part of
/// any.
[[nodiscard]] std::vector<Word> wordsOf(const QString &text);

} // namespace spotter
