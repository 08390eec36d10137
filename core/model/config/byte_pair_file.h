// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/subwords/byte_pair_tokenizer.h"

#include <QJsonObject>

namespace spotter {

/// A byte-level BPE model from a tokenizer.json of the package "tokenizers" (RoBERTa and its like). padding: the name
/// of the padding token. Fails, naming the file: (Unsupported) for BPE of characters, other splitting, normalisers or
/// templates that BytePairTokenizer does not have; (Content) for damaged lists.
[[nodiscard]] Result<BytePairModel> readBytePairModel(
    const QJsonObject &tokenizer, const QString &padding, const QString &path);

/// The same as tokenizer.json, which the package "tokenizers" reads, too.
[[nodiscard]] QJsonObject bytePairsToJson(const BytePairModel &model);

/// The tokenizer.json that vocab.json and merges.txt stand for, as RoBERTa's were published first. settings: its
/// tokenizer_config.json.
[[nodiscard]] QJsonObject tokenizerOfMerges(
    const QJsonObject &vocabulary, const QString &merges, const QJsonObject &settings);

} // namespace spotter
