// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/evaluation_report.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "core/text/assertion_marks.h"
#include "core/workspace/messages.h"
#include "core/workspace/result_file.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype largestMatrix = 25; ///< predicates; a larger one fits no page

QString figure(double value) { return QLocale().toString(value, 'f', 4); }
QString amount(qint64 value) { return QLocale().toString(value); }

QString cell(const QString &text, const char *kind = nullptr)
{
    const QString begin = kind ? u"<td class=\"%1\">"_s.arg(QLatin1StringView(kind)) : u"<td>"_s;
    return begin + text.toHtmlEscaped() + u"</td>"_s;
}
QString headCell(const QString &text) { return u"<th>"_s + text.toHtmlEscaped() + u"</th>"_s; }
QString sectionTitle(const QString &text) { return u"<h2>"_s + text.toHtmlEscaped() + u"</h2>\n"_s; }
QString paragraph(const QString &text) { return u"<p>"_s + text.toHtmlEscaped() + u"</p>\n"_s; }

/// The heading of a column that there is for each model.
QString numbered(const QString &heading, const Evaluation &evaluation, std::size_t model)
{
    return evaluation.models.size() > 1 ? u"%1 (%2)"_s.arg(heading).arg(model + 1) : heading;
}

QString splitText(const Evaluation &evaluation)
{
    if (!evaluation.split) return WorkspaceMessages::tr("all splits");
    return *evaluation.split == Split::None ? WorkspaceMessages::tr("no split") : splitName(*evaluation.split);
}

QString basisHtml(const Evaluation &evaluation)
{
    QString html = u"<table class=\"basis\">\n"_s;
    const auto row = [&](const QString &name, const QString &value) {
        html += u"<tr>"_s + headCell(name) + cell(value) + u"</tr>\n"_s;
    };
    row(WorkspaceMessages::tr("Labelled data"), evaluation.source);
    if (evaluation.isCorpus) row(WorkspaceMessages::tr("Split"), splitText(evaluation));
    row(WorkspaceMessages::tr("Documents"), amount(qint64(evaluation.documents.size())));
    row(WorkspaceMessages::tr("Labels"), amount(evaluation.labels()));
    return html + u"</table>\n"_s;
}

QString modelsHtml(const Evaluation &evaluation)
{
    QString html = u"<table>\n<thead><tr>"_s;
    for (const QString &heading : {WorkspaceMessages::tr("Model"), WorkspaceMessages::tr("Precision"),
             WorkspaceMessages::tr("Recall"), u"F1"_s, WorkspaceMessages::tr("95 % interval of F1"),
             WorkspaceMessages::tr("Found"), WorkspaceMessages::tr("Correct")})
        html += headCell(heading);
    html += u"</tr></thead>\n"_s;
    for (std::size_t i = 0; i < evaluation.models.size(); ++i) {
        const ModelFigures &model = evaluation.models[i];
        const Score &all = model.scores.total;
        const QString name = evaluation.models.size() > 1 ? u"%1. %2"_s.arg(i + 1).arg(model.name) : model.name;
        const QString interval
            = model.interval ? u"%1–%2"_s.arg(figure(model.interval->low), figure(model.interval->high)) : u"–"_s;
        html += u"<tr>"_s + cell(name);
        for (const QString &value : {figure(all.precision()), figure(all.recall()), figure(all.f1()), interval,
                 amount(all.predicted), amount(all.correct)})
            html += cell(value, "n");
        html += u"</tr>\n"_s;
    }
    html += u"</table>\n"_s;
    for (std::size_t i = 0; i < evaluation.models.size(); ++i) {
        if (const QString text = unlabelledText(evaluation.models[i].unlabelled); !text.isEmpty())
            html += paragraph(evaluation.models.size() > 1 ? u"%1. %2"_s.arg(i + 1).arg(text) : text);
    }
    if (!evaluation.difference) return html;
    const double difference = evaluation.models.back().scores.total.f1() - evaluation.models.front().scores.total.f1();
    const F1Interval &range = *evaluation.difference;
    html += paragraph(WorkspaceMessages::tr("F1 of model 2 minus F1 of model 1: %1 (95 % interval: %2 to %3)")
            .arg(figure(difference), figure(range.low), figure(range.high)));
    if (range.low <= 0 && range.high >= 0) html += paragraph(WorkspaceMessages::tr("The difference may be chance."));
    return html;
}

/// Of each model: how many of the triples of each score are right.
QString reliabilityHtml(const Evaluation &evaluation)
{
    QString html;
    for (std::size_t i = 0; i < evaluation.models.size(); ++i) {
        const Reliability &reliability = evaluation.models[i].reliability;
        if (reliability.found() == 0) continue;
        const QString text = reliabilityText(reliability);
        html += paragraph(evaluation.models.size() > 1 ? u"%1. %2"_s.arg(i + 1).arg(text) : text)
            + u"<table>\n<thead><tr>"_s;
        for (const QString &heading : {WorkspaceMessages::tr("Score"), WorkspaceMessages::tr("Found"),
                 WorkspaceMessages::tr("Correct"), WorkspaceMessages::tr("Precision")})
            html += headCell(heading);
        html += u"</tr></thead>\n"_s;
        for (int bin = 0; bin < Reliability::binCount; ++bin) {
            const Reliability::Bin &figures = reliability.bins()[std::size_t(bin)];
            if (figures.found == 0) continue;
            const QString range = u"%1–%2"_s.arg(QLocale().toString(double(bin) / Reliability::binCount, 'f', 2),
                QLocale().toString(double(bin + 1) / Reliability::binCount, 'f', 2));
            html += u"<tr>"_s + cell(range);
            for (const QString &value : {amount(figures.found), amount(figures.right), figure(figures.share())})
                html += cell(value, "n");
            html += u"</tr>\n"_s;
        }
        html += u"</table>\n"_s;
    }
    if (html.isEmpty()) return html;
    return sectionTitle(WorkspaceMessages::tr("Scores"))
        + paragraph(
            WorkspaceMessages::tr("Whether scores mean what they say: about 80 % of the triples with a score of "
                                  "about 0.8 should be right."))
        + html;
}

QString predicatesHtml(const Evaluation &evaluation)
{
    QString html = sectionTitle(WorkspaceMessages::tr("Predicates")) + u"<table>\n<thead><tr>"_s
        + headCell(WorkspaceMessages::tr("Predicate")) + headCell(WorkspaceMessages::tr("Labels"));
    for (std::size_t i = 0; i < evaluation.models.size(); ++i)
        for (const QString &heading : {WorkspaceMessages::tr("Precision"), WorkspaceMessages::tr("Recall"), u"F1"_s})
            html += headCell(numbered(heading, evaluation, i));
    html += u"</tr></thead>\n"_s;
    for (const QString &predicate : evaluation.predicates()) {
        const qint64 labels = evaluation.models.front().scores.byPredicate.value(predicate).gold;
        html += u"<tr>"_s + cell(predicate) + cell(amount(labels), "n");
        for (const ModelFigures &model : evaluation.models) {
            const Score score = model.scores.byPredicate.value(predicate);
            html += cell(score.predicted > 0 ? figure(score.precision()) : u"–"_s, "n")
                + cell(score.gold > 0 ? figure(score.recall()) : u"–"_s, "n")
                + cell(score.gold + score.predicted > 0 ? figure(score.f1()) : u"–"_s, "n");
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

/// Of a few predicates: labels in rows, what was found in columns.
QString matrixHtml(const QStringList &predicates, const ModelFigures &model)
{
    QString html = u"<table>\n<thead><tr>"_s + headCell(WorkspaceMessages::tr("Labelled ↓ Found →"));
    for (const QString &predicate : predicates) html += headCell(predicate);
    html += headCell(WorkspaceMessages::tr("Missed", "column of confusions")) + u"</tr></thead>\n"_s;
    QStringList rows = predicates;
    rows += QString();
    for (const QString &labelled : rows) {
        html += u"<tr>"_s + headCell(labelled.isEmpty() ? WorkspaceMessages::tr("No label") : labelled);
        for (const QString &found : rows) { // the last one: found nothing
            const auto place = model.confusion.find({labelled, found});
            const bool isEmpty = place == model.confusion.end();
            const char *kind = labelled == found ? "n right" : isEmpty ? "n" : "n off";
            html += cell(isEmpty ? QString() : amount(place->second), kind);
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

/// Of many predicates: the confusions of one predicate with another, most frequent first.
QString confusionListHtml(const ModelFigures &model)
{
    std::vector<std::pair<PredicatePair, qint64>> pairs;
    for (const auto &[pair, count] : model.confusion)
        if (!pair.first.isEmpty() && !pair.second.isEmpty() && pair.first != pair.second)
            pairs.emplace_back(pair, count);
    if (pairs.empty()) return paragraph(WorkspaceMessages::tr("No predicate was found in place of another."));
    std::ranges::stable_sort(pairs, std::greater(), &std::pair<PredicatePair, qint64>::second);
    QString html = u"<table>\n<thead><tr>"_s + headCell(WorkspaceMessages::tr("Labelled"))
        + headCell(WorkspaceMessages::tr("Found")) + headCell(WorkspaceMessages::tr("Number")) + u"</tr></thead>\n"_s;
    for (const auto &[pair, count] : pairs)
        html += u"<tr>"_s + cell(pair.first) + cell(pair.second) + cell(amount(count), "n") + u"</tr>\n"_s;
    return html + u"</table>\n"_s;
}

QString confusionHtml(const Evaluation &evaluation)
{
    QString html = sectionTitle(WorkspaceMessages::tr("Confusion of predicates"))
        + paragraph(WorkspaceMessages::tr("What the model found between the same subject and object."));
    const QStringList predicates = evaluation.predicates();
    for (std::size_t i = 0; i < evaluation.models.size(); ++i) {
        const ModelFigures &model = evaluation.models[i];
        if (evaluation.models.size() > 1) html += paragraph(u"%1. %2"_s.arg(i + 1).arg(model.name));
        html += predicates.size() <= largestMatrix ? matrixHtml(predicates, model) : confusionListHtml(model);
    }
    return html;
}

/// The sentence of a triple with its subject and object marked; they may overlap.
QString sentenceHtml(const QString &text, const Triple &triple)
{
    const Span shown = sentenceAround(text, triple);
    std::vector<qsizetype> cuts{shown.beginUtf16, shown.endUtf16};
    for (const Span span : {triple.subject.span, triple.object.span})
        if (span.isValid())
            for (const qsizetype cut : {span.beginUtf16, span.endUtf16})
                cuts.push_back(std::clamp(cut, shown.beginUtf16, shown.endUtf16));
    std::ranges::sort(cuts);
    QString html;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        const qsizetype begin = cuts[i - 1];
        if (cuts[i] == begin) continue;
        QString piece = text.sliced(begin, cuts[i] - begin).toHtmlEscaped();
        if (triple.object.span.contains(begin)) piece = u"<mark class=\"o\">"_s + piece + u"</mark>"_s;
        if (triple.subject.span.contains(begin)) piece = u"<mark class=\"s\">"_s + piece + u"</mark>"_s;
        html += piece;
    }
    return u"<td>"_s + html + u"</td>"_s;
}

QString tripleText(const Triple &triple, const Assertion &assertion = {})
{
    return u"%1 — %2 → %3"_s.arg(triple.subject.text, markedPredicate(triple.predicate, assertion), triple.object.text);
}

QString mistakesHtml(const Evaluation &evaluation, bool missed, qsizetype most)
{
    const std::vector<ModelMistake> &list = missed ? evaluation.missed : evaluation.wrong;
    QString html = sectionTitle(missed ? WorkspaceMessages::tr("Missed triples (%1)").arg(amount(qint64(list.size())))
                                       : WorkspaceMessages::tr("False triples (%1)").arg(amount(qint64(list.size()))));
    html += paragraph(missed ? WorkspaceMessages::tr("Labels that the model did not find.")
                             : WorkspaceMessages::tr("Triples that the model found and that are not labels."));
    if (list.empty()) return html + paragraph(WorkspaceMessages::tr("There are none."));
    if (qsizetype(list.size()) > most)
        html += paragraph(WorkspaceMessages::tr("The first %1 are listed; a CSV report has all.").arg(amount(most)));
    html += u"<table>\n<thead><tr>"_s + headCell(WorkspaceMessages::tr("Triple"))
        + headCell(missed ? WorkspaceMessages::tr("Found instead") : WorkspaceMessages::tr("Labelled instead"))
        + headCell(WorkspaceMessages::tr("Sentence")) + headCell(WorkspaceMessages::tr("Document"));
    const bool compares = evaluation.models.size() > 1;
    if (compares) html += headCell(WorkspaceMessages::tr("Model"));
    html += u"</tr></thead>\n"_s;
    const std::size_t shown = std::min(list.size(), std::size_t(std::max<qsizetype>(most, 0)));
    for (std::size_t i = 0; i < shown; ++i) {
        const ModelMistake &mistake = list[i];
        const EvaluationDocument &row = evaluation.documents[mistake.document];
        const QString source = row.document.source;
        html += u"<tr>"_s + cell(tripleText(mistake.triple, mistake.assertion))
            + cell(mistake.instead ? tripleText(*mistake.instead) : QString())
            + sentenceHtml(row.document.text, mistake.triple)
            + cell(source.isEmpty() ? amount(qint64(mistake.document) + 1) : source);
        if (compares)
            html += cell(mistake.madeBy[0] && mistake.madeBy[1] ? u"1, 2"_s : mistake.madeBy[0] ? u"1"_s : u"2"_s, "n");
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

enum class ReportKind { Html, Csv };

std::optional<ReportKind> reportKindOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"html"_s || suffix == u"htm"_s) return ReportKind::Html;
    if (suffix == u"csv"_s) return ReportKind::Csv;
    return std::nullopt;
}

} // namespace

QString evaluationAsHtml(const Evaluation &evaluation, qsizetype most)
{
    const QString title = WorkspaceMessages::tr("Evaluation on %1").arg(evaluation.source).toHtmlEscaped();
    // What comes from outside is put in last: it may contain a place marker.
    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().bcp47Name()
        + u"\">\n<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
          "content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>"_s
        + title
        + u"</title>\n<style>:root { color-scheme: light dark } body { font-family: sans-serif; max-width: 64em; "
          "margin: 2em auto; padding: 0 1em } table { border-collapse: collapse; margin: 1em 0 } th, td { padding: "
          ".3em .6em; border: 1px solid #8888; text-align: left; vertical-align: top; overflow-wrap: anywhere } "
          ".n { text-align: right; white-space: nowrap } .right { font-weight: bold } .off { background: #f802 } "
          ".basis th { font-weight: normal } mark { color: inherit; background: none } "
          ".s { border-bottom: 2px solid #06c } .o { border-bottom: 2px dashed #c30 } "
          "@media print { body { max-width: none; margin: 0; font-size: 9pt } thead { display: table-header-group } "
          "tr { break-inside: avoid } h2 { break-after: avoid } }</style>\n</head>\n<body>\n<h1>"_s
        + title + u"</h1>\n"_s;
    html += basisHtml(evaluation) + modelsHtml(evaluation) + predicatesHtml(evaluation) + reliabilityHtml(evaluation)
        + confusionHtml(evaluation);
    html += mistakesHtml(evaluation, true, most) + mistakesHtml(evaluation, false, most);
    return html + u"</body>\n</html>\n"_s;
}

Result<void> checkEvaluationFile(const QString &path)
{
    if (!reportKindOf(path))
        return failure(ErrorCode::Unsupported,
            WorkspaceMessages::tr("%1: evaluations are written as HTML or CSV; use a name that ends in .html or .csv")
                .arg(QDir::toNativeSeparators(path)));
    return checkReplacedFile(path);
}

Result<void> writeEvaluation(const Evaluation &evaluation, const QString &path)
{
    if (const auto checked = checkEvaluationFile(path); !checked) return checked;
    const QByteArray bytes
        = *reportKindOf(path) == ReportKind::Html ? evaluationAsHtml(evaluation).toUtf8() : evaluationAsCsv(evaluation);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitToDisk(file))
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("%1 cannot be written: %2")
                .arg(QDir::toNativeSeparators(path), deviceErrorText(file)));
    return {};
}

} // namespace spotter
