// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/commands/review_readings.h"
#include "app/spotter_cli/commands/review_report.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/review/review_report.h"
#include "core/review/settling.h"
#include "core/workspace/result_file.h"
#include "core/workspace/review_round.h"

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ReviewOptions {
    ReviewSource source;
    QString split;
    QString order = u"worst"_s;
    QString method = u"learned"_s;
    double below = 0.8;
    int limit = 20;
    bool json = false;
    bool otherMentions = false;
    bool sample = false;
    QString facts = u"yes"_s;
    QStringList settle;
    QString report; ///< file to write instead of listing
};

struct Decision {
    QString id;
    Verdict verdict;
    bool all; ///< of the same cause
};

/// An empty name is that of no split, which is not what leaving the option out means.
ReviewScope scopeOf(const ReviewOptions &options)
{
    return options.split.isEmpty() ? ReviewScope{} : ReviewScope{splitFromName(options.split)};
}

std::vector<Decision> decisionsOf(const QStringList &words)
{
    std::vector<Decision> decisions;
    for (const QString &word : words) {
        const QString what = word.section(u'=', 1);
        const QString verdict = what.endsWith(u"-all"_s) ? what.chopped(4) : what;
        const bool all = verdict != what;
        if (verdict == u"fix"_s)
            decisions.push_back({word.section(u'=', 0, 0), Verdict::Corrected, all});
        else if (verdict == u"keep"_s)
            decisions.push_back({word.section(u'=', 0, 0), Verdict::Kept, all});
        else if (verdict == u"later"_s)
            decisions.push_back({word.section(u'=', 0, 0), Verdict::Postponed, all});
        else
            throw WrongUsage{Cli::tr("--settle %1: write ID=fix, ID=keep or ID=later, or ID=fix-all and so on for all "
                                     "findings of the same cause")
                    .arg(word)};
    }
    return decisions;
}

RankingOptions rankingOf(const ReviewOptions &options)
{
    return {.method = *qualityMethodFromName(options.method),
        .order = options.order == u"instructive"_s ? QueueOrder::Instructive : QueueOrder::Worst,
        .below = options.below,
        .otherMentions = options.otherMentions,
        .sample = options.sample,
        .facts = options.facts == u"yes"_s};
}

/// The findings that a decision applies to; empty if none is in the queue.
std::span<const Finding> findingsOf(std::span<const ReviewQueue> queues, const Decision &decision)
{
    for (const ReviewQueue &queue : queues) {
        for (const FindingGroup &group : queue.groups) {
            const auto found = std::ranges::find(group.findings, decision.id, &Finding::id);
            if (found == group.findings.end()) continue;
            return decision.all ? std::span(group.findings) : std::span(&*found, 1);
        }
    }
    return {};
}

/// By the readings that the corpus keeps: a decision waits for no model. What is listed usually comes first, then what
/// was listed by one model alone.
CommandResult settleAll(const ReviewOptions &options, Console &console)
{
    const std::vector<Decision> decisions = decisionsOf(options.settle);
    const auto corpus = openCorpusForWriting(options.source.corpus);
    if (!corpus) return std::unexpected(corpus.error());
    const auto set = reviewSetOf(**corpus, scopeOf(options), console.stop());
    if (!set) return std::unexpected(set.error());
    const auto kept = keptRound(*set, **corpus);
    if (!kept) return std::unexpected(kept.error());
    RankingOptions everything = rankingOf(options);
    everything.below = 1;
    everything.otherMentions = true;
    std::vector<ReviewQueue> queues;
    const auto rank = [&](const Readings &readings) -> Result<void> {
        auto queue = rankReadings(*set, readings, **corpus, everything, console.stop());
        if (!queue) return std::unexpected(queue.error());
        queues.push_back(std::move(*queue));
        return {};
    };
    if (auto ranked = rank(kept->readings); !ranked) return std::unexpected(ranked.error());
    if (kept->heldOut > 0) {
        const auto newest = keptReadings(*set, **corpus);
        if (!newest) return std::unexpected(newest.error());
        if (auto ranked = rank(*newest); !ranked) return std::unexpected(ranked.error());
    }
    for (const Decision &decision : decisions) {
        const std::span<const Finding> findings = findingsOf(queues, decision);
        if (findings.empty()) {
            return failure(ErrorCode::NotFound,
                Cli::tr("The review queue of %1 has no finding %2; “spotter-cli review %1” lists the findings")
                    .arg(options.source.corpus, decision.id));
        }
        if (auto done = settle(**corpus, findings, decision.verdict); !done) return std::unexpected(done.error());
    }
    if (const auto followed = followMovedCorpus(**corpus, console); !followed) return std::unexpected(followed.error());
    console.note(Cli::tr("Settled %Ln doubt(s)", nullptr, int(decisions.size())));
    return ExitCode::Done;
}

CommandResult writeReportOf(const ReviewOptions &options, Console &console)
{
    if (!options.settle.isEmpty())
        throw WrongUsage{Cli::tr("--report only reports what was settled before: leave out --settle")};
    const auto corpus = openCorpusForReading(options.source.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    if (auto free = checkReplacedFile(options.report); !free) return std::unexpected(free.error());
    const auto progress = [&](const Progress &step) {
        console.showProgress(Cli::tr("Reading, documents"), step.done, step.total, step.done);
    };
    const auto report = reviewReportOf(**corpus, options.source.threads, console.stop(), progress);
    console.endProgress();
    if (!report) return std::unexpected(report.error());
    if (const auto written = spotter::writeReport(*report, options.report); !written)
        return std::unexpected(written.error());
    console.note(Cli::tr("Wrote %1: %Ln doubt(s) settled", nullptr, report->record.settled).arg(options.report));
    return ExitCode::Done;
}

void checkFoldUsage(const ReviewSource &source)
{
    if ((source.fold > 0) != !source.into.isEmpty())
        throw WrongUsage{Cli::tr("--fold says which fold to read, --into where to write it: give both")};
    if (source.fold > source.folds)
        throw WrongUsage{Cli::tr("--fold %1 is not one of --folds %2").arg(source.fold).arg(source.folds)};
    if (!source.gather.isEmpty() && (source.folds > 0 || !source.model.isEmpty()))
        throw WrongUsage{Cli::tr("--gather takes the folds that were read: leave out --folds and --model")};
}

CommandResult review(const ReviewOptions &options, Console &console)
{
    if (!options.report.isEmpty()) return writeReportOf(options, console);
    if (options.source.folds > 0 && !options.source.model.isEmpty())
        throw WrongUsage{Cli::tr("--folds trains its own models: leave out --model")};
    if (options.source.again && options.source.folds == 0 && options.source.model.isEmpty())
        throw WrongUsage{Cli::tr("--again needs --folds or --model, which says what judges the documents again")};
    if (!options.source.from.isEmpty() && options.source.folds == 0)
        throw WrongUsage{Cli::tr("--from names the encoder that the models of --folds start from: give both")};
    if (!options.source.from.isEmpty() && options.source.encoder != u"dgcnn"_s)
        throw WrongUsage{Cli::tr("--from already names an encoder: leave out --encoder")};
    if (!options.settle.isEmpty()) return settleAll(options, console);
    checkFoldUsage(options.source);
    auto corpus = openCorpusForReading(options.source.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto set = setToReview(**corpus, scopeOf(options), console.stop());
    if (!set) return std::unexpected(set.error());
    corpus->reset(); // readings are kept by a writer
    if (options.source.fold > 0) {
        const auto read = readOneFold(*set, options.source, console);
        if (!read) return std::unexpected(read.error());
        return ExitCode::Done;
    }
    const auto readings = obtainReadings(*set, options.source, console);
    if (!readings) return std::unexpected(readings.error());
    corpus = openCorpusForReading(options.source.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto queue = rankReadings(*set, *readings, **corpus, rankingOf(options), console.stop());
    if (!queue) return std::unexpected(queue.error());
    const QString text
        = options.json ? queueAsJson(*queue, *set, options.limit) : queueAsText(*queue, *set, options.limit);
    if (!console.print(text))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    console.note(countsAsText(queue->counts));
    return ExitCode::Done;
}

void addSourceOptions(CLI::App *command, ReviewSource &source)
{
    addText(command, "CORPUS", nullptr, source.corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--model", "FOLDER", source.model,
        Cli::tr("Model for the documents that no held-out model has judged (default: the last review's results, "
                "otherwise the corpus's own model)"));
    addNumber(command, "--folds", source.folds, 2, 100,
        Cli::tr("Number of folds: each model judges only documents that it was not trained on; an interrupted review "
                "resumes"));
    addNumber(command, "--fold", source.fold, 1, 100,
        Cli::tr("With --folds and --into: read only this fold, in a job of its own, without touching the corpus"));
    addText(command, "--into", "FOLDER", source.into, Cli::tr("Folder into which --fold writes its results"));
    addText(command, "--gather", "FOLDER", source.gather,
        Cli::tr("Put together the folds that other jobs have read into this folder, and keep them in the corpus"));
    addSwitch(command, "--again", source.again,
        Cli::tr("With --folds: judge all folds again after labels have changed; their models continue for a third of "
                "the epochs. With --model: judge all documents again with that model alone"));
    addNumber(command, "--epochs", source.epochs, 1, 100'000, Cli::tr("Number of epochs per fold"));
    addNumber(command, "--minutes", source.minutes, 0.01, 100'000,
        Cli::tr("Stop after this many minutes for all folds together instead of a number of epochs"));
    addText(command, "--encoder", "dgcnn|FOLDER", source.encoder,
        Cli::tr("Encoder of the models: dgcnn, or the folder of a pretrained BERT (default: dgcnn)"));
    addText(command, "--from", "FOLDER", source.from,
        Cli::tr("Start each model from this encoder made by pretrain, which has seen texts but no labels"));
    addNumber(command, "--seed", source.seed, 0, std::numeric_limits<int>::max(),
        Cli::tr("Random seed: the same seed gives the same folds and models"));
    addThreads(command, source.threads);
}

} // namespace

void addReviewCommand(CommandTable &table)
{
    const auto options = std::make_shared<ReviewOptions>();
    CLI::App *command
        = table.add("review", Cli::tr("List labels that are probably wrong and triples that are probably missing"),
            [options](Console &console) { return review(*options, console); });
    addSourceOptions(command, options->source);
    addSplit(command, options->split, Cli::tr("Split of the corpus to review (default: all but test)"));
    addNumber(command, "--limit", options->limit, 0, std::numeric_limits<int>::max(),
        Cli::tr("Number of causes to list (default: 20; 0: all)"));
    addChoice(command, "--order", {u"worst"_s, u"instructive"_s}, options->order,
        Cli::tr("Which findings come first: those most probably wrong, or those that the model would learn most from "
                "(default: worst)"));
    addNumber(command, "--below", options->below, 0, 1,
        Cli::tr("List only labels with a quality below this, from 0 to 1 (default: 0.8; 1: all)"));
    addChoice(command, "--quality",
        {u"self-confidence"_s, u"mean"_s, u"softmin"_s, u"moving-average"_s, u"thresholds"_s, u"learned"_s},
        options->method, Cli::tr("How quality is measured (default: learned)"));
    addSwitch(command, "--other-mentions", options->otherMentions,
        Cli::tr("Also ask whether to label other mentions of words that are labelled in the same text (default: no)"));
    addSwitch(command, "--sample", options->sample,
        Cli::tr(
            "Mix in findings drawn at random, one in three, and estimate from them, without bias, how many labels are "
            "wrong and how many are missing, for each predicate, too (default: no)"));
    addChoice(command, "--facts", {u"yes"_s, u"no"_s}, options->facts,
        Cli::tr("Whether to ask about labels whose facts contradict each other, and about facts that lack their other "
                "direction, and to rank by that (default: yes). Rules that nobody has decided count if they hold for "
                "at least 98 % of 20 subjects or more; a missing direction is asked about only if somebody has decided "
                "the rule"));
    addTexts(command, "--settle", "ID=DECISION", options->settle,
        Cli::tr("Settle findings instead of listing them: ID=fix applies the proposal, ID=keep leaves the labels "
                "unchanged, ID=later moves the finding to the end; fix-all, keep-all and later-all apply to all "
                "findings of the same cause"))
        ->allow_extra_args(false);
    addText(command, "--report", "FILE.html|FILE.md", options->report,
        Cli::tr("Write a report with plots instead of a list: what the review has found so far and how much it "
                "improved the model"));
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON lines, one per finding"));
}

} // namespace spotter
