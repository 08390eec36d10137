// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/encoder_family.h"
#include "core/text/subwords/byte_pair_tokenizer.h"
#include "core/text/subwords/unigram_tokenizer.h"
#include "core/text/vocabulary.h"

#include <memory>

namespace spotter {

/// The file format of an encoder's weights.
enum class WeightsForm {
    Safetensors, ///< model.safetensors
    PyTorch, ///< pytorch_model.bin
    TensorFlow, ///< bert_model.ckpt.index and its shards
};

/// The folder of a pretrained encoder, without its weights. A value.
struct EncoderFolder {
    EncoderFamily family;
    BertConfig config; ///< config.vocabulary is the size of vocabulary: rows beyond it can never be looked up, and are
                       ///< left out
    Vocabulary vocabulary;
    bool lowerCase = true;
    std::shared_ptr<const UnigramModel> unigram; ///< of a SentencePiece tokenizer
    std::shared_ptr<const BytePairModel> bytePairs; ///< of a byte-level BPE tokenizer; both null: word pieces
    WeightsForm form = WeightsForm::Safetensors;
    QString weightsPath;
    QString configPath;
    int storedRows = 0; ///< of the token embedding in the file; often the vocabulary's size, rounded up
};

/// Recognises the folder of a pretrained BERT or one of its relatives (see readEncoderConfig()) and reads everything
/// except its weights (see readEncoderFolder() for those): Hugging Face's (config.json, vocab.txt or tokenizer.json,
/// model.safetensors or pytorch_model.bin; the first of the two if there are both) or that of an original TensorFlow
/// release (bert_config.json, vocab.txt, bert_model.ckpt.index and shards). Fails with a message that names the file or
/// the folder: (NotFound) if something is missing; (Unsupported) for other families, other tokenizers and other formats
/// of weights; (Content, Syntax, Io, Limit). Any thread.
[[nodiscard]] Result<EncoderFolder> inspectEncoderFolder(const QString &folder);

} // namespace spotter
