// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/evaluation_words.h"

#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/text_table.h"
#include "core/base/terminal_text.h"
#include "core/review/finding_words.h"
#include "core/text/code_points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

std::size_t shownOf(const std::vector<ModelMistake> &list, int limit)
{
    return limit > 0 ? std::min(list.size(), std::size_t(limit)) : list.size();
}

void insertPlaced(QJsonObject &json, const Triple &triple, const CodePointMap &map)
{
    json[u"subject"_s] = triple.subject.text;
    json[u"predicate"_s] = triple.predicate;
    json[u"object"_s] = triple.object.text;
    const auto place = [&](const QString &end, Span span) {
        if (!span.isValid()) return;
        json[end + u"_start"_s] = map.toCodePoint(span.beginUtf16);
        json[end + u"_end"_s] = map.toCodePoint(span.endUtf16);
    };
    place(u"subject"_s, triple.subject.span);
    place(u"object"_s, triple.object.span);
}

QJsonArray mistakesJson(const Evaluation &evaluation, const std::vector<ModelMistake> &list, bool missed, int limit)
{
    QJsonArray array;
    std::optional<CodePointMap> map; // of the last document, which may be long
    const EvaluationDocument *mapped = nullptr;
    for (std::size_t i = 0; i < shownOf(list, limit); ++i) {
        const ModelMistake &mistake = list[i];
        const EvaluationDocument &row = evaluation.documents[mistake.document];
        if (mapped != &row) map.emplace(row.document.text);
        mapped = &row;
        QJsonObject json;
        if (row.id.isValid()) json[u"document"_s] = row.id.value;
        json[u"source"_s] = row.document.source;
        const Span shown = sentenceAround(row.document.text, mistake.triple);
        json[u"sentence"_s] = row.document.text.sliced(shown.beginUtf16, shown.length());
        insertPlaced(json, mistake.triple, *map);
        if (!missed) json[u"score"_s] = mistake.score;
        if (mistake.instead) {
            QJsonObject instead;
            insertPlaced(instead, *mistake.instead, *map);
            json[missed ? u"found_instead"_s : u"labelled_instead"_s] = instead;
        }
        if (evaluation.models.size() > 1) {
            QJsonArray models;
            for (std::size_t model = 0; model < evaluation.models.size(); ++model)
                if (mistake.madeBy[model]) models += qint64(model + 1);
            json[u"models"_s] = models;
        }
        array += json;
    }
    return array;
}

/// Without what was found correctly.
QJsonArray confusionJson(const ModelFigures &figures)
{
    const auto named = [](const QString &predicate) {
        return predicate.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(predicate);
    };
    QJsonArray array;
    for (const auto &[pair, count] : figures.confusion)
        if (pair.first != pair.second)
            array += QJsonObject{
                {u"labelled"_s, named(pair.first)}, {u"found"_s, named(pair.second)}, {u"count"_s, count}};
    return array;
}

QJsonObject figuresJson(const ModelFigures &figures, const EvaluationDetails &details)
{
    QJsonObject json = figures.scores.total.toJson();
    json[u"seconds"_s] = figures.seconds;
    insertInterval(json, figures.interval);
    if (figures.unlabelled.sentences > 0)
        json[u"unlabelled"_s] = QJsonObject{{u"sentences"_s, figures.unlabelled.sentences},
            {u"found"_s, figures.unlabelled.found}, {u"per_100"_s, figures.unlabelled.perHundred()}};
    if (figures.reliability.found() > 0) json[u"reliability"_s] = figures.reliability.toJson();
    if (!figures.unknown.predicates.isEmpty()) {
        json[u"unknown_predicates"_s] = QJsonArray::fromStringList(figures.unknown.predicates);
        json[u"labels_of_unknown_predicates"_s] = figures.unknown.labels;
    }
    if (details.perPredicate) {
        QJsonObject predicates;
        const auto &byPredicate = figures.scores.byPredicate;
        for (auto it = byPredicate.begin(); it != byPredicate.end(); ++it) predicates[it.key()] = it.value().toJson();
        json[u"predicates"_s] = predicates;
    }
    if (details.errors) json[u"confusion"_s] = confusionJson(figures);
    return json;
}

QString share(double value) { return QLocale().toString(value, 'f', 4); }

QString scoreTable(const ModelFigures &figures, bool perPredicate)
{
    const QLocale locale;
    TextTable table({perPredicate ? Cli::tr("Predicate") : QString(), Cli::tr("Precision"), Cli::tr("Recall"), u"F1"_s,
        Cli::tr("Labelled"), Cli::tr("Found"), Cli::tr("Correct")});
    const auto add = [&](const QString &name, const Score &score) {
        table.add({name, share(score.precision()), share(score.recall()), share(score.f1()),
            locale.toString(score.gold), locale.toString(score.predicted), locale.toString(score.correct)});
    };
    if (perPredicate) {
        const auto &byPredicate = figures.scores.byPredicate;
        for (auto it = byPredicate.begin(); it != byPredicate.end(); ++it) add(it.key(), it.value());
    }
    add(Cli::tr("All"), figures.scores.total);
    QString text = table.text();
    if (figures.interval)
        text += Cli::tr("95 % interval of F1: %1–%2").arg(share(figures.interval->low), share(figures.interval->high))
            + u'\n';
    if (const QString unlabelled = unlabelledText(figures.unlabelled); !unlabelled.isEmpty())
        text += unlabelled + u'\n';
    if (const QString reliability = reliabilityText(figures.reliability); !reliability.isEmpty())
        text += reliability + u'\n';
    return text;
}

QString confusionTable(const ModelFigures &figures)
{
    std::vector<std::pair<qint64, QString>> rows;
    for (const auto &[pair, count] : figures.confusion)
        if (!pair.first.isEmpty() && !pair.second.isEmpty() && pair.first != pair.second)
            rows.emplace_back(-count, u"%1 → %2"_s.arg(pair.first, pair.second));
    if (rows.empty()) return {};
    std::ranges::sort(rows);
    TextTable table({Cli::tr("Labelled → found"), Cli::tr("Number")});
    for (const auto &[count, pair] : rows) table.add({pair, QLocale().toString(-count)});
    return u'\n' + table.text();
}

QString mistakesText(const Evaluation &evaluation, const std::vector<ModelMistake> &list, bool missed, int limit)
{
    const std::size_t shown = shownOf(list, limit);
    const QString all = QLocale().toString(qint64(list.size()));
    QString text = u'\n' + (missed ? Cli::tr("Missed triples: %1").arg(all) : Cli::tr("False triples: %1").arg(all));
    if (shown < list.size()) text += u' ' + Cli::tr("(the first %1; --limit 0 lists all)").arg(shown);
    text += u'\n';
    // A line break in a name would look like another entry.
    const auto line = [](const QString &words) { return forTerminal(words.simplified(), TerminalLines::One) + u'\n'; };
    for (std::size_t i = 0; i < shown; ++i) {
        const ModelMistake &mistake = list[i];
        const Document &document = evaluation.documents[mistake.document].document;
        QString head = u"%1. "_s.arg(i + 1) + tripleWords(mistake.triple, mistake.assertion);
        if (!missed) head += u"  "_s + share(mistake.score);
        if (evaluation.models.size() > 1)
            head += mistake.madeBy[0] && mistake.madeBy[1] ? u"  [1, 2]"_s
                : mistake.madeBy[0]                        ? u"  [1]"_s
                                                           : u"  [2]"_s;
        text += line(head);
        if (mistake.instead)
            text += u"   "_s
                + line((missed ? Cli::tr("found instead: %1") : Cli::tr("labelled instead: %1"))
                        .arg(tripleWords(*mistake.instead)));
        const Span sentence = sentenceAround(document.text, mistake.triple);
        text += u"   "_s + line(document.text.sliced(sentence.beginUtf16, sentence.length()));
    }
    return text;
}

} // namespace

QString evaluationAsJson(const Evaluation &evaluation, const EvaluationDetails &details)
{
    QJsonObject json = figuresJson(evaluation.models.front(), details);
    json[u"sentences"_s] = qint64(evaluation.documents.size());
    if (evaluation.models.size() > 1) {
        QJsonObject compared = figuresJson(evaluation.models.back(), details);
        compared[u"model"_s] = evaluation.models.back().folder;
        json[u"compared"_s] = compared;
        QJsonObject difference{
            {u"f1"_s, evaluation.models.back().scores.total.f1() - evaluation.models.front().scores.total.f1()}};
        insertInterval(difference, evaluation.difference);
        json[u"difference"_s] = difference;
    }
    if (details.errors) {
        json[u"missed"_s] = mistakesJson(evaluation, evaluation.missed, true, details.limit);
        json[u"false"_s] = mistakesJson(evaluation, evaluation.wrong, false, details.limit);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

QString evaluationAsText(const Evaluation &evaluation, const EvaluationDetails &details)
{
    QString text;
    for (std::size_t i = 0; i < evaluation.models.size(); ++i) {
        const ModelFigures &figures = evaluation.models[i];
        if (evaluation.models.size() > 1) text += u"%1. %2\n"_s.arg(i + 1).arg(figures.name);
        text += evaluation.statesNothing ? unlabelledText(figures.unlabelled) + u'\n'
                                         : scoreTable(figures, details.perPredicate);
        if (details.errors) text += confusionTable(figures);
        if (evaluation.models.size() > 1) text += u'\n';
    }
    if (evaluation.models.size() > 1) {
        const double difference
            = evaluation.models.back().scores.total.f1() - evaluation.models.front().scores.total.f1();
        text += Cli::tr("F1 of model 2 minus F1 of model 1: %1").arg(share(difference));
        if (evaluation.difference)
            text += u' '
                + Cli::tr("(95 % interval: %1 to %2)")
                      .arg(share(evaluation.difference->low), share(evaluation.difference->high));
        text += u'\n';
    }
    if (!details.errors) return text;
    return text + mistakesText(evaluation, evaluation.missed, true, details.limit)
        + mistakesText(evaluation, evaluation.wrong, false, details.limit);
}

} // namespace spotter
