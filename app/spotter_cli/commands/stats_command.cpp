// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/text_table.h"
#include "core/base/system_error.h"
#include "core/corpus/corpus_statistics.h"
#include "core/corpus/document_store.h"
#include "core/corpus/model_store.h"
#include "core/corpus/schema/schema_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct StatsOptions {
    QString corpus;
    bool json = false;
};

struct CorpusFigures {
    qint64 train = 0;
    qint64 dev = 0;
    qint64 test = 0;
    CorpusStatistics counts;
    Schema schema;
    std::optional<ModelRecord> model;
};

/// Takes a value over, or keeps the first failure.
template <typename T>
void take(Result<T> result, T &target, std::optional<Error> &error)
{
    if (result)
        target = std::move(*result);
    else if (!error)
        error = result.error();
}

Result<CorpusFigures> readFigures(Corpus &corpus, const std::stop_token &stop)
{
    CorpusFigures figures;
    std::optional<Error> error;
    const auto count
        = [&](const DocumentFilter &filter, qint64 &target) { take(corpus.documents().count(filter), target, error); };
    count({.split = Split::Train}, figures.train);
    count({.split = Split::Dev}, figures.dev);
    count({.split = Split::Test}, figures.test);
    take(corpusStatistics(corpus.database(), stop), figures.counts, error);
    take(corpus.schema().load(), figures.schema, error);
    take(corpus.models().current(), figures.model, error);
    if (error) return std::unexpected(*error);
    return figures;
}

QJsonObject jsonOf(const NameCount &count)
{
    return {{u"name"_s, count.name}, {u"labels"_s, count.labels}, {u"unreviewed"_s, count.unreviewed},
        {u"accepted"_s, count.accepted}, {u"rejected"_s, count.rejected}, {u"by_hand"_s, count.byHand},
        {u"found_by_model"_s, count.found}, {u"read_by_model"_s, count.read}, {u"agreed"_s, count.agreed},
        {u"entities_in_no_label"_s, count.entities}};
}

QString asJson(const CorpusFigures &figures)
{
    const CorpusStatistics &counts = figures.counts;
    QJsonObject predicates;
    QJsonArray details;
    for (const NameCount &count : counts.predicates) {
        if (count.labels > 0) predicates[count.name] = count.labels;
        details += jsonOf(count);
    }
    QJsonArray types;
    for (const NameCount &count : counts.types) types += jsonOf(count);
    QJsonObject json{
        {u"documents"_s, counts.documents},
        {u"splits"_s,
            QJsonObject{{u"train"_s, figures.train}, {u"dev"_s, figures.dev}, {u"test"_s, figures.test},
                {u"none"_s, counts.documents - figures.train - figures.dev - figures.test}}},
        {u"documents_without_labels"_s, counts.withoutLabels},
        {u"documents_unreviewed"_s, counts.toReview},
        {u"labels"_s, counts.labels},
        {u"labels_unaligned"_s, counts.unaligned},
        {u"labels_negated"_s, counts.negated},
        {u"labels_uncertain"_s, counts.uncertain},
        {u"labels_with_note"_s, counts.noted},
        {u"entities_in_no_label"_s, counts.entities},
        {u"entity_types"_s, QJsonArray::fromStringList(figures.schema.entityTypes())},
        {u"predicates"_s, predicates},
        {u"labels_by_origin"_s,
            QJsonObject{{u"imported"_s, counts.byOrigin[0]}, {u"human"_s, counts.byOrigin[1]},
                {u"model-accepted"_s, counts.byOrigin[2]}}},
        {u"labels_by_state"_s,
            QJsonObject{{u"unreviewed"_s, counts.byState[0]}, {u"accepted"_s, counts.byState[1]},
                {u"rejected"_s, counts.byState[2]}}},
        {u"by_predicate"_s, details},
        {u"by_entity_type"_s, types},
    };
    if (counts.agreement)
        json[u"agreement"_s]
            = QJsonObject{{u"documents"_s, counts.agreement->documents}, {u"labels"_s, counts.agreement->labels},
                {u"found"_s, counts.agreement->found}, {u"agreed"_s, counts.agreement->agreed}};
    if (figures.model)
        json[u"model"_s] = QJsonObject{{u"folder"_s, figures.model->folder}, {u"scores"_s, figures.model->scores}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

QString asText(const CorpusFigures &figures)
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    const CorpusStatistics &counts = figures.counts;
    TextTable table({Cli::tr("Corpus"), QString()});
    table.add({Cli::tr("Documents"), number(counts.documents)});
    table.add({Cli::tr("  for training"), number(figures.train)});
    table.add({Cli::tr("  for choosing a model (dev)"), number(figures.dev)});
    table.add({Cli::tr("  for testing"), number(figures.test)});
    table.add({Cli::tr("  in no split"), number(counts.documents - figures.train - figures.dev - figures.test)});
    if (counts.synthetic > 0) table.add({Cli::tr("  synthetic"), number(counts.synthetic)});
    table.add({Cli::tr("  without labels"), number(counts.withoutLabels)});
    table.add({Cli::tr("  with labels to review"), number(counts.toReview)});
    table.add({Cli::tr("Labels"), number(counts.labels)});
    table.add({Cli::tr("  imported"), number(counts.byOrigin[0])});
    table.add({Cli::tr("  added by hand"), number(counts.byOrigin[1])});
    table.add({Cli::tr("  accepted from the model"), number(counts.byOrigin[2])});
    table.add({Cli::tr("  without a position in their text"), number(counts.unaligned)});
    table.add({Cli::tr("  negated"), number(counts.negated)});
    table.add({Cli::tr("  uncertain"), number(counts.uncertain)});
    table.add({Cli::tr("  with a note"), number(counts.noted)});
    table.add({Cli::tr("Not reviewed, accepted, rejected"),
        number(counts.byState[0]) + u", "_s + number(counts.byState[1]) + u", "_s + number(counts.byState[2])});
    table.add({Cli::tr("Entities in no label"), number(counts.entities)});
    table.add({Cli::tr("Entity types"), number(figures.schema.entityTypes().size())});
    table.add({Cli::tr("Predicates"), number(qint64(figures.schema.predicates().size()))});
    if (figures.model) table.add({Cli::tr("Model"), figures.model->folder});
    if (counts.agreement) {
        table.add({Cli::tr("Labels that the model also finds"),
            Cli::tr("%1 of %2").arg(number(counts.agreement->agreed), number(counts.agreement->labels))});
        table.add({Cli::tr("The model's triples that are also labels"),
            Cli::tr("%1 of %2").arg(number(counts.agreement->agreed), number(counts.agreement->found))});
    }
    QString text = table.text();
    std::vector<std::pair<qint64, QString>> sorted;
    for (const NameCount &count : counts.predicates) {
        if (count.labels > 0) sorted.emplace_back(-count.labels, count.name);
    }
    std::ranges::sort(sorted);
    TextTable predicates({Cli::tr("Predicate"), Cli::tr("Labels")});
    for (const auto &[labels, name] : sorted) predicates.add({name, number(-labels)});
    if (!sorted.empty()) text += u'\n' + predicates.text();
    return text;
}

CommandResult stats(const StatsOptions &options, Console &console)
{
    auto corpus = openCorpusForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto figures = readFigures(**corpus, console.stop());
    if (!figures) return std::unexpected(figures.error());
    if (!console.print(options.json ? asJson(*figures) : asText(*figures)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

} // namespace

void addStatsCommand(CommandTable &table)
{
    const auto options = std::make_shared<StatsOptions>();
    CLI::App *command = table.add("stats", Cli::tr("Show statistics of a corpus"),
        [options](Console &console) { return stats(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON"));
}

} // namespace spotter
