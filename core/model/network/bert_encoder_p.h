// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/bert_config.h"
#include "core/model/network/encoder_linear_p.h"
#include "core/model/network/encoder_p.h"

namespace spotter {

/// Layer norm with a gain and a bias as its own parameters, so that names in the file stay short.
class AffineLayerNorm : public torch::nn::Module {
public:
    AffineLayerNorm(int hidden, double epsilon);
    torch::Tensor forward(const torch::Tensor &x);

private:
    torch::Tensor m_gain, m_bias; ///< [hidden]
    double m_epsilon;
};

/// The memory layout of the tokens of a batch: padded, [batch · tokens, …], or packed, [real tokens, …]. All operations
/// except attention work on single tokens, so in a packed batch padding costs nothing there.
struct TokenLayout {
    int64_t batch = 0;
    int64_t tokens = 0; ///< of the longest sentence
    torch::Tensor places; ///< int64 [real tokens]: index of each in the padded form; undefined: padded
    torch::Tensor attend; ///< bool [batch, 1, 1, tokens], true for tokens

    /// [rows, width] → [batch · tokens, width], zero at padding.
    [[nodiscard]] torch::Tensor padded(const torch::Tensor &x) const;
    /// The inverse of padded().
    [[nodiscard]] torch::Tensor rows(const torch::Tensor &x) const;
};

/// One post-norm transformer layer. Query, key and value are one product.
class BertLayer : public torch::nn::Module {
public:
    explicit BertLayer(const BertConfig &config);

    struct Output {
        torch::Tensor hidden; ///< after the last layer norm
        torch::Tensor residual; ///< the sum that the last layer norm reads
    };

    /// x [rows, hidden], in the given layout. random: null outside training.
    Output forward(const torch::Tensor &x, const TokenLayout &layout, DropoutKeys *dropout);
    /// Switches its four matrix products to int8 or back to float32.
    void setInt8(bool on, Int8Range range);

private:
    torch::Tensor activated(const torch::Tensor &x) const;

    BertConfig m_config;
    std::shared_ptr<EncoderLinear> m_attention, m_attentionOutput, m_expand, m_shrink;
    std::shared_ptr<AffineLayerNorm> m_attentionNorm, m_outputNorm;
};

/// BERT (Devlin et al. 2018) without its pooler and its heads, and its relatives: embeddings narrower than the layers
/// (ELECTRA, Clark et al. 2020), one layer for all (ALBERT, Lan et al. 2020). Has no dropout inside attention, because
/// torch's fused attention on the CPU has none; the dropout on its output is kept.
class BertEncoder final : public Encoder {
public:
    /// Weights are zero, and norms neutral, until an import or a snapshot fills them.
    explicit BertEncoder(const BertConfig &config);

    /// At most config.positions tokens.
    Encoded encode(const torch::Tensor &ids, const torch::Tensor &mask) override;
    torch::Tensor scoreTokens(const torch::Tensor &hidden, const torch::Tensor &bias) override;
    /// Of an encoder whose layers are one, all layers or none.
    void freeze(int layers) override;
    using Encoder::setInt8;
    void setInt8(bool on, Int8Range range) override;
    [[nodiscard]] int64_t widthMultiple() const override { return 1; }
    void setDropout(DropoutKeys *keys) override { m_dropout = keys; }

private:
    BertConfig m_config;
    torch::Tensor m_tokens; ///< [vocabulary, embedding]
    torch::Tensor m_positions; ///< [positions, embedding]
    torch::Tensor m_segments; ///< [segments, embedding]
    std::shared_ptr<AffineLayerNorm> m_norm;
    std::shared_ptr<EncoderLinear> m_widen; ///< embedding → hidden; null: they are equal
    std::vector<std::shared_ptr<BertLayer>> m_layers; ///< a single one if all are shared
    DropoutKeys *m_dropout = nullptr;
};

} // namespace spotter
