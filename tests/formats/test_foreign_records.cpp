// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/told_labels.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const QByteArray born(R"("text": "Ada was born in Rome.")");

qint64 issuesOf(const ReadOutcome &read, ReadIssue::Kind kind)
{
    return std::ranges::count(read.issues, kind, &ReadIssue::kind);
}

} // namespace

/// JSON as other programs and people write it: by other names, in other wrappers, with single faults.
class TestForeignRecords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areReadByAnyUsualNames_data();
    void areReadByAnyUsualNames();
    void namesOfADictionaryBecomeTitles();
    void aDictionaryCountsLinesAsTheFileDoes();
    void resultsWithoutTheirTextsAreRefused();
    void oneWrongPlaceDoesNotDropTheOthers_data();
    void oneWrongPlaceDoesNotDropTheOthers();
    void entitiesWithIdsAreRelated();
    void listsThatAreNotUnderstoodAreTold();
    void namesThatAreNotAtTheirTokensAreTold_data();
    void namesThatAreNotAtTheirTokensAreTold();
    void aFileInWhichNothingFitsIsRefused();
    void mostSpansTellWhatOffsetsCount();
    void doccanosNumbersGetTheirNames_data();
    void doccanosNumbersGetTheirNames();
    void aSkippedAnnotationDecidesNothing();
    void tasksOfPicturesAreLeftOut();
    void entitiesAreWhereTheirTextIs();
    void theLossOfHtmlIsCounted();
    void unknownJsonIsToldItsNearestFormats_data();
    void unknownJsonIsToldItsNearestFormats();
};

void TestForeignRecords::areReadByAnyUsualNames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *tag, const QByteArray &bytes, const QStringList &told) {
        QTest::newRow(tag) << bytes << told;
    };
    const QStringList plain{u"Ada/ -born in-> Rome/"_s};
    const QStringList typed{u"Ada/P -born in-> Rome/C"_s};
    const auto triples
        = [](const char *list, const char *item) { return "[{" + born + ", \"" + list + "\": [" + item + "]}]"; };
    row("subj, pred, obj", triples("triples", R"({"subj": "Ada", "pred": "born in", "obj": "Rome"})"), plain);
    row("sub, rel, obj", triples("triple_list", R"({"sub": "Ada", "rel": "born in", "obj": "Rome"})"), plain);
    row("s, p, o", triples("spo_list", R"({"s": "Ada", "p": "born in", "o": "Rome"})"), plain);
    row("head_entity, tail_entity",
        triples("relations", R"({"head_entity": "Ada", "relation": "born in", "tail_entity": "Rome"})"), plain);
    row("arg1, arg2", triples("relations", R"({"arg1": "Ada", "rel": "born in", "arg2": "Rome"})"), plain);
    row("capital letters", triples("relations", R"({"Subject": "Ada", "Predicate": "born in", "Object": "Rome"})"),
        plain);
    row("ends that are objects",
        triples("triple_list",
            R"({"subject": {"text": "Ada", "type": "P"}, "relation": "born in", "object": {"text": "Rome", "type": "C"}})"),
        typed);
    row("a dictionary of records",
        "{\"a\": {" + born + R"(, "triples": [["Ada", "born in", "Rome"]]}, "b": {)" + born
            + R"(, "triples": [["Rome", "home of", "Ada"]]}})",
        {u"Ada/ -born in-> Rome/"_s, u"Rome/ -home of-> Ada/"_s});
    row("DART",
        R"([{"tripleset": [["Ada", "BORN", "Rome"]], "subtree_was_extended": false, "annotations": [
            {"source": "x", "text": "Ada was born in Rome."}, {"source": "y", "text": "Rome is Ada's home."}]}])",
        {u"Ada/ -BORN-> Rome/"_s, u"Ada/ -BORN-> Rome/"_s});
    row("DialogRE",
        R"([[["Speaker 1: Hi.", "Speaker 2: Frank, Pete called."], [
            {"x": "Frank", "y": "Pete", "r": ["knows", "likes"], "t": ["called", ""], "x_type": "P", "y_type": "P"},
            {"x": "Speaker 1", "y": "Pete", "r": ["unanswerable"], "t": [""]}]]])",
        {u"Speaker 1/"_s, u"Frank/P -knows-> Pete/P"_s, u"Frank/P -likes-> Pete/P"_s});
    row("web_nlg of Hugging Face",
        R"({"category": "x", "eid": "Id1", "original_triple_sets": {"otriple_set": [["Ada | BORN | Rome"]]}, "modified_triple_sets": {"mtriple_set": [["Ada | born in | Rome"]]}, "lex": {"comment": ["good", "good"], "lid": ["Id1", "Id2"], "text": ["Ada was born in Rome.", "Rome is Ada's home."], "lang": ["en", "en"]}})",
        {u"Ada/ -born in-> Rome/"_s, u"Ada/ -born in-> Rome/"_s});
    row("WebNLG of GEM",
        R"({"gem_id": "w-1", "input": ["Ada | born in | Rome"], "target": "Ada was born in Rome.", "references": ["Ada was born in Rome."], "category": "x"})",
        plain);
    row("turns with parts, as Gemini's",
        R"json({"systemInstruction": {"role": "system", "parts": [{"text": "x"}]}, "contents": [{"role": "user", "parts": [{"text": "Text: Ada was born in Rome."}]}, {"role": "model", "parts": [{"text": "(Ada, born in, Rome)"}]}]})json",
        plain);
    row("a prompt with its separator",
        R"({"prompt": "Ada was born in Rome.\n\n###\n\n", "completion": " Ada | born in | Rome"})", plain);
    row("numbers of entities from 1",
        "{" + born
            + R"(, "entities": [{"name": "Rome", "type": "C"}, {"name": "Ada", "type": "P"}], "relations": [{"head": 2, "type": "born in", "tail": 1}]})",
        typed);
    row("numbers of entities from 1 in an answer",
        "{" + born + R"(, "output": {"entities": ["Rome", "Ada"], "relations": [[2, "born in", 1]]}})", plain);
    row("places of an end in its object",
        "{" + born
            + R"(, "head": {"word": "Ada", "start": 0, "end": 3}, "tail": {"text": "Rome", "span": [16, 20]}, "relation": "born in"})",
        plain);
    row("offset and length",
        "[{" + born + R"(, "entities": [{"offset": 0, "length": 3, "type": "P", "text": "Ada"}]}])", {u"Ada/P"_s});
    row("offset and text", "[{" + born + R"(, "entities": [{"offset": 0, "type": "P", "text": "Ada"}]}])",
        {u"Ada/P"_s});
    row("a span as a string", "[{" + born + R"(, "entities": [{"span": "16-20", "type": "C"}]}])", {u"Rome/C"_s});
    row("a span beside begin and end",
        "[{" + born + R"(, "entities": [{"span": [16, 20], "begin": 16, "end": 20, "type": "C"}]}])", {u"Rome/C"_s});
    row("ner and re by number", "[{" + born + R"(, "ner": [[16, 20, "C"], [0, 3, "P"]], "re": [[1, 0, "born in"]]}])",
        typed);
    row("ner and relations by number",
        "[{" + born
            + R"(, "ner": [{"start": 0, "end": 3, "type": "P"}, {"start": 16, "end": 20, "type": "C"}], "relations": [{"head": 0, "tail": 1, "type": "born in"}]}])",
        typed);
    row("an answer between marks",
        "{" + born + R"(, "response": "Here:\n```json\n[[\"Ada\", \"born in\", \"Rome\"]]\n```"})", plain);
    row("a graph beside the text",
        "{" + born
            + R"(, "knowledge_graph": {"nodes": [{"id": "Ada", "type": "P"}, {"id": "Rome", "type": "C"}], "edges": [{"source": "Ada", "target": "Rome", "relation": "born in"}]}})",
        typed);
    row("ends that are ids of named entities",
        "[{" + born
            + R"(, "entities": [{"id": 1, "name": "Ada", "type": "P"}, {"id": 2, "name": "Rome", "type": "C"}], "relationships": [{"source_id": 1, "target_id": 2, "relation": "born in"}]}])",
        typed);
    row("a triple of objects in the record",
        "[{" + born + R"(, "subject": {"name": "Ada"}, "predicate": {"name": "born in"}, "object": {"name": "Rome"}}])",
        plain);
    row("NYT11-HRL",
        R"({"sentext": "Ada was born in Rome.", "relations": [{"em1": "Ada", "em2": "Rome", "rtext": "born in"}]})",
        plain);
    row("JEREX",
        R"([{"tokens": ["Bo", "left", ".", "Ada", "was", "born", "in", "Rome"], "sentences": [{"start": 0, "end": 3}, {"start": 3, "end": 8}], "mentions": [{"start": 0, "end": 1}, {"start": 3, "end": 4}, {"start": 7, "end": 8}], "entities": [{"type": "P", "mentions": [0, 1]}, {"type": "C", "mentions": [2]}], "relations": [{"type": "born in", "head": 0, "tail": 1}]}])",
        {u"Bo/P"_s, u"Ada/P"_s, u"Rome/C"_s, u"Ada/P -born in-> Rome/C"_s});
    row("JEREX, lists",
        R"([{"tokens": ["Ada", "was", "born", "in", "Rome"], "mentions": [[0, 1], [4, 5]], "entities": [[0], [1]], "relations": [{"type": "born in", "head": 0, "tail": 1}]}])",
        {u"Ada/"_s, u"Rome/"_s, u"Ada/ -born in-> Rome/"_s});
    row("NYT11, places by words",
        R"({"sentText": "Ada met Bo , then Ada saw Bo", "relationMentions": [{"em1Text": "Ada", "em2Text": "Bo", "label": "saw"}], "entityMentions": [{"start": 5, "text": "Ada", "label": "P"}, {"start": 7, "text": "Bo", "label": "P"}]})",
        {u"Ada/P -saw-> Bo/P"_s});
    row("PaddleNLP's Taskflow with its text",
        "[{" + born
            + R"(, "result": [{"P": [{"text": "Ada", "start": 0, "end": 3, "probability": 0.9, "relations": {"born in": [{"text": "Rome", "start": 16, "end": 20, "probability": 0.8}]}}]}]}])",
        {u"Ada/P -born in-> Rome/"_s});
}
void TestForeignRecords::areReadByAnyUsualNames()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, told);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), told);
    QCOMPARE(read.counts.leftOut + read.counts.ignoredKeys + read.counts.skipped, 0);
}

void TestForeignRecords::namesOfADictionaryBecomeTitles()
{
    const ReadOutcome read = readAll("{\"a\\\"b\": {" + born + ", \"triples\": []}, \"7\": {" + born
            + ", \"triples\": [[\"Ada\", \"born in\", \"Rome\"]]}}",
        {}, {.name = u"f.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].metadata.value("title"_L1).toString(), u"a\"b"_s);
    QCOMPARE(read.documents[1].metadata.value("id"_L1).toString(), u"7"_s);
}

void TestForeignRecords::aDictionaryCountsLinesAsTheFileDoes()
{
    const ReadOutcome read = readAll("{\n\"鲁\": {" + born + ", \"triples\": [[\"Ada\", \"p\", \"Rome\"]]},\n\"b\": {"
            + born + ", \"triples\": [[\"Ada\", 7]]}}",
        {}, {.name = u"f.json"_s});
    QVERIFY2(read.message().startsWith(u"f.json:3:"_s), qPrintable(read.message()));
}

void TestForeignRecords::resultsWithoutTheirTextsAreRefused()
{
    const ReadOutcome read
        = readAll(R"([{"P": [{"text": "Ada", "start": 0, "end": 3, "probability": 0.9}]}])", {}, {.name = u"f.json"_s});
    QVERIFY2(read.message().contains(u"Taskflow without their texts"), qPrintable(read.message()));
}

void TestForeignRecords::oneWrongPlaceDoesNotDropTheOthers_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("spans") << u"spans"_s
                           << "{" + born
            + R"(, "entities": [{"id": 1, "start": 0, "end": 3, "label": "P"}, {"id": 2, "start": 16, "end": 20, "label": "C"}, {"id": 3, "start": 50, "end": 60, "label": "C"}, {"id": 4, "start": 4, "end": 7, "label": "C", "text": "is"}], "relations": [{"head": 1, "tail": 2, "type": "p"}, {"head": 1, "tail": 3, "type": "x"}, {"head": 1, "tail": 9, "type": "x"}]})"
                           << 4;
    QTest::newRow("doccano") << u"doccano"_s
                             << "{" + born
            + R"(, "entities": [{"id": 1, "start_offset": 0, "end_offset": 3, "label": "P"}, {"id": 2, "start_offset": 16, "end_offset": 20, "label": "C"}, {"id": 3, "start_offset": 50, "end_offset": 60, "label": "C"}], "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "p"}, {"id": 2, "from_id": 1, "to_id": 3, "type": "x"}, {"id": 3, "from_id": 1, "to_id": 9, "type": "x"}]})"
                             << 3;
    QTest::newRow("Label Studio") << u"label-studio"_s
                                  << "[{\"data\": {" + born
            + R"(}, "annotations": [{"result": [{"id": "a", "type": "labels", "value": {"start": 0, "end": 3, "text": "Ada", "labels": ["P"]}}, {"id": "b", "type": "labels", "value": {"start": 16, "end": 20, "text": "Rome", "labels": ["C"]}}, {"id": "c", "type": "labels", "value": {"start": 90, "end": 95, "text": "Paris", "labels": ["C"]}}, {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["p"]}, {"type": "relation", "from_id": "a", "to_id": "c", "labels": ["x"]}]}]}])"
                                  << 2;
    QTest::newRow("Prodigy") << u"prodigy"_s
                             << "{" + born
            + R"(, "tokens": [], "spans": [{"start": 0, "end": 3, "label": "P"}, {"start": 16, "end": 20, "label": "C"}, {"start": 70, "end": 80, "label": "C"}], "relations": [{"head_span": {"start": 0, "end": 3, "label": "P"}, "child_span": {"start": 16, "end": 20, "label": "C"}, "label": "p"}], "answer": "accept"})"
                             << 1;
    QTest::newRow("SpERT")
        << u"spert"_s
        << QByteArray(
               R"([{"tokens": ["Ada", "met", "Rome"], "entities": [{"type": "P", "start": 0, "end": 1}, {"type": "C", "start": 2, "end": 3}, {"type": "C", "start": 2, "end": 60}], "relations": [{"type": "p", "head": 0, "tail": 1}, {"type": "x", "head": 0, "tail": 2}, {"type": "x", "head": 0, "tail": 7}]}])")
        << 3;
    QTest::newRow("DyGIE++")
        << u"dygie"_s
        << QByteArray(
               R"({"doc_key": "d", "sentences": [["Ada", "met", "Rome"]], "ner": [[[0, 0, "P"], [2, 2, "C"], [50, 51, "C"]]], "relations": [[[0, 0, 2, 2, "p"], [0, 0, 50, 51, "x"]]]})")
        << 2;
    QTest::newRow("DocRED")
        << u"docred"_s
        << QByteArray(
               R"([{"title": "t", "sents": [["Ada", "met", "Rome"]], "vertexSet": [[{"name": "Ada", "pos": [0, 1], "sent_id": 0, "type": "P"}], [{"name": "Rome", "pos": [2, 3], "sent_id": 0, "type": "C"}], [{"name": "x", "pos": [50, 61], "sent_id": 0, "type": "C"}], [{"name": "y", "pos": [0, 1], "sent_id": 8, "type": "C"}]], "labels": [{"h": 0, "t": 1, "r": "p"}, {"h": 0, "t": 2, "r": "x"}, {"h": 0, "t": 9, "r": "x"}]}])")
        << 4;
    QTest::newRow("OneIE")
        << u"oneie"_s
        << QByteArray(
               R"({"doc_id": "d", "sent_id": "s", "tokens": ["Ada", "met", "Rome"], "entity_mentions": [{"id": "1", "start": 0, "end": 1, "entity_type": "P"}, {"id": "2", "start": 2, "end": 3, "entity_type": "C"}, {"id": "3", "start": 20, "end": 30, "entity_type": "C"}], "relation_mentions": [{"relation_type": "p", "arguments": [{"entity_id": "1", "role": "Arg-1"}, {"entity_id": "2", "role": "Arg-2"}]}, {"relation_type": "x", "arguments": [{"entity_id": "1", "role": "Arg-1"}, {"entity_id": "9", "role": "Arg-2"}]}], "event_mentions": []})")
        << 2;
    QTest::newRow("Spotter") << u"spotter"_s
                             << "{" + born
            + R"(, "triples": [{"subject": {"text": "Ada", "start": 0, "end": 3, "type": "P"}, "predicate": "p", "object": {"text": "Rome", "start": 16, "end": 20, "type": "C"}}, {"subject": {"text": "Ada", "start": 0, "end": 3}, "predicate": "x", "object": {"text": "Paris", "start": 90, "end": 95}}, {"subject": {"text": "Bob", "start": 0, "end": 3}, "predicate": "x", "object": {"text": "Rome", "start": 16, "end": 20}}]})"
                             << 2;
}
void TestForeignRecords::oneWrongPlaceDoesNotDropTheOthers()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, leftOut);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read).filter(u" -"_s), QStringList{u"Ada/P -p-> Rome/C"_s});
    QCOMPARE(read.counts.leftOut, leftOut);
    QCOMPARE(issuesOf(read, ReadIssue::Kind::LeftOut), leftOut);
    for (const ReadIssue &issue : read.issues) {
        if (issue.kind == ReadIssue::Kind::LeftOut) QCOMPARE(issue.line, 1);
    }
}

void TestForeignRecords::entitiesWithIdsAreRelated()
{
    const QByteArray record
        = R"({"title": "x", "entities": [{"id": "e2", "mentions": [{"sent_id": 0, "start": 0, "end": 1, "text": "Bo"}], "type": "PER"}, {"id": "e1", "mentions": [{"sent_id": 0, "start": 3, "end": 4, "text": "Rome"}], "type": "LOC"}], "sents": [["Bo", "lives", "in", "Rome", "."]], "relations": [{"head": "e2", "tail": "e1", "type": "lives"}]})";
    QCOMPARE(toldLabels(readAll(record, {})).filter(u" -"_s), QStringList{u"Bo/PER -lives-> Rome/LOC"_s});
    QByteArray numbered = record;
    numbered.replace("\"id\": \"e2\", ", "").replace("\"id\": \"e1\", ", "");
    numbered.replace("\"head\": \"e2\", \"tail\": \"e1\"", "\"head\": 0, \"tail\": 1");
    QCOMPARE(toldLabels(readAll(numbered, {})).filter(u" -"_s), QStringList{u"Bo/PER -lives-> Rome/LOC"_s});
}

void TestForeignRecords::listsThatAreNotUnderstoodAreTold()
{
    const ReadOutcome read
        = readAll(R"({"title": "x", "sents": [["Bo", "lives"]], "relations": [{"from": 0, "to": 1, "what": "lives"}]})",
            u"docred"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(issuesOf(read, ReadIssue::Kind::LeftOut), 1);
    QVERIFY2(read.issues[0].message.contains(u"\"relations\" is not a list of labels"_s),
        qPrintable(read.issues[0].message));
    const ReadOutcome own
        = readAll(R"({"text": "Bo lives", "meta": {"relations": [{"a": 1}]}, "triples": []})", u"spotter"_s);
    QVERIFY(own.issues.empty());
}

void TestForeignRecords::namesThatAreNotAtTheirTokensAreTold_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("told");
    QTest::newRow("FewRel")
        << u"tacred"_s
        << QByteArray(
               R"({"P1": [{"tokens": ["Bo", "met", "Al", "."], "h": ["Al", "Q1", [[0]]], "t": ["Bo", "Q2", [[2]]]}]})")
        << 2;
    QTest::newRow("FewRel in lower case")
        << u"tacred"_s
        << QByteArray(
               R"({"P1": [{"tokens": ["Bo", "met", "Al", "."], "h": ["bo", "Q1", [[0]]], "t": ["al", "Q2", [[2]]]}]})")
        << 0;
    QTest::newRow("SpERT")
        << u"spert"_s
        << QByteArray(
               R"([{"tokens": ["Bo", "met", "Al", "."], "entities": [{"type": "P", "start": 0, "end": 1, "text": "Al"}, {"type": "P", "start": 2, "end": 3, "text": "Al"}], "relations": [{"type": "x", "head": 0, "tail": 1}]}])")
        << 1;
    QTest::newRow("DocRED")
        << u"docred"_s
        << QByteArray(
               R"([{"title": "t", "sents": [["Bo", "met", "A.", "L."]], "vertexSet": [[{"name": "Rome", "pos": [0, 1], "sent_id": 0, "type": "P"}], [{"name": "A.L.", "pos": [2, 4], "sent_id": 0, "type": "P"}]], "labels": [{"h": 0, "t": 1, "r": "p"}]}])")
        << 1;
}

void TestForeignRecords::namesThatAreNotAtTheirTokensAreTold()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, told);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(issuesOf(read, ReadIssue::Kind::Misplaced), told);
    QCOMPARE(read.documents.at(0).triples.size(), 1U);
}

void TestForeignRecords::aFileInWhichNothingFitsIsRefused()
{
    const QByteArray wrong = "{" + born + R"(, "entities": [{"start": 50, "end": 60, "label": "P"}]})";
    const QByteArray right = "{" + born + R"(, "entities": [{"start": 0, "end": 3, "label": "P"}]})";
    const ReadOutcome refused = readAll(wrong, u"spans"_s);
    QVERIFY2(
        refused.message().startsWith(u"f:1:48: offsets 50–60 are outside the text"_s), qPrintable(refused.message()));
    // Once something has fit, a record of which nothing does is read without labels.
    const ReadOutcome read = readAll(right + '\n' + wrong, u"spans"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.counts.leftOut, 1);
}

void TestForeignRecords::mostSpansTellWhatOffsetsCount()
{
    const ReadOutcome read = readAll(
        R"({"text": "😀 Ada met Bob.", "entities": [{"start": 3, "end": 6, "label": "P", "text": "Ada"}, {"start": 11, "end": 14, "label": "P", "text": "Bob"}, {"start": 7, "end": 10, "label": "V", "text": "saw"}]})",
        u"spans"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), (QStringList{u"Ada/P"_s, u"Bob/P"_s}));
    QCOMPARE(read.counts.leftOut, 1);
}

void TestForeignRecords::doccanosNumbersGetTheirNames_data()
{
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<QByteArray>("beside");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<int>("understood");
    const QByteArray annotations
        = R"("annotations": [{"label": 1, "start_offset": 0, "end_offset": 3}, {"label": 2, "start_offset": 16, "end_offset": 20}])";
    const QByteArray names = R"([{"id": 1, "text": "Person"}, {"id": 2, "text": "City", "suffix_key": "c"}])";
    const QStringList named{u"Ada/Person"_s, u"Rome/City"_s};
    QTest::newRow("in the record, before them")
        << "\"labels\": " + names + ", " + annotations << QByteArray() << named << 0;
    QTest::newRow("in the record, behind them") << annotations + ", \"labels\": " + names << QByteArray() << named << 0;
    QTest::newRow("in a file beside") << annotations << names << named << 0;
    QTest::newRow("pairs") << QByteArray(R"("labels": [[0, 3, 1], [16, 20, 2]])") << names << named << 0;
    QTest::newRow("nowhere") << annotations << QByteArray() << QStringList{u"Ada/1"_s, u"Rome/2"_s} << 1;
}
void TestForeignRecords::doccanosNumbersGetTheirNames()
{
    QFETCH(const QByteArray, labels);
    QFETCH(const QByteArray, beside);
    QFETCH(const QStringList, told);
    QFETCH(const int, understood);
    const CompanionOpener open = [&beside](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        if (which != "labels.json"_L1 || beside.isEmpty()) return nullptr;
        auto file = std::make_unique<QBuffer>();
        file->setData(beside);
        if (!file->open(QIODevice::ReadOnly)) return nullptr;
        return file;
    };
    const ReadOutcome read
        = readAll("{" + born + ", " + labels + "}", u"doccano"_s, {.name = u"f"_s, .openCompanion = open});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), told);
    QCOMPARE(issuesOf(read, ReadIssue::Kind::Understood), understood);
}

void TestForeignRecords::aSkippedAnnotationDecidesNothing()
{
    const QByteArray result
        = R"("result": [{"id": "a", "type": "labels", "value": {"start": 0, "end": 3, "text": "Ada", "labels": ["P"]}}, {"id": "b", "type": "labels", "value": {"start": 16, "end": 20, "text": "Rome", "labels": ["C"]}}, {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["born in"]}])";
    const QByteArray task
        = "[{\"data\": {" + born + "}, \"annotations\": [{\"id\": 1, \"was_cancelled\": true, " + result + "}]}]";
    const ReadOutcome read = readAll(task, u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), QStringList{u"Ada/P -born in-> Rome/C"_s});
    QCOMPARE(read.documents[0].triples[0].state, ReviewState::Unreviewed);
    QCOMPARE(read.counts.undecided, 1);
    QCOMPARE(issuesOf(read, ReadIssue::Kind::Understood), 1);
    // It stays skipped, and what a person rejects here comes back as rejected.
    const QByteArray again = written(u"label-studio"_s, read.documents);
    QVERIFY(again.contains("\"was_cancelled\": true") || again.contains("\"was_cancelled\":true"));
    QCOMPARE(readAll(again, u"label-studio"_s).counts.undecided, 1);
    std::vector<Document> rejected = read.documents;
    rejected[0].metadata = {};
    rejected[0].triples[0].state = ReviewState::Rejected;
    const ReadOutcome back = readAll(written(u"label-studio"_s, rejected), u"label-studio"_s);
    QCOMPARE(back.documents.at(0).triples.at(0).state, ReviewState::Rejected);
    QCOMPARE(back.counts.undecided, 0);
}

void TestForeignRecords::tasksOfPicturesAreLeftOut()
{
    const QByteArray picture
        = R"({"data": {"image": "https://example.org/b.png"}, "annotations": [{"result": [{"id": "a", "type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["Car"]}}]}]})";
    const QByteArray sound = R"({"data": {"audio": "s3://bucket/x.wav"}, "annotations": []})";
    const QByteArray embedded = R"({"data": {"image": "data:image/png;base64,AAAA"}, "annotations": []})";
    const QByteArray name = R"({"data": {"image": "x.PNG"}, "annotations": []})";
    const QByteArray text = R"({"data": {"image": "/data/upload/x.jpg", "caption": "Ada."}, "annotations": []})";
    const ReadOutcome read
        = readAll("[" + picture + "," + sound + "," + embedded + "," + name + "," + text + "]", u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].text, u"Ada."_s);
    QCOMPARE(read.counts.leftOut, 4);
    QCOMPARE(issuesOf(read, ReadIssue::Kind::LeftOut), 4);
    const ReadOutcome none = readAll("[" + picture + "," + sound + "]", u"label-studio"_s);
    QVERIFY2(none.message().contains(u"the address of a picture"_s), qPrintable(none.message()));
}

/// Of doccano-like files whose entities say their text, too.
void TestForeignRecords::entitiesAreWhereTheirTextIs()
{
    const QByteArray entities = R"({"id":1,"label":"P","start_offset":9,"end_offset":11,"text":"Al"},)"
                                R"({"id":2,"label":"P","start_offset":0,"end_offset":2,"text":"Bo"},)"
                                R"({"id":3,"label":"P","start_offset":3,"end_offset":6,"text":"Eve"})";
    const ReadOutcome read = readAll(R"({"text":"Bo met Al. So Al left.","entities":[)" + entities
            + R"(],"relations":[{"id":1,"from_id":2,"to_id":1,"type":"met"}]})",
        u"doccano"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY2(toldLabels(read).contains(u"Bo/P -met-> Al/P"_s), qPrintable(toldLabels(read).join(u'\n')));
    QVERIFY(toldLabels(read).contains(u"met/P"_s)); // "Eve" is nowhere
    QCOMPARE(read.documents[0].triples[0].triple.object.span, (Span{7, 9}));
    QCOMPARE(read.counts.misplaced, 2);
    QCOMPARE(issuesOf(read, ReadIssue::Kind::Misplaced), 2);

    const ReadOutcome task = readAll(R"({"text":"Bo met Al. So Al left.","answer":"accept","spans":[)"
                                     R"({"start":9,"end":11,"label":"P","text":"Al"},)"
                                     R"({"start":0,"end":2,"label":"P","text":"BO"}]})",
        u"prodigy"_s);
    QVERIFY2(!task.error, qPrintable(task.message()));
    QVERIFY2(toldLabels(task).contains(u"Al/P"_s), qPrintable(toldLabels(task).join(u'\n')));
    QCOMPARE(issuesOf(task, ReadIssue::Kind::Misplaced), 1);
}

void TestForeignRecords::theLossOfHtmlIsCounted()
{
    const ReadOutcome read = readAll(
        R"([{"data": {"html": "<p><b>Ada</b> met Bob.</p>"}, "annotations": [{"result": [{"id": "a", "type": "hypertextlabels", "to_name": "html", "value": {"start": "/p[1]/b[1]/text()[1]", "end": "/p[1]/b[1]/text()[1]", "startOffset": 0, "endOffset": 3, "text": "Ada", "hypertextlabels": ["P"]}}]}]}])",
        u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), QStringList{u"Ada/P"_s});
    QCOMPARE(issuesOf(read, ReadIssue::Kind::Understood), 1);
    const auto losses = writeAll(nullptr, u"label-studio"_s, read.documents);
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Markup), 1);
    QCOMPARE(read.documents[0].text.trimmed(), u"Ada met Bob."_s);
}

void TestForeignRecords::unknownJsonIsToldItsNearestFormats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a list of triples by another name")
        << QByteArray(R"([{"sentence_text": "a", "relation_triples": [["a", "p", "b"]]}])")
        << u"rename \"sentence_text\" to \"text\" and \"relation_triples\" to \"triples\""_s;
    QTest::newRow("tokens with spans") << QByteArray(
        R"([{"tokens": ["Ada"], "entity_spans": [[0, 1, "P"]], "links": [[0, 1, "r"]]}])")
                                       << u"with \"entities\""_s;
    QTest::newRow("DocRED by other names")
        << QByteArray(R"([{"sents": ["a"], "vertex": [[{"name": "a"}]], "rels": [{"h": 0, "t": 1, "r": "p"}]}])")
        << u"DocRED"_s;
    QTest::newRow("questions") << QByteArray(R"([{"id": 1, "claim": "a", "evidence": ["x"], "label": "SUPPORTS"}])")
                               << u"CLUENER"_s;
    QTest::newRow("nothing known") << QByteArray(R"([{"x": ["a"]}])") << u"--format NAME"_s;
}
void TestForeignRecords::unknownJsonIsToldItsNearestFormats()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, nearest);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.json"_s});
    QVERIFY2(read.message().contains(nearest), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestForeignRecords)
#include "test_foreign_records.moc"
