// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/base/guarded.h"
#include "core/training/group/training_group.h"
#include "core/training/messages.h"
#include "core/training/run_state_p.h"
#include "core/training/training_data.h"
#include "core/training/training_run_p.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace spotter {

QJsonObject TrainingEpoch::toJson() const
{
    QJsonObject json{{u"epoch"_s, epoch}, {u"loss"_s, loss}, {u"seconds"_s, seconds},
        {u"sentences_per_second"_s, sentencesPerSecond}, {u"precision"_s, score.precision()},
        {u"recall"_s, score.recall()}, {u"f1"_s, score.f1()}};
    insertInterval(json, interval);
    return json;
}

Result<TrainingOutcome> train(const TrainingSet &data, const TrainingOptions &options, std::stop_token stop,
    const TrainingCallbacks &callbacks, TrainingGroup *group)
try {
    TrainingGroup alone;
    TrainingGroup &together = group ? *group : alone;
    QElapsedTimer preparation; // counts towards the time budget, too
    preparation.start();
    TrainingOptions resolved = options;
    std::optional<RunState> unfinished;
    if (options.unfinishedRun.isEmpty()) {
        resolved.pretrainingShare = pretrainingShareOf(data, options);
    } else {
        auto state = RunState::load(options.unfinishedRun);
        if (!state) return std::unexpected(state.error());
        if (state->corpusBegun.isValid() && data.copiedAt.begun.isValid() && state->corpusBegun != data.copiedAt.begun)
            return failure(ErrorCode::Content,
                TrainingMessages::tr("%1 contains a training run of another corpus: choose another folder")
                    .arg(options.unfinishedRun));
        resolved = state->options;
        resolved.threads = options.threads;
        unfinished = std::move(*state);
    }
    if (resolved.threads == 0) resolved.threads = together.usualThreads();
    auto prepared = prepareTrainingData(data, resolved, stop);
    if (!prepared) return std::unexpected(prepared.error());
    return TrainingRun(std::move(*prepared), resolved, stop, callbacks, together)
        .execute(std::move(unfinished), double(preparation.elapsed()) / 1000);
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

} // namespace spotter
