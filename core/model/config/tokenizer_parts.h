// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/subwords/normalizer_steps.h"
#include "core/text/vocabulary.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spotter {

/// Parts of a tokenizer.json (package "tokenizers") that are the same whatever the model in it. Every reader fails,
/// naming path: (Unsupported) for a part that Spotter does not have; (Content) for a damaged one.

/// The "normalizer": none, one, or a sequence.
[[nodiscard]] Result<std::vector<NormalizerStep>> readNormalizer(const QJsonObject &normalizer, const QString &path);
[[nodiscard]] QJsonObject normalizerToJson(const std::vector<NormalizerStep> &steps);

/// The tokens before and after each text.
struct TextEnds {
    qint32 begin = -1;
    qint32 end = -1;
};

/// The "post_processor": a template of a token, the text, a token; or one of those that are named after BERT and
/// RoBERTa.
[[nodiscard]] Result<TextEnds> readTextEnds(
    const QJsonObject &processor, const Vocabulary &pieces, const QString &path);
[[nodiscard]] QJsonObject textEndsToJson(TextEnds ends, const Vocabulary &pieces);

/// Enters the "added_tokens" into pieces (those that follow the last one) and returns the ids of all.
[[nodiscard]] Result<std::vector<qint32>> addSpecialPieces(
    const QJsonArray &added, std::vector<QString> &pieces, const QString &path);
[[nodiscard]] QJsonArray specialPiecesToJson(const std::vector<qint32> &special, const Vocabulary &pieces);

[[nodiscard]] std::unexpected<Error> unknownTokenizerPart(const QString &path, const QString &what);
[[nodiscard]] std::unexpected<Error> damagedVocabulary(const QString &path);

} // namespace spotter
