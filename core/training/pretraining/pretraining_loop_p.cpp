// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pretraining/pretraining_loop_p.h"

#include "core/model/compute_threads_p.h"
#include "core/training/batches_p.h"
#include "core/training/group/step_share.h"
#include "core/training/messages.h"
#include "core/training/optimizer_p.h"
#include "core/training/pretraining/masked_pretraining_p.h"
#include "core/training/run_clock.h"
#include "core/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

std::optional<int64_t> maskIdOf(const Tokenizer &tokenizer)
{
    const auto &vocabulary = tokenizer.vocabulary();
    for (const QString &name : {u"[MASK]"_s, u"<mask>"_s}) // BERT's and RoBERTa's
        if (const auto mask = std::ranges::find(vocabulary, name); mask != vocabulary.end())
            return mask - vocabulary.begin();
    return {};
}

namespace {

/// One step of masked pretraining by all processes of a group.
class PretrainingStep {
public:
    PretrainingStep(MaskedPretraining &pretraining, const std::vector<TokenSequence> &texts, int64_t padId,
        Optimizer &optimizer, TrainingGroup &group)
        : m_pretraining(pretraining), m_texts(texts), m_padId(padId), m_optimizer(optimizer), m_group(group)
    {
    }

    /// The loss; NaN if it is not finite, nothing if no token was masked. step: drawn for the step by all processes.
    [[nodiscard]] Result<std::optional<double>> take(
        const std::vector<size_t> &batch, uint64_t step, double learningRate)
    {
        std::vector<qsizetype> lengths;
        for (const size_t index : batch) lengths.push_back(m_texts[index].size());
        std::vector<const TokenSequence *> sequences;
        std::vector<RandomState> randoms;
        for (const size_t place : shareOfStep(lengths, m_group.rank(), m_group.size())) {
            sequences.push_back(&m_texts[batch[place]]);
            randoms.emplace_back(seedOfSentence(step, place));
        }
        const MaskedPretraining::Batch mine = m_pretraining.mask(sequences, m_padId, randoms);
        std::vector<double> masked{double(mine.places.size())};
        if (const auto done = m_group.sum(masked); !done) return std::unexpected(done.error());
        m_optimizer.zeroGradients();
        if (masked.front() == 0) return std::optional<double>();
        const torch::Tensor loss = m_pretraining.loss(mine, masked.front());
        if (loss.defined()) loss.backward();
        std::vector<double> value{loss.defined() ? loss.item<double>() : 0};
        Result<void> summed = m_group.sumGradients(m_optimizer.parameters());
        if (summed) summed = m_group.sum(value);
        if (!summed) return std::unexpected(summed.error());
        if (!m_optimizer.step(learningRate)) return std::numeric_limits<double>::quiet_NaN();
        return value.front();
    }

private:
    MaskedPretraining &m_pretraining;
    const std::vector<TokenSequence> &m_texts;
    int64_t m_padId;
    Optimizer &m_optimizer;
    TrainingGroup &m_group;
};

} // namespace

Result<PretrainingState> runPretraining(Network &network, const Tokenizer &tokenizer, int64_t maskId,
    const std::vector<TokenSequence> &texts, const TrainingOptions &options, const PretrainingBudget &budget,
    RandomState &random, TrainingGroup &group, const std::stop_token &stop,
    const std::function<void(const PretrainingState &)> &onStep)
{
    MaskedPretraining pretraining(network, int64_t(tokenizer.vocabulary().size()), maskId);
    Optimizer optimizer({{pretraining.parameters(), 1}}, {options.weightDecay, options.gradientNorm, options.emaDecay});
    PretrainingStep step(pretraining, texts, tokenizer.padId(), optimizer, group);
    std::vector<qsizetype> lengths;
    lengths.reserve(texts.size());
    for (const TokenSequence &sequence : texts) lengths.push_back(sequence.size());
    ComputeThreads threads(options.threads);
    RunClock clock;
    clock.start();
    PretrainingState state;
    qint64 steps = 0;
    while (!texts.empty()) {
        for (const auto &batch : makeBatches(lengths, options.batchSize, random)) {
            const auto now = momentOf(group, {clock.seconds()}, stop.stop_requested());
            if (!now) return std::unexpected(now.error());
            state.isStopped = now->stop;
            state.share = budget.from
                + (budget.seconds > 0 ? now->values.front() / budget.seconds : double(steps) / budget.steps);
            if (state.share >= 1 || state.isStopped) return state;
            double tokens = 0;
            for (const size_t index : batch) tokens += double(texts[index].size());
            const auto loss = threads.run(
                tokens, [&] { return step.take(batch, random.next(), learningRateAt(state.share, options)); });
            if (!loss) return std::unexpected(loss.error());
            ++steps;
            state.sentences += qint64(batch.size());
            if (!*loss) continue;
            if (!std::isfinite(**loss))
                return failure(ErrorCode::Content,
                    TrainingMessages::tr("Pretraining diverged; try a learning rate below %1")
                        .arg(options.learningRate));
            state.loss = state.loss == 0 ? **loss : 0.95 * state.loss + 0.05 * **loss;
            if (onStep) clock.outside([&] { onStep(state); });
        }
    }
    state.share = 1;
    return state;
}

} // namespace spotter
