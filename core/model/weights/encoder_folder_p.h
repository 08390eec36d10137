// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/encoder_folder.h"
#include "core/model/weights/safetensors_p.h"
#include "core/text/tokenizer.h"

namespace spotter {

/// A pretrained encoder read from a file. A value.
struct PretrainedEncoder {
    QString family; ///< for people: "BERT", "XLM-RoBERTa", …
    BertConfig config; ///< config.vocabulary is the size of vocabulary
    Vocabulary vocabulary;
    bool lowerCase = true;
    std::shared_ptr<const UnigramModel> unigram; ///< of a SentencePiece tokenizer
    std::shared_ptr<const BytePairModel> bytePairs; ///< of a byte-level BPE tokenizer; both null: word pieces
    QString source; ///< the file's name: "model.safetensors", "pytorch_model.bin", "bert_model.ckpt.index"
    QString dataType; ///< as stored: "float32", "float16", "bfloat16", "float64"; that of the token embedding
    qint64 parameters = 0; ///< numbers in tensors
    TensorMap tensors; ///< float32, under the names of BertEncoder's parameters, sharing no memory
};

/// Reads the pretrained encoder of a folder (see inspectEncoderFolder() for which and for the errors) with its weights.
/// Names may have a prefix ("bert.", "model."); gamma and beta of layer norms are weight and bias; query, key and value
/// are joined to one [3 · hidden, hidden]; what other families have beside BERT's is brought into its form (RoBERTa's
/// unused positions are left out, ERNIE's first task is added to the segments); TensorFlow's kernels [in, out] are
/// transposed. Poolers, heads, buffers and optimizer states are not read. Fails (Content), naming the tensor, if one is
/// missing or its shape contradicts the config, before memory is allocated for it. No code in a file is ever executed.
/// Any thread.
[[nodiscard]] Result<PretrainedEncoder> readEncoderFolder(const QString &folder);

/// The tokenizer that the encoder was trained with.
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> encoderTokenizer(const PretrainedEncoder &encoder);

/// The encoder with only these entries of its vocabulary (sorted ids) and their embeddings. Only for a SentencePiece
/// tokenizer, which has a single piece for nearly every character.
[[nodiscard]] PretrainedEncoder withPieces(const PretrainedEncoder &encoder, const std::vector<qint32> &kept);

} // namespace spotter
