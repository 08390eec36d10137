// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/half_pointer_head_p.h"

#include <optional>

namespace spotter {

namespace {

/// Distances beyond this many tokens share one embedding.
constexpr int64_t distanceLimit = 64;

} // namespace

ConditionalLayerNorm::ConditionalLayerNorm(int hidden, int condition)
{
    m_gain = register_parameter("gain", torch::ones({hidden}));
    m_bias = register_parameter("bias", torch::zeros({hidden}));
    m_gainWeight = register_parameter("gain_weight", torch::zeros({hidden, condition}));
    m_biasWeight = register_parameter("bias_weight", torch::zeros({hidden, condition}));
}

torch::Tensor ConditionalLayerNorm::normalise(const torch::Tensor &x)
{
    return torch::layer_norm(x, {x.size(-1)}, {}, {}, 1e-7);
}

torch::Tensor ConditionalLayerNorm::forward(const torch::Tensor &normalised, const torch::Tensor &condition)
{
    const auto gain = torch::linear(condition, m_gainWeight, m_gain).unsqueeze(1);
    const auto bias = torch::linear(condition, m_biasWeight, m_bias).unsqueeze(1);
    return torch::addcmul(bias, normalised, gain);
}

HalfPointerHead::HalfPointerHead(const ModelConfig &config, int64_t predicates)
    : m_config(config), m_predicates(predicates),
      m_subject(register_module("subject", torch::nn::Linear(config.hidden, 2))),
      m_object(register_module("object", torch::nn::Linear(config.hidden, 2 * predicates)))
{
    if (config.conditioning == Conditioning::LayerNorm)
        m_norm = register_module("norm", std::make_shared<ConditionalLayerNorm>(config.hidden, 2 * config.hidden));
    else
        m_addition = register_module("addition", torch::nn::Linear(2 * config.hidden, config.hidden));
    if (config.subjectDistance)
        m_distances = register_parameter("distances", torch::zeros({2 * distanceLimit + 1, config.hidden}));
    if (config.objectConvolution)
        m_convolution
            = register_module("convolution", std::make_shared<GatedConvolution>(config.hidden, 1, config.dropout));
}

torch::Tensor HalfPointerHead::subjectLogits(const Encoded &encoded) { return m_subject->forward(encoded.hidden); }

torch::Tensor HalfPointerHead::conditioned(const Encoded &encoded, const SubjectRows &subjects)
{
    const auto &sequence = m_config.beforeFinalNorm ? encoded.residual : encoded.hidden;
    const auto condition = torch::cat(
        {sequence.index({subjects.sentences, subjects.starts}), sequence.index({subjects.sentences, subjects.ends})},
        1);
    if (m_norm)
        return m_norm->forward(
            ConditionalLayerNorm::normalise(sequence).index_select(0, subjects.sentences), condition);
    return sequence.index_select(0, subjects.sentences) + m_addition->forward(condition).unsqueeze(1);
}

torch::Tensor HalfPointerHead::objectLogits(
    const Encoded &encoded, const torch::Tensor &mask, const SubjectRows &subjects)
{
    auto x = conditioned(encoded, subjects);
    const int64_t rows = x.size(0);
    const int64_t tokens = x.size(1);
    if (m_distances.defined()) {
        // Left of the subject negative, inside it zero, right of it positive.
        const auto at = torch::arange(tokens, subjects.starts.options()).unsqueeze(0);
        const auto left = (at - subjects.starts.unsqueeze(1)).clamp(-distanceLimit, 0);
        const auto right = (at - subjects.ends.unsqueeze(1)).clamp(0, distanceLimit);
        x = x + torch::embedding(m_distances, left + right + distanceLimit);
    }
    if (m_convolution) {
        const auto channelMask = mask.index_select(0, subjects.sentences).unsqueeze(1);
        std::optional<DropoutKeys> ofRows;
        if (m_dropout)
            ofRows = m_dropout->ofRows({subjects.sentences.data_ptr<int64_t>(), size_t(subjects.sentences.numel())});
        x = m_convolution
                ->forward(x.transpose(1, 2).contiguous() * channelMask, channelMask, ofRows ? &ofRows.value() : nullptr)
                .transpose(1, 2);
    }
    return m_object->forward(x).view({rows, tokens, m_predicates, 2});
}

} // namespace spotter
