// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/supervised_steps_p.h"

#include "core/training/group/step_share.h"
#include "core/training/losses_p.h"
#include "core/training/pretraining/pretraining_loop_p.h"

#include <algorithm>
#include <cmath>

namespace spotter {

SupervisedSteps::SupervisedSteps(const TrainingData &data, const TrainingOptions &options, Network &network,
    RandomState &random, TrainingGroup &group)
    : m_data(data), m_options(options), m_network(network), m_random(random), m_group(group),
      m_swap(options.entitySwapProbability > 0 ? EntitySwap(data.trainDocuments) : EntitySwap({})),
      m_maskId(maskIdOf(*data.tokenizer))
{
}

Result<std::optional<double>> SupervisedSteps::take(
    const std::vector<size_t> &batch, Optimizer &optimizer, double learningRate)
{
    const uint64_t step = m_random.next();
    std::vector<qsizetype> lengths;
    for (const size_t index : batch) lengths.push_back(m_data.train[index].tokens.size());
    const std::vector<size_t> mine = shareOfStep(lengths, m_group.rank(), m_group.size());
    std::vector<LabelledSentence> swapped;
    swapped.reserve(mine.size());
    std::vector<const LabelledSentence *> sentences;
    std::vector<RandomState> randoms;
    for (const size_t place : mine) {
        RandomState &random = randoms.emplace_back(seedOfSentence(step, place));
        if (m_options.entitySwapProbability > 0 && random.uniform() < m_options.entitySwapProbability) {
            swapped.push_back(augmented(batch[place], random));
            sentences.push_back(&swapped.back());
        } else {
            sentences.push_back(&m_data.train[batch[place]]);
        }
    }
    std::vector<Pass> passes = makePasses(sentences, randoms);
    const auto size = sizeOf(passes);
    if (!size) return std::unexpected(size.error());
    optimizer.zeroGradients();
    std::vector<double> value{0};
    for (Pass &pass : passes) {
        m_network.setDropout(&pass.dropout);
        const auto loss = lossOf(pass.batch, *size);
        loss.backward();
        value.front() += loss.item<double>();
    }
    m_network.setDropout(nullptr);
    Result<void> summed = m_group.sumGradients(optimizer.parameters());
    if (summed) summed = m_group.sum(value);
    if (!summed) return std::unexpected(summed.error());
    if (!std::isfinite(value.front()) || !optimizer.step(learningRate)) return std::optional<double>();
    return value.front();
}

LabelledSentence SupervisedSteps::augmented(size_t index, RandomState &random)
{
    const Document document = m_swap.swapped(m_data.trainDocuments[index], 0.5, random);
    LabelCounts counts;
    return labelSentence(
        document, m_data.schema, *m_data.tokenizer, m_data.config.maximumTokens, m_options.allOccurrences, counts);
}

void SupervisedSteps::hideTokens(const PaddedBatch &batch, std::span<RandomState> randoms)
{
    int64_t *ids = batch.ids.data_ptr<int64_t>();
    const float *mask = batch.mask.data_ptr<float>();
    const int64_t width = batch.ids.size(1);
    for (int64_t i = 0; i < batch.ids.numel(); ++i)
        if (mask[i] > 0 && randoms[size_t(i / width)].uniform() < m_options.hiddenTokenShare) ids[i] = *m_maskId;
}

std::vector<SupervisedSteps::Pass> SupervisedSteps::makePasses(
    std::span<const LabelledSentence *const> sentences, std::span<RandomState> randoms)
{
    std::vector<Pass> passes;
    size_t begin = 0;
    qsizetype longest = 0;
    const auto add = [&](size_t end) {
        const std::span<RandomState> mine = randoms.subspan(begin, end - begin);
        std::vector<uint64_t> keys;
        for (RandomState &random : mine) keys.push_back(random.next());
        passes.push_back({makeTrainingBatch(sentences.subspan(begin, end - begin), m_data.tokenizer->padId(),
                              m_data.plan.predicates, m_options, mine),
            DropoutKeys(std::move(keys))});
        if (m_maskId && m_options.hiddenTokenShare > 0) hideTokens(passes.back().batch.input, mine);
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
Result<SupervisedSteps::StepSize> SupervisedSteps::sizeOf(const std::vector<Pass> &passes) const
{
    StepSize size;
    for (const Pass &pass : passes) {
        const auto lengths = pass.batch.input.mask.sum(1);
        size.sentences += double(lengths.size(0));
        size.tokens += lengths.sum().item<double>();
        if (pass.batch.subjects.sentences.defined())
            size.rowTokens += lengths.index_select(0, pass.batch.subjects.sentences).sum().item<double>();
    }
    std::vector<double> all{size.sentences, size.tokens, size.rowTokens};
    return m_group.sum(all).transform([&] { return StepSize{all[0], all[1], all[2]}; });
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
