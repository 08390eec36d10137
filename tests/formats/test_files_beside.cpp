// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"

#include <QTest>

#include <map>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

using FilesBeside = std::map<QString, QByteArray>; // by what the reader asks for

CompanionOpener openerOf(const FilesBeside &files)
{
    return [files](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        const auto found = files.find(which);
        if (found == files.end()) return nullptr;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(found->second);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
}

ReadOutcome readBeside(const QByteArray &bytes, const QString &name, const FilesBeside &files, bool skipBad = false)
{
    return readAll(bytes, {}, {.name = name, .skipBad = skipBad, .openCompanion = openerOf(files)});
}

QStringList toldOf(const ReadOutcome &read)
{
    QStringList triples;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) triples += tripleText(label.triple);
    }
    return triples;
}

const QByteArray record = "Adalin was given .\nThe fever  was gone .\n";

} // namespace

/// Formats whose texts and labels are in several files (i2b2, PNDec), and ADE, whose offsets are those of another text.
class TestFilesBeside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void i2b2_data();
    void i2b2();
    void i2b2Assertions();
    void i2b2Faults_data();
    void i2b2Faults();
    void i2b2NeedsItsText();
    void pndec_data();
    void pndec();
    void placesAndNamesAreCompared_data();
    void placesAndNamesAreCompared();
    void pndecFaults_data();
    void pndecFaults();
    void sentencesAloneHaveNoLabels();
    void adeOffsets_data();
    void adeOffsets();
    void adeDoses();
    void adeFaults();
};

void TestFilesBeside::i2b2_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<FilesBeside>("files");
    const QByteArray concepts = "c=\"adalin\" 1:0 1:0||t=\"treatment\"\nc=\"the fever\" 2:0 2:1||t=\"problem\"\n";
    const QByteArray relations = "c=\"adalin\" 1:0 1:0||r=\"TrIP\"||c=\"the fever\" 2:0 2:1\n";
    QTest::newRow("beside each other") << u"a.con"_s
                                       << FilesBeside{
                                              {u".con"_s, concepts}, {u".rel"_s, relations}, {u".txt"_s, record}};
    QTest::newRow("in the corpus' folders")
        << u"x/concept/a.con"_s
        << FilesBeside{{u".con"_s, concepts}, {u"../rel/a.rel"_s, relations}, {u"../txt/a.txt"_s, record}};
    QTest::newRow("by the relations") << u"a.rel"_s
                                      << FilesBeside{
                                             {u".con"_s, concepts}, {u".rel"_s, relations}, {u".txt"_s, record}};
    QTest::newRow("CRLF") << u"a.con"_s
                          << FilesBeside{{u".con"_s, QByteArray(concepts).replace("\n", "\r\n")},
                                 {u".rel"_s, relations}, {u".txt"_s, QByteArray(record).replace("\n", "\r\n")}};
}

void TestFilesBeside::i2b2()
{
    QFETCH(QString, opened);
    QFETCH(FilesBeside, files);
    const ReadOutcome read = readBeside(files.at(opened.sliced(opened.lastIndexOf(u'.'))), opened, files);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldOf(read), QStringList{u"Adalin TrIP The fever"_s});
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject.type, u"treatment"_s);
    QCOMPARE(triple.object.type, u"problem"_s);
    QCOMPARE(triple.object.text, read.documents[0].text.sliced(triple.object.span.beginUtf16, 9));
    QVERIFY(read.documents[0].metadata.isEmpty());
}

void TestFilesBeside::i2b2Assertions()
{
    const ReadOutcome read = readBeside("c=\"the fever\" 2:0 2:1||t=\"problem\"\n", u"a.con"_s,
        {{u".txt"_s, record}, {u".ast"_s, "c=\"the fever\" 2:0 2:1||t=\"problem\"||a=\"absent\"\n"}});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonArray entities = read.documents.at(0).metadata.value("spotter:entities"_L1).toArray();
    QCOMPARE(entities.size(), 1);
    QCOMPARE(entities[0]["i2b2"_L1]["assertion"_L1].toString(), u"absent"_s);
}

void TestFilesBeside::i2b2Faults_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such word") << QByteArray("c=\"fever\" 2:9 2:9||t=\"problem\"")
                                  << u"a.con:2:1: there are no words at 2:9 2:9"_s;
    QTest::newRow("no such line") << QByteArray("c=\"fever\" 7:0 7:0||t=\"problem\"")
                                  << u"a.con:2:1: there are no words at 7:0 7:0"_s;
    QTest::newRow("line 0") << QByteArray("c=\"fever\" 0:0 0:0||t=\"problem\"") << u"a.con:2:1: there are no words"_s;
    QTest::newRow("end before the beginning")
        << QByteArray("c=\"fever\" 2:1 1:0||t=\"problem\"") << u"a.con:2:1: there are no words"_s;
    QTest::newRow("other words") << QByteArray("c=\"fever\" 2:0 2:0||t=\"problem\"")
                                 << u"a.con:2:1: the text there is \"The\", not \"fever\""_s;
    QTest::newRow("a number that is none")
        << QByteArray("c=\"fever\" 2:99999999999999999999 2:1||t=\"problem\"") << u"a.con:2:1: the text there is"_s;
    QTest::newRow("something else") << QByteArray("fever") << u"a.con:2:1: expected a concept"_s;
}

void TestFilesBeside::i2b2Faults()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, message);
    const QByteArray concepts = "c=\"adalin\" 1:0 1:0||t=\"treatment\"\n" + line + '\n';
    const ReadOutcome read = readBeside(concepts, u"a.con"_s, {{u".txt"_s, record}});
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
    const ReadOutcome lenient = readBeside(concepts, u"a.con"_s, {{u".txt"_s, record}}, true);
    QVERIFY2(!lenient.error, qPrintable(lenient.message()));
    QCOMPARE(lenient.counts.skipped, 1);
    QCOMPARE(lenient.documents.at(0).metadata.value("spotter:entities"_L1).toArray().size(), 1);
}

void TestFilesBeside::i2b2NeedsItsText()
{
    const ReadOutcome read = readBeside("c=\"adalin\" 1:0 1:0||t=\"treatment\"\n", u"a.con"_s, {});
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::NotFound);
}

void TestFilesBeside::pndec_data()
{
    QTest::addColumn<FilesBeside>("files");
    QTest::newRow("places") << FilesBeside{
        {u".pointer"_s, "1 1 3 4 /person/met | 3 4 1 1 /person/met by\n\n0 0 2 2 /p\n"}};
    QTest::newRow("names") << FilesBeside{
        {u".tup"_s, "Bo ; Al Ox ; /person/met | Al Ox ; Bo ; /person/met by\n\nEve ; Bo ; /p\n"}};
    QTest::newRow("places before names") << FilesBeside{
        {u".pointer"_s, "1 1 3 4 /person/met | 3 4 1 1 /person/met by\r\n\r\n0 0 2 2 /p"}, {u".tup"_s, "x ; y ; z\n"}};
}

void TestFilesBeside::placesAndNamesAreCompared_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<int>("different");
    QTest::newRow("the same") << QByteArray("Bo ; Al Ox ; /met\n\nEve ; Bo ; /p | Bo ; Eve ; /q\n") << 0;
    QTest::newRow("in another order") << QByteArray("Bo ; Al Ox ; /met\r\n\r\nBo ; Eve ; /q | Eve ; Bo ; /p\r\n") << 0;
    QTest::newRow("another name") << QByteArray("Bo ; Al ; /met\n\nEve ; Bo ; /p | Bo ; Eve ; /q\n") << 1;
    QTest::newRow("another direction") << QByteArray("Al Ox ; Bo ; /met\n\nBo ; Eve ; /p | Bo ; Eve ; /q\n") << 2;
    QTest::newRow("more") << QByteArray("Bo ; Al Ox ; /met\nBo ; Al ; /met\nEve ; Bo ; /p | Bo ; Eve ; /q\n") << 1;
    QTest::newRow("fewer lines") << QByteArray("Bo ; Al Ox ; /met\n") << 2;
    QTest::newRow("no triple") << QByteArray("Bo\n\nEve ; Bo ; /p | Bo ; Eve ; /q\n") << 1;
}

void TestFilesBeside::placesAndNamesAreCompared()
{
    QFETCH(QByteArray, names);
    QFETCH(int, different);
    const ReadOutcome read = readBeside("Bo met Al Ox .\nNothing .\nEve saw Bo .\n", u"a.sent"_s,
        {{u".pointer"_s, "0 0 2 3 /met\n\n0 0 2 2 /p | 2 2 0 0 /q\n"}, {u".tup"_s, names}});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldOf(read), (QStringList{u"Bo /met Al Ox"_s, u"Eve /p Bo"_s, u"Bo /q Eve"_s}));
    QCOMPARE(read.counts.leftOut, different);
}

void TestFilesBeside::pndec()
{
    QFETCH(FilesBeside, files);
    const ReadOutcome read = readBeside("Bo Bo met Al Ox .\nNothing .\nEve saw Bo .\n", u"a.sent"_s, files);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 3U);
    QCOMPARE(toldOf(read), (QStringList{u"Bo /person/met Al Ox"_s, u"Al Ox /person/met by Bo"_s, u"Eve /p Bo"_s}));
    QCOMPARE(read.documents[0].triples[0].triple.subject.span, (Span{3, 5}));
    QCOMPARE(read.counts.unaligned, 0);
}

void TestFilesBeside::pndecFaults_data()
{
    QTest::addColumn<FilesBeside>("files");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such token") << FilesBeside{{u".pointer"_s, "0 0 9 9 /p\n\n"}}
                                   << u"a.sent:1:1: \"0 0 9 9 /p\", in the same line"_s;
    QTest::newRow("no places") << FilesBeside{{u".pointer"_s, "Bo ; Al ; /p\n\n"}}
                               << u"a.sent:1:1: \"Bo ; Al ; /p\", in the same line"_s;
    QTest::newRow("two names") << FilesBeside{{u".tup"_s, "Bo ; /p\n\n"}} << u"a.sent:1:1: \"Bo ; /p\", in the same"_s;
    QTest::newRow("too few lines") << FilesBeside{{u".tup"_s, "Bo ; Al ; /p\n"}}
                                   << u"a.sent:2:1: the file with the triples has fewer lines"_s;
    QTest::newRow("too many lines") << FilesBeside{{u".tup"_s, "Bo ; Al ; /p\n\nBo ; Al ; /p\n"}}
                                    << u"a.sent:2:1: the file with the triples has more lines"_s;
}

void TestFilesBeside::pndecFaults()
{
    QFETCH(FilesBeside, files);
    QFETCH(QString, message);
    const ReadOutcome read = readBeside("Bo met Al .\nNothing .\n", u"a.sent"_s, files);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
    const ReadOutcome lenient = readBeside("Bo met Al .\nNothing .\n", u"a.sent"_s, files, true);
    QVERIFY2(!lenient.error, qPrintable(lenient.message()));
    QCOMPARE(lenient.counts.skipped, 1);
}

void TestFilesBeside::sentencesAloneHaveNoLabels()
{
    const ReadOutcome read = readBeside("Bo met Al .\n\nEve saw Bo .\n", u"a.sent"_s, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.counts.triples, 0);
}

void TestFilesBeside::adeOffsets_data()
{
    QTest::addColumn<QByteArray>("offsets"); // of "ill" and "X"
    QTest::addColumn<Span>("effect");
    QTest::addColumn<Span>("drug");
    const auto row = [](const char *tag, const char *effect, const char *drug, Span effectSpan, Span drugSpan) {
        QTest::newRow(tag) << QByteArray("|ill|") + effect + "|X|" + drug << effectSpan << drugSpan;
    };
    row("the only pair so far apart", "104|107", "131|132", {4, 7}, {31, 32});
    row("another pair", "116|119", "113|114", {16, 19}, {13, 14});
    row("a distance that no pair has", "100|103", "500|501", {16, 19}, {13, 14});
    row("numbers as large as they may be", "999999999|999999999", "0|0", {16, 19}, {13, 14});
}

void TestFilesBeside::adeOffsets()
{
    QFETCH(QByteArray, offsets);
    const ReadOutcome read
        = readAll("7|Was ill from X, ill again from X.|" + offsets.sliced(1) + '\n', {}, {.name = u"a.rel"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(tripleText(triple), u"ill Adverse-Effect X"_s);
    QCOMPARE(triple.object.type, u"Drug"_s);
    QTEST(triple.subject.span, "effect");
    QTEST(triple.object.span, "drug");
}

void TestFilesBeside::adeDoses()
{
    const ReadOutcome read
        = readAll("7|He took 5 mg of X daily.|X|16|17|5 mg|8|12\n", {}, {.name = u"DRUG-DOSE.rel"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(tripleText(triple), u"X Dose 5 mg"_s);
    QCOMPARE(triple.subject.type, u"Drug"_s);
    QCOMPARE(read.documents[0].metadata.value("pmid"_L1).toString(), u"7"_s);
}

void TestFilesBeside::adeFaults()
{
    const QByteArray bytes = "7|Was ill from X.|ill|4|7|X|13|14\n\n8|Was ill.|ill|4|7\n";
    const ReadOutcome read = readAll(bytes, {}, {.name = u"a.rel"_s});
    QVERIFY2(read.message().startsWith(u"a.rel:3:1: expected an id, a sentence and two mentions"),
        qPrintable(read.message()));
    const ReadOutcome lenient = readAll(bytes, {}, {.name = u"a.rel"_s, .skipBad = true});
    QVERIFY2(!lenient.error, qPrintable(lenient.message()));
    QCOMPARE(lenient.counts.skipped, 1);
}

QTEST_GUILESS_MAIN(TestFilesBeside)
#include "test_files_beside.moc"
