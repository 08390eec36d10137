// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Each file in tests/data/formats is read, as sniffed, and compared with NAME.expected in Spotter's format. To renew
/// those after a change, run with SPOTTER_UPDATE_GOLDEN=1 and read the difference.
class TestGoldenFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void file_data();
    void file();
    void spotterFileIsWrittenAsItWasRead();

private:
    static QString path(const QString &name)
    {
        return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/"_s + name;
    }
    static QByteArray content(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestGoldenFiles::file_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("unaligned");
    QTest::addColumn<int>("recased");
    QTest::newRow("duie2.jsonl") << u"duie"_s << u"UTF-8"_s << 1 << 1;
    QTest::newRow("duie1.jsonl") << u"duie1"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("casrel.json") << u"casrel"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("spotter.jsonl") << u"spotter"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("gb18030.txt") << u"text"_s << u"GB18030"_s << 0 << 0;
    QTest::newRow("big5.txt") << u"text"_s << u"Big5"_s << 0 << 0;
    QTest::newRow("shift_jis.txt") << u"text"_s << u"Shift_JIS"_s << 0 << 0;
    QTest::newRow("utf16le_mark.txt") << u"text"_s << u"UTF-16LE"_s << 0 << 0;
    QTest::newRow("utf16be_no_mark.txt") << u"text"_s << u"UTF-16BE"_s << 0 << 0;
    QTest::newRow("utf16le_ascii.txt") << u"text"_s << u"UTF-16LE"_s << 0 << 0;
    QTest::newRow("utf8_mark.txt") << u"text"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("note.md") << u"markdown"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("page.html") << u"html"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("report.docx") << u"docx"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("book.epub") << u"epub"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("paper.pdf") << u"pdf"_s << u"UTF-8"_s << 0 << 0;
}

void TestGoldenFiles::file()
{
    QFETCH(QString, format);
    QFETCH(QString, encoding);
    QFETCH(int, unaligned);
    QFETCH(int, recased);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const QByteArray bytes = content(name);
    QVERIFY(!bytes.isEmpty());
    const auto sniffed = sniffFormat(bytes, name);
    QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
    QCOMPARE(*sniffed, format);

    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto reader = openReader(file, {.name = name, .source = name});
    QVERIFY(reader);
    std::vector<Document> documents;
    for (;;) {
        auto document = (*reader)->next();
        QVERIFY2(document, document ? "" : qPrintable(document.error().message));
        if (!*document) break;
        documents.push_back(std::move(**document));
    }
    QCOMPARE((*reader)->encodingName(), encoding);
    QCOMPARE((*reader)->counts().unaligned, unaligned);
    QCOMPARE((*reader)->counts().recased, recased);
    QCOMPARE((*reader)->counts().documents, qint64(documents.size()));
    QCOMPARE((*reader)->positionBytes(), bytes.size());

    const QByteArray actual = written(u"spotter"_s, documents);
    if (qEnvironmentVariableIsSet("SPOTTER_UPDATE_GOLDEN")) {
        QFile expected(path(name + u".expected"_s));
        QVERIFY(expected.open(QIODevice::WriteOnly) && expected.write(actual) == actual.size());
    }
    QCOMPARE(actual, content(name + u".expected"_s));
}

void TestGoldenFiles::spotterFileIsWrittenAsItWasRead()
{
    const QByteArray bytes = content(u"spotter.jsonl"_s);
    QCOMPARE(written(u"spotter"_s, readAll(bytes, u"spotter"_s).documents), bytes);
}

QTEST_GUILESS_MAIN(TestGoldenFiles)
#include "test_golden_files.moc"
