// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/input_options.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/corpus.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_words.h"
#include "core/workspace/search_index.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ImportOptions {
    QString corpus;
    QStringList paths;
    QString format;
    QString split;
    QString duplicates = QStringLiteral("merge");
    InputOptions input;
    bool skipBad = false;
    bool lines = false;
    bool wholePage = false;
};

Duplicates duplicatesOf(const QString &word)
{
    if (word == u"keep"_s) return Duplicates::Keep;
    return word == u"skip"_s ? Duplicates::Skip : Duplicates::Merge;
}

ImportRequest requestOf(const ImportOptions &options, Console &console)
{
    ImportRequest request;
    request.files = options.paths;
    request.format = options.format;
    request.split = splitFromName(options.split);
    request.skipBad = options.skipBad;
    request.documentPerLine = options.lines;
    request.wholePage = options.wholePage;
    const ReadOptions reading = readOptionsOf(options.input);
    request.encoding = reading.encoding;
    request.annotator = reading.annotator;
    request.textField = reading.textField;
    request.columns = reading.columns;
    request.skipHint = Cli::tr("; --skip-bad leaves such records out and counts them");
    request.duplicates = duplicatesOf(options.duplicates);
    request.open = inputOpener(console.interrupt());
    request.onIssue = [&console](const QString &sentence) { console.warn(sentence); };
    return request;
}

CommandResult import(const ImportOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Read);
    if (options.lines && !options.format.isEmpty() && options.format != u"text"_s)
        throw WrongUsage{Cli::tr("--lines is for plain text, not for --format %1").arg(options.format)};
    const ImportRequest request = requestOf(options, console);
    auto corpus = openCorpusForWriting(options.corpus);
    if (!corpus) return std::unexpected(corpus.error());
    const auto summary = importFiles(**corpus, request, console.stop(), [&](const ImportProgress &progress) {
        console.showProgress(Cli::tr("Importing, documents"), progress.done, progress.total, progress.documents);
    });
    console.endProgress();
    if (!summary) return std::unexpected(summary.error());
    if (const auto followed = followMovedCorpus(**corpus, console); !followed) return std::unexpected(followed.error());
    for (const ImportSentence &sentence : importSentences(*summary)) {
        if (sentence.isWarning)
            console.warn(sentence.text);
        else
            console.note(sentence.text);
    }
    if (summary->isStopped) return ExitCode::Interrupted;
    if (summary->read == 0 && summary->unread.count() + summary->filesBeside > 0)
        return ExitCode::Failed; // the sentences above say why
    // Searches scan documents that are not indexed: the import is complete even if this fails.
    const auto indexed = completeSearchIndex(**corpus, {}, console.stop(), [&](const Progress &progress) {
        console.showProgress(
            Cli::tr("Building the search index, documents"), progress.done, progress.total, progress.done);
    });
    console.endProgress();
    const bool isInPlace = (*corpus)->isInPlace();
    if (const auto followed = followMovedCorpus(**corpus, console); !followed) return std::unexpected(followed.error());
    if (!indexed && indexed.error().code == ErrorCode::Content) return std::unexpected(indexed.error());
    if (!indexed && isInPlace && indexed.error().code != ErrorCode::Stopped) console.warn(indexed.error().message);
    return ExitCode::Done;
}

} // namespace

void addImportCommand(CommandTable &table)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App *command = table.add("import", Cli::tr("Add documents and labels to a corpus"),
        [options](Console &console) { return import(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addTexts(command, "PATH", nullptr, options->paths,
        Cli::tr("Files and folders to read, including compressed files and archives (.gz, .zst, .xz, .bz2, .zip, .tar, "
                ".7z, .rar); - is standard input, whose records are read as they come"))
        ->required();
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Format of the files (default: detected; one of %1)").arg(formatIds(FormatUse::Read)));
    addSplit(
        command, options->split, Cli::tr("Split that the documents are added to (default: as given in the files)"));
    addChoice(command, "--duplicates", {u"merge"_s, u"keep"_s, u"skip"_s}, options->duplicates,
        Cli::tr("Documents whose text is already in the corpus: merge (add what is new: labels, types, reviews, "
                "entities, metadata; list what contradicts), keep both, or skip them (default: merge)"));
    addInputOptions(command, options->input);
    addSwitch(command, "--lines", options->lines, Cli::tr("Plain text: each line is a separate document"));
    addSwitch(command, "--whole-page", options->wholePage,
        Cli::tr(
            "Also read what surrounds the text: navigation, headers and footers of web pages, running heads and page "
            "numbers of PDF files"));
    addSwitch(command, "--skip-bad", options->skipBad,
        Cli::tr("Skip and count records that cannot be read instead of stopping"));
}

} // namespace spotter
