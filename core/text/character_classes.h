// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// What a code point is to the character tokenizer.
enum class CharacterKind {
    Nothing, ///< white space, control and format characters, lone surrogates: no token
    Single, ///< CJK, digits, punctuation, symbols: a token of its own
    Letter, ///< part of a word of an alphabet: letters and their marks
};

[[nodiscard]] CharacterKind characterKind(char32_t codePoint);

/// Lower case of the same length in UTF-16, so that offsets stay; the code point itself where there is none.
[[nodiscard]] char32_t lowerCased(char32_t codePoint);

/// The ranges that BERT's tokenizers surround with spaces (the Rust package's, which begin Extension E at U+2B920).
[[nodiscard]] bool isBertChinese(char32_t codePoint);

/// ASCII punctuation and symbols, and Unicode's category P.
[[nodiscard]] bool isBertPunctuation(char32_t codePoint);

} // namespace spotter
