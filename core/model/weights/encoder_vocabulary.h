// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/subwords/byte_pair_tokenizer.h"
#include "core/text/subwords/unigram_tokenizer.h"
#include "core/text/vocabulary.h"

#include <QDir>

#include <memory>

namespace spotter {

/// The tokenizer settings in the folder of a pretrained encoder.
struct EncoderVocabulary {
    Vocabulary vocabulary;
    bool lowerCase = true; ///< and strip accents: BERT's tokenizer does both or neither
    std::shared_ptr<const UnigramModel> unigram; ///< of a SentencePiece tokenizer; vocabulary has its pieces
    std::shared_ptr<const BytePairModel> bytePairs; ///< of a byte-level BPE tokenizer; vocabulary has its pieces
};

/// Reads vocab.txt, or the vocabulary in tokenizer.json (WordPiece, Unigram or byte-level BPE; the last also from
/// vocab.json with merges.txt, Unigram also from SentencePiece's own file) if there is no vocab.txt. lowerCase is
/// taken from tokenizer_config.json (do_lower_case), else from tokenizer.json (normalizer.lowercase), else it is true
/// if the vocabulary has almost no upper-case letters. Fails, naming the file: (Unsupported) for tokenizers other than
/// WordPieceTokenizer, UnigramTokenizer and BytePairTokenizer, such as Japanese dictionaries, or lower case with
/// accents; (NotFound) without a vocabulary; (Content) if [PAD], [UNK], [CLS] or [SEP] is missing or ids have gaps;
/// (Io, Syntax, Limit).
[[nodiscard]] Result<EncoderVocabulary> readEncoderVocabulary(const QDir &folder);

} // namespace spotter
