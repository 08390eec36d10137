// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batches_p.h"
#include "core/training/entity_swap_p.h"
#include "core/training/group/training_group.h"
#include "core/training/optimizer_p.h"
#include "core/training/training_data.h"

#include <optional>
#include <span>

namespace spotter {

/// The supervised steps of a run: from a batch of sentences to the loss, its gradients and the optimizer's update. Each
/// process of the group computes a part of the batch; the sum is what one process would compute. The constructor's
/// arguments must outlive it.
class SupervisedSteps {
public:
    SupervisedSteps(const TrainingData &data, const TrainingOptions &options, Network &network, RandomState &random,
        TrainingGroup &group);

    /// One step with sentences by their indices in data.train. Returns the loss, or nothing if it is not finite. Fails
    /// (Io).
    [[nodiscard]] Result<std::optional<double>> take(
        const std::vector<size_t> &batch, Optimizer &optimizer, double learningRate);

private:
    struct Pass {
        TrainingBatch batch;
        DropoutKeys dropout;
    };
    /// Splits sentences into passes of at most tokensPerPass tokens. randoms: one for each sentence.
    [[nodiscard]] std::vector<Pass> makePasses(
        std::span<const LabelledSentence *const> sentences, std::span<RandomState> randoms);
    /// The size of a step, without padding.
    struct StepSize {
        double sentences = 0;
        double tokens = 0;
        double rowTokens = 0; ///< tokens of the sentences of all rows
    };
    /// Of the whole group's step.
    [[nodiscard]] Result<StepSize> sizeOf(const std::vector<Pass> &passes) const;
    [[nodiscard]] torch::Tensor lossOf(const TrainingBatch &batch, const StepSize &step);
    [[nodiscard]] LabelledSentence augmented(size_t index, RandomState &random);
    /// Replaces a share of the tokens by [MASK]: so that labels are also learnt from their context.
    void hideTokens(const PaddedBatch &batch, std::span<RandomState> randoms);

    const TrainingData &m_data;
    const TrainingOptions &m_options;
    Network &m_network;
    RandomState &m_random; ///< the same in all processes
    TrainingGroup &m_group;
    EntitySwap m_swap;
    std::optional<int64_t> m_maskId; ///< nothing if the vocabulary was not built for pretraining
};

} // namespace spotter
