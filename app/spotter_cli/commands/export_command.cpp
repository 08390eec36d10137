// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/filter_options.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/output_target.h"
#include "core/workspace/export_documents.h"
#include "core/workspace/result_file.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ExportOptions {
    QString corpus;
    QString format = u"spotter"_s;
    FilterOptions filter;
    QString out;
    QString baseIri;
    QString textLanguage;
    QString literalTypes; ///< separated by commas
    bool rawCells = false;
    bool safeCells = false;
    bool provenance = false;
    bool withoutRejected = false;
};

ExportRequest requestOf(const ExportOptions &options)
{
    ExportRequest request;
    request.corpusPath = options.corpus;
    request.formatId = options.format;
    request.includeRejected = !options.withoutRejected;
    request.safeCells
        = options.safeCells || (!options.rawCells && (options.format == u"csv"_s || options.format == u"tsv"_s));
    request.baseIri = options.baseIri;
    request.textLanguage = options.textLanguage;
    request.literalTypes = options.literalTypes.split(u',', Qt::SkipEmptyParts);
    request.provenance = options.provenance;
    request.target = options.out;
    return request;
}

CommandResult exportCorpus(const ExportOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Write);
    ExportRequest request = requestOf(options);
    {
        // Brings a corpus of an older format up to date, if need be.
        const auto corpus = openCorpusForReading(options.corpus, console);
        if (!corpus) return std::unexpected(corpus.error());
        auto filter = filterOf(options.filter, (*corpus)->database());
        if (!filter) return std::unexpected(filter.error());
        request.filter = *std::move(filter);
    }
    const auto progressOf = [&console](const QString &label) {
        return
            [&console, label](const Progress &step) { console.showProgress(label, step.done, step.total, step.done); };
    };
    if (const auto checked = checkResultFile(request.target); !checked) return std::unexpected(checked.error());
    const auto survey = surveyExport(request, console.stop(), progressOf(Cli::tr("Checking, documents")));
    console.endProgress();
    if (!survey) return std::unexpected(survey.error());
    for (const QString &sentence : lossSentences(*survey)) console.warn(sentence);
    auto target = OutputTarget::open(options.out, console);
    if (!target) return std::unexpected(target.error());
    const auto written = writeExportTo(
        target->device(), target->name(), request, console.stop(), progressOf(Cli::tr("Exporting, documents")));
    console.endProgress();
    if (!written) return std::unexpected(written.error());
    if (const auto done = target->commit(); !done) return std::unexpected(done.error());
    console.note(Cli::tr("Exported %Ln document(s)", nullptr, int(written->documents)));
    return written->leftOut > 0 ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace

void addExportCommand(CommandTable &table)
{
    const auto options = std::make_shared<ExportOptions>();
    CLI::App *command = table.add("export", Cli::tr("Export the documents and labels of a corpus"),
        [options](Console &console) { return exportCorpus(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Output format (default: spotter; one of %1)").arg(formatIds(FormatUse::Write)));
    addFilter(command, options->filter, Cli::tr("Export only this split of the corpus"));
    addText(command, "--out", "FILE", options->out,
        Cli::tr("File to write, replaced when it is complete (default: standard output)"));
    addSwitch(command, "--without-rejected", options->withoutRejected,
        Cli::tr("Leave out rejected labels (default: kept in formats that can mark them as rejected)"));
    addSwitch(command, "--raw-cells", options->rawCells,
        Cli::tr("CSV and TSV: leave out the apostrophe before cells that a spreadsheet would take for formulas"));
    addSwitch(command, "--safe-cells", options->safeCells,
        Cli::tr("Tables for Neo4j: put an apostrophe before cells that a spreadsheet would take for formulas (the "
                "default for CSV and TSV)"));
    addText(command, "--base-iri", "IRI", options->baseIri,
        Cli::tr("RDF: IRI prefix of entities and predicates (default: urn:spotter:)"));
    addText(command, "--text-language", "TAG", options->textLanguage,
        Cli::tr("RDF: language of the texts, for literals, such as zh or en-GB"));
    addText(command, "--literal-types", "TYPES", options->literalTypes,
        Cli::tr("RDF: entity types, separated by commas, whose objects are written as literals"));
    addSwitch(command, "--provenance", options->provenance,
        Cli::tr("RDF: record the source document and the author of each triple with PROV-O"));
}

} // namespace spotter
