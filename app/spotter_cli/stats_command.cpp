// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/console.h"
#include "app/spotter_cli/messages.h"
#include "app/spotter_cli/open_corpus.h"
#include "app/spotter_cli/text_table.h"
#include "core/corpus/annotation_store.h"
#include "core/corpus/document_store.h"
#include "core/corpus/model_store.h"
#include "core/corpus/schema_store.h"

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
    qint64 documents = 0;
    qint64 train = 0;
    qint64 dev = 0;
    qint64 test = 0;
    qint64 withoutLabels = 0;
    qint64 unreviewed = 0;
    qint64 labels = 0;
    qint64 unaligned = 0;
    Schema schema;
    QMap<QString, qint64> byPredicate;
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

Result<CorpusFigures> readFigures(Corpus &corpus)
{
    CorpusFigures figures;
    std::optional<Error> error;
    const auto count
        = [&](const DocumentFilter &filter, qint64 &target) { take(corpus.documents().count(filter), target, error); };
    count({}, figures.documents);
    count({.split = Split::Train}, figures.train);
    count({.split = Split::Dev}, figures.dev);
    count({.split = Split::Test}, figures.test);
    count({.withoutLabelsOnly = true}, figures.withoutLabels);
    count({.unreviewedOnly = true}, figures.unreviewed);
    take(corpus.annotations().countUnaligned(), figures.unaligned, error);
    take(corpus.annotations().countsByPredicate(), figures.byPredicate, error);
    take(corpus.schema().load(), figures.schema, error);
    take(corpus.models().current(), figures.model, error);
    if (error) return std::unexpected(*error);
    for (const qint64 labels : std::as_const(figures.byPredicate)) figures.labels += labels;
    return figures;
}

QString asJson(const CorpusFigures &figures)
{
    QJsonObject predicates;
    for (auto it = figures.byPredicate.begin(); it != figures.byPredicate.end(); ++it)
        predicates[it.key()] = it.value();
    QJsonObject json{
        {u"documents"_s, figures.documents},
        {u"splits"_s,
            QJsonObject{{u"train"_s, figures.train}, {u"dev"_s, figures.dev}, {u"test"_s, figures.test},
                {u"none"_s, figures.documents - figures.train - figures.dev - figures.test}}},
        {u"documents_without_labels"_s, figures.withoutLabels},
        {u"documents_unreviewed"_s, figures.unreviewed},
        {u"labels"_s, figures.labels},
        {u"labels_unaligned"_s, figures.unaligned},
        {u"entity_types"_s, QJsonArray::fromStringList(figures.schema.entityTypes())},
        {u"predicates"_s, predicates},
    };
    if (figures.model)
        json[u"model"_s] = QJsonObject{{u"folder"_s, figures.model->folder}, {u"scores"_s, figures.model->scores}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

QString asText(const CorpusFigures &figures)
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    TextTable table({Cli::tr("Corpus"), QString()});
    table.add({Cli::tr("Documents"), number(figures.documents)});
    table.add({Cli::tr("  to train with"), number(figures.train)});
    table.add({Cli::tr("  to choose a model with (dev)"), number(figures.dev)});
    table.add({Cli::tr("  to test with"), number(figures.test)});
    table.add({Cli::tr("  in no part"), number(figures.documents - figures.train - figures.dev - figures.test)});
    table.add({Cli::tr("  without labels"), number(figures.withoutLabels)});
    table.add({Cli::tr("  with labels to review"), number(figures.unreviewed)});
    table.add({Cli::tr("Labels"), number(figures.labels)});
    table.add({Cli::tr("  without a place in their text"), number(figures.unaligned)});
    table.add({Cli::tr("Entity types"), number(figures.schema.entityTypes().size())});
    table.add({Cli::tr("Predicates"), number(qint64(figures.schema.predicates().size()))});
    if (figures.model) table.add({Cli::tr("Model"), figures.model->folder});
    QString text = table.text();
    std::vector<std::pair<qint64, QString>> sorted;
    for (auto it = figures.byPredicate.begin(); it != figures.byPredicate.end(); ++it)
        sorted.emplace_back(-it.value(), it.key());
    std::ranges::sort(sorted);
    TextTable predicates({Cli::tr("Predicate"), Cli::tr("Labels")});
    for (const auto &[labels, name] : sorted) predicates.add({name, number(-labels)});
    if (!sorted.empty()) text += u'\n' + predicates.text();
    return text;
}

CommandResult stats(const StatsOptions &options, Console &console)
{
    auto corpus = Corpus::open(options.corpus, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    const auto figures = readFigures(**corpus);
    if (!figures) return std::unexpected(figures.error());
    if (!console.print(options.json ? asJson(*figures) : asText(*figures)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(console.output().errorString()));
    return ExitCode::Done;
}

} // namespace

void addStatsCommand(CommandTable &table)
{
    const auto options = std::make_shared<StatsOptions>();
    CLI::App *command = table.add("stats", Cli::tr("Count what a corpus holds"),
        [options](Console &console) { return stats(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON"));
}

} // namespace spotter
