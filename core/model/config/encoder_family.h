// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/bert_config.h"

namespace spotter {

/// How a file names the tensors of an encoder.
enum class TensorNames {
    Bert, ///< BERT, RoBERTa, ELECTRA, ERNIE
    Albert,
    DistilBert,
};

/// A family of pretrained encoders whose network is BERT's, and what is different in its files.
struct EncoderFamily {
    QString name = QStringLiteral("BERT"); ///< for people
    TensorNames names = TensorNames::Bert;
    int skippedPositions = 0; ///< rows of the position embedding before that of the first token (RoBERTa: 2)
    bool hasSegments = true; ///< DistilBERT has no segment embedding
    int tasks = 0; ///< rows of ERNIE's embedding of the task, whose first is part of every token; 0: none
};

/// What the config.json of a pretrained encoder says.
struct EncoderConfig {
    EncoderFamily family;
    BertConfig network;
};

/// Reads the config.json of a Hugging Face folder, or the bert_config.json of an original release; json must have its
/// "model_type". Fails (Unsupported) for a family whose network is another one (DeBERTa, NeZha, T5, …), or a variant
/// with parts that BertEncoder does not have, naming it; (Content) for invalid values. Both name path.
[[nodiscard]] Result<EncoderConfig> readEncoderConfig(const QJsonObject &json, const QString &path);

} // namespace spotter
