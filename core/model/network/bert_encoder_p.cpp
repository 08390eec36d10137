// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/bert_encoder_p.h"

#include "core/model/network/fast_dropout_p.h"

namespace spotter {

AffineLayerNorm::AffineLayerNorm(int hidden, double epsilon)
    : m_gain(register_parameter("gain", torch::ones({hidden}))),
      m_bias(register_parameter("bias", torch::zeros({hidden}))), m_epsilon(epsilon)
{
}

torch::Tensor AffineLayerNorm::forward(const torch::Tensor &x)
{
    return torch::layer_norm(x, {x.size(-1)}, m_gain, m_bias, m_epsilon);
}

torch::Tensor TokenLayout::padded(const torch::Tensor &x) const
{
    if (!places.defined()) return x;
    return torch::zeros({batch * tokens, x.size(1)}, x.options()).index_copy_(0, places, x);
}

torch::Tensor TokenLayout::rows(const torch::Tensor &x) const
{
    return places.defined() ? x.index_select(0, places) : x;
}

BertLayer::BertLayer(const BertConfig &config)
    : m_config(config),
      m_attention(register_module("attention", std::make_shared<EncoderLinear>(config.hidden, 3 * config.hidden))),
      m_attentionOutput(
          register_module("attention_output", std::make_shared<EncoderLinear>(config.hidden, config.hidden))),
      m_expand(register_module("expand", std::make_shared<EncoderLinear>(config.hidden, config.intermediate))),
      m_shrink(register_module("shrink", std::make_shared<EncoderLinear>(config.intermediate, config.hidden))),
      m_attentionNorm(
          register_module("attention_norm", std::make_shared<AffineLayerNorm>(config.hidden, config.layerNormEpsilon))),
      m_outputNorm(
          register_module("output_norm", std::make_shared<AffineLayerNorm>(config.hidden, config.layerNormEpsilon)))
{
}

void BertLayer::setInt8(bool on, Int8Range range)
{
    for (const auto &linear : {m_attention, m_attentionOutput, m_expand, m_shrink})
        on ? linear->quantise(range) : linear->dequantise();
}

torch::Tensor BertLayer::activated(const torch::Tensor &x) const
{
    switch (m_config.activation) {
    case Activation::GeluTanh:
        return torch::gelu(x, "tanh");
    case Activation::Relu:
        return torch::relu(x);
    case Activation::Silu:
        return torch::silu(x);
    case Activation::Tanh:
        return torch::tanh(x);
    case Activation::Gelu:
        break;
    }
    return torch::gelu(x);
}

BertLayer::Output BertLayer::forward(const torch::Tensor &x, const TokenLayout &layout, DropoutKeys *dropout)
{
    const int64_t width = m_config.hidden / m_config.heads;
    // [batch, tokens, 3, heads, width] → 3 × [batch, heads, tokens, width]
    const auto parts = layout.padded(m_attention->forward(x))
                           .view({layout.batch, layout.tokens, 3, m_config.heads, width})
                           .permute({2, 0, 3, 1, 4})
                           .unbind(0);
    const auto attended = layout.rows(torch::scaled_dot_product_attention(parts[0], parts[1], parts[2], layout.attend)
            .transpose(1, 2)
            .reshape({layout.batch * layout.tokens, m_config.hidden}));
    const auto middle
        = m_attentionNorm->forward(x + fastDropout(m_attentionOutput->forward(attended), m_config.dropout, dropout));
    const auto residual
        = middle + fastDropout(m_shrink->forward(activated(m_expand->forward(middle))), m_config.dropout, dropout);
    return {m_outputNorm->forward(residual), residual};
}

BertEncoder::BertEncoder(const BertConfig &config)
    : m_config(config),
      m_tokens(register_parameter("tokens", torch::zeros({config.vocabulary, config.embeddingWidth()}))),
      m_positions(register_parameter("positions", torch::zeros({config.positions, config.embeddingWidth()}))),
      m_segments(register_parameter("segments", torch::zeros({config.segments, config.embeddingWidth()}))),
      m_norm(
          register_module("norm", std::make_shared<AffineLayerNorm>(config.embeddingWidth(), config.layerNormEpsilon)))
{
    if (config.embedding > 0)
        m_widen = register_module("widen", std::make_shared<EncoderLinear>(config.embedding, config.hidden));
    for (int i = 0; i < (config.sharedLayers ? 1 : config.layers); ++i)
        m_layers.push_back(register_module("layer" + std::to_string(i), std::make_shared<BertLayer>(config)));
}

void BertEncoder::freeze(int layers)
{
    for (torch::Tensor *embedding : {&m_tokens, &m_positions, &m_segments})
        if (embedding->defined()) embedding->set_requires_grad(false);
    for (auto &parameter : m_norm->parameters()) parameter.set_requires_grad(false);
    if (m_widen)
        for (auto &parameter : m_widen->parameters()) parameter.set_requires_grad(false);
    if (m_config.sharedLayers && layers < m_config.layers) return;
    for (int i = 0; i < std::min(layers, int(m_layers.size())); ++i)
        for (auto &parameter : m_layers[size_t(i)]->parameters()) parameter.set_requires_grad(false);
}

void BertEncoder::setInt8(bool on, Int8Range range)
{
    for (const auto &layer : m_layers) layer->setInt8(on, range);
}

torch::Tensor BertEncoder::scoreTokens(const torch::Tensor &hidden, const torch::Tensor &bias)
{
    return torch::linear(m_widen ? m_widen->transposed(hidden) : hidden, m_tokens, bias);
}

Encoded BertEncoder::encode(const torch::Tensor &ids, const torch::Tensor &mask)
{
    const int64_t tokens = ids.size(1);
    TORCH_CHECK(tokens <= m_config.positions, "a sequence of ", tokens, " tokens is longer than the encoder's ",
        m_config.positions);
    TokenLayout layout{ids.size(0), tokens, {}, (mask > 0.5).unsqueeze(1).unsqueeze(1)};
    // Without gradients alone: the way back through an index costs more than the padding.
    if (!torch::GradMode::is_enabled() && !mask.all().item<bool>())
        layout.places = mask.view({-1}).nonzero().view({-1});
    const auto positions = torch::arange(tokens, ids.options()).expand_as(ids);
    const auto embedded = torch::embedding(m_tokens, layout.rows(ids.reshape({-1})))
        + torch::embedding(m_positions, layout.rows(positions.reshape({-1}))) + m_segments[0];
    BertLayer::Output output{fastDropout(m_norm->forward(embedded), m_config.dropout, m_dropout), {}};
    if (m_widen) output.hidden = m_widen->forward(output.hidden);
    for (size_t i = 0; i < size_t(m_config.layers); ++i)
        output = m_layers[m_config.sharedLayers ? 0 : i]->forward(output.hidden, layout, m_dropout);
    const std::vector<int64_t> shape{layout.batch, tokens, m_config.hidden};
    return {layout.padded(output.hidden).view(shape), layout.padded(output.residual).view(shape)};
}

} // namespace spotter
