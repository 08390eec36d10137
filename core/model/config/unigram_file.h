// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/subwords/unigram_tokenizer.h"

#include <QJsonObject>

namespace spotter {

/// A unigram model from a tokenizer.json of the package "tokenizers" (XLM-RoBERTa, multilingual E5, and others made
/// with SentencePiece). padding: the name of the padding token. Fails, naming the file: (Unsupported) for normalisers,
/// splitting or templates that UnigramTokenizer does not have; (Content) for damaged lists.
[[nodiscard]] Result<UnigramModel> readUnigramModel(
    const QJsonObject &tokenizer, const QString &padding, const QString &path);

/// The same as tokenizer.json; what the package "tokenizers" reads, but for barred pieces, which stand under
/// "spotter_barred".
[[nodiscard]] QJsonObject unigramToJson(const UnigramModel &model);

} // namespace spotter
