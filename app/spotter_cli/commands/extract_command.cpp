// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/trained_model.h"
#include "app/spotter_cli/input_options.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/output_target.h"
#include "core/formats/archives/packing.h"
#include "core/formats/document_feed.h"
#include "core/formats/format_search.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"
#include "core/model/extractor.h"
#include "core/workspace/result_file.h"

#include <QScopeGuard>

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ExtractOptions {
    QString model;
    QString precision = QStringLiteral("trained");
    QString input = u"-"_s;
    QString inputFormat;
    InputOptions reading;
    QString format = u"spotter"_s;
    QString out;
    int threads = 0;
    bool lines = false;
    bool wholePage = false;
    bool rawCells = false;
};

struct ExtractCounts {
    qint64 documents = 0;
    qint64 triples = 0;
    qint64 failures = 0;
    qint64 foreignFiles = 0; ///< in folders, not read
};

/// An input under way; the reader reads the device.
struct OpenedInput {
    InputSource source;
    std::unique_ptr<RecordReader> reader;
};

/// Text is read as one document from a file, line by line from a pipe; --lines says so for a file, too.
Result<std::unique_ptr<RecordReader>> openRecords(
    const ExtractOptions &options, InputSource &input, const std::stop_token &stop)
{
    ReadOptions reading = readOptionsOf(options.reading);
    reading.name = input.name;
    reading.source = input.source;
    reading.documentPerLine = options.lines;
    reading.wholePage = options.wholePage;
    reading.stop = stop;
    reading.openCompanion = input.openCompanion;
    if (!options.inputFormat.isEmpty() || options.lines)
        return openReader(*input.device, reading, options.lines ? u"text"_s : options.inputFormat);
    if (options.input != u"-"_s) return openReader(*input.device, reading);
    reading.documentPerLine = true;
    const QByteArray head = peekForSniffing(*input.device, reading.encoding);
    if (packingOf(head) != Packing::None) return openReader(*input.device, reading);
    const auto sniffed = sniffFormat(head, input.name, reading.encoding);
    if (!sniffed && !head.isEmpty()) return std::unexpected(sniffed.error());
    return openReader(*input.device, reading, sniffed.value_or(u"text"_s));
}

Result<std::vector<InputFile>> inputFiles(const ExtractOptions &options, Console &console, ExtractCounts &counts)
{
    if (options.input == u"-"_s) return std::vector{InputFile{options.input, {}}};
    return listInputFiles({options.input}, options.lines ? u"text"_s : options.inputFormat, options.reading.annotator,
        [&](const QString &sentence) {
            ++counts.foreignFiles;
            console.warn(sentence);
        });
}

QStringList pathsOf(const std::vector<InputFile> &files)
{
    QStringList paths;
    for (const InputFile &file : files) paths += file.path;
    return paths;
}

/// Null for files in a folder that are not input.
Result<std::optional<OpenedInput>> openFile(
    const ExtractOptions &options, const InputFile &file, Console &console, ExtractCounts &counts)
{
    auto input = openSource(file, inputOpener(console.interrupt()));
    if (!input) return std::unexpected(input.error());
    auto reader = openRecords(options, *input, console.stop());
    if (reader) return OpenedInput{std::move(*input), std::move(*reader)};
    if (!isForeignFile(file, reader.error())) return std::unexpected(reader.error());
    ++counts.foreignFiles;
    console.warn(reader.error().message);
    return std::nullopt;
}

/// Writes one document's outcome in its place.
Result<void> writeOutcome(
    RecordWriter &writer, Document &document, Result<std::vector<ScoredTriple>> &found, ExtractCounts &counts)
{
    document.triples.clear();
    if (!found) {
        ++counts.failures;
        return writer.writeFailure(found.error().message);
    }
    for (ScoredTriple &scored : *found) {
        LabelledTriple label;
        label.triple = std::move(scored.triple);
        label.score = scored.score;
        document.triples.push_back(std::move(label));
    }
    const auto written = writer.write(document);
    if (written || written.error().code == ErrorCode::Io) {
        ++counts.documents;
        counts.triples += qint64(document.triples.size());
        return written;
    }
    ++counts.failures;
    return writer.writeFailure(written.error().message);
}

/// Reads a batch with the model and writes what it found, in the order of the input.
Result<void> extractBatch(std::vector<FedDocument> &batch, const Extractor &extractor, RecordWriter &writer,
    std::stop_token stop, ExtractCounts &counts)
{
    std::vector<QString> texts;
    for (const FedDocument &item : batch) {
        if (!item.failure) texts.push_back(item.document.text);
    }
    auto results = extractor.extractDocuments(texts, stop);
    if (!results) return std::unexpected(results.error());
    size_t next = 0;
    for (FedDocument &item : batch) {
        Result<void> written;
        if (item.failure) {
            ++counts.failures;
            written = writer.writeFailure(item.failure->message);
        } else {
            written = writeOutcome(writer, item.document, (*results)[next], counts);
            ++next;
        }
        if (!written) return written;
    }
    return {};
}

/// Feeds everything of an input through the model. Stopped: what is finished is written.
Result<void> extractAll(
    OpenedInput &opened, const Extractor &extractor, RecordWriter &writer, Console &console, ExtractCounts &counts)
{
    const InputSource &input = opened.source;
    DocumentFeed feed(std::move(opened.reader));
    const auto endOfReading = qScopeGuard([&input] { // or the feed would wait for a silent pipe
        if (input.cancel) input.cancel();
    });
    const QString label = Cli::tr("Reading, documents");
    console.showProgress(label, 0, input.bytes, 0);
    while (true) {
        std::vector<FedDocument> batch = feed.take(documentsTogether, console.stop());
        if (batch.empty()) break;
        if (const auto done = extractBatch(batch, extractor, writer, console.stop(), counts); !done) return done;
        if (input.isStream) { // somebody may be waiting for the answers
            if (const auto flushed = writer.flush(); !flushed) return flushed;
        }
        console.showProgress(label, feed.positionBytes(), input.bytes, counts.documents + counts.failures);
    }
    if (console.isStopped()) return failure(ErrorCode::Stopped, Cli::tr("interrupted"));
    if (const auto fatal = feed.fatal()) return std::unexpected(*fatal);
    return {};
}

CommandResult extract(const ExtractOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Write);
    requireFormat(options.inputFormat, FormatUse::Read);
    ExtractCounts counts;
    const auto files = inputFiles(options, console, counts);
    if (!files) return std::unexpected(files.error());
    if (auto free = checkResultFile(options.out, pathsOf(*files)); !free) return std::unexpected(free.error());
    // Before the model, which takes longer to load than a wrong name to find.
    auto input = openFile(options, files->front(), console, counts);
    if (!input) return std::unexpected(input.error());
    const auto model = loadTrainedModel(options.model, precisionOf(options.precision), console);
    if (!model) return std::unexpected(model.error());
    auto target = OutputTarget::open(options.out, console);
    if (!target) return std::unexpected(target.error());
    auto writer = makeWriter(options.format, &target->device(),
        {.name = target->name(),
            .safeCells = !options.rawCells && (options.format == u"csv"_s || options.format == u"tsv"_s)});
    if (!writer) return std::unexpected(writer.error());
    if (const auto begun = (*writer)->begin(); !begun) return std::unexpected(begun.error());

    const Extractor extractor(*model, {.threads = options.threads});
    Result<void> extracted;
    for (size_t next = 1;; ++next) {
        if (*input) extracted = extractAll(**input, extractor, **writer, console, counts);
        if (!extracted || next == files->size()) break;
        input = openFile(options, (*files)[next], console, counts);
        if (!input) return std::unexpected(input.error());
    }
    if (!extracted && extracted.error().code != ErrorCode::Stopped) return std::unexpected(extracted.error());
    if (const auto finished = (*writer)->finish(); !finished) return std::unexpected(finished.error());
    if (const auto committed = target->commit(); !committed) return std::unexpected(committed.error());
    for (const Loss &loss : (*writer)->losses()) console.warn(loss.message);
    console.note(Cli::tr("%Ln triple(s)", nullptr, int(counts.triples)) + u" "_s
        + Cli::tr("in %Ln document(s)", nullptr, int(counts.documents)));
    if (counts.failures > 0) console.warn(Cli::tr("%Ln record(s) could not be read", nullptr, int(counts.failures)));
    if (counts.foreignFiles > 0)
        console.warn(Cli::tr("skipped %Ln file(s) of the folders", nullptr, int(counts.foreignFiles)));
    if (extracted) return ExitCode::Done;
    console.complain(Cli::tr("interrupted; the output contains the documents finished so far"));
    return ExitCode::Interrupted;
}

} // namespace

void addExtractCommand(CommandTable &table)
{
    const auto options = std::make_shared<ExtractOptions>();
    CLI::App *command = table.add(
        "extract", Cli::tr("Find triples in text"), [options](Console &console) { return extract(*options, console); });
    addText(command, "INPUT", nullptr, options->input,
        Cli::tr("Text, Markdown or records in any input format, or a folder of them; - is standard input, read line by "
                "line (default: -)"));
    addText(command, "--model", "FOLDER", options->model, Cli::tr("The model"))->required();
    addPrecision(command, options->precision);
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Output format (default: spotter; one of %1)").arg(formatIds(FormatUse::Write)));
    addText(command, "--input-format", "FORMAT", options->inputFormat,
        Cli::tr("Format of the input (default: detected; one of %1)").arg(formatIds(FormatUse::Read)));
    addInputOptions(command, options->reading);
    addSwitch(command, "--lines", options->lines, Cli::tr("Plain text: each line is a separate document"));
    addSwitch(command, "--whole-page", options->wholePage,
        Cli::tr("Web pages: also read navigation, headers, footers, asides and cookie bars"));
    addText(command, "--out", "FILE", options->out,
        Cli::tr("File to write, replaced when it is complete (default: standard output)"));
    addSwitch(command, "--raw-cells", options->rawCells,
        Cli::tr("CSV and TSV: leave out the apostrophe before cells that a spreadsheet would take for formulas"));
    addThreads(command, options->threads);
}

} // namespace spotter
