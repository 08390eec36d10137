// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/paragraph_index.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace spotter::textview;
using namespace Qt::StringLiterals;

class TestParagraphIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsAtLineEnds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("blocks");
        QTest::newRow("empty text is one empty block") << u""_s << QStringList{u""_s};
        QTest::newRow("line feed") << u"a\nb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("carriage return and line feed") << u"a\r\nb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("carriage return alone") << u"a\rb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("line feed before carriage return") << u"a\n\rb"_s << QStringList{u"a"_s, u""_s, u"b"_s};
        QTest::newRow("paragraph separator") << u"a\u2029b"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("line end at the end") << u"a\r\n"_s << QStringList{u"a"_s, u""_s};
        QTest::newRow("only line ends") << u"\n\n"_s << QStringList{u""_s, u""_s, u""_s};
    }
    void cutsAtLineEnds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, blocks);
        ParagraphIndex index;
        index.build(text, false);
        QStringList found;
        for (int i = 0; i < index.size(); ++i) found.append(text.sliced(index.at(i).beginUtf16, index.at(i).length()));
        QCOMPARE(found, blocks);
    }

    void longParagraphIsCutAtSafePlaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("200,000 ideographs without any mark") << QString(200000, u'字');
        QTest::newRow("200,000 letters without a space") << QString(200000, u'x');
        QTest::newRow("sentences") << u"这是一句不长的话。他说：“是的。”"_s.repeated(9000);
        QTest::newRow("words") << u"one two three "_s.repeated(9000);
        QTest::newRow("emoji of seven code points") << u"👨‍👩‍👧‍👦"_s.repeated(9000);
        QTest::newRow("flags") << u"🇨🇳"_s.repeated(9000);
        QTest::newRow("combining marks") << u"e\u0301\u0323"_s.repeated(20000);
    }
    void longParagraphIsCutAtSafePlaces()
    {
        QFETCH(QString, text);
        ParagraphIndex index;
        index.build(text, false);
        QVERIFY(index.size() > 10);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        qsizetype at = 0;
        for (int i = 0; i < index.size(); ++i) {
            QCOMPARE(qsizetype(index.at(i).beginUtf16), at);
            QVERIFY(index.at(i).length() <= ParagraphIndex::maximumLength * 5 / 4);
            finder.setPosition(at);
            QVERIFY(finder.isAtBoundary());
            QCOMPARE(index.at(i).endsParagraph, i + 1 == index.size());
            at = index.at(i).endUtf16;
        }
        QCOMPARE(at, text.size());
    }

    void sentencesAreNotTornWhereThereAreAny()
    {
        const QString text = u"这是一句不长的话。他说：“是的。”"_s.repeated(900);
        ParagraphIndex index;
        index.build(text, false);
        for (int i = 0; i + 1 < index.size(); ++i)
            QVERIFY(QStringView(u"。”").contains(text[index.at(i).endUtf16 - 1]));
    }

    void aMonstrousGraphemeIsCutBetweenSurrogates()
    {
        const QString text = u"a"_s + QString::fromUcs4(U"\U0001E8D0").repeated(20000);
        ParagraphIndex index;
        index.build(text, false);
        for (int i = 1; i < index.size(); ++i) QVERIFY(!text[index.at(i).beginUtf16].isLowSurrogate());
    }

    void everyOffsetHasItsBlock()
    {
        QRandomGenerator random(3);
        QString text;
        for (int i = 0; i < 5000; ++i) text += QStringView(u"ab字\n\r")[random.bounded(5)];
        ParagraphIndex index;
        index.build(text, false);
        for (qsizetype at = 0; at <= text.size(); ++at) {
            const int block = index.blockAt(at);
            QVERIFY(index.at(block).beginUtf16 <= at);
            if (block + 1 < index.size()) QVERIFY(index.at(block + 1).beginUtf16 > at);
        }
        QCOMPARE(index.blockAt(-5), 0);
        QCOMPARE(index.blockAt(text.size() + 5), index.size() - 1);
    }

    void paragraphsAreNumberedAsLinesOfTheSource()
    {
        ParagraphIndex index;
        index.build(QString(u"a\r\n\n"_s + u"字"_s.repeated(4000) + u"\nb\n"_s), false);
        QCOMPARE(index.paragraphCount(), 5);
        QCOMPARE(index.at(1).paragraph, 2);
        for (int block = 2; block < index.size() - 2; ++block) {
            QCOMPARE(index.at(block).paragraph, 3);
            QCOMPARE(index.beginsParagraph(block), block == 2);
        }
        QCOMPARE(index.at(index.size() - 2).paragraph, 4);
        QVERIFY(index.beginsParagraph(index.size() - 1));
    }

    void markdownFencesAreCode()
    {
        ParagraphIndex index;
        index.build(u"a\n```c\nint *x*;\n```\nb", true);
        QList<bool> code;
        for (int i = 0; i < index.size(); ++i) code.append(index.at(i).isCode);
        QCOMPARE(code, QList<bool>({false, true, true, true, false}));
        index.build(u"```\na", false);
        QVERIFY(!index.at(1).isCode);
    }
};

QTEST_GUILESS_MAIN(TestParagraphIndex)
#include "test_paragraph_index.moc"
