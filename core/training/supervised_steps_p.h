// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batches_p.h"
#include "core/training/entity_swap_p.h"
#include "core/training/optimizer_p.h"
#include "core/training/training_data.h"

#include <optional>
#include <span>

namespace spotter {

/// The supervised steps of a run: from a batch of sentences to the loss, its gradients and the optimizer's update. The
/// constructor's arguments must outlive it.
class SupervisedSteps {
public:
    SupervisedSteps(const TrainingData &data, const TrainingOptions &options, Network &network, RandomState &random);

    /// One step with sentences by their indices in data.train. Returns the loss, or nothing if it is not finite.
    [[nodiscard]] std::optional<double> take(
        const std::vector<size_t> &batch, Optimizer &optimizer, double learningRate);

private:
    /// Splits a step's sentences into passes of at most tokensPerPass tokens.
    [[nodiscard]] std::vector<TrainingBatch> makePasses(std::span<const LabelledSentence *const> sentences);
    /// The size of a step, without padding.
    struct StepSize {
        double sentences = 0;
        double tokens = 0;
        double rowTokens = 0; ///< tokens of the sentences of all rows
    };
    [[nodiscard]] StepSize sizeOf(const std::vector<TrainingBatch> &passes) const;
    [[nodiscard]] torch::Tensor lossOf(const TrainingBatch &batch, const StepSize &step);
    [[nodiscard]] LabelledSentence augmented(size_t index);
    /// Replaces a share of the tokens by [MASK]: so that labels are also learnt from their context.
    void hideTokens(const PaddedBatch &batch);

    const TrainingData &m_data;
    const TrainingOptions &m_options;
    Network &m_network;
    RandomState &m_random;
    EntitySwap m_swap;
    std::optional<int64_t> m_maskId; ///< nothing if the vocabulary was not built for pretraining
};

} // namespace spotter
