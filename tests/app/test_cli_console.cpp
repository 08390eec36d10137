// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/text_table.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spotter;

/// What the terminal shows.
class TestCliConsole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columns_data();
    void columns();
    void durations_data();
    void durations();
    void barFitsTheTerminal_data();
    void barFitsTheTerminal();
    void barShowsShareRateAndRest();
    void tableAlignsChinese();
};

void TestCliConsole::columns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("letters take one") << u"loss"_s << 4;
    QTest::newRow("Chinese takes two") << u"损失"_s << 4;
    QTest::newRow("full-width punctuation takes two") << u"，"_s << 2;
    QTest::newRow("an emoji is one character of two columns") << u"😀"_s << 2;
    QTest::newRow("a character beyond the basic plane") << u"𠮷"_s << 2;
}

void TestCliConsole::columns()
{
    QFETCH(const QString, text);
    QFETCH(const int, expected);
    QCOMPARE(columnsOf(text), expected);
}

void TestCliConsole::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0.0 << u"0:00"_s;
    QTest::newRow("below zero is nothing") << -5.0 << u"0:00"_s;
    QTest::newRow("rounds") << 6.6 << u"0:07"_s;
    QTest::newRow("minutes") << 61.0 << u"1:01"_s;
    QTest::newRow("hours") << 3723.0 << u"1:02:03"_s;
}

void TestCliConsole::durations()
{
    QFETCH(const double, seconds);
    QFETCH(const QString, expected);
    QCOMPARE(durationText(seconds), expected);
}

void TestCliConsole::barFitsTheTerminal_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {1, 5, 20, 40, 80, 200}) QTest::addRow("%d columns", columns) << columns;
}

void TestCliConsole::barFitsTheTerminal()
{
    QFETCH(const int, columns);
    for (const double share : {-1.0, 0.0, 0.333, 1.0, 7.0}) {
        const QString text = progressText({.label = u"正在导入一个名字很长的文件 train.jsonl"_s,
                                              .share = share,
                                              .perSecond = 1234.5,
                                              .remainingSeconds = 100},
            columns);
        QVERIFY2(columnsOf(text) < std::max(columns, 1), qPrintable(text)); // a full line would wrap
    }
}

void TestCliConsole::barShowsShareRateAndRest()
{
    const QString text
        = progressText({.label = u"Reading"_s, .share = 0.5, .perSecond = 250, .remainingSeconds = 90}, 80);
    QVERIFY2(text.startsWith(u"Reading [###############...............]  50 %"_s), qPrintable(text));
    QVERIFY2(text.contains(u"250/s"_s), qPrintable(text));
    QVERIFY2(text.contains(u"1:30 left"_s), qPrintable(text));
    const QString unknown = progressText({.label = u"Reading"_s}, 80);
    QCOMPARE(unknown, u"Reading"_s);
}

void TestCliConsole::tableAlignsChinese()
{
    TextTable table({u"谓词"_s, u"n"_s});
    table.add({u"a"_s, u"10"_s});
    table.add({u"作曲家"_s, u"7"_s});
    QCOMPARE(table.text(), u"谓词     n\na       10\n作曲家   7\n"_s);
}

QTEST_GUILESS_MAIN(TestCliConsole)
#include "test_cli_console.moc"
