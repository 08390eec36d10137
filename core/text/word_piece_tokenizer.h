// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/piece_matcher.h"
#include "core/text/tokenizer.h"
#include "core/text/vocabulary.h"

namespace spotter {

struct NormalizedText;

/// Choices of BERT's basic tokenizer; the defaults are those of an uncased model.
struct WordPieceOptions {
    bool lowerCase = true; ///< lower-case, then NFD without Mn (stripAccents)
    bool addSpecialTokens = true; ///< [CLS] … [SEP]
    qsizetype maxCharactersPerWord = 100; ///< code points; a longer word becomes [UNK]
};

/// BERT's basic + word-piece tokenizer, exactly: clean-up of control characters, spaces around CJK, lower-case, NFD and
/// Mn-stripping, punctuation classes, greedy longest match, with every token's span in the original text. Ids and
/// offsets equal those of the Rust "tokenizers" package. Special tokens are never parsed from a text: "[SEP]" in a
/// document is three tokens, not a separator.
class WordPieceTokenizer final : public Tokenizer {
public:
    /// Fails (Content) if the vocabulary lacks [PAD], [UNK], [CLS] or [SEP].
    [[nodiscard]] static Result<std::unique_ptr<WordPieceTokenizer>> create(
        Vocabulary vocabulary, WordPieceOptions options = {});

    [[nodiscard]] TokenSequence tokenize(QStringView text) const override;
    [[nodiscard]] const std::vector<QString> &vocabulary() const override { return m_vocabulary.entries(); }
    [[nodiscard]] qint32 padId() const override { return m_padId; }
    [[nodiscard]] qint32 unknownId() const override { return m_unknownId; }

private:
    WordPieceTokenizer(Vocabulary vocabulary, WordPieceOptions options);

    /// Appends the pieces of a word of the normalised text, or one [UNK] if it cannot be cut.
    void cutWord(const NormalizedText &normalized, Span word, TokenSequence &tokens) const;

    Vocabulary m_vocabulary;
    PieceMatcher m_matcher;
    WordPieceOptions m_options;
    qint32 m_padId = 0;
    qint32 m_unknownId = 0;
    qint32 m_classId = 0;
    qint32 m_separatorId = 0;
};

} // namespace spotter
