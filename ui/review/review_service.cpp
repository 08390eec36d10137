// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_service.h"

#include "core/base/freed_memory.h"
#include "core/base/task_runner.h"
#include "core/base/thread_priority.h"
#include "core/corpus/corpus.h"
#include "core/corpus/model_folders.h"
#include "core/training/cross_reading.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ReviewService)
};

/// Read at once: what is lost by a stop, and what the main thread stores in one go.
constexpr size_t sliceOfDocuments = 256;

/// Of a batch. Tensors of more than 32 MB are given back to the system after each use, and fetching them again took
/// nearly as long as the arithmetic.
constexpr qint64 tokensTogether = 1024;

Result<std::unique_ptr<Corpus>> openForReading(const ReviewJob &job)
{
    return Corpus::open(job.corpus, Corpus::Mode::ReadOnly);
}

Result<ReviewSet> loadSet(const ReviewJob &job, const std::stop_token &stop)
{
    const auto corpus = openForReading(job);
    if (!corpus) return std::unexpected(corpus.error());
    auto set = reviewSetOf(**corpus, {}, stop);
    if (set && set->documents.empty())
        return failure(ErrorCode::Content, Messages::tr("%1 has no labels to review").arg(job.corpus));
    return set;
}

Result<Readings> loadReadings(const ReviewJob &job, const ReviewSet &set, KeptKind kind, const QString &round = {})
{
    const auto corpus = openForReading(job);
    if (!corpus) return std::unexpected(corpus.error());
    return keptReadings(set, **corpus, round, kind);
}

qint64 countOf(const Readings &readings)
{
    return std::ranges::count_if(readings, [](const auto &reading) { return reading.has_value(); });
}

/// A held-out reading says more of a label than that of a model which was trained on it, as long as it knows the label.
Readings preferHeldOut(const ReviewSet &set, Readings heldOut, Readings newest)
{
    for (size_t i = 0; i < newest.size(); ++i)
        if (heldOut[i] && (!newest[i] || knowsLabels(*heldOut[i], set.documents[i].document)))
            newest[i] = std::move(heldOut[i]);
    return newest;
}

Result<ReviewOutcome> outcomeOf(
    const ReviewJob &job, ReviewSet set, const Readings &readings, qint64 heldOut, const std::stop_token &stop)
{
    auto judgement = judge(set, readings, {}, stop);
    if (!judgement) return std::unexpected(judgement.error());
    const auto corpus = openForReading(job);
    if (!corpus) return std::unexpected(corpus.error());
    const auto results = (*corpus)->review().results();
    if (!results) return std::unexpected(results.error());
    ReviewOutcome outcome;
    outcome.queue = buildQueue(set, std::move(*judgement), *results, {.order = job.order});
    outcome.set = std::make_shared<const ReviewSet>(std::move(set));
    outcome.documentsRead = countOf(readings);
    outcome.heldOut = heldOut;
    return outcome;
}

Result<ReviewOutcome> ranked(const ReviewJob &job, ReviewSet set, const std::stop_token &stop)
{
    auto newest = loadReadings(job, set, KeptKind::Newest);
    if (!newest) return std::unexpected(newest.error());
    auto heldOut = loadReadings(job, set, KeptKind::HeldOut);
    if (!heldOut) return std::unexpected(heldOut.error());
    const qint64 count = countOf(*heldOut);
    const Readings readings = preferHeldOut(set, std::move(*heldOut), std::move(*newest));
    return outcomeOf(job, std::move(set), readings, count, stop);
}

/// Left after so much time for a share of the whole.
double secondsLeft(qint64 elapsedMs, double share)
{
    constexpr double tooSoon = 0.02;
    if (share < tooSoon) return -1;
    return double(elapsedMs) / 1000 * (1 - share) / share;
}

/// Goes on with what was stopped; what was finished is read again, for labels have changed since.
Result<QString> newRound(const ReviewJob &job, const ReviewSet &set, std::span<const int> foldOf)
{
    const auto corpus = openForReading(job);
    if (!corpus) return std::unexpected(corpus.error());
    const QString name = roundOfFolds(set, job.training.toJson(), job.folds);
    return roundToFill(set, **corpus, name, foldOf, job.folds, AfterLast::Again);
}

/// What a reading tells while it runs.
struct Reports {
    std::stop_token stop;
    std::function<void(const ReviewProgress &)> progress;
    std::function<void(const QString &round, std::vector<StoredReading> rows)> keep;
    std::function<void(const Error &)> notKept;
};

Result<Readings> readQuickly(const ReviewJob &job, const ReviewSet &set, Readings heldOut, const Reports &reports)
{
    const QString round = job.model ? roundOfModel(job.model->sha256()) : QString();
    auto readings = loadReadings(job, set, KeptKind::Newest, round);
    if (!readings) return readings;
    readings = preferHeldOut(set, std::move(heldOut), std::move(*readings));
    if (!job.model) return readings;
    std::vector<size_t> open;
    for (size_t i = 0; i < set.documents.size(); ++i)
        if (!(*readings)[i] || !knowsLabels(*(*readings)[i], set.documents[i].document)) open.push_back(i);
    const std::vector<ReadingRequest> requests = readingRequests(set);
    const LabelScorer scorer(job.model, {.threads = job.threads, .tokensPerBatch = tokensTogether});
    QElapsedTimer clock;
    clock.start();
    for (size_t begin = 0; begin < open.size(); begin += sliceOfDocuments) {
        const std::span<const size_t> slice
            = std::span(open).subspan(begin, std::min(sliceOfDocuments, open.size() - begin));
        std::vector<ReadingRequest> asked;
        for (const size_t index : slice) asked.push_back(requests[index]);
        const auto progress = [&](const Progress &step) {
            const double share = double(begin + size_t(step.done)) / double(open.size());
            reports.progress({0, 0, share, secondsLeft(clock.elapsed(), share)});
        };
        auto read = scorer.read(asked, reports.stop, progress);
        if (!read) return std::unexpected(read.error());
        reports.keep(round, rowsOf(set, slice, *read, false));
        for (size_t i = 0; i < slice.size(); ++i) (*readings)[slice[i]] = std::move((*read)[i]);
    }
    return readings;
}

Result<Readings> readThoroughly(const ReviewJob &job, const ReviewSet &set, const Reports &reports)
{
    const std::vector<int> foldOf = foldsOf(textsOf(set), job.folds, job.training.seed);
    const auto round = newRound(job, set, foldOf);
    if (!round) return std::unexpected(round.error());
    auto readings = loadReadings(job, set, KeptKind::HeldOut, *round);
    if (!readings) return readings;
    CrossReadingOptions options;
    options.folds = job.folds;
    options.training = job.training;
    options.scorer.threads = job.threads;
    options.folder = reviewFolderOf(job.corpus);
    options.done = finishedFolds(*readings, foldOf, job.folds);
    QElapsedTimer clock;
    clock.start();
    std::optional<double> shareAtBegin; // what was read the last time took none of this clock's time
    const CrossReadingCallbacks callbacks{
        .onStep =
            [&](const CrossReadingStep &step) {
                if (!shareAtBegin) shareAtBegin = step.share;
                const double mine = (step.share - *shareAtBegin) / std::max(1e-6, 1 - *shareAtBegin);
                reports.progress({step.fold + 1, step.folds, step.share, secondsLeft(clock.elapsed(), mine)});
            },
        .onFold =
            [&](int /*fold*/, std::span<const size_t> documents, std::vector<DocumentReading> read) {
                reports.keep(*round, rowsOf(set, documents, read, true));
                for (size_t i = 0; i < documents.size(); ++i) (*readings)[documents[i]] = std::move(read[i]);
                return Result<void>();
            },
        .onNotKept = reports.notKept,
    };
    const auto read = readAcross(set.schema, readingRequests(set), set.others, options, reports.stop, callbacks);
    if (!read) return std::unexpected(read.error());
    return readings;
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
            stepBack(StepBack::Reading);
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
        auto set = loadSet(job, task.stop);
        if (!set) return std::unexpected(set.error());
        return ranked(job, std::move(*set), task.stop);
    });
}

void ReviewService::read(const ReviewJob &job)
{
    run(true, [this, job](const Task &task) -> Result<ReviewOutcome> {
        auto set = loadSet(job, task.stop);
        if (!set) return std::unexpected(set.error());
        // What is posted does not run when the runner is gone, and it goes with this.
        const Reports reports{.stop = task.stop,
            .progress = [&](const ReviewProgress &report) { task.post([this, report] { Q_EMIT progressed(report); }); },
            .keep =
                [&](const QString &round, std::vector<StoredReading> rows) {
                    task.deliver([this, corpus = job.corpus, round, rows = std::move(rows)] {
                        Q_EMIT readingsCame(corpus, round, rows);
                    });
                },
            .notKept = [&](const Error &error) { task.post([this, error] { Q_EMIT notKept(error); }); }};
        // Of a thorough review all are at hand: the main thread may be storing the last of them still.
        auto heldOut = job.folds > 0 ? readThoroughly(job, *set, reports) : loadReadings(job, *set, KeptKind::HeldOut);
        if (!heldOut) return std::unexpected(heldOut.error());
        const qint64 count = countOf(*heldOut);
        auto readings = readQuickly(job, *set, std::move(*heldOut), reports);
        if (!readings) return std::unexpected(readings.error());
        return outcomeOf(job, std::move(*set), *readings, count, task.stop);
    });
}

} // namespace spotter
