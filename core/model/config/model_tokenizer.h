// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"
#include "core/text/subwords/unigram_tokenizer.h"
#include "core/text/tokenizer.h"
#include "core/text/vocabulary.h"

#include <QDir>
#include <QJsonObject>

namespace spotter {

/// The tokenizer that a model's encoder was trained with: word pieces with [CLS] and [SEP] for bert, characters and
/// pieces for dgcnn. Fails (Content) if the vocabulary lacks entries that this tokenizer needs.
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const ModelConfig &config, Vocabulary vocabulary);

/// Reads the tokenizer of a model's folder: tokenizer.json for SentencePiece's and byte-level BPE, else vocab.txt.
/// Fails with a message that names the file.
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const QDir &folder, const ModelConfig &config);

/// What a model's tokenizer.json says; empty for a tokenizer that vocab.txt says all of.
[[nodiscard]] QJsonObject tokenizerToJson(const Tokenizer &tokenizer);

} // namespace spotter
