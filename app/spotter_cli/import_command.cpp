// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/console.h"
#include "app/spotter_cli/input_source.h"
#include "app/spotter_cli/messages.h"
#include "app/spotter_cli/open_corpus.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/read_issues.h"
#include "core/corpus/document_store.h"
#include "core/corpus/schema_store.h"
#include "core/corpus/transaction.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ImportOptions {
    QString corpus;
    QStringList paths;
    QString format;
    QString split;
    bool skipBad = false;
    bool lines = false;
};

/// What was stored, over all files.
struct ImportCounts {
    qint64 documents = 0;
    qint64 duplicates = 0;
    qint64 labels = 0;
    qint64 unaligned = 0;
    qint64 skipped = 0;
    bool stopped = false;
};

/// Stores what one reader gives, inside the caller's transaction. After an error, and unless stopped, nothing of it is
/// to be kept.
Result<void> importAll(RecordReader &reader, const InputSource &input, const ImportOptions &options, Corpus &corpus,
    Console &console, ImportCounts &counts)
{
    const auto split = splitFromName(options.split);
    const QString label = Cli::tr("Importing %1, documents").arg(input.name);
    Schema merged;
    const auto mergeSchema = [&]() -> Result<void> {
        const Schema declared = reader.schema();
        if (declared.isEmpty() || declared == merged) return {};
        merged = declared;
        return corpus.schema().merge(declared);
    };
    for (qint64 read = 0; !console.isStopped(); ++read) {
        auto document = reader.next();
        if (!document) {
            if (console.isStopped()) break; // a stream that was waited for
            return std::unexpected(document.error());
        }
        // What a file declares stands before or behind its records, and gives the schema its order.
        if (read == 0 || !*document) {
            if (const auto done = mergeSchema(); !done) return done;
        }
        if (!*document) break;
        if (split) (*document)->split = *split;
        const auto stored = corpus.documents().import(**document);
        if (!stored) return std::unexpected(stored.error());
        ++(stored->duplicate ? counts.duplicates : counts.documents);
        counts.labels += stored->added;
        counts.unaligned += stored->unaligned;
        console.showProgress(label, reader.positionBytes(), input.bytes, read + 1);
    }
    counts.skipped += reader.counts().skipped;
    counts.stopped = console.isStopped();
    return {};
}

Result<void> importFile(
    const QString &path, const ImportOptions &options, Corpus &corpus, Console &console, ImportCounts &counts)
{
    auto input = openInput(path, console.interrupt());
    if (!input) return std::unexpected(input.error());
    ReadIssues issues(console);
    ReadOptions reading{
        .name = input->name, .source = input->source, .skipBad = options.skipBad, .documentPerLine = options.lines};
    reading.openCompanion = input->openCompanion;
    reading.onIssue = [&issues](const ReadIssue &issue) { issues.tell(issue); };
    auto reader = openReader(*input->device, reading, options.lines ? u"text"_s : options.format);
    if (!reader) return std::unexpected(reader.error());
    auto done = importAll(**reader, *input, options, corpus, console, counts);
    issues.tellRest();
    return done;
}

void tell(const ImportCounts &counts, Console &console)
{
    console.note(Cli::tr("Imported %n document(s)", nullptr, int(counts.documents)) + u", "_s
        + Cli::tr("%n label(s)", nullptr, int(counts.labels)));
    if (counts.duplicates > 0)
        console.note(
            Cli::tr("%n document(s) were there already: their labels were merged", nullptr, int(counts.duplicates)));
    if (counts.unaligned > 0)
        console.note(
            Cli::tr("%n label(s) do not stand in their text: kept without a place", nullptr, int(counts.unaligned)));
    if (counts.skipped > 0)
        console.warn(Cli::tr("%n record(s) could not be read and were skipped", nullptr, int(counts.skipped)));
}

CommandResult import(const ImportOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Read);
    if (options.lines && !options.format.isEmpty() && options.format != u"text"_s)
        throw WrongUsage{Cli::tr("--lines is for plain text, not for --format %1").arg(options.format)};
    auto corpus = openCorpusForWriting(options.corpus);
    if (!corpus) return std::unexpected(corpus.error());
    const QString title = options.paths.size() == 1
        ? Cli::tr("Import of %1").arg(options.paths.first())
        : Cli::tr("Import of %n file(s)", nullptr, int(options.paths.size()));
    // One transaction, one step to undo: a file that cannot be read leaves the corpus as it was.
    auto transaction = Transaction::begin((*corpus)->database(), title);
    if (!transaction) return std::unexpected(transaction.error());
    ImportCounts counts;
    for (const QString &path : inputFiles(options.paths, options.lines ? u"text"_s : options.format)) {
        if (const auto done = importFile(path, options, **corpus, console, counts); !done)
            return std::unexpected(done.error());
        if (counts.stopped) break;
    }
    if (const auto done = transaction->commit(); !done) return std::unexpected(done.error());
    tell(counts, console);
    if (!counts.stopped) return ExitCode::Done;
    console.complain(Cli::tr("interrupted; what was read until then is in the corpus"));
    return ExitCode::Interrupted;
}

} // namespace

void addImportCommand(CommandTable &table)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App *command = table.add("import", Cli::tr("Add documents and labels to a corpus"),
        [options](Console &console) { return import(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addTexts(command, "PATH", options->paths, Cli::tr("Files to read, and folders of files; - is standard input"))
        ->required();
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Format of the files (default: recognised; one of %1)").arg(formatIds(FormatUse::Read)));
    addSplit(command, options->split,
        Cli::tr("Part of the corpus that the documents belong to (default: what the files say)"));
    addSwitch(command, "--lines", options->lines, Cli::tr("Plain text: every line is a document of its own"));
    addSwitch(
        command, "--skip-bad", options->skipBad, Cli::tr("Go on after records that cannot be read, and count them"));
}

} // namespace spotter
