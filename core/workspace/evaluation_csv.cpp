// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/csv_cells.h"
#include "core/formats/text/csv_rows.h"
#include "core/text/code_points.h"
#include "core/workspace/evaluation_report.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// The columns, in the order of writing.
enum class ReportColumn : std::size_t {
    Table, ///< "model", "unlabelled", "predicate", "confusion", "missed" or "false"
    Model, ///< its folder, or its name if it has none; of a mistake that both make: both, separated by a line break
    Predicate,
    OtherPredicate, ///< of a confusion: what was found; of a mistake: of the triple in its place
    Precision,
    Recall,
    F1,
    F1Low,
    F1High,
    Labels,
    Found,
    Correct,
    Count, ///< of a confusion; of what is unlabelled: the sentences
    Document,
    Source,
    Subject,
    Object,
    SubjectStart,
    SubjectEnd,
    ObjectStart,
    ObjectEnd,
    OtherSubject,
    OtherObject,
    Score,
    Sentence,
    Neutralised,
};

constexpr std::size_t reportColumnCount = std::size_t(ReportColumn::Neutralised) + 1;

constexpr std::array<QLatin1StringView, reportColumnCount> reportColumnNames{{
    QLatin1StringView("table"),
    QLatin1StringView("model"),
    QLatin1StringView("predicate"),
    QLatin1StringView("other_predicate"),
    QLatin1StringView("precision"),
    QLatin1StringView("recall"),
    QLatin1StringView("f1"),
    QLatin1StringView("f1_low"),
    QLatin1StringView("f1_high"),
    QLatin1StringView("labels"),
    QLatin1StringView("found"),
    QLatin1StringView("correct"),
    QLatin1StringView("count"),
    QLatin1StringView("document"),
    QLatin1StringView("source"),
    QLatin1StringView("subject"),
    QLatin1StringView("object"),
    QLatin1StringView("subject_start"),
    QLatin1StringView("subject_end"),
    QLatin1StringView("object_start"),
    QLatin1StringView("object_end"),
    QLatin1StringView("other_subject"),
    QLatin1StringView("other_object"),
    QLatin1StringView("score"),
    QLatin1StringView("sentence"),
    QLatin1StringView("neutralised"),
}};

/// A row of the table; cells that are not set are empty.
class ReportRow {
public:
    explicit ReportRow(const QString &table) { set(ReportColumn::Table, table); }

    void set(ReportColumn column, const QString &text) { m_cells[std::size_t(column)] = text; }
    void set(ReportColumn column, qint64 number) { set(column, QString::number(number)); }
    void set(ReportColumn column, double number)
    {
        set(column, QString::number(number, 'g', QLocale::FloatingPointShortest));
    }
    void setScore(const Score &score)
    {
        set(ReportColumn::Precision, score.precision());
        set(ReportColumn::Recall, score.recall());
        set(ReportColumn::F1, score.f1());
        set(ReportColumn::Labels, score.gold);
        set(ReportColumn::Found, score.predicted);
        set(ReportColumn::Correct, score.correct);
    }
    void appendTo(QByteArray &table)
    {
        QStringList changed;
        for (std::size_t i = 0; i < reportColumnCount; ++i) {
            if (!looksLikeFormula(m_cells[i])) continue;
            m_cells[i].prepend(u'\'');
            changed += reportColumnNames[i];
        }
        set(ReportColumn::Neutralised, changed.join(u' '));
        for (std::size_t i = 0; i < reportColumnCount; ++i) {
            if (i > 0) table.append(',');
            appendCsvCell(table, m_cells[i].toUtf8(), ',');
        }
        table.append("\r\n");
    }

private:
    std::array<QString, reportColumnCount> m_cells;
};

QString keyOfModel(const ModelFigures &figures) { return figures.folder.isEmpty() ? figures.name : figures.folder; }

void appendFigures(QByteArray &table, const ModelFigures &figures)
{
    ReportRow all(u"model"_s);
    all.set(ReportColumn::Model, keyOfModel(figures));
    all.setScore(figures.scores.total);
    if (figures.interval) {
        all.set(ReportColumn::F1Low, figures.interval->low);
        all.set(ReportColumn::F1High, figures.interval->high);
    }
    all.appendTo(table);
    if (figures.unlabelled.sentences > 0) {
        ReportRow row(u"unlabelled"_s);
        row.set(ReportColumn::Model, keyOfModel(figures));
        row.set(ReportColumn::Found, figures.unlabelled.found);
        row.set(ReportColumn::Count, figures.unlabelled.sentences);
        row.appendTo(table);
    }
    for (const Reliability::Bin &bin : figures.reliability.bins()) {
        if (bin.found == 0) continue;
        ReportRow row(u"score"_s);
        row.set(ReportColumn::Model, keyOfModel(figures));
        row.set(ReportColumn::Found, bin.found);
        row.set(ReportColumn::Correct, bin.right);
        row.set(ReportColumn::Precision, bin.share());
        row.set(ReportColumn::Score, bin.meanScore());
        row.appendTo(table);
    }
    const auto &byPredicate = figures.scores.byPredicate;
    for (auto it = byPredicate.begin(); it != byPredicate.end(); ++it) {
        ReportRow row(u"predicate"_s);
        row.set(ReportColumn::Model, keyOfModel(figures));
        row.set(ReportColumn::Predicate, it.key());
        row.setScore(it.value());
        row.appendTo(table);
    }
    for (const auto &[pair, count] : figures.confusion) {
        ReportRow row(u"confusion"_s);
        row.set(ReportColumn::Model, keyOfModel(figures));
        row.set(ReportColumn::Predicate, pair.first);
        row.set(ReportColumn::OtherPredicate, pair.second);
        row.set(ReportColumn::Count, count);
        row.appendTo(table);
    }
}

void appendMistakes(QByteArray &table, const Evaluation &evaluation, bool missed)
{
    std::optional<CodePointMap> map; // of the last document, which may be long
    const EvaluationDocument *mapped = nullptr;
    for (const ModelMistake &mistake : missed ? evaluation.missed : evaluation.wrong) {
        const EvaluationDocument &row = evaluation.documents[mistake.document];
        if (mapped != &row) map.emplace(row.document.text);
        mapped = &row;
        ReportRow cells(missed ? u"missed"_s : u"false"_s);
        QStringList models;
        for (std::size_t i = 0; i < evaluation.models.size(); ++i)
            if (mistake.madeBy[i]) models += keyOfModel(evaluation.models[i]);
        cells.set(ReportColumn::Model, models.join(u'\n'));
        const Triple &triple = mistake.triple;
        cells.set(ReportColumn::Predicate, triple.predicate);
        cells.set(ReportColumn::Subject, triple.subject.text);
        cells.set(ReportColumn::Object, triple.object.text);
        const auto place = [&](Span span, ReportColumn begin, ReportColumn end) {
            if (!span.isValid()) return;
            cells.set(begin, qint64(map->toCodePoint(span.beginUtf16)));
            cells.set(end, qint64(map->toCodePoint(span.endUtf16)));
        };
        place(triple.subject.span, ReportColumn::SubjectStart, ReportColumn::SubjectEnd);
        place(triple.object.span, ReportColumn::ObjectStart, ReportColumn::ObjectEnd);
        if (mistake.instead) {
            cells.set(ReportColumn::OtherPredicate, mistake.instead->predicate);
            cells.set(ReportColumn::OtherSubject, mistake.instead->subject.text);
            cells.set(ReportColumn::OtherObject, mistake.instead->object.text);
        }
        if (!missed) cells.set(ReportColumn::Score, mistake.score);
        if (row.id.isValid()) cells.set(ReportColumn::Document, row.id.value);
        cells.set(ReportColumn::Source, row.document.source);
        const Span shown = sentenceAround(row.document.text, triple);
        cells.set(ReportColumn::Sentence, row.document.text.sliced(shown.beginUtf16, shown.length()));
        cells.appendTo(table);
    }
}

} // namespace

QByteArray evaluationAsCsv(const Evaluation &evaluation)
{
    QByteArray table;
    for (std::size_t i = 0; i < reportColumnCount; ++i) {
        if (i > 0) table.append(',');
        table.append(reportColumnNames[i].data(), reportColumnNames[i].size());
    }
    table.append("\r\n");
    for (const ModelFigures &figures : evaluation.models) appendFigures(table, figures);
    appendMistakes(table, evaluation, true);
    appendMistakes(table, evaluation, false);
    return table;
}

} // namespace spotter
