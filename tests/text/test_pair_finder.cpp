// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pair_finder.h"

#include "tests/support/growth.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestPairFinder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void endsWhereItIsTold();
    void manyPairsOfOneSubject();
    void subjectsOfAllLengthsAreLinear();
};

void TestPairFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("nothing") << u""_s << QList<int>{};
    QTest::newRow("both strings") << u"鲁迅写了《呐喊》"_s << QList<int>{0};
    QTest::newRow("the object before the subject") << u"《呐喊》是鲁迅的"_s << QList<int>{0};
    QTest::newRow("two pairs of one subject") << u"鲁迅的《呐喊》和《彷徨》"_s << QList<int>{0, 1};
    QTest::newRow("the subject alone") << u"鲁迅是绍兴人"_s << QList<int>{};
    QTest::newRow("the object alone") << u"呐喊"_s << QList<int>{};
    QTest::newRow("subjects that begin alike, the first place first") << u"鲁迅全集收了呐喊"_s << QList<int>{0, 2};
    QTest::newRow("a pair once, however often it stands there") << u"鲁迅鲁迅呐喊呐喊"_s << QList<int>{0};
    QTest::newRow("a subject of one character is never found") << u"甲的乙"_s << QList<int>{};
    QTest::newRow("an emoji is two units") << u"😀 ate pie"_s << QList<int>{4};
    QTest::newRow("the text ends within a subject") << u"呐喊 鲁"_s << QList<int>{};
}

void TestPairFinder::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, expected);
    PairFinder finder;
    finder.add(u"鲁迅"_s, u"呐喊"_s, 0);
    finder.add(u"鲁迅"_s, u"彷徨"_s, 1);
    finder.add(u"鲁迅全集"_s, u"呐喊"_s, 2);
    finder.add(u"甲"_s, u"乙"_s, 3);
    finder.add(u"😀"_s, u"pie"_s, 4);
    QList<int> found;
    finder.find(text, [&](size_t index) {
        found.append(int(index));
        return true;
    });
    QCOMPARE(found, expected);
}

void TestPairFinder::endsWhereItIsTold()
{
    PairFinder finder;
    for (size_t i = 0; i < 10; ++i) finder.add(u"ab"_s, u"c"_s, i);
    int visits = 0;
    finder.find(u"ab c"_s, [&](size_t) { return ++visits < 3; });
    QCOMPARE(visits, 3);
}

void TestPairFinder::manyPairsOfOneSubject()
{
    PairFinder finder;
    for (size_t i = 0; i < 1000; ++i) finder.add(u"ab"_s, u"object %1."_s.arg(i), i);
    finder.add(u"ab"_s, u"x"_s, 1000); // a single unit
    QList<int> found;
    finder.find(u"object 7. object 3. ab x"_s, [&](size_t index) {
        found.append(int(index));
        return true;
    });
    QCOMPARE(found, (QList<int>{3, 7, 1000}));
    // A text costs what it holds, not what the subject is known for.
    VERIFY_GROWS_LINEARLY(5000, [](int size) {
        PairFinder many;
        for (int i = 0; i < size; ++i) many.add(u"ab"_s, u"object %1."_s.arg(i), size_t(i));
        for (int i = 0; i < size; ++i) many.find(u"ab and nothing else"_s, [](size_t) { return true; });
    });
}

void TestPairFinder::subjectsOfAllLengthsAreLinear()
{
    VERIFY_GROWS_LINEARLY(500, [](int size) {
        PairFinder finder;
        for (int length = 2; length < size; ++length) finder.add(QString(length, u'a'), u"zz"_s, size_t(length));
        finder.find(QString(4 * size, u'a'), [](size_t) { return true; });
    });
}

QTEST_GUILESS_MAIN(TestPairFinder)
#include "test_pair_finder.moc"
