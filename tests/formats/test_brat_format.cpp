// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive.h"
#include "core/formats/archives/zip_writer.h"
#include "core/formats/brat/brat_document.h"
#include "core/formats/input_files.h"
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString &name)
{
    return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/"_s + name;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReadOutcome readPair(const QByteArray &text, const QByteArray &annotations, bool skipBad = false)
{
    QByteArray copy = annotations;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    const auto companion = [&](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        if (which != u".txt") return nullptr;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(text);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return readAll(device, u"brat"_s, {.name = u"f.ann"_s, .skipBad = skipBad, .openCompanion = companion});
}

std::map<QString, QByteArray> membersOf(const QByteArray &archive)
{
    QByteArray copy = archive;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    Archive reader(buffer, u"z"_s);
    std::map<QString, QByteArray> members;
    for (;;) {
        auto member = reader.next([](const QString &) { return true; }, 64 << 20);
        if (!member || !*member) return members;
        members.emplace((*member)->path, (*member)->content);
    }
}

QByteArray archiveOf(const std::vector<ArchiveMember> &members)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    OutputSink sink(&buffer, u"z"_s);
    ZipWriter writer(sink, u"z"_s);
    for (const ArchiveMember &member : members) (void)writer.add(member.path, member.content);
    return writer.finish() && sink.flush() ? bytes : QByteArray("FAILED");
}

QStringList keptLines(const Document &document)
{
    QStringList lines;
    const QJsonArray kept = document.metadata.value(bratMetadataKey).toObject().value(bratLinesKey).toArray();
    for (const QJsonValue line : kept) lines.append(line.toString());
    return lines;
}

/// A text of BioNLP's shared tasks, by suffix.
std::map<QString, QByteArray> bionlpFiles()
{
    return {{u".txt"_s, "Ada founded North Quay."}, {u".a1"_s, "T1\tPerson 0 3\tAda\nT2\tFirm 12 22\tNorth Quay"},
        {u".a2"_s, "T3\tFound 4 11\tfounded\nE1\tFound:T3 Agent:T1\nR1\tfounder Arg1:T2 Arg2:T1\nM1\tNegation E1\n"}};
}

} // namespace

class TestBratFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFeatureComesBack();
    void remarksOnRelationsAreTheirAssertion_data();
    void remarksOnRelationsAreTheirAssertion();
    void aSpanOverALineBreakIsFragments();
    void namesOfArgumentsGiveTheirOrder();
    void aTextBesideItsAnnotations();
    void annotationsWithoutText();
    void givenAndWantedAreOneDocument_data();
    void givenAndWantedAreOneDocument();
    void relationsBesideWhatIsGiven_data();
    void relationsBesideWhatIsGiven();
    void faultsNameTheirFile_data();
    void faultsNameTheirFile();
    void givenAndWantedInAnArchive_data();
    void givenAndWantedInAnArchive();
    void archivesInAnyOrder_data();
    void archivesInAnyOrder();
    void archivesBringTheirSchema();
    void aRelationTakenAwayTakesItsNotesAlong();
    void labelsWithoutAPlaceAreCounted();
    void namesThatBratCannotHold_data();
    void namesThatBratCannotHold();
    void textsWithLineBreaks_data();
    void textsWithLineBreaks();
    void annotationsWhoseTextIsMissing();
    void errors_data();
    void errors();
    void argumentsAreNamed_data();
    void argumentsAreNamed();
    void eventsAreTheirTriggers();
    void relationsOfRelationsAreCounted();
    void offsetsInOtherUnits_data();
    void offsetsInOtherUnits();
    void piecesAreCountedOrJoined();
    void aTextsOwnMarkComesBack_data();
    void aTextsOwnMarkComesBack();
    void textsBehindAMark_data();
    void textsBehindAMark();
    void textsInOtherEncodings_data();
    void textsInOtherEncodings();
    void equivalencesWithAName_data();
    void equivalencesWithAName();
    void marksOfYeddaAreNamed();
    void whatIsAboutTheDataIsLeftOut();
    void hiddenMembersArePassedOver();
    void skipBadLeavesOutWhatSpeaksOfIt();
    void longChainsOfBadLinesEnd();
};

void TestBratFormat::everyFeatureComesBack()
{
    const QByteArray text = contentOf(data(u"brat.txt"_s));
    const ReadOutcome first = readPair(text, contentOf(data(u"brat.ann"_s)));
    QVERIFY2(!first.error, qPrintable(first.message()));
    QCOMPARE(first.documents.size(), 1U);
    const Document &document = first.documents[0];
    QCOMPARE(document.triples.size(), 4U);
    QCOMPARE(document.triples[0].triple.subject.text, u"North\nQuay"_s);
    QCOMPARE(document.triples[3].triple.subject.type, u"Name of place"_s);
    QCOMPARE(document.triples[3].triple.predicate, u"_"_s);
    QCOMPARE(document.triples[3].triple.object.type, QString());
    QCOMPARE(document.triples[3].triple.object.text, u"e\u0301t"_s + QChar(0));
    QVERIFY(!document.triples[1].triple.isAligned()); // left … wing

    const auto members = membersOf(written(u"brat"_s, first.documents));
    QCOMPARE(members.size(), 3U);
    QCOMPARE(members.at(u"000001.txt"_s), text);
    const ReadOutcome again = readPair(members.at(u"000001.txt"_s), members.at(u"000001.ann"_s));
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(difference(again.documents[0], document), QString());
    // Every line that was there is there again; ids may be others where nothing speaks of them.
    const QByteArrayList lines = members.at(u"000001.ann"_s).split('\n');
    for (const char *line : {"A2\tConfidence R1 high", "R3\tpart_of Part:T5 Whole:T2",
             "E1\tFounding:T6 Agent:T1 Theme:T2 Theme2:T5 Time:T3", "M1\tFamous T1",
             "N1\tReference T1 Wikipedia:534366\tAda", "#1\tAnnotatorNotes T1\tis she the same?\twith a tab",
             "# a note of nothing", "*\tEquiv T1 T9", "#2\tAnnotatorNotes R1\tsure"})
        QVERIFY2(lines.contains(line), line);
    QVERIFY(members.at(u"annotation.conf"_s).contains("Founding\tAgent*:<ANY>, Theme*:<ANY>, Time*:<ANY>"));
}

void TestBratFormat::remarksOnRelationsAreTheirAssertion_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("negated");
    QTest::addColumn<bool>("uncertain");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QByteArray>("expected");
    const auto row
        = [](const char *name, const QByteArray &lines, bool negated, bool uncertain, const QString &note,
              const QByteArray &expected) { QTest::newRow(name) << lines << negated << uncertain << note << expected; };
    row("negation", "A1\tNegation R1\n", true, false, {}, "A1\tNegation R1\n");
    row("another word for it", "A7\tNegated R1\n", true, false, {}, "A1\tNegation R1\n");
    row("speculation in an old file", "M1\tSpeculation R1\n", false, true, {}, "A1\tSpeculation R1\n");
    row("two notes", "#1\tAnnotatorNotes R1\tsure?\n#2\tAnnotatorNotes R1\ta\tb\n", false, false, u"sure?\na\tb"_s,
        "#1\tAnnotatorNotes R1\tsure?\n#2\tAnnotatorNotes R1\ta\tb\n");
    row("a note of several lines", "#1\tAnnotatorNotes R1\tsure?\nask Eve.\n\nA1\tNegation R1\n", true, false,
        u"sure? ask Eve."_s, "A1\tNegation R1\n#1\tAnnotatorNotes R1\tsure? ask Eve.\n");
    row("a name of several lines", "N1\tReference T1 W:1\tAda\nof Rome\nA1\tNegation R1\n", true, false, {},
        "A1\tNegation R1\nN1\tReference T1 W:1\tAda of Rome\n");
    row("an attribute with a value stays as it is", "A1\tNegation R1 weak\n", false, false, {},
        "A1\tNegation R1 weak\n");
    row("a negated event stays as it is", "E1\tMeeting:T3 Who:T1\nA1\tNegation E1\n", false, false, {},
        "E1\tMeeting:T3 Who:T1\nA1\tNegation E1\n");
}

/// Changing the assertion in Spotter would otherwise leave what the kept lines say.
void TestBratFormat::remarksOnRelationsAreTheirAssertion()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const bool, negated);
    QFETCH(const bool, uncertain);
    QFETCH(const QString, note);
    QFETCH(const QByteArray, expected);
    const QByteArray begin = "T1\tP 0 3\tAda\nT2\tP 8 11\tBob\nT3\tMeeting 4 7\tmet\nR1\tknows Arg1:T1 Arg2:T2\n";
    const ReadOutcome read = readPair("Ada met Bob", begin + lines);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Assertion &assertion = read.documents[0].triples.at(0).assertion;
    QCOMPARE(assertion.negated, negated);
    QCOMPARE(assertion.uncertain, uncertain);
    QCOMPARE(assertion.note, note);
    const auto members = membersOf(spotter::written(u"brat"_s, read.documents));
    QVERIFY2(members.at(u"000001.ann"_s).endsWith(expected), members.at(u"000001.ann"_s));
    // Corpora of older versions have the lines in the metadata: they are not written twice.
    Document older = read.documents[0];
    QJsonArray kept = older.metadata[u"brat"_s][u"lines"_s].toArray();
    if (!kept.isEmpty()) return;
    older.metadata.insert(u"brat"_s,
        QJsonObject{{u"lines"_s,
            QJsonArray::fromStringList(QString::fromUtf8(begin + expected).split(u'\n', Qt::SkipEmptyParts))}});
    QCOMPARE(membersOf(spotter::written(u"brat"_s, {older})).at(u"000001.ann"_s).count(expected), 1);
}

void TestBratFormat::aSpanOverALineBreakIsFragments()
{
    Document document;
    document.text = u"𠮷 North\r\n\u2028Quay founded by Ada\n"_s;
    const qsizetype begin = document.text.indexOf(u"North");
    const qsizetype ada = document.text.indexOf(u"Ada");
    document.triples.push_back(labelOf(mentionAt(document.text, begin, begin + 12, u"Org"_s), u"founder"_s,
        mentionAt(document.text, ada, ada + 3, u"Person"_s)));
    const auto members = membersOf(written(u"brat"_s, {document}));
    QCOMPARE(members.at(u"000001.ann"_s),
        QByteArray("T1\tOrg 2 7;10 14\tNorth Quay\nT2\tPerson 26 29\tAda\nR1\tfounder Arg1:T1 Arg2:T2\n"));
    const ReadOutcome read = readPair(members.at(u"000001.txt"_s), members.at(u"000001.ann"_s));
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(difference(read.documents[0], document), QString());
    // Other programs keep one fragment and write a space for the line break.
    const ReadOutcome other = readPair("North\nQuay", "T1\tOrg 0 10\tNorth Quay\nR1\tp Arg1:T1 Arg2:T1\n");
    QVERIFY2(!other.error, qPrintable(other.message()));
    QCOMPARE(other.documents[0].triples[0].triple.subject.text, u"North\nQuay"_s);
}

void TestBratFormat::namesOfArgumentsGiveTheirOrder()
{
    const ReadOutcome read = readPair("Ada met Bob in Rome.",
        "T1\tPER 0 3\tAda\nT2\tPER 8 11\tBob\nR1\temployer Employee:T1 Employer:T2\n"
        "R2\temployer Employer:T1 Employee:T2\nR3\tknows Arg2:T1 Arg1:T2\n");
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const LabelledTriple &label : read.documents.at(0).triples)
        found += label.triple.subject.text + u' ' + label.triple.predicate + u' ' + label.triple.object.text;
    QCOMPARE(found, (QStringList{u"Ada employer Bob"_s, u"Bob employer Ada"_s, u"Bob knows Ada"_s}));
}

void TestBratFormat::aTextBesideItsAnnotations()
{
    const QTemporaryDir folder;
    const auto put = [&](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(put(u"a.b.txt"_s, "Ada knows Bo")
        && put(u"a.b.ann"_s, "T1\tP 0 3\tAda\nT2\tP 10 12\tBo\nR1\tknows Arg1:T1 Arg2:T2\n"));
    for (const QString &name : {u"a.b.txt"_s, u"a.b.ann"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readAll(
            file, u"brat"_s, {.name = name, .source = u"s"_s, .openCompanion = companionOpener(file.fileName())});
        QVERIFY2(!outcome.error, qPrintable(outcome.message()));
        QCOMPARE(outcome.documents[0].triples.size(), 1U);
        QCOMPARE(outcome.documents[0].source, u"s"_s);
    }
}

void TestBratFormat::annotationsWithoutText()
{
    const ReadOutcome outcome = readAll(QByteArray("T1\tP 0 3\tAda\n"), u"brat"_s, {.name = u"a.ann"_s});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::NotFound);
    QVERIFY2(outcome.message().startsWith(u"a.ann: there is no .txt file"), qPrintable(outcome.message()));
}

void TestBratFormat::givenAndWantedAreOneDocument_data()
{
    QTest::addColumn<QString>("opened");
    QTest::newRow("by what is given") << u"f.a1"_s;
    QTest::newRow("by what is wanted") << u"f.a2"_s;
    QTest::newRow("by the text") << u"f.txt"_s;
}

void TestBratFormat::givenAndWantedAreOneDocument()
{
    QFETCH(QString, opened);
    const auto files = bionlpFiles();
    const auto companion = [&files](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        if (!files.contains(which)) return nullptr;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(files.at(which));
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    const ReadOutcome read
        = readAll(files.at(opened.sliced(1)), u"brat"_s, {.name = opened, .openCompanion = companion});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    const Document &document = read.documents[0];
    QCOMPARE(document.triples.size(), 1U);
    QCOMPARE(document.triples[0].triple.subject, mentionAt(document.text, 12, 22, u"Firm"_s));
    QCOMPARE(read.counts.keptEvents, 1);
    QVERIFY(keptLines(document).contains(u"E1\tFound:T3 Agent:T1"_s));
}

void TestBratFormat::relationsBesideWhatIsGiven_data()
{
    QTest::addColumn<QString>("opened");
    for (const char *name : {"f.a1", "f.rel", "f.txt"}) QTest::newRow(name) << QString::fromLatin1(name);
}

void TestBratFormat::relationsBesideWhatIsGiven()
{
    QFETCH(QString, opened);
    auto files = bionlpFiles();
    files.erase(u".a2"_s);
    files.emplace(u".rel"_s, "T5\tEntity 4 11\tfounded\nR1\tSubunit Arg1:T2 Arg2:T5\n");
    const auto companion = [&files](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        if (!files.contains(which)) return nullptr;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(files.at(which));
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    const ReadOutcome read
        = readAll(files.at(opened.sliced(1)), u"brat"_s, {.name = opened, .openCompanion = companion});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].triples[0].triple.subject.text, u"North Quay"_s);
    QCOMPARE(read.documents[0].triples[0].triple.object.text, u"founded"_s);
}

void TestBratFormat::faultsNameTheirFile_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("what is given") << u".a1"_s << QByteArray("T1\tPerson 0 3\tAda\nT2\tFirm 12 99\tNorth Quay")
                                   << u"f.a1:2:1: offsets 12–99"_s;
    QTest::newRow("what is wanted") << u".a2"_s << QByteArray("T3\tFound 4 11\tfounded\nE1\tFound:T3 Agent:T9\n")
                                    << u"f.a2:2:1: it refers to T9"_s;
    QTest::newRow("relations") << u".rel"_s << QByteArray("\n\nR1\tSubunit Arg1:T2\n") << u"f.rel:3:"_s;
    QTest::newRow("bytes") << u".a2"_s << QByteArray("T3\tFound 4 11\t\xFF\n") << u"f.a2:1:15: invalid UTF-8"_s;
}

void TestBratFormat::faultsNameTheirFile()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    auto files = bionlpFiles();
    if (suffix == u".rel") files.erase(u".a2"_s);
    files.insert_or_assign(suffix, content);
    const auto companion = [&files](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        if (!files.contains(which)) return nullptr;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(files.at(which));
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    const ReadOutcome read = readAll(files.at(u".a1"_s), u"brat"_s, {.name = u"f.a1"_s, .openCompanion = companion});
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestBratFormat::givenAndWantedInAnArchive_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::newRow("text last") << QStringList{u".a1"_s, u".a2"_s, u".txt"_s};
    QTest::newRow("text first") << QStringList{u".txt"_s, u".a2"_s, u".a1"_s};
}

void TestBratFormat::givenAndWantedInAnArchive()
{
    QFETCH(QStringList, order);
    std::vector<ArchiveMember> members;
    for (const QString &suffix : order) members.push_back({u"d/a"_s + suffix, bionlpFiles().at(suffix)});
    for (const QString &suffix : {u".a1"_s, u".txt"_s})
        members.push_back({u"d/given"_s + suffix, bionlpFiles().at(suffix)});
    const ReadOutcome read = readAll(archiveOf(members), {}, {.name = u"f.zip"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].source, u"d/a.txt"_s);
    QCOMPARE(read.documents[1].source, u"d/given.txt"_s);
    QVERIFY(read.documents[1].triples.empty());
}

void TestBratFormat::archivesInAnyOrder_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::newRow("pairs") << QStringList{u"a.txt"_s, u"a.ann"_s, u"d/b.txt"_s, u"d/b.ann"_s};
    QTest::newRow("annotations first") << QStringList{u"a.ann"_s, u"d/b.ann"_s, u"a.txt"_s, u"d/b.txt"_s};
    QTest::newRow("among others") << QStringList{
        u"README"_s, u"a.txt"_s, u"x.png"_s, u"d/b.ann"_s, u"a.ann"_s, u"d/b.txt"_s};
}

void TestBratFormat::archivesInAnyOrder()
{
    QFETCH(QStringList, order);
    std::vector<ArchiveMember> members;
    for (const QString &path : order)
        members.push_back({path,
            path.endsWith(u".txt")       ? "Ada"
                : path.endsWith(u".ann") ? "T1\tP 0 3\tAda\nR1\tis Arg1:T1 Arg2:T1\n"
                                         : "x"});
    members.push_back({u"only.txt"_s, "a text without annotations"});
    const ReadOutcome outcome = readAll(archiveOf(members), {}, {.name = u"c.zip"_s});
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QStringList sources;
    for (const Document &document : outcome.documents) sources.append(document.source);
    QCOMPARE(sources, (QStringList{u"a.txt"_s, u"d/b.txt"_s, u"only.txt"_s}));
    QCOMPARE(outcome.counts.triples, 2);
    members.push_back({u"lost.ann"_s, ""});
    const ReadOutcome lost = readAll(archiveOf(members), u"brat"_s, {.name = u"c.zip"_s});
    QVERIFY2(!lost.error, qPrintable(lost.message())); // one that is missing is no reason to refuse the others
    QCOMPARE(lost.counts.skipped, 1);
    QVERIFY(lost.issues.back().message.startsWith(u"c.zip/lost.ann: its text"));
    QCOMPARE(lost.counts.filesBeside, qint64(std::ranges::count_if(order, [](const QString &path) {
        return !path.endsWith(u".txt") && !path.endsWith(u".ann") && !path.endsWith(u"annotation.conf");
    })));
}

void TestBratFormat::archivesBringTheirSchema()
{
    Document document;
    document.text = u"Ada"_s;
    document.triples.push_back(
        labelOf(mentionAt(document.text, 0, 3, u"Person"_s), u"is"_s, mentionAt(document.text, 0, 3, u"Person"_s)));
    Schema schema;
    schema.addPredicate(u"is"_s, {u"Person"_s, u"Person"_s});
    schema.addPredicate(u"is"_s, {u"Company"_s, u"Company"_s});
    QByteArray bytes;
    QBuffer out(&bytes);
    QVERIFY(out.open(QIODevice::WriteOnly));
    const auto writer = makeWriter(u"brat"_s, &out, {.name = u"o"_s, .schema = schema});
    QVERIFY(writer && (*writer)->begin() && (*writer)->write(document) && (*writer)->finish());
    out.close();
    QVERIFY(out.open(QIODevice::ReadOnly));
    const auto reader = openReader(out, {.name = u"o.zip"_s});
    QVERIFY(reader);
    while (const auto next = (*reader)->next()) {
        if (!*next) break;
    }
    QCOMPARE((*reader)->schema().predicates(), schema.predicates());
}

void TestBratFormat::aRelationTakenAwayTakesItsNotesAlong()
{
    ReadOutcome read = readPair("Ada Bo",
        "T1\tP 0 3\tAda\nT2\tP 4 6\tBo\nR1\tknows Arg1:T1 Arg2:T2\nR2\tlikes Arg1:T2 Arg2:T1\nA1\tSure R1\n#1\tNote "
        "A1\tx\n#2\tNote R2\ty\n");
    QVERIFY2(!read.error, qPrintable(read.message()));
    Document &document = read.documents[0];
    document.triples.erase(document.triples.begin());
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    const auto losses = writeAll(&out, u"brat"_s, {document});
    QVERIFY(losses);
    QCOMPARE(losses->size(), 1U);
    QCOMPARE(losses->front().kind, LossKind::Metadata);
    QCOMPARE(losses->front().count, 3);
    QCOMPARE(membersOf(out.data()).at(u"000001.ann"_s),
        QByteArray("T1\tP 0 3\tAda\nT2\tP 4 6\tBo\nR2\tlikes Arg1:T2 Arg2:T1\n#2\tNote R2\ty\n"));
}

void TestBratFormat::labelsWithoutAPlaceAreCounted()
{
    Document document;
    document.text = u"Ada\n"_s;
    document.triples.push_back(labelOf(mentionAt(document.text, 0, 3), u"p"_s, {{}, u"Bo"_s, {}}));
    document.triples.push_back(
        labelOf(mentionAt(document.text, 0, 3), u"p"_s, mentionAt(document.text, 3, 4))); // a line break only
    document.triples.push_back(labelOf(mentionAt(document.text, 0, 4), u"p"_s, mentionAt(document.text, 0, 3)));
    document.metadata.insert(u"other"_s, 1);
    const auto losses = writeAll(nullptr, u"brat"_s, {document});
    QVERIFY(losses);
    QCOMPARE(losses->size(), 3U);
    QCOMPARE((*losses)[0].kind, LossKind::Metadata);
    QCOMPARE((*losses)[1].kind, LossKind::Place);
    QCOMPARE((*losses)[2].kind, LossKind::Unplaced);
    QCOMPARE((*losses)[2].count, 2);
}

void TestBratFormat::namesThatBratCannotHold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoded");
    QTest::newRow("none") << QString() << u"_"_s;
    QTest::newRow("underscore") << u"_"_s << u"%5F"_s;
    QTest::newRow("plain") << u"part-of_2"_s << u"part-of_2"_s;
    QTest::newRow("Chinese") << u"成立日期"_s << u"成立日期"_s;
    QTest::newRow("spaces and signs") << u"is a: b|c"_s << u"is%20a%3A%20b%7Cc"_s;
    QTest::newRow("byte order mark in front") << u"\uFEFFa b"_s << u"\uFEFFa%20b"_s;
    QTest::newRow("percent") << u"%20"_s << u"%2520"_s;
    QTest::newRow("line separator and NUL") << u"a\u2028"_s + QChar(0) << u"a%E2%80%A8%00"_s;
}

void TestBratFormat::namesThatBratCannotHold()
{
    QFETCH(QString, name);
    QFETCH(QString, encoded);
    QCOMPARE(bratEncoded(name), encoded);
    QCOMPARE(bratDecoded(encoded), name);
}

void TestBratFormat::textsWithLineBreaks_data()
{
    QTest::addColumn<QByteArray>("annotations");
    QTest::newRow("as it is") << QByteArray("T1\tP 4 14\tthe\nnorth\nT2\tP 0 3\tAda\nR1\tp Arg1:T2 Arg2:T1\n");
    QTest::newRow("CRLF") << QByteArray("T1\tP 4 14\tthe\r\nnorth\r\nT2\tP 0 3\tAda\r\nR1\tp Arg1:T2 Arg2:T1\r\n");
    QTest::newRow("left out") << QByteArray("T1\tP 4 14\tthenorth\nT2\tP 0 3\tAda\nR1\tp Arg1:T2 Arg2:T1\n");
    QTest::newRow("at the end") << QByteArray("T1\tP 4 14\tthe\n\n north\n\nT2\tP 0 3\tAda\nR1\tp Arg1:T2 Arg2:T1\n");
}

void TestBratFormat::textsWithLineBreaks()
{
    QFETCH(QByteArray, annotations);
    const ReadOutcome first = readPair("Ada the\n north", annotations);
    QVERIFY2(!first.error, qPrintable(first.message()));
    const Document &document = first.documents[0];
    QCOMPARE(document.triples.size(), 1U);
    QCOMPARE(document.triples[0].triple.object, mentionAt(document.text, 4, 14, u"P"_s));
    const auto members = membersOf(written(u"brat"_s, first.documents));
    const ReadOutcome again = readPair(members.at(u"000001.txt"_s), members.at(u"000001.ann"_s));
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(difference(again.documents[0], document), QString());
}

void TestBratFormat::annotationsWhoseTextIsMissing()
{
    const QByteArray some = archiveOf({{u"a.ann"_s, "T1\tP 0 3\tAda\n"}, {u"b.txt"_s, "Bo"}, {u"b.ann"_s, ""}});
    const ReadOutcome read = readAll(some, u"brat"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.counts.skipped, 1);
    QVERIFY(read.issues[0].message.contains(u"a.ann: its text, a.txt, is not in the archive"));
    const ReadOutcome none = readAll(archiveOf({{u"a.ann"_s, "T1\tP 0 3\tAda\n"}}), u"brat"_s);
    QVERIFY(none.error); // an archive of which nothing can be read is not an empty one
}

void TestBratFormat::errors_data()
{
    QTest::addColumn<QByteArray>("annotations");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *tag, const char *annotations, const char *message) {
        QTest::newRow(tag) << QByteArray(annotations) << QString::fromUtf8(message);
    };
    row("another text", "\nT1\tP 0 3\tBob\n", "f.ann:2:1: the text there is \"😀 A\", not \"Bob\"");
    row("offsets in no unit", "T1\tP 4 7\tAda\n", "f.ann:1:1: the text there is \"a f\", not \"Ada\"");
    row("behind the text", "T1\tP 0 99\tAda\n", "f.ann:1:1: offsets 0–99 are outside the text");
    row("no offsets", "T1\tP x y\tAda\n", "f.ann:1:6: expected two offsets");
    row("backwards", "T1\tP 3 2\tAda\n", "f.ann:1:");
    row("overlapping fragments", "T1\tP 2 4;3 5\tAd da\n", "f.ann:1:13: expected the fragments in text order");
    row("no text", "T1\tP 2 5\n", "f.ann:1:9: expected a tab and the text");
    row("no type", "T1\t 2 5\tAda\n", "f.ann:1:5: expected a type");
    row("no tab", "T1 P 2 5 Ada\n", "f.ann:1:1: expected a tab");
    row("unknown letter", "X1\tP 2 5\tAda\n", "f.ann:1:1: \"X1\" does not begin a brat annotation");
    row("one argument", "R1\tp Arg1:T1\n", "f.ann:1:13: expected two arguments");
    row("argument without role", "R1\tp T1 T2\n", "f.ann:1:6: expected an argument like");
    row("missing entity", "T1\tP 2 5\tAda\nR1\tp Arg1:T1 Arg2:T2\n", "f.ann:2:1: it refers to T2");
    row("id twice", "T1\tP 2 5\tAda\nT1\tP 2 5\tAda\n", "f.ann:2:1: another line has the id T1");
    row("no UTF-8", "T1\tP 2 5\tAd\xFF\n", "f.ann:1:12: invalid UTF-8");
}

void TestBratFormat::errors()
{
    QFETCH(QByteArray, annotations);
    QFETCH(QString, message);
    const ReadOutcome outcome = readPair("😀 Ada founded it.", annotations);
    QVERIFY(outcome.error);
    QVERIFY2(outcome.message().startsWith(message), qPrintable(outcome.message()));
    QVERIFY(outcome.documents.empty());
}

void TestBratFormat::argumentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("subject");
    QTest::newRow("in order") << QByteArray("Arg1:T1 Arg2:T2") << u"Ada"_s;
    QTest::newRow("in the other order") << QByteArray("Arg2:T2 Arg1:T1") << u"Ada"_s;
    QTest::newRow("by other names") << QByteArray("Object:T2 Subject:T1") << u"Ada"_s;
    QTest::newRow("by names that say nothing") << QByteArray("Theme:T2 Cause:T1") << u"Bo"_s;
}

void TestBratFormat::argumentsAreNamed()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QString, subject);
    const ReadOutcome read = readPair("Ada met Bo", "T1\tP 0 3\tAda\nT2\tP 8 10\tBo\nR1\tmet " + arguments + '\n');
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.at(0).triple.subject.text, subject);
    const auto members = membersOf(written(u"brat"_s, read.documents));
    const ReadOutcome again = readPair("Ada met Bo", members.at(u"000001.ann"_s));
    QCOMPARE(difference(again.documents.at(0), read.documents.at(0)), QString());
}

void TestBratFormat::eventsAreTheirTriggers()
{
    const QByteArray annotations = "T1\tP 0 3\tAda\nT2\tMeeting 4 7\tmet\nT3\tP 8 10\tBo\nE1\tMeeting:T2 Who:T1\n"
                                   "R1\twith Arg1:E1 Arg2:T3\n";
    const ReadOutcome read = readPair("Ada met Bo", annotations);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.size(), 1U);
    const Triple &triple = read.documents[0].triples[0].triple;
    QCOMPARE(triple.subject, mentionAt(read.documents[0].text, 4, 7, u"Meeting"_s));
    QCOMPARE(triple.object.text, u"Bo"_s);
    const auto members = membersOf(written(u"brat"_s, read.documents));
    QCOMPARE(members.at(u"000001.ann"_s).count("\nR"), 1);
    const ReadOutcome again = readPair("Ada met Bo", members.at(u"000001.ann"_s));
    QCOMPARE(difference(again.documents.at(0), read.documents[0]), QString());
}

void TestBratFormat::relationsOfRelationsAreCounted()
{
    const ReadOutcome read
        = readPair("Ada met Bo", "T1\tP 0 3\tAda\nT2\tP 8 10\tBo\nR1\tmet Arg1:T1 Arg2:T2\nR2\twhy Arg1:R1 Arg2:T2\n");
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.size(), 1U);
    QCOMPARE(read.counts.leftOut, 1);
    QVERIFY2(read.issues.at(0).message.startsWith(u"f.ann:4:1: the relation does not connect"),
        qPrintable(read.issues[0].message));
}

void TestBratFormat::offsetsInOtherUnits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("annotations");
    QTest::newRow("UTF-16 units") << QByteArray("😀 Ada.\nBo.") << QByteArray("T1\tP 3 6\tAda\nT2\tP 8 10\tBo\n");
    QTest::newRow("short line breaks") << QByteArray("😀 Ada.\r\nBo.") << QByteArray("T1\tP 2 5\tAda\nT2\tP 7 9\tBo\n");
    QTest::newRow("code points") << QByteArray("😀 Ada.\r\nBo.") << QByteArray("T1\tP 2 5\tAda\nT2\tP 8 10\tBo\n");
}

void TestBratFormat::offsetsInOtherUnits()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, annotations);
    const ReadOutcome read = readPair(text, annotations + "R1\tmet Arg1:T1 Arg2:T2\nA1\tSure T1\n");
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject.text, u"Ada"_s);
    QCOMPARE(triple.object.text, u"Bo"_s);
    QVERIFY(keptLines(read.documents[0]).contains(u"T1\tP 2 5\tAda"_s)); // in code points
    const auto members = membersOf(written(u"brat"_s, read.documents));
    const ReadOutcome again = readPair(text, members.at(u"000001.ann"_s));
    QCOMPARE(difference(again.documents.at(0), read.documents[0]), QString());
}

void TestBratFormat::piecesAreCountedOrJoined()
{
    const QByteArray text = "left and right arm pain\n";
    const ReadOutcome apart = readPair(text, "T1\tADR 0 4;15 23\tleft arm pain\nT2\tADR 9 23\tright arm pain\n");
    QVERIFY2(!apart.error, qPrintable(apart.message()));
    QCOMPARE(apart.counts.leftOut, 1);
    QCOMPARE(apart.issues.size(), 1U);
    QVERIFY2(apart.issues[0].message.contains(u"\"left arm pain\" is in several places"_s),
        qPrintable(apart.issues[0].message));
    QVERIFY(keptLines(apart.documents.at(0)).contains(u"T1\tADR 0 4;15 23\tleft arm pain"_s));
    // CADEC leaves the spaces between words out.
    const ReadOutcome joined = readPair(text, "T1\tADR 9 14;15 18;19 23\tright arm pain\nR1\tof Arg1:T1 Arg2:T1\n");
    QVERIFY2(!joined.error, qPrintable(joined.message()));
    QCOMPARE(joined.counts.leftOut + joined.counts.unaligned, 0);
    QCOMPARE(joined.documents.at(0).triples.at(0).triple.subject.span, (Span{9, 23}));
    QCOMPARE(membersOf(written(u"brat"_s, joined.documents)).at(u"000001.ann"_s).split('\n').first(),
        QByteArray("T1\tADR 9 23\tright arm pain"));
}

/// A mark that belongs to the text is one for brat, and is not written twice where offsets would count it.
void TestBratFormat::aTextsOwnMarkComesBack_data()
{
    QTest::addColumn<bool>("hasLabel");
    QTest::newRow("with a label") << true;
    QTest::newRow("without any") << false;
}

void TestBratFormat::aTextsOwnMarkComesBack()
{
    QFETCH(bool, hasLabel);
    Document document;
    document.text = u"\uFEFFAda met Bo"_s;
    document.source = u"000001.txt"_s;
    if (hasLabel) {
        document.triples.push_back(labelOf(mentionAt(document.text, 1, 4), u"met"_s, mentionAt(document.text, 9, 11)));
    }
    const auto members = membersOf(written(u"brat"_s, {document}));
    const QString text = QString::fromUtf8("x" + members.at(u"000001.txt"_s)).sliced(1); // as Python's UTF-8 reads it
    for (const QByteArray &line : members.at(u"000001.ann"_s).split('\n')) {
        if (!line.startsWith('T')) continue;
        const QByteArrayList fields = line.split('\t');
        const QByteArrayList offsets = fields[1].split(' ');
        const qsizetype begin = offsets[1].toInt();
        QCOMPARE(text.sliced(begin, offsets[2].toInt() - begin), QString::fromUtf8(fields[2]));
    }
    if (hasLabel) QCOMPARE(text, document.text);
    const ReadOutcome again = readPair(members.at(u"000001.txt"_s), members.at(u"000001.ann"_s));
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents.at(0).text, document.text);
    QCOMPARE(again.documents[0].triples, document.triples);
    QVERIFY(again.documents[0].metadata.isEmpty());
}

/// brat counts the mark as a character; editors that save it do not know of that.
void TestBratFormat::textsBehindAMark_data()
{
    QTest::addColumn<QByteArray>("annotations");
    QTest::newRow("counted") << QByteArray("T1\tP 1 4\tAda\nT2\tP 9 11\tBo\nR1\tmet Arg1:T1 Arg2:T2\n");
    QTest::newRow("not counted") << QByteArray("T1\tP 0 3\tAda\nT2\tP 8 10\tBo\nR1\tmet Arg1:T1 Arg2:T2\n");
}

void TestBratFormat::textsBehindAMark()
{
    QFETCH(QByteArray, annotations);
    const ReadOutcome read = readPair("\xEF\xBB\xBF"
                                      "Ada met Bo",
        annotations);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].text, u"Ada met Bo"_s);
    const Triple &triple = read.documents[0].triples.at(0).triple;
    QCOMPARE(triple.subject.span, (Span{0, 3}));
    QCOMPARE(triple.object.span, (Span{8, 10}));
}

void TestBratFormat::textsInOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "A\0d\0a\0",
        8);
    QTest::newRow("UTF-16 without a mark") << QByteArray("A\0d\0a\0", 6);
}

void TestBratFormat::textsInOtherEncodings()
{
    QFETCH(QByteArray, text);
    const ReadOutcome read = readPair(text, "T1\tP 0 3\tAda\n");
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, u"Ada"_s);
}

void TestBratFormat::equivalencesWithAName_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("objects");
    QTest::newRow("of two") << QByteArray("*\tSynonym-of T1 T2\n") << QStringList{u"Bo"_s};
    QTest::newRow("of three") << QByteArray("*\tSynonym-of T1 T2 T3\n") << QStringList{u"Bo"_s, u"Eve"_s};
    QTest::newRow("brat's own are not relations") << QByteArray("*\tEquiv T1 T2\n") << QStringList();
}

void TestBratFormat::equivalencesWithAName()
{
    QFETCH(QByteArray, line);
    QFETCH(QStringList, objects);
    const QByteArray text = "Ada met Bo, Eve";
    const ReadOutcome read = readPair(text, "T1\tP 0 3\tAda\n" + line + "T2\tP 8 10\tBo\nT3\tP 12 15\tEve\n");
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const LabelledTriple &label : read.documents[0].triples) {
        QCOMPARE(label.triple.subject.text, u"Ada"_s);
        QCOMPARE(label.triple.predicate, u"Synonym-of"_s);
        found += label.triple.object.text;
    }
    QCOMPARE(found, objects);
    const auto members = membersOf(written(u"brat"_s, read.documents));
    const ReadOutcome again = readPair(members.at(u"000001.txt"_s), members.at(u"000001.ann"_s));
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents[0].triples, read.documents[0].triples);
}

void TestBratFormat::marksOfYeddaAreNamed()
{
    const QString message = readPair("Ada met Bo", "[@Ada#Person*] met [@Bo#Person*]\n").message();
    QVERIFY2(message.startsWith("f.ann:1:1: this is the notation of YEDDA"_L1), qPrintable(message));
}

void TestBratFormat::whatIsAboutTheDataIsLeftOut()
{
    const ReadOutcome read = readAll(archiveOf({{u"README.txt"_s, "About."}, {u"a.ann"_s, "T1\tP 0 3\tAda\n"},
                                         {u"a.txt"_s, "Ada"}, {u"b.txt"_s, "Bo"}}),
        u"brat"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.counts.filesBeside, 1);
    QVERIFY(read.issues.at(0).message.startsWith("f/README.txt: left out"_L1));
}

void TestBratFormat::hiddenMembersArePassedOver()
{
    const QByteArray archive = archiveOf({{u"d/a.txt"_s, "Ada"}, {u"__MACOSX/d/._a.txt"_s, QByteArray(90, '\0')},
        {u"d/a.ann"_s, "T1\tP 0 3\tAda\n"}, {u"__MACOSX/d/._a.ann"_s, QByteArray(90, '\0')}});
    const ReadOutcome read = readAll(archive, {}, {.name = u"z.zip"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].text, u"Ada"_s);
}

void TestBratFormat::skipBadLeavesOutWhatSpeaksOfIt()
{
    const ReadOutcome outcome = readPair(
        "Ada Bo", "T1\tP 0 3\tEve\nT2\tP 4 6\tBo\nR1\tp Arg1:T1 Arg2:T2\nA1\tSure R1\nR2\tp Arg1:T2 Arg2:T2\n", true);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.counts.skipped, 3);
    QCOMPARE(outcome.documents[0].triples.size(), 1U);
    QVERIFY(keptLines(outcome.documents[0]).isEmpty());
}

void TestBratFormat::longChainsOfBadLinesEnd()
{
    QByteArray annotations;
    for (int i = 0; i < 50'000; ++i)
        annotations += "E" + QByteArray::number(i) + "\tA:E" + QByteArray::number(i + 1) + '\n';
    const ReadOutcome outcome = readPair("x", annotations, true);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.counts.skipped, 50'000);
}

QTEST_GUILESS_MAIN(TestBratFormat)
#include "test_brat_format.moc"
