// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/losses_p.h"

namespace spotter {

namespace {

class PowerCrossEntropy : public torch::autograd::Function<PowerCrossEntropy> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext *context, const torch::Tensor &logits,
        const torch::Tensor &targets, const torch::Tensor &weight, double power)
    {
        const auto logSigmoid = torch::log_sigmoid(logits);
        // Never zero, so that 1 − q is not zero if σ(z) rounds to 1.
        const auto logPower = (logSigmoid * power).clamp_max_(-1e-30);
        const auto q = torch::exp(logPower);
        const auto oneMinusQ = torch::expm1(logPower).neg_();
        const auto positive = targets > 0.5;
        const auto loss = torch::where(positive, -logPower, -torch::log(oneMinusQ));
        const auto slope = torch::sigmoid(-logits).mul_(power);
        // q/(1 − q) does not overflow: slope falls as fast as 1 − q, and their quotient tends to 1.
        const auto gradient = torch::where(positive, -slope, slope * q / oneMinusQ) * weight;
        context->save_for_backward({gradient});
        return (loss * weight).sum();
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext *context, const torch::autograd::variable_list &upstream)
    {
        return {context->get_saved_variables()[0] * upstream[0], {}, {}, {}};
    }
};

torch::Tensor focalLoss(const torch::Tensor &logits, const torch::Tensor &targets)
{
    const auto crossEntropy = torch::binary_cross_entropy_with_logits(logits, targets, {}, {}, at::Reduction::None);
    const auto agreement = torch::exp(-crossEntropy); // probability of the right class
    return (1 - agreement).square() * crossEntropy;
}

torch::Tensor weightedLoss(const torch::Tensor &logits, const torch::Tensor &targets)
{
    constexpr double positiveWeight = 5;
    return torch::binary_cross_entropy_with_logits(
        logits, targets, {}, torch::full({1}, positiveWeight), at::Reduction::None);
}

} // namespace

torch::Tensor powerCrossEntropySum(
    const torch::Tensor &logits, const torch::Tensor &targets, const torch::Tensor &weight, float power)
{
    return PowerCrossEntropy::apply(logits, targets, weight, double(power));
}

torch::Tensor pointerLossSum(const torch::Tensor &logits, const torch::Tensor &targets, const torch::Tensor &weight,
    Imbalance imbalance, float power)
{
    switch (imbalance) {
    case Imbalance::Focal:
        return (focalLoss(logits, targets) * weight).sum();
    case Imbalance::ClassWeight:
        return (weightedLoss(logits, targets) * weight).sum();
    case Imbalance::Power:
        break;
    }
    return powerCrossEntropySum(logits, targets, weight, power);
}

} // namespace spotter
