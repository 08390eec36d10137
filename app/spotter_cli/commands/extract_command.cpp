// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/extract_input.h"
#include "app/spotter_cli/commands/trained_model.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/output_target.h"
#include "core/formats/document_feed.h"
#include "core/formats/registry.h"
#include "core/formats/streams/passed_records.h"
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
    ExtractInput input;
    QString format = u"spotter"_s;
    QString out;
    int threads = 0;
    bool rawCells = false;
};

struct ExtractCounts {
    qint64 documents = 0;
    qint64 triples = 0;
    qint64 failures = 0;
    qint64 foreignFiles = 0; ///< in folders, not read
};

QStringList pathsOf(const std::vector<InputFile> &files)
{
    QStringList paths;
    for (const InputFile &file : files) paths += file.path;
    return paths;
}

/// Where the results go.
struct Results {
    std::unique_ptr<RecordWriter> writer;
    bool passesRecords = false; ///< --keep-fields

    /// Writes why a document has no triples, in its place.
    [[nodiscard]] Result<void> writeFailure(Document &document, const QString &message) const
    {
        if (!passesRecords) return writer->writeFailure(message);
        failPassedRecord(document, message);
        return writer->write(document);
    }
};

/// Writes one document's outcome in its place.
Result<void> writeOutcome(
    const Results &results, Document &document, Result<std::vector<ScoredTriple>> &found, ExtractCounts &counts)
{
    document.triples.clear();
    if (!found) {
        ++counts.failures;
        return results.writeFailure(document, found.error().message);
    }
    for (ScoredTriple &scored : *found) {
        LabelledTriple label;
        label.triple = std::move(scored.triple);
        label.score = scored.score;
        document.triples.push_back(std::move(label));
    }
    const auto written = results.writer->write(document);
    if (written || written.error().code == ErrorCode::Io) {
        ++counts.documents;
        counts.triples += qint64(document.triples.size());
        return written;
    }
    ++counts.failures;
    return results.writeFailure(document, written.error().message);
}

/// Reads a batch with the model and writes what it found, in the order of the input.
Result<void> extractBatch(std::vector<FedDocument> &batch, const Extractor &extractor, const Results &results,
    std::stop_token stop, ExtractCounts &counts)
{
    std::vector<QString> texts;
    for (const FedDocument &item : batch) {
        if (!item.failure) texts.push_back(item.document.text);
    }
    auto found = extractor.extractDocuments(texts, stop);
    if (!found) return std::unexpected(found.error());
    size_t next = 0;
    for (FedDocument &item : batch) {
        Result<void> written;
        if (item.failure) {
            ++counts.failures;
            written = results.writer->writeFailure(item.failure->message);
        } else if (results.passesRecords && isFailedRecord(item.document)) {
            ++counts.failures;
            written = results.writer->write(item.document);
            ++next;
        } else {
            written = writeOutcome(results, item.document, (*found)[next], counts);
            ++next;
        }
        if (!written) return written;
    }
    return {};
}

/// Feeds everything of an input through the model. Stopped: what is finished is written.
Result<void> extractAll(
    OpenedInput &opened, const Extractor &extractor, const Results &results, Console &console, ExtractCounts &counts)
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
        if (const auto done = extractBatch(batch, extractor, results, console.stop(), counts); !done) return done;
        if (input.isStream) { // somebody may be waiting for the answers
            if (const auto flushed = results.writer->flush(); !flushed) return flushed;
        }
        console.showProgress(label, feed.positionBytes(), input.bytes, counts.documents + counts.failures);
    }
    if (console.isStopped()) return failure(ErrorCode::Stopped, Cli::tr("interrupted"));
    if (const auto fatal = feed.fatal()) return std::unexpected(*fatal);
    return {};
}

/// The writer of the format that was asked for, begun.
Result<Results> openResults(const ExtractOptions &options, const OutputTarget &target)
{
    Results results{.writer = nullptr, .passesRecords = options.input.keepFields};
    const WriteOptions writing{.name = target.name(),
        .safeCells = !options.rawCells && (options.format == u"csv"_s || options.format == u"tsv"_s)};
    if (results.passesRecords) {
        results.writer = passedRecordWriter(&target.device(), writing);
    } else {
        auto writer = makeWriter(options.format, &target.device(), writing);
        if (!writer) return std::unexpected(writer.error());
        results.writer = std::move(*writer);
    }
    if (const auto begun = results.writer->begin(); !begun) return std::unexpected(begun.error());
    return results;
}

void checkUsage(const ExtractOptions &options)
{
    requireFormat(options.format, FormatUse::Write);
    requireFormat(options.input.format, FormatUse::Read);
    if (options.input.keepFields && options.format != u"spotter"_s)
        throw WrongUsage{Cli::tr("--keep-fields writes JSON lines, so --format does not go with it")};
}

CommandResult extract(const ExtractOptions &options, Console &console)
{
    checkUsage(options);
    ExtractCounts counts;
    const auto files = listExtractFiles(options.input, console, counts.foreignFiles);
    if (!files) return std::unexpected(files.error());
    if (auto free = checkResultFile(options.out, pathsOf(*files)); !free) return std::unexpected(free.error());
    // Before the model, which takes longer to load than a wrong name to find.
    Result<std::optional<OpenedInput>> input = std::nullopt;
    if (!files->empty()) input = openExtractFile(options.input, files->front(), console, counts.foreignFiles);
    if (!input) return std::unexpected(input.error());
    const auto model = loadTrainedModel(options.model, precisionOf(options.precision), console);
    if (!model) return std::unexpected(model.error());
    auto target = OutputTarget::open(options.out, console);
    if (!target) return std::unexpected(target.error());
    const auto results = openResults(options, *target);
    if (!results) return std::unexpected(results.error());

    const Extractor extractor(*model, {.threads = options.threads});
    Result<void> extracted;
    for (size_t next = 1;; ++next) {
        if (*input) extracted = extractAll(**input, extractor, *results, console, counts);
        if (!extracted || next >= files->size()) break;
        input = openExtractFile(options.input, (*files)[next], console, counts.foreignFiles);
        if (!input) return std::unexpected(input.error());
    }
    if (!extracted && extracted.error().code != ErrorCode::Stopped) return std::unexpected(extracted.error());
    if (const auto finished = results->writer->finish(); !finished) return std::unexpected(finished.error());
    if (const auto committed = target->commit(); !committed) return std::unexpected(committed.error());
    for (const Loss &loss : results->writer->losses()) console.warn(loss.message);
    console.note(Cli::tr("%1 %2", "a number of triples, in a number of documents")
            .arg(Cli::tr("%Ln triple(s)", nullptr, int(counts.triples)),
                Cli::tr("in %Ln document(s)", nullptr, int(counts.documents))));
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
    options->input.addTo(command);
    addText(command, "--model", "FOLDER", options->model, Cli::tr("The model"))->required();
    addPrecision(command, options->precision);
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Output format (default: spotter; one of %1)").arg(formatIds(FormatUse::Write)));
    addText(command, "--out", "FILE", options->out,
        Cli::tr("File to write, replaced when it is complete (default: standard output)"));
    addSwitch(command, "--raw-cells", options->rawCells,
        Cli::tr("CSV and TSV: leave out the apostrophe before cells that a spreadsheet would take for formulas"));
    addThreads(command, options->threads);
}

} // namespace spotter
