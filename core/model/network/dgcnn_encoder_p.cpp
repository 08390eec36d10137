// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/dgcnn_encoder_p.h"

#include <cmath>
#include <string>

namespace spotter {

GatedConvolution::GatedConvolution(int hidden, int dilation, float dropout)
    : m_dilation(dilation), m_dropoutRate(dropout)
{
    // The default of torch's convolutions: uniform in ±1/sqrt(fan in).
    const double bound = 1.0 / std::sqrt(3.0 * hidden);
    m_weight = register_parameter("weight", torch::empty({2 * hidden, hidden, 3}).uniform_(-bound, bound));
    m_bias = register_parameter("bias", torch::empty({2 * hidden}).uniform_(-bound, bound));
}

torch::Tensor GatedConvolution::forward(const torch::Tensor &x, const torch::Tensor &mask, DropoutKeys *dropout)
{
    const auto both = torch::conv1d(x, m_weight, m_bias, 1, m_dilation, m_dilation);
    const auto parts = both.chunk(2, 1);
    const auto gate = torch::sigmoid(fastDropout(parts[1], m_dropoutRate, dropout));
    return torch::lerp(x, parts[0], gate) * mask;
}

DgcnnEncoder::DgcnnEncoder(const ModelConfig &config, int64_t vocabularySize) : m_config(config)
{
    // Standard deviations of the embeddings as in common practice for networks of this depth without layer norm.
    m_tokens = register_parameter("tokens", torch::randn({vocabularySize, config.hidden}) * 0.1);
    m_positions = register_parameter("positions", torch::randn({config.maximumTokens, config.hidden}) * 0.02);
    if (config.bigramBuckets > 0)
        m_bigrams = register_parameter("bigrams", torch::zeros({config.bigramBuckets, config.hidden}));
    for (size_t i = 0; i < config.dilations.size(); ++i)
        m_layers.push_back(register_module("layer" + std::to_string(i),
            std::make_shared<GatedConvolution>(config.hidden, config.dilations[i], config.dropout)));
}

torch::Tensor DgcnnEncoder::bigramEmbedding(const torch::Tensor &ids) const
{
    // The pair (previous, current); the first token pairs with 0. The multiplier is Knuth's for multiplicative hashing.
    const auto previous = torch::cat({torch::zeros_like(ids.slice(1, 0, 1)), ids.slice(1, 0, ids.size(1) - 1)}, 1);
    const auto mixed = (previous * 2654435761LL + ids * 40503LL).bitwise_and(0x7fffffff);
    return torch::embedding(m_bigrams, torch::remainder(mixed, m_config.bigramBuckets));
}

void DgcnnEncoder::freeze(int layers)
{
    for (torch::Tensor *embedding : {&m_tokens, &m_positions, &m_bigrams})
        if (embedding->defined()) embedding->set_requires_grad(false);
    for (int i = 0; i < std::min(layers, int(m_layers.size())); ++i)
        for (auto &parameter : m_layers[size_t(i)]->parameters()) parameter.set_requires_grad(false);
}

Encoded DgcnnEncoder::encode(const torch::Tensor &ids, const torch::Tensor &mask)
{
    auto embedded = torch::embedding(m_tokens, ids) + m_positions.slice(0, 0, ids.size(1));
    if (m_bigrams.defined()) embedded = embedded + bigramEmbedding(ids);
    const auto channelMask = mask.unsqueeze(1);
    // Twice the layers' rate: the input is the only place where a whole feature of a character can be taken away.
    auto x = fastDropout(embedded.transpose(1, 2).contiguous(), 2 * m_config.dropout, m_dropout) * channelMask;
    for (const auto &layer : m_layers) x = layer->forward(x, channelMask, m_dropout);
    const auto hidden = x.transpose(1, 2).contiguous();
    return {hidden, hidden};
}

} // namespace spotter
