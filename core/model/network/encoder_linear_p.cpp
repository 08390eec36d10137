// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/encoder_linear_p.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <mutex>

namespace spotter {

namespace {

constexpr double largestInt8 = 127;

/// oneDNN chooses its kernel by the processor and by the environment (ONEDNN_MAX_CPU_ISA): some add in 16 bits.
bool hasExactProducts()
{
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("avx512vnni") || __builtin_cpu_supports("avxvnni");
#else
    return true;
#endif
}

/// 64 · 1 · 1 with every byte at its greatest, of one row and of several: saturated it is 32.4.
bool computesExactly(Int8Range range)
{
    constexpr int width = 64;
    const torch::InferenceMode guard;
    EncoderLinear linear(width, width);
    for (torch::Tensor &parameter : linear.parameters()) parameter.fill_(parameter.dim() == 2 ? 1 : 0);
    linear.quantise(range);
    const auto isExact = [&](int64_t rows) {
        return (linear.forward(torch::ones({1, rows, width})) - width).abs().max().item<double>() < 1;
    };
    return isExact(1) && isExact(width);
}

/// A scale each output channel, symmetric: oneDNN's weights have no zero point.
torch::Tensor quantised(const torch::Tensor &weight)
{
    const auto scales = weight.abs().amax({1}).clamp_min(1e-8).div(largestInt8).to(torch::kFloat64);
    return torch::quantize_per_channel(weight, scales, torch::zeros_like(scales).to(torch::kInt64), 0, torch::kQInt8);
}

} // namespace

Int8Range usualInt8Range()
{
    static const Int8Range range
        = hasExactProducts() && computesExactly(Int8Range::Whole) ? Int8Range::Whole : Int8Range::Reduced;
    return range;
}

EncoderLinear::EncoderLinear(int inputs, int outputs)
    : m_weight(register_parameter("weight", torch::zeros({outputs, inputs}))),
      m_bias(register_parameter("bias", torch::zeros({outputs})))
{
}

torch::Tensor EncoderLinear::forward(const torch::Tensor &x)
{
    if (m_packed) return m_packed->apply_dynamic(x, m_reducedRange);
    return torch::linear(x, m_weight, m_bias);
}

torch::Tensor EncoderLinear::transposed(const torch::Tensor &x) { return torch::matmul(x, m_weight); }

void EncoderLinear::quantise(Int8Range range)
{
    m_reducedRange = range == Int8Range::Reduced;
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
