// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review_round.h"

#include "core/corpus/corpus.h"
#include "core/corpus/model_folders.h"
#include "core/training/held_out_scoring.h"
#include "core/workspace/messages.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>

namespace spotter {

namespace {

/// Documents per batch: lost at most when stopped, and stored by the main thread in one step.
constexpr size_t sliceOfDocuments = 256;

/// Of a batch. Tensors of more than 32 MB are given back to the system after each use, and fetching them again took
/// nearly as long as the arithmetic.
constexpr qint64 tokensTogether = 1024;

Result<Readings> loadReadings(const ReviewJob &job, const ReviewSet &set, KeptKind kind, const QString &round = {})
{
    const auto corpus = Corpus::open(job.corpus, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    return keptReadings(set, **corpus, round, kind);
}

qint64 countOf(const Readings &readings)
{
    return std::ranges::count_if(readings, [](const auto &reading) { return reading.has_value(); });
}

Readings preferHeldOut(const ReviewSet &set, Readings heldOut, Readings newest)
{
    for (size_t i = 0; i < newest.size(); ++i)
        if (heldOut[i] && (!newest[i] || knowsLabels(*heldOut[i], set.documents[i].document)))
            newest[i] = std::move(heldOut[i]);
    return newest;
}

/// Left after so much time for a share of the whole.
double secondsLeft(qint64 elapsedMs, double share)
{
    constexpr double tooSoon = 0.02;
    if (share < tooSoon) return -1;
    return double(elapsedMs) / 1000 * (1 - share) / share;
}

/// By the job's model, all that the readings do not speak of.
Result<Readings> readQuickly(
    const ReviewJob &job, const ReviewSet &set, Readings readings, const ReviewReports &reports)
{
    const QString round = roundOfModel(job.model->sha256());
    std::vector<size_t> open;
    for (size_t i = 0; i < set.documents.size(); ++i)
        if (!readings[i] || !knowsLabels(*readings[i], set.documents[i].document)) open.push_back(i);
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
            const double done = double(begin) + double(step.done);
            const double share = done / double(open.size());
            const double seconds = double(clock.elapsed()) / 1000;
            reports.progress({.share = share,
                .secondsLeft = secondsLeft(clock.elapsed(), share),
                .perSecond = seconds > 0 ? done / seconds : 0});
        };
        auto read = scorer.read(asked, reports.stop, progress);
        if (!read) return std::unexpected(read.error());
        reports.keep(round, rowsOf(set, slice, *read, false));
        for (size_t i = 0; i < slice.size(); ++i) readings[slice[i]] = std::move((*read)[i]);
    }
    return readings;
}

Result<QString> roundOfParts(const ReviewJob &job, const ReviewSet &set, std::span<const int> foldOf)
{
    const auto corpus = Corpus::open(job.corpus, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    const QString name = roundOfFolds(set, job.training.toJson(), job.folds);
    return roundToFill(set, **corpus, name, foldOf, job.folds, job.afterLast);
}

Result<Readings> readThoroughly(const ReviewJob &job, const ReviewSet &set, const ReviewReports &reports)
{
    const std::vector<int> foldOf = foldsOf(textsOf(set), job.folds, job.training.seed);
    const auto round = roundOfParts(job, set, foldOf);
    if (!round) return std::unexpected(round.error());
    auto readings = loadReadings(job, set, KeptKind::HeldOut, *round);
    if (!readings) return readings;
    HeldOutOptions options;
    options.folds = job.folds;
    options.training = job.training;
    options.scorer.threads = job.threads;
    options.folder = reviewFolderOf(job.corpus.path);
    options.done = finishedFolds(*readings, foldOf, job.folds);
    const auto kept = std::ranges::count(options.done, true);
    if (kept > 0 && reports.partsKept) reports.partsKept(int(kept));
    QElapsedTimer clock;
    clock.start();
    std::optional<double> shareAtBegin; // documents judged in an earlier round took no time on this clock
    const HeldOutCallbacks callbacks{
        .onStep =
            [&](const HeldOutStep &step) {
                if (!shareAtBegin) shareAtBegin = step.share;
                const double mine = (step.share - *shareAtBegin) / std::max(1e-6, 1 - *shareAtBegin);
                reports.progress({.part = step.fold + 1,
                    .parts = step.folds,
                    .share = step.share,
                    .secondsLeft = secondsLeft(clock.elapsed(), mine),
                    .perSecond = step.sentencesPerSecond});
            },
        .onFold =
            [&](int /*fold*/, std::span<const size_t> documents, std::vector<DocumentReading> read) {
                reports.keep(*round, rowsOf(set, documents, read, true));
                for (size_t i = 0; i < documents.size(); ++i) (*readings)[documents[i]] = std::move(read[i]);
                return Result<void>();
            },
        .onNotKept = reports.notKept,
    };
    const auto read = scoreHeldOut(set.schema, readingRequests(set), set.others, options, reports.stop, callbacks);
    if (!read) return std::unexpected(read.error());
    return readings;
}

} // namespace

Result<ReviewSet> setToReview(Corpus &corpus, const ReviewScope &scope, std::stop_token stop)
{
    auto set = reviewSetOf(corpus, scope, std::move(stop));
    if (set && set->documents.empty())
        return failure(ErrorCode::Content, WorkspaceMessages::tr("%1 has no labels to review").arg(corpus.path()));
    return set;
}

Result<RoundReadings> keptRound(const ReviewSet &set, Corpus &corpus)
{
    auto newest = keptReadings(set, corpus, {}, KeptKind::Newest);
    if (!newest) return std::unexpected(newest.error());
    auto heldOut = keptReadings(set, corpus, {}, KeptKind::HeldOut);
    if (!heldOut) return std::unexpected(heldOut.error());
    const qint64 count = countOf(*heldOut);
    return RoundReadings{preferHeldOut(set, std::move(*heldOut), std::move(*newest)), count};
}

Result<RoundReadings> readRound(const ReviewJob &job, const ReviewSet &set, const ReviewReports &reports)
{
    if (job.isModelAlone) {
        auto readings = readQuickly(job, set, Readings(set.documents.size()), reports);
        if (!readings) return std::unexpected(readings.error());
        return RoundReadings{std::move(*readings), 0};
    }
    // Of a thorough review all are at hand: another thread may be storing the last of them still.
    auto heldOut = job.folds > 0 ? readThoroughly(job, set, reports) : loadReadings(job, set, KeptKind::HeldOut);
    if (!heldOut) return std::unexpected(heldOut.error());
    const qint64 count = countOf(*heldOut);
    const QString round = job.model ? roundOfModel(job.model->sha256()) : QString();
    auto newest = loadReadings(job, set, KeptKind::Newest, round);
    if (!newest) return std::unexpected(newest.error());
    Result<Readings> readings = preferHeldOut(set, std::move(*heldOut), std::move(*newest));
    if (job.model) readings = readQuickly(job, set, std::move(*readings), reports);
    if (!readings) return std::unexpected(readings.error());
    return RoundReadings{std::move(*readings), count};
}

Result<ReviewQueue> rankReadings(const ReviewSet &set, const Readings &readings, Corpus &corpus,
    const RankingOptions &options, const std::stop_token &stop)
{
    constexpr double everything = 1.01; // quality is at most 1
    const double below = options.below < 1 ? options.below : everything;
    const auto results = corpus.review().results();
    if (!results) return std::unexpected(results.error());
    const FinderOptions finder{.method = options.method,
        .missingBelow
        = options.pinned.isEmpty() && !options.sample ? std::max(FinderOptions{}.missingBelow, below) : everything,
        // What the model itself hardly believes is no proposal, however much is asked about.
        .missingProbability = leastMissingProbability,
        .otherMentions = options.otherMentions,
        .facts = options.facts,
        .weights = weightsAfter(*results)};
    auto judgement = judge(set, readings, finder, stop);
    if (!judgement) return std::unexpected(judgement.error());
    return buildQueue(set, std::move(*judgement), *results,
        {.order = options.order, .below = below, .sample = options.sample, .pinned = options.pinned});
}

} // namespace spotter
