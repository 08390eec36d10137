// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/safetensors_p.h"

#include <cstdint>
#include <vector>

namespace spotter {

/// AdamW (Loshchilov and Hutter 2019) with clipping by global norm, and an exponential moving average of the weights
/// with bias correction by warm-up: the decay at step t is min(emaDecay, (1 + t)/(10 + t)). β = (0.9, 0.999), ε = 1e-6
/// (the article's).
class Optimizer {
public:
    struct Settings {
        double weightDecay = 0;
        double gradientNorm = 5;
        double emaDecay = 0.999;
    };

    /// Parameters with the same learning rate: that of the step times rateFactor. Parameters that need no gradient are
    /// left out.
    struct Group {
        std::vector<torch::Tensor> parameters;
        double rateFactor = 1;
    };

    Optimizer(const std::vector<Group> &groups, Settings settings);

    /// Those that need a gradient, in a fixed order.
    [[nodiscard]] const std::vector<torch::Tensor> &parameters() const { return m_parameters; }
    /// The parameters and their averages.
    [[nodiscard]] std::vector<torch::Tensor> weights() const;
    void zeroGradients();
    /// One update with the current gradients; false if they are not finite (then nothing changes).
    [[nodiscard]] bool step(double learningRate);
    /// Swaps the averaged weights into the parameters, or the trained ones back. No step() between the two calls.
    void swapAverage();
    /// Restarts the average from the current weights: for use after pretraining, whose average is useless.
    void restartAverage();
    /// The state from which step() continues: the averages, moments and steps of each parameter, by its index.
    [[nodiscard]] TensorMap state() const;
    /// Restores the state() of another optimizer, whose parameters may have fewer rows (if the schema has grown since):
    /// the remaining rows are unchanged. False if the state belongs to other parameters; then nothing changes.
    [[nodiscard]] bool restore(const TensorMap &state);

private:
    void stepGroup(size_t begin, size_t end, double learningRate);
    /// The tensors of the state by name.
    [[nodiscard]] TensorMap named() const;

    std::vector<torch::Tensor> m_parameters, m_average, m_firstMoments, m_secondMoments, m_steps;
    std::vector<double> m_rateFactors; ///< of each parameter; equal ones are adjacent
    Settings m_settings;
    int64_t m_averageStep = 0;
};

} // namespace spotter
