// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/fault_device.h"

#include <QStringEncoder>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding, bool marked)
{
    const auto flags = marked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default;
    return QStringEncoder(encoding, flags).encode(QString::fromUtf8(utf8));
}

QStringList textsOf(const ReadOutcome &read)
{
    QStringList texts;
    for (const Document &document : read.documents) texts += document.text;
    return texts;
}

} // namespace

/// Files that say the same in another way than usual: they are read, too.
class TestLenientRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void objectsOneAfterAnother_data();
    void objectsOneAfterAnother();
    void numbersAreTheirText_data();
    void numbersAreTheirText();
    void labelsThatSayNothingAreLeftOut_data();
    void labelsThatSayNothingAreLeftOut();
    void placesInObjectsOneAfterAnother_data();
    void placesInObjectsOneAfterAnother();
    void badObjectsAreSkipped();
    void nullIsNoLabel_data();
    void nullIsNoLabel();
    void nullAmongLabelsIsLeftOut_data();
    void nullAmongLabelsIsLeftOut();
    void duieTestFiles();
    void labelsByName_data();
    void labelsByName();
    void labelsByNameThatAreWrong_data();
    void labelsByNameThatAreWrong();
    void otherEncodings_data();
    void otherEncodings();
    void brokenUtf16IsAnError();
    void textsAmongTheRecordsOfCasrel();
    void aTripleInTheRecordItself_data();
    void aTripleInTheRecordItself();
    void labelsOfAnotherFormatAreNotDropped();
    void bratEventsAreCounted();
};

void TestLenientRecords::objectsOneAfterAnother_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pretty
        = "{\n  \"text\": \"a\",\n  \"spo_list\": [\n    {\n      \"subject\": \"a\",\n      \"predicate\": \"p\",\n"
          "      \"object\": \"a\"\n    }\n  ]\n}\n";
    const QByteArray other = QByteArray(pretty).replace("\"a\"", "\"b\"");
    QTest::newRow("pretty-printed") << pretty + other;
    QTest::newRow("pretty-printed, blank lines") << "\n\n" + pretty + "\n\n" + other + "\n";
    QTest::newRow("pretty-printed, CRLF") << (pretty + other).replace("\n", "\r\n");
    QTest::newRow("with tabs") << (pretty + other).replace("  ", "\t");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + pretty + other;
    QTest::newRow("broken at the comma") << QByteArray(
        "{\"text\": \"a\",\n\"spo_list\": [{\"subject\": \"a\", \"predicate\": \"p\", \"object\": \"a\"}]}\n"
        "{\"text\": \"b\",\n\"spo_list\": [{\"subject\": \"b\", \"predicate\": \"p\", \"object\": \"b\"}]}\n");
    QTest::newRow("on one line") << QByteArray(
        "{\"text\":\"a\",\"spo_list\":[{\"subject\":\"a\",\"predicate\":\"p\",\"object\":\"a\"}]} "
        "{\"text\":\"b\",\"spo_list\":[{\"subject\":\"b\",\"predicate\":\"p\",\"object\":\"b\"}]}");
    QTest::newRow("one a line") << QByteArray(
        "{\"text\":\"a\",\"spo_list\":[{\"subject\":\"a\",\"predicate\":\"p\",\"object\":\"a\"}]}\n"
        "{\"text\":\"b\",\"spo_list\":[{\"subject\":\"b\",\"predicate\":\"p\",\"object\":\"b\"}]}\n");
}

void TestLenientRecords::objectsOneAfterAnother()
{
    QFETCH(QByteArray, bytes);
    for (const qint64 chunk : {1, 7, 4096}) {
        FaultDevice pipe(bytes, -1, FaultDevice::Fault::Error, chunk);
        QVERIFY(pipe.open(QIODevice::ReadOnly));
        const ReadOutcome read = readAll(pipe, u"duie1"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(textsOf(read), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(read.counts.triples, 2);
    }
    QCOMPARE(sniffFormat(bytes, u"a.json"_s).value_or(QString()), u"duie1"_s);
}

void TestLenientRecords::numbersAreTheirText_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("CasRel") << QByteArray(R"({"text": "Ada is 36.", "triple_list": [["Ada", "age", 36]]})");
    QTest::newRow("DuIE 2.0") << QByteArray(
        R"({"text": "Ada is 36.", "spo_list": [{"subject": "Ada", "predicate": "age", "object": {"@value": 36}}]})");
}

void TestLenientRecords::numbersAreTheirText()
{
    QFETCH(QByteArray, record);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.at(0).triple.object.text, u"36"_s);
    QCOMPARE(read.documents.at(0).triples.at(0).triple.object.span, (Span{7, 9}));
}

void TestLenientRecords::labelsThatSayNothingAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("CasRel") << QByteArray(R"({"text": "Ada met Bo.", "triple_list": [[], ["Ada", "met", "Bo"]]})");
    QTest::newRow("doccano") << QByteArray(
        R"({"text": "Ada met Bo.", "entities": [{"id": 1, "label": "P", "start_offset": 0, "end_offset": 3}, {"id": 2, "label": "P", "start_offset": 8, "end_offset": 10}], "relations": [{"from_id": 2, "to_id": 1}, {"from_id": 1, "to_id": 2, "type": "met"}]})");
}

void TestLenientRecords::labelsThatSayNothingAreLeftOut()
{
    QFETCH(QByteArray, record);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.size(), 1U);
    QCOMPARE(read.counts.leftOut, 1);
}

void TestLenientRecords::placesInObjectsOneAfterAnother_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("in the second") << QByteArray("{\n\"text\": \"a\"\n}\n{\n\"text\": 5\n}\n")
                                   << u"f:5:9: expected a string for \"text\""_s;
    QTest::newRow("between them") << QByteArray("{\n\"text\": \"a\"\n}\nx\n") << u"f:4:1: expected a record here"_s;
    QTest::newRow("cut off") << QByteArray("{\n\"text\": \"a\"\n}\n{\n\"text\": ")
                             << u"f:5:9: the file ends inside the record that begins on line 4"_s;
}

void TestLenientRecords::placesInObjectsOneAfterAnother()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, u"duie"_s);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
    QCOMPARE(textsOf(read), QStringList{u"a"_s});
}

void TestLenientRecords::badObjectsAreSkipped()
{
    const ReadOutcome read = readAll(QByteArray("{\n\"text\": \"a\"\n}\n{\n\"text\": 5\n}\n{\n\"text\": \"c\"\n}"),
        u"duie"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(read.counts.skipped, 1);
}

void TestLenientRecords::nullIsNoLabel_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("unusable");
    const auto row = [](const char *tag, const char *format, const char *record, int unusable = 0) {
        QTest::newRow(tag) << QString::fromLatin1(format) << QByteArray(record) << unusable;
    };
    row("DuIE", "duie", R"({"text": "a", "spo_list": null})");
    row("DuIE, an object", "duie", R"({"text": "a", "spo_list": [{"subject": "a", "predicate": "p", "object": null}]})",
        1);
    row("DuIE, its value", "duie",
        R"({"text": "a", "spo_list": [{"subject": "a", "predicate": "p", "object": {"@value": null, "x": null}}]})", 1);
    row("CasRel", "casrel", R"({"text": "a", "triple_list": null})");
    row("CasRel, a member", "casrel", R"({"text": "a", "triple_list": [["a", null, "a"]]})", 1);
    row("SpERT", "spert", R"({"tokens": ["a"], "entities": null, "relations": null})");
    row("DyGIE++", "dygie", R"({"doc_key": "d", "sentences": [["a"]], "ner": [null], "relations": null})");
    row("doccano", "doccano", R"({"text": "a", "entities": null, "relations": null})");
    row("Label Studio", "label-studio",
        R"([{"data": {"text": "a"}, "annotations": null, "predictions": [{"result": null}]}])");
    row("Prodigy", "prodigy", R"({"text": "a", "tokens": null, "spans": null, "relations": null})");
    row("UIE", "uie", R"({"content": "a", "result_list": null, "prompt": "t"})");
    row("Spotter", "spotter", R"({"text": "a", "triples": null})");
}

void TestLenientRecords::nullIsNoLabel()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, record);
    QFETCH(int, unusable);
    const ReadOutcome read = readAll(record, format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), QStringList{u"a"_s});
    QCOMPARE(read.documents[0].triples.size(), 0U);
    QCOMPARE(read.counts.unusable, unusable);
}

void TestLenientRecords::nullAmongLabelsIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("unusable"); ///< labels
    QTest::addColumn<int>("leftOut"); ///< items
    const auto row = [](const char *tag, const char *record, int unusable, int leftOut) {
        QTest::newRow(tag) << QByteArray(record) << unusable << leftOut;
    };
    row("a predicate in a list", R"({"text": "Ada met Bo", "triples": [["Ada", null, "Bo"]]})", 1, 0);
    row("a subject in a list", R"({"text": "Ada met Bo", "triples": [[null, "met", "Bo"]]})", 1, 0);
    row("a predicate in an object",
        R"({"text": "Ada met Bo", "triples": [{"subject": "Ada", "predicate": null, "object": "Bo"}]})", 1, 0);
    row("an item", R"({"text": "Ada met Bo", "triples": [null, ["Ada", null, "Bo"]]})", 1, 1);
    row("nothing but an item", R"({"text": "Ada met Bo", "triples": [null]})", 0, 1);
    row("CasRel", R"({"text": "Ada met Bo", "triple_list": [null, ["Ada", null, "Bo"]]})", 1, 1);
    row("DuIE", R"({"text": "Ada met Bo", "spo_list": [{"subject": "Ada", "predicate": null, "object": "Bo"}, null]})",
        1, 1);
    row("TPLinker",
        R"({"text": "Ada met Bo", "relation_list": [null, {"subject": "Ada", "predicate": null, "object": "Bo", "subj_char_span": null, "obj_char_span": null}], "entity_list": [null]})",
        1, 2);
    row("NYT",
        R"({"sentText": "Ada met Bo", "relationMentions": [null, {"em1Text": "Ada", "em2Text": null, "label": "met"}], "entityMentions": [null]})",
        1, 2);
    row("doccano",
        R"({"text": "Ada met Bo", "entities": [null, {"id": 1, "label": "P", "start_offset": 0, "end_offset": 3}, {"id": 2, "label": "P", "start_offset": 8, "end_offset": 10}], "relations": [null, {"from_id": 1, "to_id": 2, "type": null}]})",
        1, 2);
    row("spans",
        R"({"text": "Ada met Bo", "entities": [null, {"start": 0, "end": 3, "label": "P"}, {"start": 8, "end": 10, "label": "P"}], "relations": [null, {"head": 1, "tail": 2, "label": null}]})",
        1, 2);
    row("SpERT",
        R"({"tokens": ["Ada", "met", "Bo"], "entities": [{"type": "P", "start": 0, "end": 1}, {"type": "P", "start": 2, "end": 3}], "relations": [null, {"type": null, "head": 0, "tail": 1}]})",
        1, 1);
}

void TestLenientRecords::nullAmongLabelsIsLeftOut()
{
    QFETCH(QByteArray, record);
    QFETCH(int, unusable);
    QFETCH(int, leftOut);
    const ReadOutcome read = readAll(record, {}, {.name = u"f.jsonl"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), QStringList{u"Ada met Bo"_s});
    QCOMPARE(read.counts.triples, 0);
    // In a record with a list of triples, no predicate means no relation.
    QCOMPARE(read.counts.unusable + read.counts.unrelated, unusable);
    QCOMPARE(read.counts.leftOut, leftOut);
}

void TestLenientRecords::duieTestFiles()
{
    const ReadOutcome read = readAll(
        QByteArray(
            "{\"postag\": [{\"word\": \"a\", \"pos\": \"n\"}], \"text\": \"a\"}\n{\"text\": \"b\", \"postag\": []}\n"),
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(read.documents[0].metadata.isEmpty());
    QCOMPARE(read.counts.ignoredKeys, 2);
    QCOMPARE(read.issues.size(), 1U); // each key is named once
    QCOMPARE(read.issues[0].message, u"f:1:12: \"postag\" is not kept"_s);
}

void TestLenientRecords::labelsByName_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("subjectType");
    QTest::newRow("subject, relation, object")
        << QByteArray(R"({"subject": "Ada", "relation": "met", "object": "Bo"})") << QString();
    QTest::newRow("subject, predicate, object, types") << QByteArray(
        R"({"subject": "Ada", "subject_type": "P", "predicate": "met", "object": "Bo", "object_type": "P"})")
                                                       << u"P"_s;
    QTest::newRow("head, type, tail") << QByteArray(R"({"head": "Ada", "type": "met", "tail": "Bo"})") << QString();
    QTest::newRow("letters") << QByteArray(R"({"o": "Bo", "p": "met", "s": "Ada"})") << QString();
    QTest::newRow("a type that is null") << QByteArray(
        R"({"head": "Ada", "head_type": null, "rel": "met", "tail": "Bo"})")
                                         << QString();
}

void TestLenientRecords::labelsByName()
{
    QFETCH(QByteArray, label);
    const ReadOutcome read
        = readAll("[{\"text\": \"Ada met Bo.\", \"triple_list\": [" + label + ", [\"Bo\", \"met\", \"Ada\"]]}]", {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject.span, (Span{0, 3}));
    QCOMPARE(triple.predicate, u"met"_s);
    QCOMPARE(triple.object.span, (Span{8, 10}));
    QTEST(triple.subject.type, "subjectType");
    QCOMPARE(read.documents[0].triples.size(), 2U);
    QCOMPARE(read.counts.ignoredKeys, 0);
}

void TestLenientRecords::labelsByNameThatAreWrong_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("message");
    QTest::newRow("no object") << QByteArray(R"({"subject": "a", "relation": "p"})")
                               << u"f:1:31: \"object\" is missing"_s;
    QTest::newRow("said twice") << QByteArray(R"({"subject": "a", "head": "b", "relation": "p", "tail": "a"})")
                                << u"f:1:31: \"subject\" says again"_s;
    QTest::newRow("no predicate") << QByteArray(R"({"subject": "a", "object": "b"})")
                                  << u"f:1:31: \"predicate\" is missing"_s;
}

void TestLenientRecords::labelsByNameThatAreWrong()
{
    QFETCH(QByteArray, label);
    QFETCH(QString, message);
    const ReadOutcome read = readAll("{\"text\": \"a\", \"triple_list\": [" + label + "]}", u"casrel"_s);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestLenientRecords::otherEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QByteArray json = "{\"text\": \"李😀 a\", \"spo_list\": []}\n{\"text\": \"b\", \"spo_list\": []}\n";
    const QByteArray array = "[{\"text\": \"李😀 a\", \"triple_list\": []}, {\"text\": \"b\", \"triple_list\": []}]";
    const QByteArray csv = "text,subject,predicate,object\r\n李😀 a,a,p,a\r\nb,b,p,b\r\n";
    for (const auto &[name, bytes] : {std::pair("JSON lines", json), {"JSON array", array}, {"CSV", csv}}) {
        QTest::addRow("%s, UTF-16LE", name) << encoded(bytes, QStringConverter::Utf16LE, true) << u"UTF-16LE"_s;
        QTest::addRow("%s, UTF-16BE", name) << encoded(bytes, QStringConverter::Utf16BE, true) << u"UTF-16BE"_s;
        QTest::addRow("%s, UTF-16LE without mark", name)
            << encoded(bytes, QStringConverter::Utf16LE, false) << u"UTF-16LE"_s;
        QTest::addRow("%s, UTF-32LE", name) << encoded(bytes, QStringConverter::Utf32LE, true) << u"UTF-32LE"_s;
    }
}

void TestLenientRecords::otherEncodings()
{
    QFETCH(QByteArray, bytes);
    for (const qint64 chunk : {64 << 10, 4096}) {
        FaultDevice pipe(bytes, -1, FaultDevice::Fault::Error, chunk);
        QVERIFY(pipe.open(QIODevice::ReadOnly));
        const ReadOutcome read = readAll(pipe, {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(textsOf(read), (QStringList{u"李😀 a"_s, u"b"_s}));
    }
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto reader = openReader(buffer, {.name = u"f"_s});
    QVERIFY(reader);
    QTEST((*reader)->encodingName(), "encoding");
    QVERIFY((*reader)->next());
}

void TestLenientRecords::brokenUtf16IsAnError()
{
    const QByteArray bytes = encoded("{\"text\": \"a\", \"spo_list\": []}\n", QStringConverter::Utf16LE, true);
    for (const QByteArray &broken : {bytes + QByteArray("\0\xD8", 2) + bytes.sliced(2), bytes + '\x7B'}) {
        const ReadOutcome read = readAll(broken, u"duie"_s);
        QVERIFY(read.error);
        QVERIFY2(read.message().contains(u"UTF-16LE"), qPrintable(read.message()));
    }
}

void TestLenientRecords::textsAmongTheRecordsOfCasrel()
{
    const ReadOutcome read
        = readAll("{\"text\": \"a\"}\n{\"text\": \"b c\", \"triple_list\": [[\"b\", \"p\", \"c\"]]}\n"
                  "{\"text\": \"d\", \"id\": 3}\n",
            {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), (QStringList{u"a"_s, u"b c"_s, u"d"_s}));
    QCOMPARE(read.documents[1].triples.size(), 1U);
    const ReadOutcome other = readAll("{\"text\": \"a b\", \"spo_list\": [{\"subject\": \"a\"}]}\n", u"casrel"_s);
    QVERIFY2(other.message().contains(u"\"triple_list\" is missing"_s), qPrintable(other.message()));
}

void TestLenientRecords::aTripleInTheRecordItself_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("subject, relation, object")
        << QByteArray(R"({"text": "Ada met Bo.", "subject": "Ada", "relation": "met", "object": "Bo", "id": 7})");
    QTest::newRow("head, tail") << QByteArray(
        R"({"id": 7, "head": "Ada", "tail": "Bo", "predicate": "met", "text": "Ada met Bo."})");
    QTest::newRow("entity1") << QByteArray(
        R"({"sentence": "Ada met Bo.", "entity1": "Ada", "entity2": "Bo", "relation": "met", "id": 7})");
    QTest::newRow("Chinese") << QByteArray(
        R"({"text": "Ada met Bo.", "主语": "Ada", "谓语": "met", "宾语": "Bo", "id": 7})");
}

void TestLenientRecords::aTripleInTheRecordItself()
{
    QFETCH(QByteArray, record);
    const ReadOutcome read = readAll(record + '\n' + record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    const Document &document = read.documents[0];
    QCOMPARE(document.triples.size(), 1U);
    QCOMPARE(document.triples[0].triple.subject.span, (Span{0, 3}));
    QCOMPARE(document.triples[0].triple.predicate, u"met"_s);
    QCOMPARE(document.triples[0].triple.object.span, (Span{8, 10}));
    QCOMPARE(document.metadata.keys(), QStringList{u"id"_s});
}

void TestLenientRecords::labelsOfAnotherFormatAreNotDropped()
{
    QByteArray lines = "{\"text\": \"a\"}\n";
    lines = lines.repeated(9000); // more than is looked at
    const QByteArray last = "{\"text\": \"b c\", \"spo_list\": [{\"subject\": \"b\"}]}\n";
    const ReadOutcome read = readAll(lines + last, {});
    QCOMPARE(read.documents.size(), 9000U);
    QVERIFY2(read.message().startsWith(u"f:9001:"_s) && read.message().contains(u"--format duie"_s),
        qPrintable(read.message()));
    const ReadOutcome empty = readAll(lines + QByteArray(last).replace("{\"subject\": \"b\"}", ""), {});
    QVERIFY2(!empty.error, qPrintable(empty.message()));
}

void TestLenientRecords::bratEventsAreCounted()
{
    ReadOptions options{.name = u"a.ann"_s};
    options.openCompanion = [](const QString &) -> Result<std::unique_ptr<QIODevice>> {
        auto text = std::make_unique<QBuffer>();
        text->setData("Ada founded it.");
        text->open(QIODevice::ReadOnly);
        return text;
    };
    const ReadOutcome read
        = readAll("T1\tPerson 0 3\tAda\nT2\tFound 4 11\tfounded\nE1\tFound:T2 Agent:T1\n", u"brat"_s, options);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.triples, 0);
    QCOMPARE(read.counts.keptEvents, 1);
}

QTEST_GUILESS_MAIN(TestLenientRecords)
#include "test_lenient_records.moc"
