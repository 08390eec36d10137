// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/piece_matcher.h"
#include "core/text/tokenizer.h"
#include "core/text/vocabulary.h"

namespace spotter {

/// How a vocabulary is built from a corpus.
struct VocabularyOptions {
    qsizetype minimumCount = 2; ///< a character seen less often becomes [UNK]
    qsizetype maximumSize = 12'000; ///< entries in total; the rarest pieces, then the rarest characters are left out
};

/// The tokenizer of models trained from scratch: one token per code point for CJK, digits and punctuation; runs of
/// other letters are cut into word pieces (greedy longest match over pieces that were frequent in the corpus; single
/// letters always exist). Lower-casing maps one code point to one, so a token's span is exact. White space is not
/// tokenised, but a word's later pieces have the prefix "##", as in BERT's vocabularies. Control and format characters
/// (zero-width joiners, soft hyphens) and lone surrogates are not tokenised either. A code point that the vocabulary
/// lacks becomes one [UNK]. No [CLS], no [SEP].
class CharacterTokenizer final : public Tokenizer {
public:
    /// Counts characters and word pieces over texts; entry 0 is [PAD], 1 is [UNK], 2 is [MASK]. Then come the single
    /// characters by frequency and code point, always including a–z and 0–9, then "##" with every letter, then word
    /// pieces: those learned by byte-pair encoding, and whole words. Deterministic: the same texts give the same
    /// vocabulary.
    [[nodiscard]] static Vocabulary buildVocabulary(
        const std::vector<QString> &texts, const VocabularyOptions &options = {});
    /// Fails (Content) if the vocabulary lacks [PAD] or [UNK].
    [[nodiscard]] static Result<std::unique_ptr<CharacterTokenizer>> create(Vocabulary vocabulary);

    [[nodiscard]] TokenSequence tokenize(QStringView text) const override;
    [[nodiscard]] const std::vector<QString> &vocabulary() const override { return m_vocabulary.entries(); }
    [[nodiscard]] qint32 padId() const override { return m_padId; }
    [[nodiscard]] qint32 unknownId() const override { return m_unknownId; }

private:
    explicit CharacterTokenizer(Vocabulary vocabulary);

    [[nodiscard]] qint32 idOfCharacter(char32_t character) const;
    void cutWord(QStringView word, qsizetype beginUtf16, TokenSequence &tokens) const;

    Vocabulary m_vocabulary;
    PieceMatcher m_matcher;
    std::vector<qint32> m_basicPlaneIds; ///< by code unit; CJK texts look up nothing else
    qint32 m_padId = 0;
    qint32 m_unknownId = 1;
};

} // namespace spotter
