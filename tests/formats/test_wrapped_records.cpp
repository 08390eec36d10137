// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entities.h"
#include "tests/formats/packing.h"
#include "tests/formats/relation_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// The labels and listed entities of all documents: "Ada met Bo", "Ada/P".
QStringList contentOf(const ReadOutcome &read)
{
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) found.append(tripleText(label.triple));
        for (const Entity &entity : listedEntities(document.metadata, CodePointMap(document.text))) {
            found.append(document.text.sliced(entity.span.beginUtf16, entity.span.length()) + u'/' + entity.type);
        }
    }
    return found;
}

ReadOutcome readFile(const QByteArray &bytes, const QString &name = u"a.json"_s, const QString &format = {})
{
    return readAll(bytes, format, {.name = name});
}

} // namespace

/// Records that are not simply lines or a list of objects: wrapped in an object, pairs, paragraphs; and files that end
/// in the middle.
class TestWrappedRecords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void aNamedFormatIsUnwrapped();
    void whatIsBesideTheListIsSaid();
    void placesInMessagesAreThoseOfTheFile();
    void faults_data();
    void faults();
    void aPackedFileThatIsCutOffSaysSo();
};

void TestWrappedRecords::records_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("content");
    const auto row = [](const char *tag, const QByteArray &bytes, const QStringList &content) {
        QTest::newRow(tag) << bytes << content;
    };
    const QByteArray triples = R"([{"text": "Ada met Bo.", "triples": [["Ada", "met", "Bo"]]}])";
    const QByteArray spans = R"([{"text": "Ada sat.", "entities": [[0, 3, "P"]]}])";
    const QStringList met{u"Ada met Bo"_s};
    const QStringList ada{u"Ada/P"_s};
    row("data", "{\"data\": " + triples + '}', met);
    row("examples behind other keys", "{\"version\": \"1.0\", \"examples\": " + triples + '}', met);
    row("documents before other keys", "{\"documents\": " + spans + ", \"n\": 1}", ada);
    row("pretty", "{\n  \"records\":\n  [\n   {\"text\": \"Ada sat.\",\n \"spans\": [[0, 3, \"P\"]]}\n ]\n}\n", ada);
    row("a byte order mark", "\xEF\xBB\xBF{\"data\": " + spans + '}', ada);
    row("brackets in strings", "{\"x[{\": \"]}\", \"data\": " + spans + ", \"y\": \"[{\"}", ada);
    row("doccano in a list",
        R"({"examples": [{"text": "Ada met Bo.", "entities": [{"id": 1, "label": "P", "start_offset": 0, "end_offset": 3}, {"id": 2, "label": "P", "start_offset": 8, "end_offset": 10}], "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "met"}]}]})",
        met);
    row("Tecoholic",
        R"({"classes": ["P"], "annotations": [["Ada sat.", {"entities": [[0, 3, "P"]]}], ["He ran.", {"entities": []}]]})",
        ada);
    row("Tecoholic, a text without annotations",
        R"({"classes": ["P"], "annotations": [["Ada sat.", {"entities": [[0, 3, "P"]]}], null]})", ada);
    row("a pair in each line", "[\"Ada sat.\", {\"entities\": [[0, 3, \"P\"]]}]\n[\"He ran.\", {\"entities\": []}]\n",
        ada);
    row("what spaCy 2 was trained on",
        R"([{"id": 0, "paragraphs": [{"raw": "Ada L. sat.", "sentences": [{"tokens": [{"id": 0, "orth": "Ada", "tag": "NNP", "ner": "B-P"}, {"id": 1, "orth": "L.", "ner": "L-P"}, {"id": 2, "orth": "sat", "ner": "O"}, {"id": 3, "orth": ".", "ner": "O"}], "brackets": []}], "cats": []}]}])",
        {u"Ada L./P"_s});
    row("the same without its text",
        R"([{"id": 0, "paragraphs": [{"sentences": [{"tokens": [{"orth": "Ada", "ner": "U-P"}, {"orth": "sat", "ner": "O"}]}]}, {"sentences": [{"tokens": [{"orth": "Bo", "ner": "U-Q"}]}]}]}])",
        {u"Ada/P"_s, u"Bo/Q"_s});
    row("PubAnnotation",
        R"({"sourcedb": "x", "text": "Ada met Bo.", "denotations": [{"id": "T1", "span": {"begin": 0, "end": 3}, "obj": "P"}, {"id": "T2", "span": {"begin": 8, "end": 10}, "obj": "P"}], "relations": [{"id": "R1", "pred": "met", "subj": "T1", "obj": "T2"}]})",
        met);
    row("Argilla",
        R"({"text": "Ada sat.", "tokens": ["Ada", "sat", "."], "prediction": null, "annotation": [{"label": "P", "start": 0, "end": 3}], "annotation_agent": "a", "id": "1"})",
        ada);
    row("ReLiK, whose places count tokens",
        R"([{"text": "Ada met Bo.", "tokens": ["Ada", "met", "Bo", "."], "spans": [{"start": 0, "end": 1, "label": "P", "text": "Ada"}, {"start": 2, "end": 3, "label": "P", "text": "Bo"}], "triplets": [{"subject": {"start": 0, "end": 1, "label": "P", "text": "Ada"}, "label": "met", "object": {"start": 2, "end": 3, "label": "P", "text": "Bo"}}]}])",
        met);
    row("Chinese keys", R"([{"文本": "苏轼是眉山人。", "三元组": [["苏轼", "籍贯", "眉山"]]}])", {u"苏轼 籍贯 眉山"_s});
    row("Prodigy's relations without spans",
        R"({"text": "Ada met Bo.", "tokens": [{"text": "Ada", "start": 0, "end": 3, "id": 0, "ws": true}, {"text": "met", "start": 4, "end": 7, "id": 1, "ws": true}, {"text": "Bo.", "start": 8, "end": 11, "id": 2, "ws": false}], "_view_id": "relations", "relations": [{"head": 0, "child": 2, "head_span": {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "P"}, "child_span": {"start": 8, "end": 10, "label": "P"}, "label": "met"}], "answer": "accept"})",
        met);
}
void TestWrappedRecords::records()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, content);
    const ReadOutcome read = readFile(bytes);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(contentOf(read), content);
}

void TestWrappedRecords::aNamedFormatIsUnwrapped()
{
    const ReadOutcome read = readFile(
        R"({"data": [{"text": "Ada met Bo.", "triples": [["Ada", "met", "Bo"]]}]})", u"a"_s, u"triples-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(contentOf(read), QStringList{u"Ada met Bo"_s});
}

void TestWrappedRecords::whatIsBesideTheListIsSaid()
{
    const ReadOutcome read
        = readFile(R"({"version": "1", "data": [{"text": "Ada sat.", "entities": [[0, 3, "P"]]}], "types": ["P"]})");
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.ignoredKeys, 2);
    QStringList said;
    for (const ReadIssue &issue : read.issues) said.append(issue.message);
    QCOMPARE(said,
        (QStringList{u"a.json: the records are in the list \"data\"; \"version\" beside it is not kept"_s,
            u"a.json: the records are in the list \"data\"; \"types\" beside it is not kept"_s}));
}

void TestWrappedRecords::placesInMessagesAreThoseOfTheFile()
{
    const ReadOutcome read = readFile("{\"ü\": 1,\n\"data\": [{\"text\": \"Ada\", \"entities\": [[0, 3, "
                                      "\"P\"]]},\n {\"text\": \"Bo\", \"entities\": "
                                      "[[0, 9, \"P\"]]}]}");
    QCOMPARE(read.counts.leftOut, 1);
    QVERIFY2(read.issues.at(0).message.startsWith(u"a.json:3:30: "), qPrintable(read.issues.at(0).message));
}

void TestWrappedRecords::faults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *tag, const QByteArray &bytes, const char *message) {
        QTest::newRow(tag) << bytes << QString::fromUtf8(message);
    };
    const QByteArray records = R"([{"text": "Ada", "entities": [[0, 3, "P"]]}])";
    row("several lists", "{\"train\": " + records + ", \"dev\": " + records + '}',
        "a.json: its records are in several lists (dev, train)");
    row("another object behind it", "{\"data\": " + records + "}\n{\"data\": " + records + '}',
        "a.json:2:1: unexpected text after the end of the list of records");
    row("cut off behind the list", "{\"data\": " + records + ", \"x\": [",
        "a.json:1:62: the object around the records does not end");
    row("cut off within a record", R"({"data": [{"text": "Ada", "entities": [[0, 3, "P"]]}, {"text": "B)",
        "a.json:1:66: the file ends inside the record");
    row("cut off in the first record", R"([{"text": "Ada", "entities": [[0, )",
        "a.json:1:35: the file ends inside the record");
    row("cut off in a word", R"({"text": "Ada", "x": tru)", "a.json: the file ends inside its first record");
    row("cut off in a character", "[{\"x\": \"Ad\xC3", "a.json: the file ends inside its first record");
    row("cut off behind the bracket", "[", "a.json: the file ends inside its first record");
    row("not JSON", R"({"text" "Ada"})", "a.json: no format matches");
}
void TestWrappedRecords::faults()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    const ReadOutcome read = readFile(bytes);
    QVERIFY(read.error.has_value());
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestWrappedRecords::aPackedFileThatIsCutOffSaysSo()
{
    QByteArray record = R"([{"text": "Ada met Bo in )";
    for (int i = 0; i < 20000; ++i) record += QByteArray::number(i * 7919 % 104729) + ' ';
    const QByteArray packed = gzipped(record + R"(", "triples": [["Ada", "met", "Bo"]]}])");
    QVERIFY(!readFile(packed, u"a.json.gz"_s).error);
    const ReadOutcome read = readFile(packed.first(packed.size() / 2), u"a.json.gz"_s);
    QVERIFY(read.error.has_value());
    QVERIFY2(read.message().contains(u"the compressed file is incomplete"), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestWrappedRecords)
#include "test_wrapped_records.moc"
