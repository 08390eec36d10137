// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot_p.h"
#include "core/model/safetensors_p.h"
#include "core/training/batches_p.h"
#include "core/training/dev_evaluation_p.h"
#include "core/training/entity_swap_p.h"
#include "core/training/optimizer_p.h"
#include "core/training/run_clock.h"
#include "core/training/trainer.h"
#include "core/training/training_data.h"

#include <QElapsedTimer>

#include <optional>

namespace spotter {

/// One run: pretraining, epochs, the best epoch's weights. Made and used by train() alone.
class TrainingRun {
public:
    TrainingRun(
        TrainingData data, const TrainingOptions &options, std::stop_token stop, const TrainingCallbacks &callbacks);

    [[nodiscard]] Result<TrainingOutcome> execute();

private:
    /// The best evaluated epoch so far.
    struct Best {
        TensorMap weights;
        Thresholds thresholds;
        ScoreTable score;
        int epoch = 0;
    };

    [[nodiscard]] Result<void> pretrain();
    [[nodiscard]] Result<void> trainEpochs();
    /// Fails (Content) where the loss is no number any more.
    [[nodiscard]] Result<double> trainStep(const std::vector<size_t> &batch, Optimizer &optimizer, double share);
    [[nodiscard]] Result<void> evaluate(TrainingEpoch &epoch, Optimizer &optimizer, double share);
    /// The encoder and the head, each with its learning rate.
    [[nodiscard]] std::vector<Optimizer::Group> parameterGroups() const;
    /// A step's sentences in passes of at most tokensPerPass tokens.
    [[nodiscard]] std::vector<TrainingBatch> makePasses(std::span<const LabelledSentence *const> sentences);
    /// What a step holds, padding aside.
    struct StepSize {
        double sentences = 0;
        double tokens = 0;
        double rowTokens = 0; ///< of the sentences of all rows
    };
    [[nodiscard]] StepSize sizeOf(const std::vector<TrainingBatch> &passes) const;
    [[nodiscard]] torch::Tensor lossOf(const TrainingBatch &batch, const StepSize &step);
    [[nodiscard]] int epochsSinceBetter() const;
    [[nodiscard]] LabelledSentence augmented(size_t index);
    [[nodiscard]] Result<TrainingOutcome> outcome();
    void chooseInt8(ModelSnapshot::Parts &parts);
    [[nodiscard]] double elapsedSeconds() const { return m_clock.seconds(); }
    /// Share of the supervised phase that is done, by time or by steps.
    [[nodiscard]] double trainingShare(qint64 stepsDone, qint64 stepsPerEpoch) const;
    /// Replaces a share of the tokens by [MASK]: a label must also be found by what stands around it.
    void hideTokens(const PaddedBatch &batch);
    void reportStep(TrainingPhase phase, double epoch, double share, double loss, double sentencesPerSecond);

    TrainingData m_data;
    TrainingOptions m_options;
    std::stop_token m_stop;
    const TrainingCallbacks &m_callbacks;
    RandomState m_random;
    std::shared_ptr<Network> m_network;
    EntitySwap m_swap;
    std::optional<int64_t> m_maskId; ///< none in a vocabulary that was not made for pretraining
    RunClock m_clock;
    QElapsedTimer m_sinceReport;
    double m_pretrainingSeconds = 0;
    double m_trainingSeconds = 0; ///< of supervised steps, evaluation aside
    qint64 m_trainedSentences = 0;
    qint64 m_steps = 0;
    double m_evaluationSeconds = 0;
    std::vector<TrainingEpoch> m_evaluated;
    std::optional<Best> m_best;
};

} // namespace spotter
