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
#include "core/formats/document_feed.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"

#include <QScopeGuard>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr size_t documentsTogether = 256;

struct ImportOptions {
    QString corpus;
    QStringList paths;
    QString format;
    QString split;
    QString duplicates = QStringLiteral("merge");
    QString encoding;
    bool skipBad = false;
    bool lines = false;
};

/// What was stored, over all files.
struct ImportCounts {
    qint64 read = 0;
    qint64 documents = 0;
    qint64 duplicates = 0;
    qint64 labels = 0;
    qint64 unaligned = 0;
    qint64 skipped = 0;
    qint64 unusable = 0; ///< labels
    qint64 foreignFiles = 0; ///< in folders, of no format that is known
    bool stopped = false;
};

Duplicates duplicatesOf(const QString &word)
{
    if (word == u"keep"_s) return Duplicates::Keep;
    return word == u"skip"_s ? Duplicates::Skip : Duplicates::Merge;
}

/// Imports file after file, inside the caller's transaction. After an error, and unless stopped, nothing of it is to be
/// kept. One thread reads while this one stores.
class Importer {
public:
    Importer(const ImportOptions &options, Corpus &corpus, Console &console)
        : m_options(options), m_corpus(corpus), m_console(console), m_split(splitFromName(options.split)),
          m_duplicates(duplicatesOf(options.duplicates))
    {
    }

    Result<ImportCounts> importAll()
    {
        const auto files = listInputFiles(m_options.paths, m_options.lines ? u"text"_s : m_options.format);
        if (!files) return std::unexpected(files.error());
        for (const InputFile &file : *files) {
            if (const auto done = importFile(file); !done) return std::unexpected(done.error());
            if (m_counts.stopped) break;
        }
        return m_counts;
    }

private:
    Result<void> importFile(const InputFile &file)
    {
        auto input = openInput(file.path, m_console.interrupt());
        if (!input) return std::unexpected(input.error());
        ReadIssues issues(m_console);
        IssueBox box;
        ReadOptions reading{.name = input->name,
            .source = file.isNamed() ? input->source : file.inFolder,
            .skipBad = m_options.skipBad,
            .documentPerLine = m_options.lines,
            .encoding = m_options.encoding.toLatin1(),
            .stop = m_console.stop()};
        reading.openCompanion = input->openCompanion;
        reading.onIssue = [&box](const ReadIssue &issue) { box.put(issue); };
        auto reader = openReader(*input->device, reading, m_options.lines ? u"text"_s : m_options.format);
        if (!reader && m_console.isStopped()) { // a stream that was waited for
            m_counts.stopped = true;
            return {};
        }
        if (!reader && !file.isNamed() && reader.error().code == ErrorCode::Unsupported) {
            ++m_counts.foreignFiles;
            issues.tell({ReadIssue::Kind::Skipped, 0, 0, reader.error().message});
            return {};
        }
        if (!reader) return std::unexpected(reader.error());
        Result<void> done;
        {
            DocumentFeed feed(std::move(*reader));
            const auto endOfReading = qScopeGuard([&input] { // or the feed would wait for a silent pipe
                if (input->cancel) input->cancel();
            });
            done = store(feed, *input, [&] {
                for (const ReadIssue &issue : box.take()) issues.tell(issue);
            });
        }
        for (const ReadIssue &issue : box.take()) issues.tell(issue);
        issues.tellRest();
        return done;
    }

    Result<void> store(DocumentFeed &feed, const InputSource &input, const std::function<void()> &tellIssues)
    {
        const QString label = Cli::tr("Importing %1, documents").arg(input.name);
        bool first = true;
        qint64 read = 0;
        for (;;) {
            const std::vector<FedDocument> batch = feed.take(documentsTogether, m_console.stop());
            tellIssues();
            // What a file declares stands before or behind its records, and gives the schema its order.
            if (std::exchange(first, false) || batch.empty()) {
                if (const auto done = mergeSchema(feed.schema()); !done) return done;
            }
            if (batch.empty()) break;
            for (const FedDocument &item : batch) {
                if (item.failure) return std::unexpected(*item.failure);
                if (const auto done = storeOne(item.document); !done) return done;
            }
            read += qint64(batch.size());
            m_console.showProgress(label, feed.positionBytes(), input.bytes, read);
        }
        m_counts.stopped = m_console.isStopped();
        if (m_counts.stopped) return {};
        m_counts.skipped += feed.counts().skipped;
        m_counts.unusable += feed.counts().unusable;
        if (const auto fatal = feed.fatal()) return std::unexpected(*fatal);
        return {};
    }

    Result<void> storeOne(const Document &read)
    {
        Document document = read;
        if (m_split) document.split = *m_split;
        const auto stored = m_corpus.documents().import(document, m_duplicates);
        if (!stored) return std::unexpected(stored.error());
        ++m_counts.read;
        m_counts.duplicates += stored->duplicate;
        m_counts.documents += !stored->duplicate || m_duplicates == Duplicates::Keep;
        m_counts.labels += stored->added;
        m_counts.unaligned += stored->unaligned;
        return {};
    }

    Result<void> mergeSchema(const Schema &declared)
    {
        if (declared.isEmpty() || declared == m_merged) return {};
        m_merged = declared;
        return m_corpus.schema().merge(declared);
    }

    const ImportOptions &m_options;
    Corpus &m_corpus;
    Console &m_console;
    std::optional<Split> m_split;
    Duplicates m_duplicates;
    Schema m_merged;
    ImportCounts m_counts;
};

QString duplicateWords(const ImportCounts &counts, Duplicates duplicates)
{
    const int count = int(counts.duplicates);
    switch (duplicates) {
    case Duplicates::Keep:
        return Cli::tr("%Ln document(s) were there already: they are there twice now", nullptr, count);
    case Duplicates::Skip:
        return Cli::tr("%Ln document(s) were there already: they were left out", nullptr, count);
    case Duplicates::Merge:
        break;
    }
    return Cli::tr("%Ln document(s) were there already: their labels were merged", nullptr, count);
}

void tell(const ImportCounts &counts, const ImportOptions &options, Console &console)
{
    console.note(Cli::tr("Imported %Ln document(s)", nullptr, int(counts.documents)) + u", "_s
        + Cli::tr("%Ln label(s)", nullptr, int(counts.labels)));
    if (counts.duplicates > 0) console.note(duplicateWords(counts, duplicatesOf(options.duplicates)));
    if (counts.unaligned > 0)
        console.note(
            Cli::tr("%Ln label(s) do not stand in their text: kept without a place", nullptr, int(counts.unaligned)));
    if (counts.unusable > 0)
        console.warn(Cli::tr(
            "%Ln label(s) without a predicate, a subject or an object were left out", nullptr, int(counts.unusable)));
    if (counts.skipped > 0)
        console.warn(Cli::tr("%Ln record(s) could not be read and were skipped", nullptr, int(counts.skipped)));
    if (counts.foreignFiles > 0)
        console.warn(Cli::tr("%Ln file(s) in the folders are in no format that is read here and were skipped", nullptr,
            int(counts.foreignFiles)));
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
        : Cli::tr("Import of %Ln file(s)", nullptr, int(options.paths.size()));
    // One transaction, one step to undo: a file that cannot be read leaves the corpus as it was.
    auto transaction = Transaction::begin((*corpus)->database(), title);
    if (!transaction) return std::unexpected(transaction.error());
    const auto counts = Importer(options, **corpus, console).importAll();
    if (!counts) return std::unexpected(counts.error());
    if (const auto done = transaction->commit(); !done) return std::unexpected(done.error());
    tell(*counts, options, console);
    if (!counts->stopped) return ExitCode::Done;
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
    addTexts(command, "PATH", options->paths,
        Cli::tr("Files and folders to read, packed ones (.gz, .zst, .zip) too; - is standard input"))
        ->required();
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Format of the files (default: recognised; one of %1)").arg(formatIds(FormatUse::Read)));
    addSplit(command, options->split,
        Cli::tr("Part of the corpus that the documents belong to (default: what the files say)"));
    addChoice(command, "--duplicates", {u"merge"_s, u"keep"_s, u"skip"_s}, options->duplicates,
        Cli::tr(
            "Documents whose text is in the corpus already: add their labels to it (merge, the default), keep both, "
            "or skip them"));
    addText(command, "--encoding", "NAME", options->encoding,
        Cli::tr("Encoding of text and web pages, such as GB18030 or Big5 (default: detected)"));
    addSwitch(command, "--lines", options->lines, Cli::tr("Plain text: every line is a document of its own"));
    addSwitch(
        command, "--skip-bad", options->skipBad, Cli::tr("Go on after records that cannot be read, and count them"));
}

} // namespace spotter
