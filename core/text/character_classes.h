// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// How the character tokenizer treats a code point.
enum class CharacterKind {
    Nothing, ///< white space, control and format characters, lone surrogates: not part of any token
    Single, ///< CJK, digits, punctuation, symbols: a token of its own
    Letter, ///< part of an alphabetic word: letters and their marks
};

/// Whether its script is written without spaces and its characters carry meaning one by one (CJK).
[[nodiscard]] bool isReadByCharacter(char32_t codePoint);

[[nodiscard]] CharacterKind characterKind(char32_t codePoint);

/// The lower case if it has the same length in UTF-16, so that offsets stay valid; else the code point itself.
[[nodiscard]] char32_t lowerCased(char32_t codePoint);

/// The ranges that BERT's tokenizers surround with spaces (the Rust package's, which begin Extension E at U+2B920).
[[nodiscard]] bool isBertChinese(char32_t codePoint);

/// ASCII punctuation and symbols, and Unicode's category P.
[[nodiscard]] bool isBertPunctuation(char32_t codePoint);

} // namespace spotter
