// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/review_readings.h"

#include "app/spotter_cli/console.h"
#include "app/spotter_cli/messages.h"
#include "app/spotter_cli/open_corpus.h"
#include "app/spotter_cli/option_values.h"
#include "core/corpus/model_folders.h"
#include "core/corpus/model_store.h"
#include "core/corpus/review_store.h"
#include "core/training/cross_reading.h"
#include "core/training/pretrainer.h"
#include "core/training/recipes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Keeps readings in the corpus, which is open only for that moment. What cannot be kept is only had once.
void keepReadings(const QString &corpusPath, const QString &round, bool heldOut, const ReviewSet &set,
    std::span<const size_t> documents, std::span<const DocumentReading> readings, Console &console)
{
    const auto rows = rowsOf(set, documents, readings, heldOut);
    const auto corpus = openCorpusForWriting(corpusPath);
    const auto kept
        = corpus ? (*corpus)->review().storeReadings(round, rows) : Result<void>(std::unexpected(corpus.error()));
    if (!kept) console.warn(Cli::tr("what was read is not kept for the next time: %1").arg(kept.error().message));
}

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

void showStep(const CrossReadingStep &step, Console &console)
{
    const QString label = step.fold < 0 ? Cli::tr("Learning the language, sentences")
                                        : Cli::tr("Part %1 of %2, sentences").arg(step.fold + 1).arg(step.folds);
    console.showProgress({.label = label, .share = step.share, .perSecond = step.sentencesPerSecond});
}

/// What has learnt from labels would know what it is to judge.
Result<void> checkPretraining(const QString &folder)
{
    if (folder.isEmpty()) return {};
    const auto hasOnlyRead = holdsPretraining(folder);
    if (!hasOnlyRead) return std::unexpected(hasOnlyRead.error());
    if (*hasOnlyRead) return {};
    return failure(ErrorCode::Content,
        Cli::tr("%1 has learnt from labels, and would know what it is to judge: name what pretrain has made")
            .arg(folder));
}

Result<Readings> readHeldOut(const ReviewSet &set, const ReviewSource &source, Console &console)
{
    if (auto checked = checkPretraining(source.from); !checked) return std::unexpected(checked.error());
    CrossReadingOptions options;
    options.folds = source.folds;
    options.training = foldOptions(source);
    options.scorer.threads = options.training.threads;
    options.folder = reviewFolderOf(source.corpus);
    const std::vector<int> foldOf = foldsOf(textsOf(set), source.folds, options.training.seed);
    QString round = roundOfFolds(set, options.training.toJson(), source.folds);
    Readings readings(set.documents.size());
    if (auto corpus = Corpus::open(source.corpus, Corpus::Mode::ReadOnly)) {
        const auto found = roundToFill(
            set, **corpus, round, foldOf, source.folds, source.again ? AfterLast::Again : AfterLast::Keep);
        if (!found) return std::unexpected(found.error());
        round = *found;
        auto kept = keptReadings(set, **corpus, round);
        if (!kept) return std::unexpected(kept.error());
        readings = std::move(*kept);
    }
    options.done = finishedFolds(readings, foldOf, source.folds);
    if (const auto done = std::ranges::count(options.done, true); done > 0)
        console.note(Cli::tr("%Ln part(s) were read before and are not read again", nullptr, int(done)));
    const CrossReadingCallbacks callbacks{
        .onStep = [&](const CrossReadingStep &step) { showStep(step, console); },
        .onFold =
            [&](int /*fold*/, std::span<const size_t> documents, std::vector<DocumentReading> read) {
                keepReadings(source.corpus, round, true, set, documents, read, console);
                for (size_t i = 0; i < documents.size(); ++i) readings[documents[i]] = std::move(read[i]);
                return Result<void>();
            },
        .onNotKept =
            [&](const Error &error) {
                console.warn(Cli::tr("a part's model is not kept for the next time: %1").arg(error.message));
            },
    };
    const auto read = readAcross(set.schema, readingRequests(set), set.others, options, console.stop(), callbacks);
    console.endProgress();
    if (!read) return std::unexpected(read.error());
    return readings;
}

Result<Readings> readWithModel(
    const ReviewSet &set, const QString &folder, const ReviewSource &source, Console &console)
{
    const auto model = ModelSnapshot::load(folder);
    if (!model) return std::unexpected(model.error());
    const LabelScorer scorer(*model, {.threads = source.threads});
    const auto progress = [&](const Progress &step) {
        console.showProgress(Cli::tr("Reading, documents"), step.done, step.total, step.done);
    };
    auto read = scorer.read(readingRequests(set), console.stop(), progress);
    console.endProgress();
    if (!read) return std::unexpected(read.error());
    std::vector<size_t> documents(read->size());
    std::ranges::generate(documents, [next = size_t(0)]() mutable { return next++; });
    const QString round = roundOfModel((*model)->sha256());
    keepReadings(source.corpus, round, false, set, documents, *read, console);
    return Readings(std::make_move_iterator(read->begin()), std::make_move_iterator(read->end()));
}

} // namespace

Result<Readings> obtainReadings(const ReviewSet &set, const ReviewSource &source, Console &console)
{
    if (source.folds > 0) return readHeldOut(set, source, console);
    if (!source.model.isEmpty()) return readWithModel(set, source.model, source, console);
    const auto corpus = Corpus::open(source.corpus, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    auto kept = keptReadings(set, **corpus);
    if (!kept) return std::unexpected(kept.error());
    if (std::ranges::any_of(*kept, [](const auto &reading) { return reading.has_value(); })) return kept;
    const auto current = (*corpus)->models().current();
    if (!current) return std::unexpected(current.error());
    if (!*current) {
        return failure(ErrorCode::NotFound,
            Cli::tr("%1 has no model to judge its labels by: name one with --model, or say --folds 5 to train models "
                    "that have not seen what they judge")
                .arg(source.corpus));
    }
    console.note(Cli::tr("Judging by the model %1, which may know these labels by heart; --folds 5 judges by models "
                         "that have not seen them")
            .arg((*current)->folder));
    return readWithModel(set, (*current)->folder, source, console);
}

} // namespace spotter
