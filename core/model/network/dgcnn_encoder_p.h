// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"
#include "core/model/network/encoder_p.h"

namespace spotter {

/// One gated dilated convolution of width 3 (Su Jianlin's DGCNN): y = x·(1 − σ(g)) + h·σ(g), [h ; g] = conv(x), dropout
/// on g, masked.
class GatedConvolution : public torch::nn::Module {
public:
    GatedConvolution(int hidden, int dilation, float dropout);

    /// x [batch, hidden, tokens], mask [batch, 1, tokens] → [batch, hidden, tokens]. dropout: null outside training.
    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &mask, DropoutKeys *dropout);

private:
    torch::Tensor m_weight; ///< [2·hidden, hidden, 3]
    torch::Tensor m_bias; ///< [2·hidden]
    int m_dilation;
    float m_dropoutRate;
};

/// The encoder for training from scratch: token embedding + position embedding (+ hashed bigrams), then gated dilated
/// convolutions. hidden and residual are the same tensor.
class DgcnnEncoder final : public Encoder {
public:
    DgcnnEncoder(const ModelConfig &config, int64_t vocabularySize);

    Encoded encode(const torch::Tensor &ids, const torch::Tensor &mask) override;
    torch::Tensor scoreTokens(const torch::Tensor &hidden, const torch::Tensor &bias) override
    {
        return torch::linear(hidden, m_tokens, bias);
    }
    void freeze(int layers) override;
    /// Limits the number of different widths, because oneDNN compiles a kernel for each.
    [[nodiscard]] int64_t widthMultiple() const override { return 8; }
    using Encoder::setInt8;
    void setInt8(bool /*on*/, Int8Range /*range*/) override { } // its convolutions have no int8 form
    void setDropout(DropoutKeys *keys) override { m_dropout = keys; }

private:
    torch::Tensor bigramEmbedding(const torch::Tensor &ids) const;

    ModelConfig m_config;
    torch::Tensor m_tokens; ///< [vocabulary, hidden]
    torch::Tensor m_positions; ///< [maximumTokens, hidden]
    torch::Tensor m_bigrams; ///< [bigramBuckets, hidden] or undefined
    std::vector<std::shared_ptr<GatedConvolution>> m_layers;
    DropoutKeys *m_dropout = nullptr;
};

} // namespace spotter
