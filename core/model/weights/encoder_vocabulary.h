// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/vocabulary.h"

#include <QDir>

namespace spotter {

/// The tokenizer settings in the folder of a pretrained encoder.
struct EncoderVocabulary {
    Vocabulary vocabulary;
    bool lowerCase = true; ///< and strip accents: BERT's tokenizer does both or neither
};

/// Reads vocab.txt, or the WordPiece vocabulary in tokenizer.json if there is no vocab.txt. lowerCase is taken from
/// tokenizer_config.json (do_lower_case), else from tokenizer.json (normalizer.lowercase), else it is true if the
/// vocabulary has almost no upper-case letters. Fails, naming the file: (Unsupported) for tokenizers other than
/// WordPieceTokenizer, such as byte pairs, SentencePiece, Japanese dictionaries, or lower case with accents; (NotFound)
/// without a vocabulary; (Content) if [PAD], [UNK], [CLS] or [SEP] is missing or ids have gaps; (Io, Syntax, Limit).
[[nodiscard]] Result<EncoderVocabulary> readEncoderVocabulary(const QDir &folder);

} // namespace spotter
