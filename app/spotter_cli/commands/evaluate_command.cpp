// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/evaluation_words.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/commands/trained_model.h"
#include "app/spotter_cli/input_options.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/corpus/database/corpus_files.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"
#include "core/workspace/evaluation_report.h"

#include <QFileInfo>
#include <QLocale>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct EvaluateOptions {
    QString model;
    QString compared; ///< folder of a second model; empty: none
    QString precision = u"trained"_s;
    QString input;
    QString split;
    QString format;
    InputOptions reading;
    int threads = 0;
    bool withoutTriples = false;
    bool json = false;
    QString report; ///< file; empty: none
    EvaluationDetails details;
};

Result<void> readFile(
    const InputFile &file, const EvaluateOptions &options, Console &console, std::vector<Document> &documents)
{
    const auto source = openSource(file, inputOpener(console.interrupt()));
    if (!source) return std::unexpected(source.error());
    const auto reader = readerOf(*source, readOptionsOf(options.reading), options.format);
    if (!reader && isForeignFile(file, reader.error())) {
        console.warn(reader.error().message);
        return {};
    }
    if (!reader) return std::unexpected(reader.error());
    while (true) {
        if (console.isStopped()) return failure(ErrorCode::Stopped, Cli::tr("interrupted"));
        auto document = (*reader)->next();
        if (!document) return std::unexpected(document.error());
        if (!*document) return {};
        documents.push_back(std::move(**document));
    }
}

Result<std::vector<Document>> documentsOfFiles(const EvaluateOptions &options, Console &console)
{
    auto files = options.input == u"-"_s ? Result<std::vector<InputFile>>(std::vector{InputFile{options.input, {}}})
                                         : listInputFiles({options.input}, options.format, options.reading.annotator,
                                               [&console](const QString &sentence) { console.warn(sentence); });
    if (!files) return std::unexpected(files.error());
    std::vector<Document> documents;
    for (const InputFile &file : *files) {
        if (const auto read = readFile(file, options, console, documents); !read) return std::unexpected(read.error());
    }
    return documents;
}

Result<Evaluation> labelledInput(const EvaluateOptions &options, Console &console)
{
    Evaluation evaluation{.source = options.input, .split = splitFromName(options.split)};
    evaluation.statesNothing = options.withoutTriples;
    if (options.split.isEmpty()) evaluation.split.reset(); // an empty name is that of no split
    if (!isDatabaseFile(options.input)) {
        if (!options.split.isEmpty() && (options.input == u"-"_s || QFileInfo::exists(options.input)))
            throw WrongUsage{Cli::tr("--split needs a corpus, and %1 is not one").arg(options.input)};
        auto documents = documentsOfFiles(options, console);
        if (!documents) return std::unexpected(documents.error());
        for (Document &document : *documents)
            evaluation.documents.push_back({.id = {}, .document = std::move(document)});
        return evaluation;
    }
    if (!evaluation.split) throw WrongUsage{Cli::tr("choose a split of the corpus %1 with --split").arg(options.input)};
    auto corpus = openCorpusForReading(options.input, console);
    if (!corpus) return std::unexpected(corpus.error());
    auto documents = evaluationDocuments(**corpus, evaluation.split, console.stop());
    if (!documents) return std::unexpected(documents.error());
    evaluation.isCorpus = true;
    evaluation.documents = std::move(*documents);
    return evaluation;
}

void warnOf(const ModelFigures &figures, Console &console)
{
    const UnknownLabels &unknown = figures.unknown;
    if (unknown.predicates.isEmpty()) return;
    const auto named = [](QStringList predicates) {
        constexpr qsizetype mostNamed = 5;
        const bool isCut = predicates.size() > mostNamed;
        if (isCut) predicates.resize(mostNamed);
        if (isCut) predicates += u"…"_s;
        return joinedNames(predicates);
    };
    if (unknown.labels < figures.scores.total.gold) {
        console.warn(Cli::tr("The model has never learned the predicates of %Ln label(s), which count as not found: %1",
            nullptr, int(unknown.labels))
                .arg(named(unknown.predicates)));
        return;
    }
    QStringList learned;
    for (const Predicate &predicate : figures.schema.predicates()) learned += predicate.name;
    console.warn(Cli::tr("The model has never learned any of the predicates of these labels, so it finds none of them. "
                         "Labels: %1. Model: %2. Rename the predicates, or choose another model")
            .arg(named(unknown.predicates), named(learned)));
}

Result<std::vector<EvaluatedModel>> modelsOf(const EvaluateOptions &options, Console &console)
{
    std::vector<EvaluatedModel> models;
    for (const QString &folder : {options.model, options.compared}) {
        if (folder.isEmpty()) continue;
        auto model = loadTrainedModel(folder, precisionOf(options.precision), console);
        if (!model) return std::unexpected(model.error());
        models.push_back({folder, std::move(*model)});
    }
    return models;
}

CommandResult evaluate(const EvaluateOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Read);
    if (!options.report.isEmpty()) {
        if (const auto free = checkEvaluationFile(options.report); !free) return std::unexpected(free.error());
    }
    auto input = labelledInput(options, console);
    if (!input) return std::unexpected(input.error());
    const auto models = modelsOf(options, console);
    if (!models) return std::unexpected(models.error());
    const auto evaluation
        = evaluateModels(std::move(*input), *models, options.threads, console.stop(), [&console](const Progress &step) {
              console.showProgress(Cli::tr("Evaluating, documents"), step.done, step.total, step.done);
          });
    console.endProgress();
    if (!evaluation) return std::unexpected(evaluation.error());
    for (const ModelFigures &figures : evaluation->models) warnOf(figures, console);
    const int documents = int(evaluation->documents.size());
    if (documents < fewestSentencesToJudge)
        console.warn(
            Cli::tr("%Ln document(s) are too few to judge a model by; evaluate on at least %1", nullptr, documents)
                .arg(fewestSentencesToJudge));
    if (!options.report.isEmpty()) {
        if (const auto written = writeEvaluation(*evaluation, options.report); !written)
            return std::unexpected(written.error());
        console.note(Cli::tr("Wrote %1").arg(options.report));
    }
    if (!console.print(options.json ? evaluationAsJson(*evaluation, options.details)
                                    : evaluationAsText(*evaluation, options.details)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    double seconds = 0;
    for (const ModelFigures &figures : evaluation->models) seconds += figures.seconds;
    console.note(joinedCounts(
        {Cli::tr("%Ln document(s)", nullptr, documents), Cli::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1))}));
    return ExitCode::Done;
}

} // namespace

void addEvaluateCommand(CommandTable &table)
{
    const auto options = std::make_shared<EvaluateOptions>();
    CLI::App *command = table.add("evaluate", Cli::tr("Evaluate a model on labelled documents"),
        [options](Console &console) { return evaluate(*options, console); });
    addText(command, "INPUT", nullptr, options->input,
        Cli::tr("A corpus (with --split), or a file or folder of labelled records"))
        ->required();
    addText(command, "--model", "FOLDER", options->model, Cli::tr("The model"))->required();
    addText(command, "--compare-with", "FOLDER", options->compared,
        Cli::tr("A second model, evaluated on the same documents for comparison"));
    addSplit(command, options->split, Cli::tr("Split of the corpus to evaluate on"));
    addSwitch(command, "--without-triples", options->withoutTriples,
        Cli::tr(
            "The sentences contain no triples, so nothing has a label and everything that the model finds is wrong"));
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Format of the file (default: detected; one of %1)").arg(formatIds(FormatUse::Read)));
    addInputOptions(command, options->reading);
    addSwitch(
        command, "--per-predicate", options->details.perPredicate, Cli::tr("Also print the scores of each predicate"));
    addSwitch(command, "--errors", options->details.errors,
        Cli::tr(
            "Also print which predicates were confused, and the missed and the false triples with their sentences"));
    addNumber(command, "--limit", options->details.limit, 0, std::numeric_limits<int>::max(),
        Cli::tr("Number of missed and of false triples to print (default: 20; 0: all)"));
    addText(command, "--report", "FILE.html|FILE.csv", options->report,
        Cli::tr("Also write a report: scores, confusion of predicates, and all missed and false triples"));
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON"));
    addPrecision(command, options->precision);
    addThreads(command, options->threads);
}

} // namespace spotter
