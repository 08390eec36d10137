// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/device_reading.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"
#include "tests/formats/format_testing.h"
#include "tests/support/fault_device.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &name)
{
    return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/"_s + name;
}

/// A golden file, or an archive made of one.
QByteArray golden(const QString &name)
{
    if (name.endsWith(u".zip"))
        return written(name.chopped(4), readAll(golden(u"spotter.jsonl"_s), u"spotter"_s).documents);
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReadOutcome readGolden(QIODevice &device, const QString &file, const QString &format)
{
    return readAll(device, format, {.name = u"f"_s, .openCompanion = companionOpener(pathOf(file))});
}

} // namespace

/// A device that breaks at each byte: reading ends with its words, never with half a document taken for a whole one;
/// writing never claims success.
class TestDeviceFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingFailsAtEachByte_data();
    void readingFailsAtEachByte();
    void truncationNeverInventsDocuments_data() { readingFailsAtEachByte_data(); }
    void truncationNeverInventsDocuments();
    void writingFailsAtEachByte_data();
    void writingFailsAtEachByte();
    void aFullDiskIsNamed();
    void skipBadDoesNotSkipABrokenDisk();
    void afterAFailureNothingIsWritten();
    void aPipeThatPausesGivesWhatItHas_data();
    void aPipeThatPausesGivesWhatItHas();
};

void TestDeviceFaults::readingFailsAtEachByte_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::newRow("duie") << u"duie2.jsonl"_s << u"duie"_s;
    QTest::newRow("casrel") << u"casrel.json"_s << u"casrel"_s;
    QTest::newRow("spotter") << u"spotter.jsonl"_s << u"spotter"_s;
    QTest::newRow("conllu") << u"sample.conllu"_s << u"conllu"_s;
    QTest::newRow("SpERT") << u"spert.json"_s << u"spert"_s;
    QTest::newRow("unified tokens") << u"unified.json"_s << u"unified-tokens"_s;
    QTest::newRow("DyGIE++") << u"dygie.jsonl"_s << u"dygie"_s;
    QTest::newRow("doccano") << u"doccano.jsonl"_s << u"doccano"_s;
    QTest::newRow("Label Studio") << u"label_studio.json"_s << u"label-studio"_s;
    QTest::newRow("Prodigy") << u"prodigy.jsonl"_s << u"prodigy"_s;
    QTest::newRow("UIE") << u"uie.jsonl"_s << u"uie"_s;
    QTest::newRow("spans") << u"spans.jsonl"_s << u"spans"_s;
    QTest::newRow("tokens with tags") << u"tagged_tokens.jsonl"_s << u"tagged-tokens"_s;
    QTest::newRow("words with tags") << u"marked.txt"_s << u"inline"_s;
    QTest::newRow("lines with triples") << u"triple_lines.txt"_s << u"triple-lines"_s;
    QTest::newRow("TPLinker") << u"tplinker.json"_s << u"tplinker"_s;
    QTest::newRow("DocRED") << u"docred.json"_s << u"docred"_s;
    QTest::newRow("NYT") << u"nyt.json"_s << u"nyt"_s;
    QTest::newRow("REBEL") << u"rebel.jsonl"_s << u"rebel"_s;
    QTest::newRow("DeepKE") << u"deepke.json"_s << u"deepke"_s;
    QTest::newRow("OneKE") << u"oneke.json"_s << u"oneke"_s;
    QTest::newRow("TACRED") << u"tacred.json"_s << u"tacred"_s;
    QTest::newRow("FewRel") << u"fewrel.json"_s << u"tacred"_s;
    QTest::newRow("SemEval") << u"semeval.txt"_s << u"semeval"_s;
    QTest::newRow("InstructUIE") << u"instructuie.json"_s << u"instructuie"_s;
    QTest::newRow("OneIE") << u"oneie.jsonl"_s << u"oneie"_s;
    QTest::newRow("CLUENER") << u"cluener.jsonl"_s << u"cluener"_s;
    QTest::newRow("interactions of proteins") << u"interactions.xml"_s << u"ppi"_s;
    QTest::newRow("GATE") << u"gate.xml"_s << u"gate"_s;
    QTest::newRow("MAE") << u"mae.xml"_s << u"mae"_s;
    QTest::newRow("WebNLG") << u"webnlg.xml"_s << u"webnlg"_s;
    QTest::newRow("WebNLG in JSON") << u"webnlg.json"_s << u"webnlg"_s;
    QTest::newRow("DWIE") << u"dwie.json"_s << u"dwie"_s;
    QTest::newRow("lists of triples") << u"triples.json"_s << u"triples-json"_s;
    QTest::newRow("chats") << u"chat.jsonl"_s << u"chat"_s;
    QTest::newRow("DocBin") << u"sample.spacy"_s << u"docbin"_s;
    QTest::newRow("mail") << u"letter.eml"_s << u"eml"_s;
    QTest::newRow("mailbox") << u"letters.mbox"_s << u"mbox"_s;
    QTest::newRow("text") << u"gb18030.txt"_s << u"text"_s;
    QTest::newRow("brat") << u"brat.ann"_s << u"brat"_s;
    QTest::newRow("brat archive") << u"brat.zip"_s << u"brat"_s;
    QTest::newRow("annotation.conf") << u"annotation.conf"_s << u"brat"_s;
    QTest::newRow("webanno") << u"webanno.tsv"_s << u"webanno"_s;
    QTest::newRow("webanno archive") << u"webanno.zip"_s << u"webanno"_s;
    QTest::newRow("csv") << u"triples.csv"_s << u"csv"_s;
    QTest::newRow("tsv") << u"triples.tsv"_s << u"tsv"_s;
}

void TestDeviceFaults::readingFailsAtEachByte()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    const QByteArray bytes = golden(file);
    QVERIFY(!bytes.isEmpty());
    for (qint64 at = 0; at < bytes.size(); ++at) {
        FaultDevice device(bytes, at);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readGolden(device, file, format);
        QVERIFY2(outcome.error, qPrintable(u"no error at byte %1"_s.arg(at)));
        QCOMPARE(outcome.error->code, ErrorCode::Io);
        QCOMPARE(outcome.message(), u"f cannot be read: the disk is on fire"_s);
    }
}

void TestDeviceFaults::truncationNeverInventsDocuments()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    const QByteArray bytes = golden(file);
    if (!file.endsWith(u".zip") && !file.contains(u".json")) return; // half a text or table is one
    const ReadOutcome whole = readAll(bytes, format);
    QVERIFY2(!whole.error, qPrintable(whole.message()));
    for (qint64 at = 0; at < bytes.size(); ++at) {
        FaultDevice device(bytes, at, FaultDevice::Fault::Short);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readAll(device, format);
        QVERIFY(outcome.documents.size() <= whole.documents.size());
        for (std::size_t i = 0; i < outcome.documents.size(); ++i) {
            QCOMPARE(difference(outcome.documents[i], whole.documents[i]), QString());
        }
        const bool isArray = format == u"casrel" || format == u"spert" || format == u"label-studio";
        if (file.endsWith(u".zip") && at > 0) QVERIFY(outcome.error);
        if (isArray && at > 0 && at < bytes.trimmed().size()) QVERIFY(outcome.error);
    }
}

void TestDeviceFaults::writingFailsAtEachByte_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("shortWrite");
    for (const char *format :
        {"duie", "duie1", "casrel", "tplinker", "spotter", "spert", "unified-tokens", "dygie", "docred", "nyt", "rebel",
            "tacred", "semeval", "deepke", "oneke", "doccano", "label-studio", "prodigy", "uie", "spacy", "brat",
            "webanno", "conll", "csv", "tsv", "ntriples", "turtle", "jsonld", "graphml", "dot", "neo4j"}) {
        QTest::addRow("%s, error", format) << QString::fromLatin1(format) << false;
        QTest::addRow("%s, short write", format) << QString::fromLatin1(format) << true;
    }
}

void TestDeviceFaults::writingFailsAtEachByte()
{
    QFETCH(QString, format);
    QFETCH(bool, shortWrite);
    const std::vector<Document> documents = readAll(golden(u"spotter.jsonl"_s), u"spotter"_s).documents;
    QVERIFY(!documents.empty());
    const qsizetype size = written(format, documents).size();
    for (qint64 at = 0; at < size; ++at) {
        FaultDevice device({}, at, shortWrite ? FaultDevice::Fault::Short : FaultDevice::Fault::Error);
        QVERIFY(device.open(QIODevice::WriteOnly));
        const auto outcome = writeAll(&device, format, documents);
        QVERIFY2(!outcome, qPrintable(u"success at byte %1 of %2"_s.arg(at).arg(size)));
        QCOMPARE(outcome.error().code, ErrorCode::Io);
        QVERIFY2(outcome.error().message.startsWith(u"out cannot be written: "_s), qPrintable(outcome.error().message));
    }
    FaultDevice device({}, size);
    QVERIFY(device.open(QIODevice::WriteOnly));
    QVERIFY(writeAll(&device, format, documents));
}

void TestDeviceFaults::aFullDiskIsNamed()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly)) QSKIP("there is no /dev/full here");
    const auto outcome = writeAll(&full, u"spotter"_s, readAll(golden(u"spotter.jsonl"_s), u"spotter"_s).documents);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(u"the disk is full"), qPrintable(outcome.error().message));
}

void TestDeviceFaults::skipBadDoesNotSkipABrokenDisk()
{
    FaultDevice device("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", 20);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto reader = openReader(device, {.name = u"f"_s, .skipBad = true}, u"duie"_s);
    QVERIFY(reader);
    QVERIFY((*reader)->next());
    for (int again = 0; again < 3; ++again) {
        const auto outcome = (*reader)->next();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Io);
        QVERIFY(!(*reader)->canContinue());
    }
    QCOMPARE((*reader)->counts().skipped, 0);
}

void TestDeviceFaults::afterAFailureNothingIsWritten()
{
    FaultDevice device({}, 0);
    QVERIFY(device.open(QIODevice::WriteOnly));
    const auto writer = makeWriter(u"spotter"_s, &device, {.name = u"out"_s});
    QVERIFY(writer && (*writer)->begin());
    Document document;
    document.text = u"a"_s;
    QVERIFY((*writer)->write(document)); // still in the buffer
    QVERIFY(!(*writer)->flush());
    QVERIFY(!(*writer)->write(document));
    QVERIFY(!(*writer)->writeFailure(u"x"_s));
    QVERIFY(!(*writer)->finish());
    QVERIFY(device.bytes().isEmpty());
}

void TestDeviceFaults::aPipeThatPausesGivesWhatItHas_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QString>("format");
    for (const auto &[file, format] : {std::pair{u"spotter.jsonl"_s, u"spotter"_s}, {u"duie2.jsonl"_s, u"duie"_s},
             {u"doccano.jsonl"_s, u"doccano"_s}, {u"prodigy.jsonl"_s, u"prodigy"_s}}) {
        QTest::newRow(qPrintable(format)) << golden(file) << format;
        QTest::newRow(qPrintable(format + u", sniffed"_s)) << golden(file) << QString();
    }
    QTest::newRow("text") << "一句话。\n又一句。\n"_ba << u"text"_s;
    QTest::newRow("text, sniffed") << "A sentence of some words.\nAnother one of them.\n"_ba << QString();
    QTest::newRow("csv") << "text,subject,predicate,object\na b,a,r,b\nc d,c,r,d\n"_ba << u"csv"_s;
}

/// Whoever types or pipes one record after the other sees the first before the last: as many bytes as there are must
/// do, and another read would wait.
void TestDeviceFaults::aPipeThatPausesGivesWhatItHas()
{
    QFETCH(QByteArray, records);
    QFETCH(QString, format);
    FaultDevice pipe(records, records.size(), FaultDevice::Fault::Error, records.size());
    QVERIFY(pipe.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const QByteArray looked = peekSome(pipe, sniffBytes); // as the command line does, to choose
    QCOMPARE(looked, records.first(looked.size()));
    const auto reader = openReader(pipe, {.name = u"f"_s, .documentPerLine = true}, format);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    const auto first = (*reader)->next();
    QVERIFY2(first && *first, first ? "" : qPrintable(first.error().message));
    QVERIFY(!pipe.hasFailed());
}

QTEST_GUILESS_MAIN(TestDeviceFaults)
#include "test_device_faults.moc"
