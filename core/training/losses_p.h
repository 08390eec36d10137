// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <torch/torch.h>

namespace spotter {

/// Cross entropy of the power-n probability q = σ(z)ⁿ: −t·n·log σ(z) − (1 − t)·log(1 − q), elementwise, times weight,
/// summed to a scalar. A single forward pass that also computes the gradient: for t = 1 it is −n·(1 − σ(z)), for t = 0
/// it is n·(1 − σ(z))·q/(1 − q). 1 − q is computed as −expm1(n·log σ(z)), so both stay finite at |z| = 100 in float32.
/// logits, targets (0 or 1): same shape; weight: broadcastable to it.
[[nodiscard]] torch::Tensor powerCrossEntropySum(
    const torch::Tensor &logits, const torch::Tensor &targets, const torch::Tensor &weight, float power);

/// The pointer loss of one tagger, elementwise loss times weight, summed. power is used only with Imbalance::Power;
/// focal loss has γ = 2 (Lin et al. 2017); class weights count a positive 5 times.
[[nodiscard]] torch::Tensor pointerLossSum(const torch::Tensor &logits, const torch::Tensor &targets,
    const torch::Tensor &weight, Imbalance imbalance, float power);

} // namespace spotter
