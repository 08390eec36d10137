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

    /// Parameters that share a learning rate: the given one times rateFactor. What needs no gradient is left out.
    struct Group {
        std::vector<torch::Tensor> parameters;
        double rateFactor = 1;
    };

    Optimizer(const std::vector<Group> &groups, Settings settings);

    void zeroGradients();
    /// One update with the gradients that are there; false where they are not finite (nothing is changed then).
    [[nodiscard]] bool step(double learningRate);
    /// Puts the averaged weights into the parameters, or the trained ones back. Between the two calls no step().
    void swapAverage();
    /// The next average starts from the present weights: after pretraining, whose average is of no use.
    void restartAverage();
    /// What step() goes on from: the averages, moments and steps of each parameter, by its place.
    [[nodiscard]] TensorMap state() const;
    /// Takes the state() of another one, whose parameters may have fewer rows (a schema has grown since): what it does
    /// not say stays as it is. False where it is of other parameters; nothing is changed then.
    [[nodiscard]] bool restore(const TensorMap &state);

private:
    void stepGroup(size_t begin, size_t end, double learningRate);
    /// Each tensor of the state with its name.
    [[nodiscard]] TensorMap named() const;

    std::vector<torch::Tensor> m_parameters, m_average, m_firstMoments, m_secondMoments, m_steps;
    std::vector<double> m_rateFactors; ///< of each parameter; equal ones stand together
    Settings m_settings;
    int64_t m_averageStep = 0;
};

} // namespace spotter
