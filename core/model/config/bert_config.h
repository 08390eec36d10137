// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

/// The non-linearity between the two halves of a transformer layer's feed-forward part.
enum class Activation {
    Gelu, ///< x·Φ(x), with erf
    GeluTanh, ///< its approximation by tanh ("gelu_new", "gelu_pytorch_tanh")
    Relu,
    Silu, ///< x·σ(x) ("silu", "swish")
    Tanh,
};

/// The shape of a BERT encoder (Devlin et al. 2018), and of what others made of it, with the names of Hugging Face's
/// config.json, which are also those of bert_config.json in the original release.
struct BertConfig {
    int hidden = 768; ///< width of a token's vector
    int layers = 12;
    int heads = 12; ///< a divisor of hidden
    int intermediate = 3072; ///< width inside the feed-forward part
    int positions = 512; ///< longest sequence in tokens, including [CLS] and [SEP]
    int segments = 2; ///< rows of the segment embedding; only the first is used
    int vocabulary = 0; ///< rows of the token embedding
    Activation activation = Activation::Gelu;
    double layerNormEpsilon = 1e-12;
    float dropout = 0.1F;
    int embedding = 0; ///< width of the embeddings, which a linear map then widens (ALBERT, small ELECTRAs); 0: hidden
    bool sharedLayers = false; ///< one layer is applied several times (ALBERT)

    [[nodiscard]] int embeddingWidth() const { return embedding > 0 ? embedding : hidden; }

    [[nodiscard]] QJsonObject toJson() const;
    /// Reads what toJson() wrote, or BERT's config.json; for those of other families see readEncoderConfig(). Fails
    /// (Unsupported) for an activation or positions that BertEncoder does not have; (Content) for invalid values. Both
    /// name path.
    [[nodiscard]] static Result<BertConfig> fromJson(const QJsonObject &json, const QString &path);

    friend bool operator==(const BertConfig &, const BertConfig &) = default;
};

} // namespace spotter
