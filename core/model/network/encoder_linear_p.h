// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/native/quantized/PackedParams.h>
#include <torch/torch.h>

namespace spotter {

/// The range of the inputs of an int8 product.
enum class Int8Range {
    Whole, ///< 8 bits
    /// 7 bits. Processors without VNNI (AVX2, early AVX-512) add two products of an unsigned and a signed byte in 16
    /// bits with saturation (vpmaddubsw): 2 · 255 · 127 does not fit, 2 · 127 · 127 does.
    Reduced,
};

/// The range in which this processor computes exactly: determined from its flags, and verified by a product.
[[nodiscard]] Int8Range usualInt8Range();

/// A linear layer of an encoder that can compute in 8-bit integers: one scale per output channel for weights, one per
/// call for inputs (oneDNN's dynamic quantised product, torch's quantized::linear_dynamic). Twice as fast as float32 on
/// two AVX2 cores.
class EncoderLinear : public torch::nn::Module {
public:
    /// All zero: pretrained weights come from a file.
    EncoderLinear(int inputs, int outputs);

    torch::Tensor forward(const torch::Tensor &x);
    /// [n, outputs] → [n, inputs] by the transposed weight, in float32.
    torch::Tensor transposed(const torch::Tensor &x);
    /// Switches to int8, with the current weights; gradients are no longer available. Throws c10::Error if this
    /// libtorch has no int8 engine.
    void quantise(Int8Range range = usualInt8Range());
    /// Switches back to float32.
    void dequantise();

private:
    torch::Tensor m_weight; ///< [outputs, inputs]
    torch::Tensor m_bias; ///< [outputs]
    c10::intrusive_ptr<LinearPackedParamsBase> m_packed; ///< null: float32
    bool m_reducedRange = false; ///< whether int8 inputs use Int8Range::Reduced
};

} // namespace spotter
