// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far apart lines are, what stays where it is when arcs appear, and where the legend is.
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/legend.h"
#include "ui/annotation_view/view_metrics.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const QString line = u"鲁迅的父亲周伯宜卧病多年，鲁迅与许广平是在北京认识的。\n"_s;

qsizetype beginOf(int number) { return number * line.size(); }

/// A triple between two mentions of one line; the further apart, the higher its arc.
DisplayedTriple arcOn(int number, int from = 0, int to = 5, const QString &predicate = u"父亲"_s)
{
    static qint64 id = 0;
    const qsizetype begin = beginOf(number);
    DisplayedTriple shown;
    shown.annotation = {++id};
    shown.triple = {{{begin + from, begin + from + 1}, u"s"_s, u"人物"_s}, predicate,
        {{begin + to, begin + to + 1}, u"o"_s, u"人物"_s}, {}};
    return shown;
}

/// A triple whose subject and object are on different lines.
DisplayedTriple elbow(int from, int to)
{
    DisplayedTriple shown = arcOn(from);
    shown.triple.object.span = {beginOf(to) + 5, beginOf(to) + 8};
    return shown;
}

std::vector<DisplayedTriple> onLines(std::initializer_list<int> numbers)
{
    std::vector<DisplayedTriple> triples;
    for (const int number : numbers) triples.push_back(arcOn(number));
    return triples;
}

} // namespace

class TestLineSpacing : public QObject {
    Q_OBJECT
private:
    static void show(AnnotationView &view, int lines, QSize size = {900, 500})
    {
        view.resize(size);
        view.show();
        view.setText(line.repeated(lines), u"text/plain"_s);
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    static QRect characterRect(AnnotationView &view, qsizetype offset)
    {
        const QRect global
            = QAccessible::queryAccessibleInterface(&view)->textInterface()->characterRect(static_cast<int>(offset));
        return {view.viewport()->mapFromGlobal(global.topLeft()), global.size()};
    }
    static int topOf(AnnotationView &view, int number) { return characterRect(view, beginOf(number)).top(); }
    /// From the text of the line before to the text of the line.
    static int pitchOf(AnnotationView &view, int number) { return topOf(view, number) - topOf(view, number - 1); }

private Q_SLOTS:
    void onlyLinesWithArcsTakeRoomForThem_data()
    {
        QTest::addColumn<bool>("isAiry");
        QTest::newRow("compact") << false;
        QTest::newRow("airy") << true;
    }
    void onlyLinesWithArcsTakeRoomForThem()
    {
        QFETCH(const bool, isAiry);
        AnnotationView view;
        show(view, 40);
        view.setLineSpacing(isAiry ? LineSpacing::Airy : LineSpacing::Compact);
        std::vector<DisplayedTriple> triples = onLines({2});
        triples.push_back(elbow(4, 6));
        view.setTriples(triples);
        const textview::ViewMetrics metrics(view.font(), 1);
        const int plain = pitchOf(view, 9);
        for (const int number : {3, 5, 7, 8}) QCOMPARE(pitchOf(view, number), plain);
        // An arc; where an elbow leaves; where it arrives.
        for (const int number : {2, 4, 6}) {
            if (isAiry)
                QCOMPARE(pitchOf(view, number), plain);
            else
                QCOMPARE_GE(pitchOf(view, number), plain + metrics.pillHeight);
        }
        if (isAiry)
            QCOMPARE_GE(plain, metrics.ascent + metrics.descent + metrics.pillHeight);
        else // the paragraph's gap included
            QCOMPARE_LE(plain, 2.2 * metrics.em);
    }

    void theSpacingCanBeChangedAtAnyTime()
    {
        AnnotationView view;
        show(view, 200);
        view.setTriples(onLines({100, 101}));
        const int compact = pitchOf(view, 3);
        view.scrollTo(beginOf(100));
        const int top = topOf(view, 100);
        view.setLineSpacing(LineSpacing::Airy);
        QVERIFY(std::abs(topOf(view, 100) - top) < 60);
        QVERIFY(pitchOf(view, 98) > compact);
        view.setLineSpacing(LineSpacing::Compact);
        QCOMPARE(pitchOf(view, 98), compact);
    }

    void theLineOneWorksOnStays_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("worksOn");
        QTest::addColumn<bool>("byTriple");
        for (const int lines : {4, 14, 300}) {
            for (const int worksOn : {0, 1, 2, 3})
                QTest::addRow("line %d of %d, caret", worksOn, lines) << lines << worksOn << false;
            QTest::addRow("line 3 of %d, triple", lines) << lines << 3 << true;
        }
        QTest::newRow("in the middle, caret") << 300 << 150 << false;
        QTest::newRow("in the middle, triple") << 300 << 150 << true;
        QTest::newRow("the last line") << 300 << 299 << false;
    }
    void theLineOneWorksOnStays()
    {
        QFETCH(const int, lines);
        QFETCH(const int, worksOn);
        QFETCH(const bool, byTriple);
        AnnotationView view;
        show(view, lines);
        std::vector<DisplayedTriple> triples;
        if (byTriple) triples = {arcOn(worksOn)};
        view.setTriples(triples);
        if (worksOn > 20) view.scrollTo(beginOf(worksOn));
        if (byTriple)
            view.setCurrentTriple(0);
        else
            view.setSelection({beginOf(worksOn), beginOf(worksOn) + 2});
        const int before = topOf(view, worksOn);
        const auto add = [&](const DisplayedTriple &triple) {
            triples.push_back(triple);
            view.setTriples(triples);
        };
        add(arcOn(worksOn, 0, 5));
        QCOMPARE(topOf(view, worksOn), before);
        if (worksOn > 0) {
            add(arcOn(worksOn - 1)); // above it
            QCOMPARE(topOf(view, worksOn), before);
        }
        if (worksOn + 1 < lines) {
            add(arcOn(worksOn + 1)); // and below
            QCOMPARE(topOf(view, worksOn), before);
        }
        // The model's triples come and go.
        triples.resize(byTriple ? 1 : 0);
        view.setTriples(triples);
        QCOMPARE(topOf(view, worksOn), before);
        view.setEntities({{{beginOf(0), beginOf(0) + 1}, u"T"_s}});
        QCOMPARE(topOf(view, worksOn), before);
    }

    void aMarkedEndIsWhereOneWorks()
    {
        AnnotationView view;
        show(view, 12);
        view.setTriples({});
        view.setSelection({beginOf(1), beginOf(1) + 2});
        view.markEnd(TripleEnd::Subject);
        view.setSelection({beginOf(5), beginOf(5) + 2});
        const int before = topOf(view, 5);
        view.markEnd(TripleEnd::Object);
        view.setTriples({elbow(1, 5)});
        QCOMPARE(topOf(view, 5), before);
    }

    void aShortTextCanBeScrolledBackToItsStart()
    {
        AnnotationView view;
        show(view, 6);
        view.setTriples({});
        QCOMPARE(view.verticalScrollBar()->maximum(), 0);
        view.setSelection({beginOf(5), beginOf(5) + 2});
        view.setTriples(onLines({0, 1, 2, 3, 4, 5}));
        QVERIFY(view.verticalScrollBar()->value() > 0);
        // What is scrolled into view may be higher than it was when it was last in view.
        for (int step = 0; step < 2; ++step) view.verticalScrollBar()->setValue(0);
        QVERIFY(topOf(view, 0) > 0);
        // It fits: once it is back, nothing is left to scroll to.
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QVERIFY(characterRect(view, beginOf(5)).bottom() < view.viewport()->height());
        view.setText(line.repeated(6), u"text/plain"_s);
        QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    }

    void aTextThatWasJustOpenedBeginsAtItsTop()
    {
        AnnotationView view;
        show(view, 50);
        const int top = topOf(view, 0);
        view.setTriples(onLines({0, 1, 2, 3}));
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QVERIFY(topOf(view, 0) > top);
        view.setTriples(onLines({0, 1, 2, 3, 4, 5, 6})); // what the model found since
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void aNewArcIsNotOutOfSight()
    {
        AnnotationView view;
        show(view, 50);
        view.setTriples({});
        view.setSelection({0, 1});
        std::vector<DisplayedTriple> triples;
        for (int i = 0; i < 6; ++i) triples.push_back(arcOn(0, i, 26 - i, u"谓词%1"_s.arg(i))); // one in the other
        view.setTriples(triples);
        const textview::ViewMetrics metrics(view.font(), 1);
        QCOMPARE_GE(topOf(view, 0), metrics.room(6) - 1);
    }

    void pagesAreAsHighAsTheViewWhateverIsInThem()
    {
        AnnotationView view;
        show(view, 300);
        std::vector<DisplayedTriple> triples;
        for (int number = 0; number < 300; ++number)
            for (int i = 0; i < 4; ++i) triples.push_back(arcOn(number, i, 26 - i, u"谓词%1"_s.arg(i)));
        view.setTriples(triples);
        view.setSelection({beginOf(20), beginOf(20) + 1});
        view.scrollTo(beginOf(20));
        const int before = topOf(view, 20);
        const qsizetype last = view.visibleSpan().endUtf16;
        QTest::keyClick(&view, Qt::Key_PageDown, Qt::ShiftModifier);
        const qsizetype caret = view.selection().endUtf16;
        QVERIFY2(caret > beginOf(21), qPrintable(QString::number(caret)));
        // Nothing between the pages is left out.
        QVERIFY2(caret <= last + 2 * line.size(), qPrintable(u"%1 of %2"_s.arg(caret).arg(last)));
        QTest::keyClick(&view, Qt::Key_PageUp, Qt::ShiftModifier);
        QVERIFY(std::abs(topOf(view, 20) - before) < view.viewport()->height());
    }

    void theLegendNeverMeetsTheText_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("expanded");
        for (const QSize size : {QSize(800, 500), QSize(1366, 768), QSize(260, 200)}) {
            for (const bool expanded : {false, true})
                QTest::addRow("%d×%d, %s", size.width(), size.height(), expanded ? "expanded" : "folded")
                    << size << expanded;
        }
    }
    void theLegendNeverMeetsTheText()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, expanded);
        AnnotationView view;
        show(view, 200, size);
        view.setTriples(onLines({0, 3, 100, 199}));
        view.setLegendExpanded(expanded);
        const auto *legend = view.findChild<textview::Legend *>();
        QVERIFY(legend->isVisible());
        QVERIFY(view.rect().contains(legend->geometry()));
        QVERIFY(legend->height() >= legend->fontMetrics().height());
        for (const double place : {0.0, 0.3, 0.77, 1.0}) {
            QScrollBar *bar = view.verticalScrollBar();
            bar->setValue(static_cast<int>(place * bar->maximum()));
            // Text is painted in the viewport only.
            QVERIFY(!legend->geometry().intersects(view.viewport()->geometry()));
        }
        const QRect last = characterRect(view, view.text().size() - 2);
        QVERIFY(view.viewport()->rect().contains(last));
        QVERIFY(view.viewport()->height() >= size.height() / 2 - 4);
    }

    void theLegendTakesAsManyRowsAsItNeeds()
    {
        AnnotationView view;
        show(view, 20, {1600, 500});
        view.setLegendExpanded(true);
        auto *legend = view.findChild<textview::Legend *>();
        const int one = legend->height();
        QVERIFY(one < 2 * legend->fontMetrics().height() + 8);
        view.resize(400, 500);
        QCoreApplication::processEvents();
        QVERIFY(legend->height() > one);
        QTest::mouseClick(legend, Qt::LeftButton);
        QVERIFY(!view.isLegendExpanded());
        QVERIFY(legend->height() < one + 4);
        QCOMPARE(legend->geometry().top(), view.viewport()->geometry().bottom() + 1);
    }
};

QTEST_MAIN(TestLineSpacing)
#include "test_line_spacing.moc"
