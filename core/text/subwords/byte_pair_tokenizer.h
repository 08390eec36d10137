// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/subwords/normalizer_steps.h"
#include "core/text/tokenizer.h"
#include "core/text/vocabulary.h"

#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

namespace spotter {

/// A byte-level BPE model (Sennrich et al. 2016; over bytes: Radford et al. 2019), as RoBERTa has it.
struct BytePairModel {
    Vocabulary pieces; ///< of bytes, each written as the character that GPT-2 gave it ("Ġ" is a blank)
    std::vector<std::pair<qint32, qint32>> merges; ///< pieces that become one, the first of them first
    std::vector<qint32> special; ///< pieces that no text contains: <s>, <pad>, </s>, <unk>, <mask>, …
    std::vector<NormalizerStep> steps;
    bool addsBlank = false; ///< before a text that does not begin with one
    qint32 begin = 0; ///< put before each text, like [CLS]
    qint32 end = 2; ///< put after each text, like [SEP]
    qint32 pad = 1;
    qint32 unknown = 3; ///< for a byte that is not a piece
};

/// Cuts a text into words (GPT-2's: letters, digits or other characters, with the blank before them) and each word's
/// bytes into pieces, by joining neighbours in the order of the merges. Ids equal those of the package "tokenizers",
/// except that special pieces are never parsed from a text. A token's span is the part of the original text that it
/// stands for, without blanks around it; a token of blanks alone has an invalid span, like a special one; the tokens of
/// a character that is several of them all have its span.
class BytePairTokenizer final : public Tokenizer {
public:
    /// Fails (Content), with a clause for people, if an id is not a piece, or two pieces that are joined are none.
    [[nodiscard]] static Result<std::unique_ptr<BytePairTokenizer>> create(BytePairModel model);

    [[nodiscard]] TokenSequence tokenize(QStringView text) const override;
    [[nodiscard]] const std::vector<QString> &vocabulary() const override { return m_model.pieces.entries(); }
    [[nodiscard]] qint32 padId() const override { return m_model.pad; }
    [[nodiscard]] qint32 unknownId() const override { return m_model.unknown; }

    [[nodiscard]] const BytePairModel &model() const { return m_model; }

private:
    struct Join {
        qint32 rank = 0;
        qint32 piece = -1;
    };

    explicit BytePairTokenizer(BytePairModel model);

    [[nodiscard]] const Join *joinOf(qint32 left, qint32 right) const;
    /// Appends the pieces of a word of the normalised text.
    void cutWord(const NormalizedText &text, Span word, TokenSequence &tokens) const;

    BytePairModel m_model;
    std::array<qint32, 256> m_bytes{}; ///< the piece of each byte
    std::unordered_map<quint64, Join> m_joins; ///< by both pieces
};

} // namespace spotter
