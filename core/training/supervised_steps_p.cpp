// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/supervised_steps_p.h"

#include "core/training/losses_p.h"
#include "core/training/pretraining_loop_p.h"

#include <algorithm>
#include <cmath>

namespace spotter {

SupervisedSteps::SupervisedSteps(
    const TrainingData &data, const TrainingOptions &options, Network &network, RandomState &random)
    : m_data(data), m_options(options), m_network(network), m_random(random),
      m_swap(options.entitySwapProbability > 0 ? EntitySwap(data.trainDocuments) : EntitySwap({})),
      m_maskId(maskIdOf(*data.tokenizer))
{
}

std::optional<double> SupervisedSteps::take(const std::vector<size_t> &batch, Optimizer &optimizer, double learningRate)
{
    std::vector<LabelledSentence> swapped;
    swapped.reserve(batch.size());
    std::vector<const LabelledSentence *> sentences;
    for (const size_t index : batch) {
        if (m_options.entitySwapProbability > 0 && m_random.uniform() < m_options.entitySwapProbability) {
            swapped.push_back(augmented(index));
            sentences.push_back(&swapped.back());
        } else {
            sentences.push_back(&m_data.train[index]);
        }
    }
    const std::vector<TrainingBatch> passes = makePasses(sentences);
    const StepSize size = sizeOf(passes);
    optimizer.zeroGradients();
    double value = 0;
    for (const TrainingBatch &pass : passes) {
        const auto loss = lossOf(pass, size);
        loss.backward();
        value += loss.item<double>();
    }
    if (!std::isfinite(value) || !optimizer.step(learningRate)) return {};
    return value;
}

LabelledSentence SupervisedSteps::augmented(size_t index)
{
    const Document document = m_swap.swapped(m_data.trainDocuments[index], 0.5, m_random);
    LabelCounts counts;
    return labelSentence(
        document, m_data.schema, *m_data.tokenizer, m_data.config.maximumTokens, m_options.allOccurrences, counts);
}

void SupervisedSteps::hideTokens(const PaddedBatch &batch)
{
    int64_t *ids = batch.ids.data_ptr<int64_t>();
    for (int64_t i = 0; i < batch.ids.numel(); ++i)
        if (m_random.uniform() < m_options.hiddenTokenShare) ids[i] = *m_maskId; // padding is masked out anyway
}

std::vector<TrainingBatch> SupervisedSteps::makePasses(std::span<const LabelledSentence *const> sentences)
{
    std::vector<TrainingBatch> passes;
    size_t begin = 0;
    qsizetype longest = 0;
    const auto add = [&](size_t end) {
        passes.push_back(makeTrainingBatch(sentences.subspan(begin, end - begin), m_data.tokenizer->padId(),
            m_data.plan.predicates, m_options, m_random));
        if (m_maskId && m_options.hiddenTokenShare > 0) hideTokens(passes.back().input);
        begin = end;
        longest = 0;
    };
    for (size_t i = 0; i < sentences.size(); ++i) {
        const qsizetype length = sentences[i]->tokens.size();
        if (i > begin && std::max(longest, length) * qsizetype(i - begin + 1) > m_options.tokensPerPass) add(i);
        longest = std::max(longest, length);
    }
    if (begin < sentences.size()) add(sentences.size());
    return passes;
}

/// The denominators of the mean losses over all passes of a step.
SupervisedSteps::StepSize SupervisedSteps::sizeOf(const std::vector<TrainingBatch> &passes) const
{
    StepSize size;
    for (const TrainingBatch &pass : passes) {
        const auto lengths = pass.input.mask.sum(1);
        size.sentences += double(lengths.size(0));
        size.tokens += lengths.sum().item<double>();
        if (pass.subjects.sentences.defined())
            size.rowTokens += lengths.index_select(0, pass.subjects.sentences).sum().item<double>();
    }
    return size;
}

/// The contribution of these sentences to the step's loss.
torch::Tensor SupervisedSteps::lossOf(const TrainingBatch &batch, const StepSize &step)
{
    const auto &mask = batch.input.mask;
    const Encoded encoded = m_network.encoder().encode(batch.input.ids, mask);
    if (LinkingHead *linking = m_network.linking())
        return linkLossSum(linking->forward(encoded.hidden), mask, batch.links) / step.sentences;
    HalfPointerHead &head = *m_network.halfPointer();
    // Mean over the two channels, masked mean over the tokens.
    auto subjectWeights = mask.unsqueeze(2) * (0.5 / std::max(1.0, step.tokens));
    if (batch.subjectWeights.defined()) subjectWeights = subjectWeights * batch.subjectWeights;
    const auto subjectLoss = pointerLossSum(head.subjectLogits(encoded), batch.subjectTargets, subjectWeights,
        m_options.imbalance, m_data.config.subjectPower);
    if (batch.subjects.sentences.size(0) == 0) return subjectLoss;
    const auto rowMask = mask.index_select(0, batch.subjects.sentences);
    // Mean over the two channels, sum over the predicates, masked mean over the tokens of all rows.
    auto objectWeights = rowMask.unsqueeze(2).unsqueeze(3) * (0.5 / std::max(1.0, step.rowTokens));
    if (batch.objectWeights.defined()) objectWeights = objectWeights * batch.objectWeights;
    return subjectLoss
        + pointerLossSum(head.objectLogits(encoded, mask, batch.subjects), batch.objectTargets, objectWeights,
            m_options.imbalance, m_data.config.objectPower);
}

} // namespace spotter
