// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/window_words.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestWindowWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsOfTheCommandLineAreNotNamed_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &sentence, const QString &words) {
            QTest::newRow(name) << sentence << words;
        };
        row("an option and a way", u"name its encoding (--encoding, or Encoding in the import dialog)"_s,
            u"name its encoding (Encoding in the import dialog)"_s);
        row("an option with its value", u"choose it (--format uie, or Format in the import dialog)"_s,
            u"choose it (Format in the import dialog)"_s);
        row("an option alone", u"choose the format yourself (--format NAME), or rename it"_s,
            u"choose the format yourself, or rename it"_s);
        row("options of two commands",
            u"choose the format Plain text (--format text; --input-format text for extract)"_s,
            u"choose the format Plain text"_s);
        row("two in one sentence",
            u"map the columns (--columns text=4,subject=1,…, or Columns in the import dialog), or choose the format "
            "Plain text (--format text; --input-format text for extract)"_s,
            u"map the columns (Columns in the import dialog), or choose the format Plain text"_s);
        row("a whole clause", u"read as text (--columns, or Columns in the import dialog, reads them otherwise)"_s,
            u"read as text (Columns in the import dialog reads them otherwise)"_s);
        row("a command", u"“Fill in types…” in the schema dock (spotter-cli schema CORPUS --fit-types) lists them"_s,
            u"“Fill in types…” in the schema dock lists them"_s);
        row("Chinese: an option and a way", u"请指明其编码（--encoding，或导入对话框中的“编码”）"_s,
            u"请指明其编码（导入对话框中的“编码”）"_s);
        row("Chinese: an option alone", u"请自行指定格式（--format NAME），或改名"_s, u"请自行指定格式，或改名"_s);
        row("Chinese: options of two commands",
            u"请选择“纯文本”格式（--format text；extract 用 --input-format text）"_s, u"请选择“纯文本”格式"_s);
        row("Chinese: a whole clause", u"（如有不同，请用 --columns 或导入对话框中的“表格的列”指定）"_s,
            u"（如有不同，请用导入对话框中的“表格的列”指定）"_s);
        row("other brackets", u"3 files (2 of them new) -- see the list"_s,
            u"3 files (2 of them new) -- see the list"_s);
        row("a file name", u"a--b (c).txt contains no text"_s, u"a--b (c).txt contains no text"_s);
    }
    void optionsOfTheCommandLineAreNotNamed()
    {
        QFETCH(const QString, sentence);
        QFETCH(const QString, words);
        QCOMPARE(windowWords(sentence), words);
    }

    void longMessagesHaveDetails_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("brief");
        const QString tail = u" And so on, and so on, and so on, and so on, and so on."_s.repeated(4).trimmed();
        QTest::newRow("short") << u"It failed. Try again."_s << u"It failed. Try again."_s;
        QTest::newRow("long") << u"It failed. "_s + tail << u"It failed."_s;
        QTest::newRow("lines") << u"It failed\nbecause of this"_s << u"It failed"_s;
        QTest::newRow("one long sentence") << u"a "_s.repeated(200) << u"a "_s.repeated(200);
        QTest::newRow("a file name with a point")
            << u"notes.txt could not be read. "_s + tail << u"notes.txt could not be read."_s;
        QTest::newRow("Chinese") << u"读取失败。"_s + u"请再试一次。"_s.repeated(40) << u"读取失败。"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void longMessagesHaveDetails()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, brief);
        const SplitMessage split = splitMessage(message);
        QCOMPARE(split.brief, brief);
        QCOMPARE(split.details.isEmpty(), split.brief == message);
    }
};

QTEST_GUILESS_MAIN(TestWindowWords)
#include "test_window_words.moc"
