// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/corpus/check.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/rebuild.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct CheckOptions {
    QString corpus;
    bool repair = false;
};

/// Checks, and tells what it found. Whether the corpus is clean.
Result<bool> checkAndReport(Corpus &corpus, Console &console)
{
    const auto report = checkCorpus(corpus, console.stop(), [&console](const Progress &progress) {
        console.showProgress(Cli::tr("Checking"), progress.done, progress.total, progress.done);
    });
    console.endProgress();
    if (!report) return std::unexpected(report.error());
    for (const QString &problem : report->problems) {
        if (!console.print(problem + u'\n'))
            return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    }
    const QString counts = joinedCounts({Cli::tr("%Ln document(s)", nullptr, int(report->documents)),
        Cli::tr("%Ln label(s)", nullptr, int(report->annotations)),
        Cli::tr("%Ln journal entry(ies)", nullptr, int(report->journalEntries))});
    console.note(Cli::tr("%1: %2", "counts: problems")
            .arg(counts,
                report->problems.isEmpty() ? Cli::tr("no problems found")
                                           : Cli::tr("%Ln problem(s)", nullptr, int(report->problems.size()))));
    return report->problems.isEmpty();
}

/// An error of reading advises to run this command; the user just did.
Error withAdvice(const Error &error, const QString &corpus)
{
    if (error.code != ErrorCode::Content || !isDatabaseFile(corpus)) return error;
    return {error.code, Cli::tr("%1 is too badly damaged to be read; restore it from a backup").arg(corpus)};
}

CommandResult check(const CheckOptions &options, Console &console)
{
    auto corpus = options.repair ? openCorpusForWriting(options.corpus) : openCorpusForReading(options.corpus, console);
    if (!corpus) return std::unexpected(withAdvice(corpus.error(), options.corpus));
    auto clean = checkAndReport(**corpus, console);
    if (!clean) return std::unexpected(withAdvice(clean.error(), options.corpus));
    if (*clean) return ExitCode::Done;
    if (!options.repair)
        return failure(ErrorCode::Content,
            Cli::tr("%1 is damaged; --repair rebuilds its labels from its journal").arg(options.corpus));
    const Error beyondRepair{ErrorCode::Content,
        Cli::tr("%1 has damage that cannot be repaired from its journal; restore it from a backup")
            .arg(options.corpus)};
    if (const auto rebuilt = rebuildFromJournal(**corpus); !rebuilt)
        return std::unexpected(rebuilt.error().code == ErrorCode::Content ? beyondRepair : rebuilt.error());
    console.note(Cli::tr("Rebuilt the labels from the journal"));
    clean = checkAndReport(**corpus, console);
    if (!clean) return std::unexpected(clean.error());
    if (*clean) return ExitCode::Done;
    return std::unexpected(beyondRepair);
}

} // namespace

void addCheckCommand(CommandTable &table)
{
    const auto options = std::make_shared<CheckOptions>();
    CLI::App *command = table.add("check", Cli::tr("Check a corpus and repair it"),
        [options](Console &console) { return check(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addSwitch(
        command, "--repair", options->repair, Cli::tr("If problems are found, rebuild the labels from the journal"));
}

} // namespace spotter
