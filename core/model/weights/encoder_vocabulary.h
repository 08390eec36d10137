// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/vocabulary.h"

#include <QDir>

namespace spotter {

/// What a folder of a pretrained encoder says of its tokenizer.
struct EncoderVocabulary {
    Vocabulary vocabulary;
    bool lowerCase = true; ///< and strips accents: BERT's tokenizer does both or neither
};

/// Reads vocab.txt, or the WordPiece vocabulary within tokenizer.json where there is no vocab.txt. Whether the encoder
/// wants lower case is what tokenizer_config.json says (do_lower_case), else tokenizer.json (normalizer.lowercase),
/// else whether the vocabulary has next to no capital letters. Fails naming the file: (Unsupported) for tokenizers that
/// WordPieceTokenizer is not, such as byte pairs, SentencePiece, Japanese dictionaries, or lower case with accents;
/// (NotFound) without a vocabulary; (Content) where [PAD], [UNK], [CLS] or [SEP] is missing or ids have gaps; (Io,
/// Syntax, Limit).
[[nodiscard]] Result<EncoderVocabulary> readEncoderVocabulary(const QDir &folder);

} // namespace spotter
