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
            throw WrongUsage{Cli::tr("--settle %1: write ID=fix, ID=keep or ID=later, or fix-all and so on for all of "
                                     "the same cause")
                    .arg(word)};
    }
    return decisions;
}

RankingOptions rankingOf(const ReviewOptions &options)
{
    return {.method = *qualityMethodFromName(options.method),
        .order = options.order == u"instructive"_s ? QueueOrder::Instructive : QueueOrder::Worst,
        .below = options.below};
}

/// The findings that a decision is about; empty where no queue has it.
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
                Cli::tr("Nothing in the queue of %1 is called %2; “spotter-cli review %1” shows what is")
                    .arg(options.source.corpus, decision.id));
        }
        if (auto done = settle(**corpus, findings, decision.verdict); !done) return std::unexpected(done.error());
    }
    console.note(Cli::tr("Settled %Ln doubt(s)", nullptr, int(decisions.size())));
    return ExitCode::Done;
}

CommandResult writeReportOf(const ReviewOptions &options, Console &console)
{
    if (!options.settle.isEmpty()) throw WrongUsage{Cli::tr("--report tells what was settled: leave --settle out")};
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

CommandResult review(const ReviewOptions &options, Console &console)
{
    if (!options.report.isEmpty()) return writeReportOf(options, console);
    if (options.source.folds > 0 && !options.source.model.isEmpty())
        throw WrongUsage{Cli::tr("--folds trains models of its own: leave --model out")};
    if (options.source.again && options.source.folds == 0 && options.source.model.isEmpty())
        throw WrongUsage{Cli::tr("--again reads again what was read before: say by what, with --folds or --model")};
    if (!options.source.from.isEmpty() && options.source.folds == 0)
        throw WrongUsage{Cli::tr("--from is where the models of --folds begin: say how many there are")};
    if (!options.source.from.isEmpty() && options.source.encoder != u"dgcnn"_s)
        throw WrongUsage{Cli::tr("--from names an encoder already: leave --encoder out")};
    if (!options.settle.isEmpty()) return settleAll(options, console);
    auto corpus = openCorpusForReading(options.source.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto set = setToReview(**corpus, scopeOf(options), console.stop());
    if (!set) return std::unexpected(set.error());
    corpus->reset(); // readings are kept by a writer
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
        Cli::tr("Judge by this model what no model has judged that had not seen it (default: what was read the last "
                "time, else the corpus' model)"));
    addNumber(command, "--folds", source.folds, 2, 100,
        Cli::tr("Train this many models, each on the parts of the corpus that it does not judge; resumes where it was "
                "stopped"));
    addSwitch(command, "--again", source.again,
        Cli::tr("With --folds: judge all parts again because labels have changed; their models continue for a third of "
                "the epochs. With --model: judge everything anew by that model alone"));
    addNumber(
        command, "--epochs", source.epochs, 1, 100'000, Cli::tr("Times that each of them goes through its parts"));
    addNumber(command, "--minutes", source.minutes, 0.01, 100'000,
        Cli::tr("Stop after this much time instead, all of them together"));
    addText(command, "--encoder", "dgcnn|FOLDER", source.encoder,
        Cli::tr("What they read the text with: dgcnn (default), or the folder of a pretrained BERT"));
    addText(command, "--from", "FOLDER", source.from,
        Cli::tr("Begin each with the encoder that pretrain has made, which has read texts and no labels"));
    addNumber(command, "--seed", source.seed, 0, std::numeric_limits<int>::max(),
        Cli::tr("Start of the random numbers: the same seed gives the same parts and models"));
    addThreads(command, source.threads);
}

} // namespace

void addReviewCommand(CommandTable &table)
{
    const auto options = std::make_shared<ReviewOptions>();
    CLI::App *command = table.add("review", Cli::tr("List labels that are probably wrong, and what is not labelled"),
        [options](Console &console) { return review(*options, console); });
    addSourceOptions(command, options->source);
    addSplit(command, options->split, Cli::tr("Part of the corpus to review (default: all but test)"));
    addNumber(command, "--limit", options->limit, 0, std::numeric_limits<int>::max(),
        Cli::tr("Causes to list (default: 20; 0: all)"));
    addChoice(command, "--order", {u"worst"_s, u"instructive"_s}, options->order,
        Cli::tr("First what is most probably wrong (default), or what the model would learn most from"));
    addNumber(command, "--below", options->below, 0, 1,
        Cli::tr("List what has less quality than this (default: 0.8; 1: everything)"));
    addChoice(command, "--quality",
        {u"self-confidence"_s, u"mean"_s, u"softmin"_s, u"moving-average"_s, u"thresholds"_s, u"learned"_s},
        options->method, Cli::tr("How quality is measured (default: learned)"));
    addTexts(command, "--settle", "ID=DECISION", options->settle,
        Cli::tr("Decide instead of listing: ID=fix does what is proposed, ID=keep leaves the labels as they are, "
                "ID=later asks again at the end; fix-all, keep-all and later-all do so for all of the same cause"))
        ->allow_extra_args(false);
    addText(command, "--report", "FILE.html|FILE.md", options->report,
        Cli::tr("Write what the review has found so far, and what it was worth, with plots, instead of listing"));
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON lines, one a finding"));
}

} // namespace spotter
