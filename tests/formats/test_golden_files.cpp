// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Files of formats that list entities and relations.
constexpr std::array<std::pair<const char *, const char *>, 11> annotationFiles{{
    {"spert.json", "spert"},
    {"unified.json", "unified-tokens"},
    {"dygie.jsonl", "dygie"},
    {"doccano.jsonl", "doccano"},
    {"label_studio.json", "label-studio"},
    {"prodigy.jsonl", "prodigy"},
    {"uie.jsonl", "uie"},
    {"tplinker.json", "tplinker"},
    {"docred.json", "docred"},
    {"rebel.jsonl", "rebel"},
    {"oneke.json", "oneke"},
}};

} // namespace

/// Each file in tests/data/formats is read, as sniffed, and compared with NAME.expected in Spotter's format. To renew
/// those after a change, run with SPOTTER_UPDATE_GOLDEN=1 and read the difference.
class TestGoldenFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void file_data();
    void file();
    void spotterFileIsWrittenAsItWasRead();
    void nothingIsLostInItsOwnFormat_data();
    void nothingIsLostInItsOwnFormat();
    void writtenFile_data();
    void writtenFile();

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
    for (const auto &[name, format] : annotationFiles)
        QTest::newRow(name) << QString::fromLatin1(format) << u"UTF-8"_s << 0 << 0;
    QTest::newRow("spans.jsonl") << u"spans"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("tagged_tokens.jsonl") << u"tagged-tokens"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("marked.txt") << u"inline"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("triple_lines.txt") << u"triple-lines"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("gliner.jsonl") << u"dygie"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("nyt.json") << u"nyt"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("deepke.json") << u"deepke"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("tacred.json") << u"tacred"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("fewrel.json") << u"tacred"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("semeval.txt") << u"semeval"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("instructuie.json") << u"instructuie"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("oneie.jsonl") << u"oneie"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("cluener.jsonl") << u"cluener"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("interactions.xml") << u"ppi"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("webnlg.xml") << u"webnlg"_s << u"UTF-8"_s << 1 << 1;
    QTest::newRow("webnlg.json") << u"webnlg"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("dwie.json") << u"dwie"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("triples.json") << u"triples-json"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("chat.jsonl") << u"chat"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("gb18030.txt") << u"text"_s << u"GB18030"_s << 0 << 0;
    QTest::newRow("big5.txt") << u"text"_s << u"Big5"_s << 0 << 0;
    QTest::newRow("shift_jis.txt") << u"text"_s << u"Shift_JIS"_s << 0 << 0;
    QTest::newRow("utf16le_mark.txt") << u"text"_s << u"UTF-16LE"_s << 0 << 0;
    QTest::newRow("utf16be_no_mark.txt") << u"text"_s << u"UTF-16BE"_s << 0 << 0;
    QTest::newRow("utf16le_ascii.txt") << u"text"_s << u"UTF-16LE"_s << 0 << 0;
    QTest::newRow("utf8_mark.txt") << u"text"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("brat.ann") << u"brat"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("webanno.tsv") << u"webanno"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("cas.xmi") << u"xmi"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("cas.json") << u"cas-json"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("gate.xml") << u"gate"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("mae.xml") << u"mae"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("sample.pubtator") << u"pubtator"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("bioc.xml") << u"bioc-xml"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("bioc.json") << u"bioc-json"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("ade.rel") << u"ade"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("record.con") << u"i2b2"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("nyt24.sent") << u"pndec"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("columns.bio") << u"conll"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("token_table.csv") << u"conll"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("sample.conllu") << u"conllu"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("sample.corp") << u"conll04"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("triples.csv") << u"csv"_s << u"UTF-8"_s << 1 << 0;
    QTest::newRow("triples.tsv") << u"tsv"_s << u"UTF-8"_s << 1 << 1;
    QTest::newRow("offsets.csv") << u"csv"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("pretty_utf16.json") << u"duie1"_s << u"UTF-16LE"_s << 0 << 0;
    QTest::newRow("note.md") << u"markdown"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("page.html") << u"html"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("report.docx") << u"docx"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("book.epub") << u"epub"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("paper.pdf") << u"pdf"_s << u"UTF-8"_s << 0 << 0;
    QTest::newRow("letter.eml") << u"eml"_s << u"GB18030"_s << 0 << 0;
    QTest::newRow("letters.mbox") << u"mbox"_s << u"utf-8"_s << 0 << 0;
    QTest::newRow("sample.spacy") << u"docbin"_s << u"UTF-8"_s << 0 << 0;
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
    const auto reader = openReader(file, {.name = name, .source = name, .openCompanion = companionOpener(path(name))});
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

void TestGoldenFiles::nothingIsLostInItsOwnFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const auto &[name, format] : annotationFiles) QTest::newRow(name) << QString::fromLatin1(format);
}

void TestGoldenFiles::nothingIsLostInItsOwnFormat()
{
    QFETCH(const QString, format);
    const ReadOutcome read = readAll(content(QString::fromUtf8(QTest::currentDataTag())), format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto losses = writeAll(&buffer, format, read.documents);
    QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message));
    QVERIFY2(losses->empty(), losses->empty() ? "" : qPrintable(losses->front().message));
    const ReadOutcome again = readAll(bytes, format);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents.size(), read.documents.size());
    for (std::size_t i = 0; i < read.documents.size(); ++i)
        QCOMPARE(difference(read.documents[i], again.documents[i]), QString());
    QCOMPARE(written(format, again.documents), bytes);
}

void TestGoldenFiles::writtenFile_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"csv", "tsv", "conll", "ntriples", "turtle", "jsonld", "graphml", "dot"})
        QTest::addRow("spotter.jsonl as %s", format) << QString::fromLatin1(format);
}

void TestGoldenFiles::writtenFile()
{
    QFETCH(QString, format);
    const QByteArray bytes = written(format, readAll(content(u"spotter.jsonl"_s), u"spotter"_s).documents);
    const QString expected = u"spotter.jsonl.written."_s + formatById(format)->suffixes.front();
    if (qEnvironmentVariableIsSet("SPOTTER_UPDATE_GOLDEN")) {
        QFile file(path(expected));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QCOMPARE(bytes, content(expected));
}

QTEST_GUILESS_MAIN(TestGoldenFiles)
#include "test_golden_files.moc"
