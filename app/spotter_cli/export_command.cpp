// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/console.h"
#include "app/spotter_cli/messages.h"
#include "app/spotter_cli/open_corpus.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/output_target.h"
#include "core/corpus/document_store.h"
#include "core/corpus/schema_store.h"
#include "core/formats/registry.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ExportOptions {
    QString corpus;
    QString format = u"spotter"_s;
    QString split;
    QString out;
    QString baseIri;
    QString textLanguage;
    QString literalTypes; ///< separated by commas
    bool safeCells = false;
    bool provenance = false;
};

/// What the writer of a format is told, the corpus' schema with it.
Result<WriteOptions> writeOptions(const ExportOptions &options, Corpus &corpus, const QString &name)
{
    auto schema = corpus.schema().load();
    if (!schema) return std::unexpected(schema.error());
    WriteOptions made{.name = name, .schema = std::move(*schema)};
    made.safeCells = options.safeCells;
    made.baseIri = options.baseIri;
    made.textLanguage = options.textLanguage;
    made.literalTypes = options.literalTypes.split(u',', Qt::SkipEmptyParts);
    made.provenance = options.provenance;
    return made;
}

/// Writes the documents to a writer that begin() was not called of yet, and finishes it.
Result<void> writeAll(RecordWriter &writer, Corpus &corpus, const std::vector<DocumentId> &documents,
    const QString &label, Console &console)
{
    if (const auto begun = writer.begin(); !begun) return begun;
    qint64 done = 0;
    DocumentCursor cursor = corpus.documents().read(documents, true);
    for (;;) {
        if (console.isStopped()) return failure(ErrorCode::Stopped, Cli::tr("interrupted"));
        const auto document = cursor.next();
        if (!document) return std::unexpected(document.error());
        if (!*document) break;
        if (const auto written = writer.write(**document); !written) return written;
        ++done;
        console.showProgress(label, done, qint64(documents.size()), done);
    }
    return writer.finish();
}

/// What the format cannot carry, before anything is written.
Result<void> tellLosses(
    const ExportOptions &options, Corpus &corpus, const std::vector<DocumentId> &documents, Console &console)
{
    const auto writing = writeOptions(options, corpus, options.out);
    if (!writing) return std::unexpected(writing.error());
    const auto counter = makeWriter(options.format, nullptr, *writing);
    if (!counter) return std::unexpected(counter.error());
    if (const auto counted = writeAll(**counter, corpus, documents, Cli::tr("Looking through, documents"), console);
        !counted)
        return counted;
    for (const Loss &loss : (*counter)->losses()) console.warn(loss.message);
    return {};
}

CommandResult exportCorpus(const ExportOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Write);
    auto corpus = openCorpusForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    DocumentFilter filter;
    filter.split = splitFromName(options.split);
    const auto documents = (*corpus)->documents().ids(filter);
    if (!documents) return std::unexpected(documents.error());
    if (const auto told = tellLosses(options, **corpus, *documents, console); !told)
        return std::unexpected(told.error());

    auto target = OutputTarget::open(options.out, console.output());
    if (!target) return std::unexpected(target.error());
    const auto writing = writeOptions(options, **corpus, target->name());
    if (!writing) return std::unexpected(writing.error());
    auto writer = makeWriter(options.format, &target->device(), *writing);
    if (!writer) return std::unexpected(writer.error());
    if (const auto done = writeAll(**writer, **corpus, *documents, Cli::tr("Exporting, documents"), console); !done)
        return std::unexpected(done.error());
    if (const auto done = target->commit(); !done) return std::unexpected(done.error());
    console.note(Cli::tr("Exported %Ln document(s)", nullptr, int(documents->size())));
    return ExitCode::Done;
}

} // namespace

void addExportCommand(CommandTable &table)
{
    const auto options = std::make_shared<ExportOptions>();
    CLI::App *command = table.add("export", Cli::tr("Write a corpus' documents and labels"),
        [options](Console &console) { return exportCorpus(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Format to write (default: spotter; one of %1)").arg(formatIds(FormatUse::Write)));
    addSplit(command, options->split, Cli::tr("Only this part of the corpus"));
    addText(command, "--out", "FILE", options->out,
        Cli::tr("File to write, replaced when it is complete (default: standard output)"));
    addSwitch(command, "--safe-cells", options->safeCells,
        Cli::tr("Tables: put an apostrophe before cells that a spreadsheet would take for formulas"));
    addText(command, "--base-iri", "IRI", options->baseIri,
        Cli::tr("RDF: what the names of entities and predicates begin with (default: urn:spotter:)"));
    addText(command, "--text-language", "TAG", options->textLanguage,
        Cli::tr("RDF: language of the texts, for literals, such as zh or en-GB"));
    addText(command, "--literal-types", "TYPES", options->literalTypes,
        Cli::tr("RDF: entity types, separated by commas, whose mentions as objects are literals"));
    addSwitch(command, "--provenance", options->provenance,
        Cli::tr("RDF: say with PROV-O which document and whom each triple comes from"));
}

} // namespace spotter
