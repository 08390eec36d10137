// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/commands/trained_model.h"
#include "app/spotter_cli/input_options.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/text_table.h"
#include "core/base/system_error.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/training_set_of.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"
#include "core/model/extractor.h"
#include "core/model/scorer.h"
#include "core/training/f1_interval.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct EvaluateOptions {
    QString model;
    QString precision = u"trained"_s;
    QString input;
    QString split;
    QString format;
    InputOptions reading;
    int threads = 0;
    bool json = false;
    bool perPredicate = false;
};

/// Labels that a model cannot find, because it has never learned their predicates.
struct UnknownLabels {
    QStringList predicates; ///< sorted
    qint64 labels = 0;
};

struct Evaluation {
    ScoreTable scores;
    UnknownLabels unknown;
    qint64 sentences = 0;
    double seconds = 0;
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

Result<std::vector<Document>> goldDocuments(const EvaluateOptions &options, Console &console)
{
    if (!isDatabaseFile(options.input)) {
        if (!options.split.isEmpty() && (options.input == u"-"_s || QFileInfo::exists(options.input)))
            throw WrongUsage{Cli::tr("--split needs a corpus, and %1 is not one").arg(options.input)};
        return documentsOfFiles(options, console);
    }
    const auto split = splitFromName(options.split);
    if (options.split.isEmpty() || !split)
        throw WrongUsage{Cli::tr("choose a split of the corpus %1 with --split").arg(options.input)};
    auto corpus = openCorpusForReading(options.input, console);
    if (!corpus) return std::unexpected(corpus.error());
    return documentsOfSplit(**corpus, *split, console.stop());
}

UnknownLabels unknownIn(const ScoreTable &scores, const Schema &schema)
{
    UnknownLabels unknown;
    for (auto it = scores.byPredicate.begin(); it != scores.byPredicate.end(); ++it) {
        if (it->gold == 0 || schema.indexOf(it.key()) >= 0) continue;
        unknown.predicates += it.key();
        unknown.labels += it->gold;
    }
    return unknown;
}

Result<Evaluation> measure(const Extractor &extractor, const std::vector<Document> &documents, Console &console)
{
    Evaluation evaluation;
    QElapsedTimer timer;
    timer.start();
    for (size_t begin = 0; begin < documents.size(); begin += documentsTogether) {
        const std::span<const Document> batch(
            documents.data() + begin, std::min(documentsTogether, documents.size() - begin));
        std::vector<QString> texts;
        for (const Document &document : batch) texts.push_back(document.text);
        const auto results = extractor.extractDocuments(texts, console.stop());
        if (!results) return std::unexpected(results.error());
        for (size_t i = 0; i < batch.size(); ++i) {
            if (!(*results)[i]) return std::unexpected((*results)[i].error());
            addToScore(evaluation.scores, batch[i].triples, *(*results)[i]);
        }
        evaluation.sentences += qint64(batch.size());
        console.showProgress(
            Cli::tr("Evaluating, documents"), evaluation.sentences, qint64(documents.size()), evaluation.sentences);
    }
    evaluation.seconds = double(timer.nsecsElapsed()) / 1e9;
    evaluation.unknown = unknownIn(evaluation.scores, extractor.model().schema());
    return evaluation;
}

void warnOf(const UnknownLabels &unknown, const ScoreTable &scores, const Schema &schema, Console &console)
{
    if (unknown.predicates.isEmpty()) return;
    const auto named = [](QStringList predicates) {
        constexpr qsizetype mostNamed = 5;
        const bool isCut = predicates.size() > mostNamed;
        if (isCut) predicates.resize(mostNamed);
        return predicates.join(u", "_s) + (isCut ? u", …"_s : QString());
    };
    if (unknown.labels < scores.total.gold) {
        console.warn(Cli::tr("The model has never learned the predicates of %Ln label(s), which count as not found: %1",
            nullptr, int(unknown.labels))
                .arg(named(unknown.predicates)));
        return;
    }
    QStringList learned;
    for (const Predicate &predicate : schema.predicates()) learned += predicate.name;
    console.warn(Cli::tr("The model has never learned any of the predicates of these labels, so it finds none of them. "
                         "Labels: %1. Model: %2. Rename the predicates, or choose another model")
            .arg(named(unknown.predicates), named(learned)));
}

QString asJson(const Evaluation &evaluation, bool perPredicate)
{
    QJsonObject json = evaluation.scores.total.toJson();
    json[u"sentences"_s] = evaluation.sentences;
    json[u"seconds"_s] = evaluation.seconds;
    insertInterval(json, f1Interval(evaluation.scores.bySentence));
    if (!evaluation.unknown.predicates.isEmpty()) {
        json[u"unknown_predicates"_s] = QJsonArray::fromStringList(evaluation.unknown.predicates);
        json[u"labels_of_unknown_predicates"_s] = evaluation.unknown.labels;
    }
    if (perPredicate) {
        QJsonObject predicates;
        const auto &byPredicate = evaluation.scores.byPredicate;
        for (auto it = byPredicate.begin(); it != byPredicate.end(); ++it) predicates[it.key()] = it.value().toJson();
        json[u"predicates"_s] = predicates;
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

QString asText(const Evaluation &evaluation, bool perPredicate)
{
    const QLocale locale;
    TextTable table({perPredicate ? Cli::tr("Predicate") : QString(), Cli::tr("Precision"), Cli::tr("Recall"), u"F1"_s,
        Cli::tr("Labelled"), Cli::tr("Found"), Cli::tr("Correct")});
    const auto add = [&](const QString &name, const Score &score) {
        table.add({name, locale.toString(score.precision(), 'f', 4), locale.toString(score.recall(), 'f', 4),
            locale.toString(score.f1(), 'f', 4), locale.toString(score.gold), locale.toString(score.predicted),
            locale.toString(score.correct)});
    };
    if (perPredicate) {
        const auto &byPredicate = evaluation.scores.byPredicate;
        for (auto it = byPredicate.begin(); it != byPredicate.end(); ++it) add(it.key(), it.value());
    }
    add(Cli::tr("All"), evaluation.scores.total);
    const auto interval = f1Interval(evaluation.scores.bySentence);
    if (!interval) return table.text();
    return table.text()
        + Cli::tr("95 % interval of F1: %1–%2")
              .arg(locale.toString(interval->low, 'f', 4), locale.toString(interval->high, 'f', 4))
        + u'\n';
}

CommandResult evaluate(const EvaluateOptions &options, Console &console)
{
    requireFormat(options.format, FormatUse::Read);
    const auto documents = goldDocuments(options, console);
    if (!documents) return std::unexpected(documents.error());
    if (std::ranges::none_of(*documents, [](const Document &document) { return !document.triples.empty(); }))
        return failure(ErrorCode::Content,
            options.split.isEmpty()
                ? Cli::tr("%1 has no labels to evaluate on").arg(options.input)
                : Cli::tr("%1 has no labels to evaluate on in its split “%2”").arg(options.input, options.split));
    const auto model = loadTrainedModel(options.model, precisionOf(options.precision), console);
    if (!model) return std::unexpected(model.error());
    const Extractor extractor(*model, {.threads = options.threads});
    const auto evaluation = measure(extractor, *documents, console);
    if (!evaluation) return std::unexpected(evaluation.error());
    console.endProgress();
    warnOf(evaluation->unknown, evaluation->scores, (*model)->schema(), console);
    if (evaluation->sentences < fewestSentencesToJudge)
        console.warn(Cli::tr("%Ln document(s) are too few to judge a model by; evaluate on at least %1", nullptr,
            int(evaluation->sentences))
                .arg(fewestSentencesToJudge));
    if (!console.print(
            options.json ? asJson(*evaluation, options.perPredicate) : asText(*evaluation, options.perPredicate)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    console.note(Cli::tr("%Ln document(s)", nullptr, int(evaluation->sentences)) + u", "_s
        + Cli::tr("%1 s").arg(QLocale().toString(evaluation->seconds, 'f', 1)));
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
    addSplit(command, options->split, Cli::tr("Split of the corpus to evaluate on"));
    addText(command, "--format", "FORMAT", options->format,
        Cli::tr("Format of the file (default: detected; one of %1)").arg(formatIds(FormatUse::Read)));
    addInputOptions(command, options->reading);
    addSwitch(command, "--per-predicate", options->perPredicate, Cli::tr("Also print the scores of each predicate"));
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON"));
    addPrecision(command, options->precision);
    addThreads(command, options->threads);
}

} // namespace spotter
