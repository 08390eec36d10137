// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "tests/text/random_text.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestCodePoints final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void known_offsets_data();
    void known_offsets();
    void block_edges_data();
    void block_edges();
    void bad_spans_are_invalid();
    void agrees_with_counting_on_random_text();
    void reader_gives_what_qt_decodes();
};

void TestCodePoints::known_offsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("codePointOfUnit"); // for every offset, the end included
    QTest::newRow("empty") << u""_s << QList<int>{0};
    QTest::newRow("one to one") << u"a中é"_s << QList<int>{0, 1, 2, 3};
    QTest::newRow("pair inside rounds up") << u"a😀b"_s << QList<int>{0, 1, 2, 2, 3};
    QTest::newRow("lone low surrogate counts") << QString(u"a") + QChar(0xdc00) + u'b' << QList<int>{0, 1, 2, 3};
    QTest::newRow("lone high surrogate counts") << QString(u"😀") + QChar(0xd800) + u'b' << QList<int>{0, 1, 1, 2, 3};
    QTest::newRow("high, high, low") << QString(QChar(0xd83d)) + u"😀"_s << QList<int>{0, 1, 2, 2};
    QTest::newRow("high, low, low") << u"😀"_s + QChar(0xde00) << QList<int>{0, 1, 1, 2};
}

void TestCodePoints::known_offsets()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, codePointOfUnit);
    const CodePointMap map(text);
    for (int unit = 0; unit < codePointOfUnit.size(); ++unit) QCOMPARE(map.toCodePoint(unit), codePointOfUnit[unit]);
    QCOMPARE(map.lengthCodePoints(), codePointOfUnit.back());
}

void TestCodePoints::block_edges_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("pairs");
    for (const int before : {0, 1, 61, 62, 63, 64, 65, 127, 128}) {
        for (const int pairs : {1, 31, 32, 33, 63, 64, 65})
            QTest::addRow("%d letters, %d pairs", before, pairs) << before << pairs;
    }
}

void TestCodePoints::block_edges()
{
    QFETCH(int, before);
    QFETCH(int, pairs);
    const QString text = QString(before, u'x') + u"𠮷"_s.repeated(pairs) + QString(before, u'y');
    const CodePointMap map(text);
    QCOMPARE(map.lengthCodePoints(), 2 * before + pairs);
    for (int codePoint = 0; codePoint <= map.lengthCodePoints(); ++codePoint) {
        const int pairsBefore = std::clamp(codePoint - before, 0, pairs);
        QCOMPARE(map.toUtf16(codePoint), codePoint + pairsBefore);
        QCOMPARE(map.toCodePoint(codePoint + pairsBefore), codePoint);
    }
}

void TestCodePoints::bad_spans_are_invalid()
{
    const QString text = u"a😀b"_s;
    const CodePointMap map(text);
    QCOMPARE(map.spanFromCodePoints(1, 3), (Span{1, 4}));
    QCOMPARE(map.spanFromCodePoints(0, 3), (Span{0, 4}));
    const std::pair<qsizetype, qsizetype> bad[] = {{-1, 2}, {1, 1}, {2, 1}, {0, 4}, {3, 4},
        {std::numeric_limits<qsizetype>::min(), std::numeric_limits<qsizetype>::max()}};
    for (const auto &[begin, end] : bad) QVERIFY(!map.spanFromCodePoints(begin, end).isValid());
    QCOMPARE(map.toUtf16(-1), -1);
    QCOMPARE(map.toUtf16(4), -1);
    QCOMPARE(map.toUtf16(3), 4);
}

void TestCodePoints::agrees_with_counting_on_random_text()
{
    QRandomGenerator generator(7161);
    for (int round = 0; round < 300; ++round) {
        const QString text = test::randomText(generator, 400);
        const CodePointMap map(text);
        qsizetype codePoints = 0;
        for (CodePointReader reader(text); reader.hasNext(); ++codePoints) {
            const qsizetype unit = reader.offsetUtf16();
            QCOMPARE(map.toCodePoint(unit), codePoints);
            QCOMPARE(map.toUtf16(codePoints), unit);
            reader.next();
            if (reader.offsetUtf16() == unit + 2) QCOMPARE(map.toCodePoint(unit + 1), codePoints + 1);
        }
        QCOMPARE(map.lengthCodePoints(), codePoints);
        QCOMPARE(map.toUtf16(codePoints), text.size());
    }
}

void TestCodePoints::reader_gives_what_qt_decodes()
{
    QRandomGenerator generator(1);
    for (int round = 0; round < 300; ++round) {
        const QString text = test::randomText(generator, 60);
        if (!text.isValidUtf16()) continue;
        QList<uint> read;
        for (CodePointReader reader(text); reader.hasNext();) read.append(reader.next());
        QCOMPARE(read, text.toUcs4());
    }
}

QTEST_GUILESS_MAIN(TestCodePoints)
#include "test_code_points.moc"
