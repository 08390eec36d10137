// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

#include <vector>

namespace spotter {

/// What a word looks like, whatever it says.
enum class WordShape {
    Capitalised, ///< letters, the first of them a capital
    Lower, ///< other letters of an alphabet
    Ideograph, ///< a letter that is a word of its own
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

/// The words of a text as statistics over a corpus count them, in order; white space and control characters belong to
/// none.
[[nodiscard]] std::vector<Word> wordsOf(const QString &text);

} // namespace spotter
