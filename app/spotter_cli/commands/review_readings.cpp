// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/review_readings.h"

#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/commands/trained_model.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/model_store.h"
#include "core/corpus/review_store.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/recipes.h"
#include "core/workspace/fold_jobs.h"
#include "core/workspace/review_round.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

TrainingOptions foldOptions(const ReviewSource &source)
{
    const QString folder = source.encoder == u"dgcnn"_s ? QString() : source.encoder;
    TrainingOptions options = usualOptions(folder);
    if (source.epochs > 0) options.epochs = source.epochs;
    if (source.seed >= 0) options.seed = quint64(source.seed);
    options.fromModel = source.from;
    options.minutes = source.minutes;
    options.threads = source.threads;
    return options;
}

void showStep(const ReviewProgress &step, Console &console)
{
    const QString label = step.parts == 0 ? Cli::tr("Reading, documents")
        : step.part == 0                  ? Cli::tr("Pretraining, sentences")
                                          : Cli::tr("Fold %1 of %2, sentences").arg(step.part).arg(step.parts);
    console.showProgress({.label = label,
        .share = step.share,
        .perSecond = step.perSecond,
        .remainingSeconds = std::max(0.0, step.secondsLeft)});
}

struct Keeping {
    size_t documents = 0; ///< whose readings the corpus keeps
    bool hasFailed = false;
};

/// Shows the round, and keeps what is read in the corpus, which is open only for that moment. What cannot be kept is
/// used this once; that is said once.
ReviewReports reportsTo(Console &console, const QString &corpusPath, Keeping &keeping)
{
    const auto keep = [&console, corpusPath, &keeping](const QString &round, const std::vector<StoredReading> &rows) {
        const auto corpus = openCorpusForWriting(corpusPath);
        const auto kept
            = corpus ? (*corpus)->review().storeReadings(round, rows) : Result<void>(std::unexpected(corpus.error()));
        if (kept)
            keeping.documents += rows.size();
        else if (!std::exchange(keeping.hasFailed, true))
            console.warn(Cli::tr("the results could not be kept for the next review: %1").arg(kept.error().message));
    };
    return {.stop = console.stop(),
        .progress = [&console](const ReviewProgress &step) { showStep(step, console); },
        .keep = keep,
        .notKept =
            [&console](const Error &error) {
                console.warn(
                    Cli::tr("the model of a fold could not be kept for the next review: %1").arg(error.message));
            },
        .partsKept =
            [&console](int parts) {
                console.note(Cli::tr("%Ln fold(s) were judged before and are not judged again", nullptr, parts));
            }};
}

/// An encoder trained on labels may have memorised the ones that it is to judge.
Result<void> checkPretraining(const QString &folder)
{
    if (folder.isEmpty()) return {};
    const auto hasOnlyRead = holdsPretraining(folder);
    if (!hasOnlyRead) return std::unexpected(hasOnlyRead.error());
    if (*hasOnlyRead) return {};
    return failure(ErrorCode::Content,
        Cli::tr("%1 was trained on labels and may already know the ones that it is to judge: name an encoder made by "
                "pretrain")
            .arg(folder));
}

Result<Readings> readWith(const ReviewJob &job, const ReviewSet &set, Console &console)
{
    Keeping keeping;
    auto round = readRound(job, set, reportsTo(console, job.corpus.path, keeping));
    console.endProgress();
    if (!round) {
        if (round.error().code == ErrorCode::Stopped && keeping.documents > 0)
            console.note(
                Cli::tr("Kept the results of %Ln document(s) for the next review", nullptr, int(keeping.documents)));
        return std::unexpected(round.error());
    }
    if (job.folds == 0 && round->heldOut > 0)
        console.note(Cli::tr("%Ln document(s) are judged by models that were not trained on them; with --again, the "
                             "model judges all documents",
            nullptr, int(round->heldOut)));
    return std::move(round->readings);
}

ReviewJob foldJob(const ReviewSource &source)
{
    ReviewJob job;
    job.corpus.path = source.corpus;
    job.folds = source.folds;
    job.training = foldOptions(source);
    job.threads = source.threads;
    job.afterLast = source.again ? AfterLast::Again : AfterLast::Keep;
    return job;
}

Result<Readings> readInParts(const ReviewSet &set, const ReviewSource &source, Console &console)
{
    if (auto checked = checkPretraining(source.from); !checked) return std::unexpected(checked.error());
    return readWith(foldJob(source), set, console);
}

/// The readings of folds that other processes have read; the corpus keeps them.
Result<Readings> gather(const ReviewSet &set, const ReviewSource &source, Console &console)
{
    const auto folds = gatherFolds(source.gather, set);
    if (!folds) return std::unexpected(folds.error());
    const auto corpus = openCorpusForWriting(source.corpus);
    if (!corpus) return std::unexpected(corpus.error());
    if (const auto stored = (*corpus)->review().storeReadings(folds->round, folds->rows); !stored)
        return std::unexpected(stored.error());
    console.note(Cli::tr("Gathered the readings of %Ln document(s)", nullptr, int(folds->rows.size())));
    auto kept = keptRound(set, **corpus);
    if (!kept) return std::unexpected(kept.error());
    return std::move(kept->readings);
}

Result<Readings> readWithModel(
    const ReviewSet &set, const QString &folder, const ReviewSource &source, Console &console)
{
    auto model = loadTrainedModel(folder, Precision::AsTrained, console);
    if (!model) return std::unexpected(model.error());
    ReviewJob job;
    job.corpus.path = source.corpus;
    job.model = std::move(*model);
    job.isModelAlone = source.again;
    job.threads = source.threads;
    return readWith(job, set, console);
}

} // namespace

Result<void> readOneFold(const ReviewSet &set, const ReviewSource &source, Console &console)
{
    if (auto checked = checkPretraining(source.from); !checked) return checked;
    Keeping unused;
    const auto path
        = readFoldInto(source.into, foldJob(source), source.fold - 1, set, reportsTo(console, source.corpus, unused));
    console.endProgress();
    if (!path) return std::unexpected(path.error());
    console.note(Cli::tr("Wrote %1").arg(*path));
    return {};
}

Result<Readings> obtainReadings(const ReviewSet &set, const ReviewSource &source, Console &console)
{
    if (!source.gather.isEmpty()) return gather(set, source, console);
    if (source.folds > 0) return readInParts(set, source, console);
    if (!source.model.isEmpty()) return readWithModel(set, source.model, source, console);
    const auto corpus = Corpus::open(source.corpus, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    auto kept = keptRound(set, **corpus);
    if (!kept) return std::unexpected(kept.error());
    if (std::ranges::any_of(kept->readings, [](const auto &reading) { return reading.has_value(); }))
        return std::move(kept->readings);
    const auto current = (*corpus)->models().current();
    if (!current) return std::unexpected(current.error());
    if (!*current) {
        return failure(ErrorCode::NotFound,
            Cli::tr("%1 has no model to judge its labels: name one with --model, or use --folds 5 to train models that "
                    "have not seen the labels they judge")
                .arg(source.corpus));
    }
    console.note(Cli::tr("Judging with the model %1, which may have memorised these labels; --folds 5 judges with "
                         "models that have not seen them")
            .arg((*current)->folder));
    return readWithModel(set, (*current)->folder, source, console);
}

} // namespace spotter
