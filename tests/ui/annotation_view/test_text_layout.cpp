// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/scroll_anchor.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

#include <set>

using namespace spotter;
using namespace spotter::textview;
using namespace Qt::StringLiterals;

namespace {

DisplayedTriple tripleOf(Span subject, Span object, const QString &predicate = u"spouse"_s)
{
    DisplayedTriple shown;
    shown.annotation = {1 + subject.beginUtf16 * 1000 + object.beginUtf16};
    shown.triple = {{subject, {}, u"A"_s}, predicate, {object, {}, u"B"_s}, {}};
    return shown;
}

void layOutAll(TextLayout &layout)
{
    for (int block = 0; block < layout.blocks().size(); ++block) static_cast<void>(layout.entry(block));
}

} // namespace

class TestTextLayout : public QObject {
    Q_OBJECT
private:
    static void prepare(TextLayout &layout, const QString &text, qreal width = 400)
    {
        layout.setText(text, false);
        layout.setGeometry(ViewMetrics(QFont(), 1), width, Qt::gray);
    }

private Q_SLOTS:
    void offsetsAndPointsRoundTrip_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ASCII over several lines") << u"the quick brown fox jumps over the lazy dog "_s.repeated(6);
        QTest::newRow("Chinese") << u"鲁迅原名周树人，1881年9月25日出生于浙江绍兴。"_s.repeated(5);
        QTest::newRow("Hebrew") << u"שלום עולם זה טקסט בעברית "_s.repeated(3);
        QTest::newRow("emoji and marks") << u"a👨‍👩‍👧b e\u0301 x👍🏽 full\uFF21\uFF22 "_s.repeated(4);
        QTest::newRow("tabs and CRLF") << u"a\tb\tc\r\nd\te\r\n\r\nf"_s;
    }
    void offsetsAndPointsRoundTrip()
    {
        QFETCH(QString, text);
        TextLayout layout;
        prepare(layout, text);
        layOutAll(layout);
        for (int block = 0; block < layout.blocks().size(); ++block) {
            const TextLayout::Entry &entry = layout.entry(block);
            const LayoutBlock &span = layout.blocks().at(block);
            QTextBoundaryFinder finder(
                QTextBoundaryFinder::Grapheme, QStringView(text).sliced(span.beginUtf16, span.length()));
            for (qsizetype at = 0; at >= 0 && at < span.length(); at = finder.toNextBoundary()) {
                const TextLayout::Place place = layout.place(span.beginUtf16 + at);
                QCOMPARE(place.block, block);
                const LinePlace &line = entry.scene.lines[static_cast<size_t>(place.line)];
                const qint64 y = layout.top(block) + static_cast<qint64>((line.textTop + line.textBottom) / 2);
                QCOMPARE(layout.offsetNear(place.x, y), span.beginUtf16 + at);
                finder.setPosition(at);
            }
        }
    }

    void linesCoverTheTextWithoutOverlap()
    {
        TextLayout layout;
        const QString text
            = u"第一行有几个字。\nsecond line of text that is long enough to wrap around once or twice, surely\n\n第四"_s;
        prepare(layout, text, 220);
        layOutAll(layout);
        qint64 total = 0;
        for (int block = 0; block < layout.blocks().size(); ++block) {
            const TextLayout::Entry &entry = layout.entry(block);
            QCOMPARE(layout.top(block), total);
            total += layout.height(block);
            qsizetype at = 0;
            qreal y = 0;
            for (int line = 0; line < entry.text.lineCount(); ++line) {
                QCOMPARE(entry.text.lineBegin(line), at);
                at = entry.text.lineEnd(line);
                const LinePlace &place = entry.scene.lines[static_cast<size_t>(line)];
                QCOMPARE(place.top, y);
                QVERIFY(place.top <= place.textTop && place.textTop < place.baseline
                    && place.baseline < place.textBottom && place.textBottom <= place.bottom);
                y = place.bottom;
            }
            QCOMPARE(at, qsizetype(layout.blocks().at(block).length()));
        }
        QCOMPARE(layout.totalHeight(), total);
    }

    void aWrappedMentionHasAPieceOnBothLines()
    {
        TextLayout layout;
        prepare(layout, QString(60, u'字'), 300);
        const ShapedBlock &text = layout.entry(0).text;
        QVERIFY(text.lineCount() >= 2);
        const qsizetype wrap = text.lineEnd(0);
        layout.setTriples({tripleOf({wrap - 2, wrap + 3}, {0, 1})});
        const BlockScene &scene = layout.entry(0).scene;
        QList<int> lines;
        for (const MentionPiece &piece : scene.pieces) {
            if (layout.index().mention(piece.mention).span.length() != 5) continue;
            lines.append(piece.line);
            QCOMPARE(piece.isFirst, piece.line == 0);
            QCOMPARE(piece.isLast, piece.line == 1);
        }
        std::ranges::sort(lines);
        QCOMPARE(lines, QList<int>({0, 1}));
    }

    void overlappingMentionsAreInsetDifferently()
    {
        TextLayout layout;
        prepare(layout, QString(20, u'字'), 400);
        layout.setTriples({tripleOf({0, 8}, {2, 6}), tripleOf({4, 10}, {15, 16})});
        std::set<qreal> tops;
        for (const MentionPiece &piece : layout.entry(0).scene.pieces) {
            if (layout.index().mention(piece.mention).span.beginUtf16 < 10) tops.insert(piece.boxes.front().top());
        }
        QCOMPARE(tops.size(), 3U);
    }

    void mentionsInRightToLeftTextKeepTheirEnds()
    {
        TextLayout layout;
        prepare(layout, u"שלום עולם"_s, 400);
        layout.setTriples({tripleOf({0, 4}, {5, 9})});
        for (const MentionPiece &piece : layout.entry(0).scene.pieces) QVERIFY(piece.beginX > piece.endX);
    }

    void labelsLieAboveTheirLineAndBelowTheOneBefore()
    {
        TextLayout layout;
        prepare(layout, u"甲乙丙丁戊己庚辛壬癸"_s.repeated(30), 360);
        std::vector<DisplayedTriple> triples;
        QRandomGenerator random(5);
        for (int i = 0; i < 200; ++i) {
            const qsizetype a = random.bounded(280);
            const qsizetype b = random.bounded(280);
            triples.push_back(tripleOf({a, a + 2}, {b, b + 3}, u"谓词%1"_s.arg(i % 9)));
        }
        layout.setTriples(triples);
        const BlockScene &scene = layout.entry(0).scene;
        int labels = 0;
        for (const ArcPiece &arc : scene.arcs) {
            if (arc.track < 0) continue;
            ++labels;
            const LinePlace &line = scene.lines[static_cast<size_t>(arc.line)];
            QVERIFY(arc.label.top() >= line.top && arc.label.bottom() <= line.textTop);
            QVERIFY(arc.label.left() >= 0);
            for (const ArcPiece &other : scene.arcs)
                QVERIFY(
                    &other == &arc || other.track < 0 || other.line != arc.line || !other.label.intersects(arc.label));
        }
        QCOMPARE(labels, 200);
    }

    void linesNeverGiveUpRoom()
    {
        TextLayout layout;
        prepare(layout, QString(40, u'字'), 800);
        const qint32 plain = (static_cast<void>(layout.entry(0)), layout.height(0));
        layout.setTriples({tripleOf({0, 2}, {10, 12}), tripleOf({4, 5}, {20, 21})});
        const qint32 grown = (static_cast<void>(layout.entry(0)), layout.height(0));
        QVERIFY(grown > plain);
        layout.setTriples({});
        static_cast<void>(layout.entry(0));
        QCOMPARE(layout.height(0), grown);
    }

    void roomIsGivenUpOutOfSight()
    {
        TextLayout layout;
        prepare(layout, QString(40, u'字'), 800);
        const qint32 plain = (static_cast<void>(layout.entry(0)), layout.height(0));
        layout.setTriples({tripleOf({0, 2}, {10, 12})});
        const qint32 grown = (static_cast<void>(layout.entry(0)), layout.height(0));
        QVERIFY(grown > plain);
        layout.setTriples({});
        layout.setEntities({{{0, 1}, u"T"_s}}); // nobody looks at the block between the two changes
        static_cast<void>(layout.entry(0));
        QCOMPARE(layout.height(0), plain);
    }

    void oneTripleOnAnAiryLineNeedsNoMoreThanTheRoomItHas()
    {
        TextLayout layout;
        layout.setText(QString(40, u'字'), false);
        layout.setGeometry(ViewMetrics(QFont(), 1, LineSpacing::Airy), 800, Qt::gray);
        const qint32 plain = (static_cast<void>(layout.entry(0)), layout.height(0));
        layout.setTriples({tripleOf({0, 2}, {10, 12})});
        static_cast<void>(layout.entry(0));
        QCOMPARE(layout.height(0), plain);
    }

    void scrollingUpIntoUnseenTextDoesNotJump()
    {
        TextLayout layout;
        QString text;
        for (int i = 0; i < 2000; ++i) text += QString(1 + i * 37 % 400, i % 2 ? u'字' : u'i') + u'\n';
        prepare(layout, text, 500);
        ScrollAnchor anchor(layout);
        anchor.setViewportHeight(600);
        anchor.setMargins(5, 20);
        anchor.jumpTo(layout.totalHeight() / 2);
        anchor.settle();
        for (int i = 0; i < 200; ++i) {
            const qsizetype watched = anchor.topOffset();
            const qint64 before = anchor.distanceOf(watched);
            anchor.scrollBy(-40);
            anchor.settle();
            QCOMPARE(anchor.distanceOf(watched), before + 40);
        }
    }

    void theEndsHold()
    {
        TextLayout layout;
        prepare(layout, u"a line of text\n"_s.repeated(500), 500);
        ScrollAnchor anchor(layout);
        anchor.setViewportHeight(600);
        anchor.setMargins(5, 20);
        anchor.jumpTo(1'000'000'000);
        anchor.settle();
        QCOMPARE(anchor.y(), anchor.maximum());
        QCOMPARE(anchor.lastBlock(), layout.blocks().size() - 1);
        anchor.scrollBy(5000);
        anchor.settle();
        QCOMPARE(anchor.y(), anchor.maximum());
        anchor.scrollBy(-1'000'000'000);
        anchor.settle();
        QCOMPARE(anchor.y(), anchor.minimum());
    }

    void onlyTheVisibleIsLaidOut()
    {
        TextLayout layout;
        prepare(layout, u"一行文字\n"_s.repeated(100000), 500);
        ScrollAnchor anchor(layout);
        anchor.setViewportHeight(600);
        anchor.settle();
        QVERIFY(layout.isLaidOut(0));
        QVERIFY(!layout.isLaidOut(100));
        for (int i = 0; i < 100; ++i) {
            anchor.jumpTo(layout.totalHeight() * i / 100);
            anchor.settle();
        }
        int kept = 0;
        for (int block = 0; block < layout.blocks().size(); ++block) kept += layout.isLaidOut(block) ? 1 : 0;
        QVERIFY2(kept < 500, qPrintable(QString::number(kept)));
    }
};

QTEST_MAIN(TestTextLayout)
#include "test_text_layout.moc"
