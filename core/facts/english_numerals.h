// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace spotter {

/// A number in words, and how many of the words it takes.
struct SpelledNumber {
    double value = 0;
    qsizetype wordCount = 0;
};

/// Reads the longest number at the beginning of words in small letters: "three hundred and twenty", "two and a half
/// million", "a dozen". Nothing if there is none.
[[nodiscard]] std::optional<SpelledNumber> spelledNumber(const QStringList &words);

/// 100, 1000, 1e6, … for "hundred", "thousand", "million", …; 0 for another word.
[[nodiscard]] double englishMultiplier(const QString &word);

} // namespace spotter
