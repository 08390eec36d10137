// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/terminal_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spotter;

class TestTerminalText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isShown_data();
    void isShown();
};

void TestTerminalText::isShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // lines are the text's own
    QTest::addColumn<QString>("one"); // a message of one line
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("words of all scripts") << u"a 中文 é 😀 עברית"_s << u"a 中文 é 😀 עברית"_s << u"a 中文 é 😀 עברית"_s;
    QTest::newRow("an escape sequence") << u"\x1b[31mred"_s << u"␛[31mred"_s << u"␛[31mred"_s;
    QTest::newRow("a bell, a delete") << u"a\x07\x7f"_s << u"a␇␡"_s << u"a␇␡"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"␀"_s << u"␀"_s;
    QTest::newRow("CSI in one character") << QString(QChar(0x9b)) + u"31m"_s << u"\uFFFD31m"_s << u"\uFFFD31m"_s;
    QTest::newRow("lines and tabs") << u"a\n\tb\r\nc"_s << u"a\n\tb\r\nc"_s << u"a␊␉b␍␊c"_s;
    QTest::newRow("a return that would write over") << u"good\rbad"_s << u"good␍bad"_s << u"good␍bad"_s;
    QTest::newRow("turned writing") << u"a\u202Eb\u2066c\u200Fd"_s << u"a\uFFFDb\uFFFDc\uFFFDd"_s
                                    << u"a\uFFFDb\uFFFDc\uFFFDd"_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029"_s << u"a\uFFFDb\uFFFD"_s << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("half a character") << QString(QChar(0xD83D)) + u'x' << u"\uFFFDx"_s << u"\uFFFDx"_s;
}

void TestTerminalText::isShown()
{
    QFETCH(const QString, text);
    QTEST(forTerminal(text, TerminalLines::Keep), "kept");
    QTEST(forTerminal(text, TerminalLines::One), "one");
}

QTEST_GUILESS_MAIN(TestTerminalText)
#include "test_terminal_text.moc"
