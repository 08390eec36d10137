// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/subwords/unigram_tokenizer.h"

#include <QByteArray>
#include <QJsonObject>

namespace spotter {

/// Which pieces are special, and how ids follow from the file's: what a model of SentencePiece does not say.
enum class PieceLayout {
    XlmRoberta, ///< <s>, <pad>, </s>, <unk>, the file's pieces from the fourth on, <mask>
    Camembert, ///< four of fairseq's, the file's pieces from the second on, <mask>
    Albert, ///< the file's own
};

/// A unigram model from a file of SentencePiece (sentencepiece.bpe.model, spiece.model: a protocol buffer, see
/// sentencepiece_model.proto of its sources), for an encoder without a tokenizer.json. settings: tokenizer_config.json,
/// for ALBERT's lower case and accents. Fails, naming path: (Unsupported) for SentencePiece's BPE, words and bytes;
/// (Content) for a damaged file.
[[nodiscard]] Result<UnigramModel> readSentencePieceModel(
    const QByteArray &bytes, PieceLayout layout, const QJsonObject &settings, const QString &path);

} // namespace spotter
