// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_service.h"

#include "core/base/freed_memory.h"
#include "core/base/task_runner.h"
#include "core/base/thread_priority.h"
#include "core/corpus/corpus.h"

#include <algorithm>

namespace spotter {

namespace {

Result<ReviewOutcome> outcomeOf(
    const ReviewJob &job, Corpus &corpus, ReviewSet set, const RoundReadings &round, const std::stop_token &stop)
{
    auto queue = rankReadings(set, round.readings, corpus, job.ranking, stop);
    if (!queue) return std::unexpected(queue.error());
    ReviewOutcome outcome;
    outcome.queue = std::move(*queue);
    outcome.set = std::make_shared<const ReviewSet>(std::move(set));
    outcome.documentsRead
        = std::ranges::count_if(round.readings, [](const auto &reading) { return reading.has_value(); });
    outcome.heldOut = round.heldOut;
    return outcome;
}

} // namespace

ReviewService::ReviewService(QObject *parent) : QObject(parent), m_runner(new TaskRunner(this)) { }

bool ReviewService::isRunning() const { return m_runner->isRunning(); }

void ReviewService::stop() { m_runner->stop(); }

void ReviewService::abandon() { m_runner->abandon(); }

void ReviewService::run(bool isReading, Work work)
{
    m_isReading = isReading;
    m_runner->start<ReviewOutcome>(
        [work = std::move(work)](const Task &task) {
            lowerThreadPriority(BackgroundWork::Prediction);
            auto result = work(task);
            returnFreedMemory();
            return result;
        },
        [this](const Result<ReviewOutcome> &result) {
            if (result)
                Q_EMIT finished(*result);
            else if (result.error().code == ErrorCode::Stopped)
                Q_EMIT stopped();
            else
                Q_EMIT failed(result.error());
        });
}

void ReviewService::rank(const ReviewJob &job)
{
    run(false, [job](const Task &task) -> Result<ReviewOutcome> {
        const auto corpus = Corpus::open(job.corpus, Corpus::Mode::ReadOnly);
        if (!corpus) return std::unexpected(corpus.error());
        auto set = setToReview(**corpus, {}, task.stop);
        if (!set) return std::unexpected(set.error());
        const auto round = keptRound(*set, **corpus);
        if (!round) return std::unexpected(round.error());
        return outcomeOf(job, **corpus, std::move(*set), *round, task.stop);
    });
}

void ReviewService::read(const ReviewJob &job)
{
    run(true, [this, job](const Task &task) -> Result<ReviewOutcome> {
        auto corpus = Corpus::open(job.corpus, Corpus::Mode::ReadOnly);
        if (!corpus) return std::unexpected(corpus.error());
        auto set = setToReview(**corpus, {}, task.stop);
        if (!set) return std::unexpected(set.error());
        corpus->reset(); // close the connection: a thorough review takes long
        // Posted functions do not run once the runner is destroyed, and this object owns it.
        const ReviewReports reports{.stop = task.stop,
            .progress = [&](const ReviewProgress &report) { task.post([this, report] { Q_EMIT progressed(report); }); },
            .keep =
                [&](const QString &round, std::vector<StoredReading> rows) {
                    task.deliver([this, corpus = job.corpus, round, rows = std::move(rows)] {
                        Q_EMIT readingsCame(corpus, round, rows);
                    });
                },
            .notKept = [&](const Error &error) { task.post([this, error] { Q_EMIT notKept(error); }); }};
        const auto round = readRound(job, *set, reports);
        if (!round) return std::unexpected(round.error());
        corpus = Corpus::open(job.corpus, Corpus::Mode::ReadOnly);
        if (!corpus) return std::unexpected(corpus.error());
        return outcomeOf(job, **corpus, std::move(*set), *round, task.stop);
    });
}

} // namespace spotter
