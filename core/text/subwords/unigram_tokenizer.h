// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/subwords/normalizer_steps.h"
#include "core/text/subwords/piece_trie.h"
#include "core/text/tokenizer.h"
#include "core/text/vocabulary.h"

#include <vector>

namespace spotter {

/// Where the mark of a blank (U+2581) is put before a text or word that does not begin with one.
enum class BlankPrefix { Always, First, Never };

/// A SentencePiece unigram model (Kudo 2018): what cuts a text into pieces.
struct UnigramModel {
    Vocabulary pieces;
    std::vector<double> scores; ///< log probability of each piece; of special ones it is not used
    std::vector<qint32> special; ///< pieces that no text contains: <s>, <pad>, </s>, <unk>, <mask>, …
    std::vector<NormalizerStep> steps;
    bool splitsAtWhiteSpace = false; ///< white space, whatever its kind, separates words and belongs to none
    bool splitsAtBlanks = true; ///< no piece continues across the mark of a blank
    BlankPrefix prefix = BlankPrefix::Always;
    qint32 begin = 0; ///< put before each text, like [CLS]
    qint32 end = 2; ///< put after each text, like [SEP]
    qint32 pad = 1;
    qint32 unknown = 3;
    std::vector<qint32> barred; ///< pieces that are not used because mentions begin or end inside them; sorted
};

/// Cuts a text into the pieces of a unigram model with the greatest total score (Viterbi). Ids equal those of the
/// package "tokenizers", except that neighbouring unknown characters stay separate tokens, that special pieces are
/// never parsed from a text, and that barred pieces are not used. A token's span is the part of the original text that
/// it stands for, without the blank before a word; a token that is only a blank has an invalid span, like a special
/// one.
class UnigramTokenizer final : public Tokenizer {
public:
    /// Fails (Content), with a clause for people, if scores and pieces differ in number, a special id is not a piece,
    /// or a score is not finite.
    [[nodiscard]] static Result<std::unique_ptr<UnigramTokenizer>> create(UnigramModel model);

    [[nodiscard]] TokenSequence tokenize(QStringView text) const override;
    [[nodiscard]] const std::vector<QString> &vocabulary() const override { return m_model.pieces.entries(); }
    [[nodiscard]] qint32 padId() const override { return m_model.pad; }
    [[nodiscard]] qint32 unknownId() const override { return m_model.unknown; }

    [[nodiscard]] const UnigramModel &model() const { return m_model; }
    /// The pieces, sorted by id, that any segmentation of one of these texts can contain, with all special ones and all
    /// of a single character, so that other texts do not become unknown.
    [[nodiscard]] std::vector<qint32> neededFor(const std::vector<QString> &texts) const;

private:
    explicit UnigramTokenizer(UnigramModel model);

    /// A text as it is cut: normalised, with the marks of blanks.
    struct Marked {
        NormalizedText text; ///< a mark that was added has an invalid origin
        std::vector<Span> words; ///< the parts of text that are cut on their own
    };

    [[nodiscard]] Marked mark(QStringView text) const;
    void cutWord(const Marked &marked, Span word, TokenSequence &tokens) const;

    UnigramModel m_model;
    PieceTrie m_trie;
    double m_unknownScore = 0;
};

/// The model with only these pieces (sorted ids), renumbered in their order.
[[nodiscard]] UnigramModel withPieces(const UnigramModel &model, const std::vector<qint32> &kept);

} // namespace spotter
