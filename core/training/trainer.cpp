// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/training/run_state_p.h"
#include "core/training/training_data.h"
#include "core/training/training_run_p.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Training)
};

} // namespace

QJsonObject TrainingEpoch::toJson() const
{
    return {{u"epoch"_s, epoch}, {u"loss"_s, loss}, {u"seconds"_s, seconds},
        {u"sentences_per_second"_s, sentencesPerSecond}, {u"precision"_s, score.precision()},
        {u"recall"_s, score.recall()}, {u"f1"_s, score.f1()}};
}

Result<TrainingOutcome> train(
    const TrainingSet &data, const TrainingOptions &options, std::stop_token stop, const TrainingCallbacks &callbacks)
try {
    QElapsedTimer preparation; // belongs to the time budget, too
    preparation.start();
    TrainingOptions resolved = options;
    std::optional<RunState> unfinished;
    if (options.unfinishedRun.isEmpty()) {
        resolved.pretrainingShare = pretrainingShareOf(data, options);
    } else {
        auto state = RunState::load(options.unfinishedRun);
        if (!state) return std::unexpected(state.error());
        resolved = state->options;
        resolved.threads = options.threads;
        unfinished = std::move(*state);
    }
    auto prepared = prepareTrainingData(data, resolved, stop);
    if (!prepared) return std::unexpected(prepared.error());
    return TrainingRun(std::move(*prepared), resolved, stop, callbacks)
        .execute(std::move(unfinished), double(preparation.elapsed()) / 1000);
} catch (const std::exception &exception) {
    return failure(ErrorCode::Internal,
        Messages::tr("Training failed in a library: %1").arg(QString::fromUtf8(exception.what()).section(u'\n', 0, 0)));
}

} // namespace spotter
