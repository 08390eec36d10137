// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/encoder_linear_p.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <mutex>

namespace spotter {

namespace {

constexpr double largestInt8 = 127;

/// A scale each output channel, symmetric: oneDNN's weights have no zero point.
torch::Tensor quantised(const torch::Tensor &weight)
{
    const auto scales = weight.abs().amax({1}).clamp_min(1e-8).div(largestInt8).to(torch::kFloat64);
    return torch::quantize_per_channel(weight, scales, torch::zeros_like(scales).to(torch::kInt64), 0, torch::kQInt8);
}

} // namespace

EncoderLinear::EncoderLinear(int inputs, int outputs)
    : m_weight(register_parameter("weight", torch::zeros({outputs, inputs}))),
      m_bias(register_parameter("bias", torch::zeros({outputs})))
{
}

torch::Tensor EncoderLinear::forward(const torch::Tensor &x)
{
    if (m_packed) return m_packed->apply_dynamic(x, false);
    return torch::linear(x, m_weight, m_bias);
}

void EncoderLinear::quantise()
{
    using Prepack = c10::intrusive_ptr<LinearPackedParamsBase>(torch::Tensor, std::optional<torch::Tensor>);
    static const auto prepack
        = c10::Dispatcher::singleton().findSchemaOrThrow("quantized::linear_prepack", "").typed<Prepack>();
    // The engine is a setting of the whole process, read when weights are packed.
    static std::once_flag engineChosen;
    std::call_once(engineChosen, [] { at::globalContext().setQEngine(at::QEngine::ONEDNN); });
    const torch::NoGradGuard guard;
    m_packed = prepack.call(quantised(m_weight.detach()), m_bias.detach().clone());
}

void EncoderLinear::dequantise() { m_packed.reset(); }

} // namespace spotter
