// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/labels_at.h"
#include "core/review/review_report.h"
#include "core/review/settling.h"
#include "core/review/svg_plot.h"
#include "tests/review/review_testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <memory>

using namespace spotter;
using namespace spotter::testing;

namespace {

QDateTime at(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(1'700'000'000 + seconds); }

ReviewShown shownAt(qint64 seconds, const QString &subject) { return {{1}, false, subject, 0.1, at(seconds)}; }

ReviewResult settledAt(qint64 seconds, const QString &subject, Verdict verdict)
{
    return {{1}, false, findingKindName(FindingKind::WrongEnd), subject, verdict, 0.1, at(seconds)};
}

void waitForTheNextMillisecond()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (QDateTime::currentMSecsSinceEpoch() == now) { }
}

/// Whether it can be read as XML; where not, why.
QString xmlProblem(const QString &text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd()) reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

/// What a review has cost and brought, and how it is told.
class TestReviewReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timeIsCountedWithoutPauses()
    {
        // Two looks of half a minute, then lunch.
        const std::vector<ReviewShown> shown{shownAt(0, u"a"_s), shownAt(30, u"b"_s), shownAt(7200, u"c"_s)};
        const std::vector<ReviewResult> results{
            settledAt(30, u"a"_s, Verdict::Corrected), settledAt(60, u"b"_s, Verdict::Kept)};
        const ReviewRecord record = recordOf(shown, results);
        QCOMPARE(record.minutes, 1 + ReviewRecord::longestLookMinutes);
        QCOMPARE(record.shown, 3);
        QCOMPARE(record.settled, 2);
        QCOMPARE(record.errors, 1);
        QCOMPARE(record.points.size(), size_t(2));
        QCOMPARE(record.points[0].minutes, 0.5);
        QCOMPARE(record.points[1].precision, 0.5);
        QCOMPARE(record.errorsPerMinute(), 1.0 / 3);
    }

    void onlyTheLastWordCounts()
    {
        const std::vector<ReviewResult> results{settledAt(0, u"a"_s, Verdict::Postponed),
            settledAt(10, u"b"_s, Verdict::Postponed), settledAt(20, u"a"_s, Verdict::Corrected)};
        const ReviewRecord record = recordOf({}, results);
        QCOMPARE(record.shown, 2);
        QCOMPARE(record.settled, 1);
        QCOMPARE(record.postponed, 1);
        QCOMPARE(record.errorsPerHundredShown(), 50.0);
    }

    void precisionIsThatOfTheLastTwenty()
    {
        std::vector<ReviewResult> results;
        for (int i = 0; i < 40; ++i)
            results.push_back(settledAt(i, QString::number(i), i < 20 ? Verdict::Corrected : Verdict::Kept));
        const ReviewRecord record = recordOf({}, results);
        QCOMPARE(record.points[19].precision, 1.0);
        QCOMPARE(record.points[29].precision, 0.5);
        QCOMPARE(record.points[39].precision, 0.0);
    }

    void nothingSettledIsSaid()
    {
        const ReviewReport report{u"a.spotter"_s, {}, {}};
        QVERIFY(plotsOf(report).empty());
        QVERIFY(reportAsHtml(report).contains(u"Nothing has been settled"_s));
        QCOMPARE(record().errorsPerMinute(), 0.0);
    }

    void plotsAreWellFormed_data()
    {
        QTest::addColumn<QString>("svg");
        const PlotText text{u"<a> & \"b\""_s, u"x"_s, u"y"_s};
        QTest::newRow("a line") << svgLines(text, {{u"n"_s, {{0, 0}, {3, 0.5}}}}, true);
        QTest::newRow("two lines") << svgLines(text, {{u"n"_s, {{0, 0}, {30, 50}}}, {u"m"_s, {}}}, false);
        QTest::newRow("no points") << svgLines(text, {{u"n"_s, {}}}, true);
        QTest::newRow("bars") << svgBars(text, {u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}, {{0.5, -1}, {0.25, 1}});
    }
    void plotsAreWellFormed()
    {
        QFETCH(const QString, svg);
        QCOMPARE(xmlProblem(svg), QString());
        QVERIFY(svg.contains(u"role=\"img\""_s));
        QVERIFY(!svg.contains(u"nan"_s) && !svg.contains(u"inf"_s));
    }

    void aReportIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("HTML") << u"r.html"_s << true;
        QTest::newRow("Markdown") << u"r.md"_s << true;
        QTest::newRow("something else") << u"r.pdf"_s << false;
        QTest::newRow("no such folder") << u"none/r.html"_s << false;
    }
    void aReportIsWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, accepted);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const auto written = writeReport({u"<c>.spotter"_s, record(), gain()}, path);
        QCOMPARE(written.has_value(), accepted);
        if (!accepted) {
            QVERIFY(written.error().message.contains(path));
            return;
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"<svg"_s));
        QVERIFY(text.contains(u"0.5000"_s)); // F1 of the old model on the labels as they were
        QVERIFY(text.contains(u"wrong end"_s));
        QVERIFY(!text.contains(u"src="_s));
    }

    void labelsOfThenAreHadFromTheJournal()
    {
        const QTemporaryDir folder;
        auto corpus = Corpus::create(folder.filePath(u"a.spotter"_s), World().set.schema);
        MUST(corpus);
        Document document;
        document.text = u"鲁迅和许广平住在上海，鲁迅写了《呐喊》。"_s;
        document.split = Split::Dev;
        LabelledTriple label;
        label.triple = tripleIn(document.text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        document.triples.push_back(label);
        MUST((*corpus)->documents().import(document));
        const auto present = (*corpus)->annotations().forDocument({1});
        MUST(present);
        waitForTheNextMillisecond(); // which is what the journal counts
        const QDateTime then = QDateTime::currentDateTime();
        waitForTheNextMillisecond();
        LabelledTriple changed = present->front().label;
        changed.triple.predicate = u"丈夫"_s;
        MUST((*corpus)->annotations().update(present->front().id, changed));
        LabelledTriple added;
        added.triple = tripleIn(document.text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s);
        MUST((*corpus)->annotations().add({1}, added));
        const auto before = labelsAt(**corpus, {1}, document.text, then);
        MUST(before);
        QCOMPARE(before->size(), size_t(1));
        QCOMPARE(before->front(), label);
        // What was undone meanwhile is not taken back twice.
        MUST((*corpus)->journal().undo());
        const auto again = labelsAt(**corpus, {1}, document.text, then);
        MUST(again);
        QCOMPARE(*again, *before);
        const auto now = labelsAt(**corpus, {1}, document.text, QDateTime::currentDateTime().addSecs(1));
        MUST(now);
        QCOMPARE(now->front().triple.predicate, u"丈夫"_s);
    }

    void whatWasShownIsKept()
    {
        const QTemporaryDir folder;
        auto corpus = Corpus::create(folder.filePath(u"a.spotter"_s), World().set.schema);
        MUST(corpus);
        Document document;
        document.text = u"鲁迅写了《呐喊》。"_s;
        MUST((*corpus)->documents().import(document));
        MUST((*corpus)->review().noteShown({{1}, true, u"作者\t呐喊"_s, 0.25}));
        const auto shown = (*corpus)->review().shown();
        MUST(shown);
        QCOMPARE(shown->size(), size_t(1));
        QCOMPARE(shown->front().subject, u"作者\t呐喊"_s);
        QVERIFY(shown->front().missing);
        QCOMPARE(shown->front().quality, 0.25);
        QVERIFY(shown->front().at.secsTo(QDateTime::currentDateTime()) < 60);
        const auto report = reviewReportOf(**corpus, 1);
        MUST(report);
        QCOMPARE(report->record.shown, 1);
        QVERIFY(!report->gain.before);
    }

private:
    [[nodiscard]] static ReviewRecord record()
    {
        return recordOf({}, std::vector{settledAt(0, u"a"_s, Verdict::Corrected), settledAt(1, u"b"_s, Verdict::Kept)});
    }
    [[nodiscard]] static ReviewGain gain()
    {
        ReviewGain gain{.sentences = 2, .changed = 1, .before = {}, .after = {}};
        gain.before = HeldOutScore{u"old"_s, {2, 2, 1}, {2, 2, 1}};
        gain.after = HeldOutScore{u"new"_s, {4, 4, 3}, {1, 1, 1}};
        return gain;
    }
};

QTEST_GUILESS_MAIN(TestReviewReport)
#include "test_review_report.moc"
