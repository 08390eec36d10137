// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pretraining_loop_p.h"

#include "core/model/compute_threads_p.h"
#include "core/training/batches_p.h"
#include "core/training/masked_pretraining_p.h"
#include "core/training/messages.h"
#include "core/training/optimizer_p.h"
#include "core/training/run_clock.h"
#include "core/training/schedule.h"

#include <algorithm>

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

Result<PretrainingState> runPretraining(Network &network, const Tokenizer &tokenizer, int64_t maskId,
    const std::vector<TokenSequence> &texts, const TrainingOptions &options, const PretrainingBudget &budget,
    RandomState &random, const std::stop_token &stop, const std::function<void(const PretrainingState &)> &onStep)
{
    MaskedPretraining pretraining(network, int64_t(tokenizer.vocabulary().size()), maskId);
    Optimizer optimizer({{pretraining.parameters(), 1}}, {options.weightDecay, options.gradientNorm, options.emaDecay});
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
            state.share
                = budget.from + (budget.seconds > 0 ? clock.seconds() / budget.seconds : double(steps) / budget.steps);
            if (state.share >= 1 || stop.stop_requested()) return state;
            std::vector<const TokenSequence *> sequences;
            for (const size_t index : batch) sequences.push_back(&texts[index]);
            double tokens = 0;
            for (const TokenSequence *sequence : sequences) tokens += double(sequence->size());
            torch::Tensor loss;
            const bool isFinite = threads.run(tokens, [&] {
                optimizer.zeroGradients();
                loss = pretraining.loss(sequences, tokenizer.padId(), random);
                if (!loss.defined()) return true;
                loss.backward();
                return optimizer.step(learningRateAt(state.share, options));
            });
            ++steps;
            state.sentences += qint64(batch.size());
            if (!loss.defined()) continue;
            if (!isFinite)
                return failure(ErrorCode::Content,
                    TrainingMessages::tr("Pretraining diverged; try a learning rate below %1")
                        .arg(options.learningRate));
            const double value = loss.item<double>();
            state.loss = state.loss == 0 ? value : 0.95 * state.loss + 0.05 * value;
            if (onStep) clock.outside([&] { onStep(state); });
        }
    }
    state.share = 1;
    return state;
}

} // namespace spotter
