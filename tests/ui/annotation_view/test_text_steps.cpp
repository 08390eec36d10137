// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/text_steps.h"

#include <QTest>

using namespace spotter;
using namespace spotter::textview;
using namespace Qt::StringLiterals;

class TestTextSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void graphemes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qsizetype>>("boundaries");
        using Offsets = QList<qsizetype>;
        QTest::newRow("letters") << u"abc"_s << Offsets{0, 1, 2, 3};
        QTest::newRow("combining mark") << u"e\u0301x"_s << Offsets{0, 2, 3};
        QTest::newRow("astral") << u"a😀b"_s << Offsets{0, 1, 3, 4};
        QTest::newRow("family joined by ZWJ") << u"a👨‍👩‍👧b"_s << Offsets{0, 1, 9, 10};
        QTest::newRow("flag") << u"🇨🇳!"_s << Offsets{0, 4, 5};
        QTest::newRow("skin tone") << u"👍🏽!"_s << Offsets{0, 4, 5};
        QTest::newRow("Hangul jamo") << u"\u1100\u1161\u11a8."_s << Offsets{0, 3, 4};
        QTest::newRow("CRLF is one step") << u"a\r\nb"_s << Offsets{0, 1, 3, 4};
        QTest::newRow("empty lines") << u"\n\nb"_s << Offsets{0, 1, 2, 3};
        QTest::newRow("line end at the end") << u"a\r\n"_s << Offsets{0, 1, 3};
    }
    void graphemes()
    {
        QFETCH(QString, text);
        QFETCH(QList<qsizetype>, boundaries);
        ParagraphIndex index;
        index.build(text, false);
        const TextSteps steps(text, index);
        QList<qsizetype> forwards{0};
        while (forwards.last() < text.size()) forwards.append(steps.nextGrapheme(forwards.last()));
        QCOMPARE(forwards, boundaries);
        QList<qsizetype> backwards{text.size()};
        while (backwards.first() > 0) backwards.prepend(steps.previousGrapheme(backwards.first()));
        QCOMPARE(backwards, boundaries);
        for (qsizetype at = 0; at <= text.size(); ++at) QVERIFY(boundaries.contains(steps.floorGrapheme(at)));
        QCOMPARE(steps.nextGrapheme(text.size() + 9), text.size());
        QCOMPARE(steps.previousGrapheme(-9), 0);
    }

    void snapping_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("snappedBegin");
        QTest::addColumn<int>("snappedEnd");
        QTest::newRow("whole already") << u"abc"_s << 1 << 2 << 1 << 2;
        QTest::newRow("inside a surrogate pair") << u"a😀b"_s << 2 << 3 << 1 << 3;
        QTest::newRow("between letter and mark") << u"e\u0301x"_s << 1 << 2 << 0 << 2;
        QTest::newRow("beyond the end") << u"abc"_s << 1 << 99 << 1 << 3;
        QTest::newRow("outside") << u"abc"_s << 5 << 9 << -1 << -1;
        QTest::newRow("empty") << u"abc"_s << 1 << 1 << -1 << -1;
        QTest::newRow("backwards") << u"abc"_s << 2 << 1 << -1 << -1;
    }
    void snapping()
    {
        QFETCH(QString, text);
        QFETCH(int, begin);
        QFETCH(int, end);
        QFETCH(int, snappedBegin);
        QFETCH(int, snappedEnd);
        ParagraphIndex index;
        index.build(text, false);
        const Span snapped = TextSteps(text, index).snapped({begin, end});
        QCOMPARE(snapped.beginUtf16, snappedBegin);
        QCOMPARE(snapped.endUtf16, snappedEnd);
    }

    void tokenEdges_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("forward");
        QTest::addColumn<bool>("isEnd");
        QTest::addColumn<int>("to");
        QTest::newRow("an end takes the next word in") << 3 << true << true << 12;
        QTest::newRow("a mark is a token") << 12 << true << true << 13;
        QTest::newRow("an end lets the last word go, and the space before it") << 12 << false << true << 3;
        QTest::newRow("a begin takes the word before in") << 4 << false << false << 0;
        QTest::newRow("a begin lets the first word go, and the space after it") << 0 << true << false << 4;
        QTest::newRow("a Chinese character is a token") << 16 << true << true << 17;
        QTest::newRow("backwards, too") << 16 << false << true << 15;
        QTest::newRow("not beyond the line") << 17 << true << true << 17;
    }
    void tokenEdges()
    {
        QFETCH(const int, from);
        QFETCH(const bool, forward);
        QFETCH(const bool, isEnd);
        QFETCH(const int, to);
        const QString text = u"Ada Lovelace, 鲁迅与"_s;
        ParagraphIndex index;
        index.build(text, false);
        const TextSteps steps(text, index);
        QCOMPARE(forward ? steps.nextTokenEdge(from, isEnd) : steps.previousTokenEdge(from, isEnd), to);
    }

    void words()
    {
        const QString text = u"one two,\nthree"_s;
        ParagraphIndex index;
        index.build(text, false);
        const TextSteps steps(text, index);
        QVERIFY((steps.wordAt(5) == Span{4, 7}));
        QVERIFY((steps.wordAt(14) == Span{9, 14}));
        QCOMPARE(steps.nextWord(0), 4);
        QCOMPARE(steps.previousWord(14), 9);
        QCOMPARE(steps.previousWord(7), 4);
        const QString nothing;
        const ParagraphIndex none;
        QVERIFY(!TextSteps(nothing, none).wordAt(0).isValid());
    }
};

QTEST_GUILESS_MAIN(TestTextSteps)
#include "test_text_steps.moc"
