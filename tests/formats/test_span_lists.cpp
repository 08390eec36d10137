// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "tests/formats/told_labels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Texts with lists of spans, and tokens with tags, as many tools write them.
class TestSpanLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spans_data();
    void spans();
    void relations_data();
    void relations();
    void numbersOfColabelerCountFromOne_data();
    void numbersOfColabelerCountFromOne();
    void unitsAreThoseOfTheFile();
    void unitsOfWholeWords_data();
    void unitsOfWholeWords();
    void partsOfWordsAreTold_data();
    void partsOfWordsAreTold();
    void offsetsFromOne_data();
    void offsetsFromOne();
    void leftOut_data();
    void leftOut();
    void whatSpotterWritesForSpacy();
    void tokens_data();
    void tokens();
    void errors_data();
    void errors();
    void promptsOfUie_data();
    void promptsOfUie();
    void answersOfProdigy_data();
    void answersOfProdigy();
};

void TestSpanLists::spans_data()
{
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *tag, const char *record) { QTest::newRow(tag) << QByteArray(record); };
    row("objects", R"({"text": "😀 Ada", "entities": [{"start": 2, "end": 5, "label": "P"}]})");
    row("lists", R"({"text": "😀 Ada", "spans": [[2, 5, "P"]]})");
    row("the type first", R"({"text": "😀 Ada", "annotation": [["P", 2, 5]]})");
    row("inclusive",
        R"({"text": "😀 Ada", "entities": [{"start_idx": 2, "end_idx": 4, "type": "P", "entity": "Ada"}]})");
    row("CMeEE with an exclusive end",
        R"({"text": "😀 Ada", "entities": [{"start_idx": 2, "end_idx": 5, "type": "P", "entity": "Ada", "x": 1}]})");
    row("UTF-16", R"({"text": "😀 Ada", "entities": [{"start": 3, "end": 6, "type": "P", "word": "Ada"}]})");
    row("inclusive UTF-16", R"({"text": "😀 Ada", "entities": [{"start": 3, "end": 5, "type": "P", "name": "Ada"}]})");
    row("other names",
        R"({"originalText": "😀 Ada", "entities": [{"start_pos": 2, "end_pos": 5, "label_type": "P"}]})");
    row("camel case", R"({"sentence": "😀 Ada", "mentions": [{"startOffset": 2, "endOffset": 5, "entityType": "P"}]})");
    row("strings", R"({"text": "😀 Ada", "entities": [{"start": "2", "end": "5", "label": "P"}]})");
    row("in one list", R"({"text": "😀 Ada", "entities": [{"offsets": [[2, 5]], "type": "P"}]})");
    row("type and text", R"({"text": "😀 Ada", "entities": [{"start": 2, "end": 5, "entity": "P", "word": "Ada"}]})");
    row("text last", R"({"entities": [[2, 5, "P"]], "text": "😀 Ada"})");
    row("pairs", R"([["😀 Ada", {"entities": [[2, 5, "P"]]}, null]])");
    row("groups",
        R"({"text": "😀 Ada", "ents": [], "spans": {"sc": [{"start": 2, "end": 5, "label": "P"}]}, "tokens": [{"id": 0}]})");
    row("points",
        R"({"content": "😀 Ada", "annotation": [{"label": ["P"], "points": [{"start": 2, "end": 4, "text": "Ada"}]}]})");
    row("tokens with labels",
        R"({"document": "😀 Ada", "tokens": [{"text": "Ada", "start": 2, "end": 5, "token_start": 1, "entityLabel": "P"}]})");
    row("outputs",
        R"({"content": "😀 Ada", "outputs": {"annotation": {"T": ["", {"type": "T", "name": "P", "value": "Ada", "start": 2, "end": 5, "id": 1}], "R": [""]}}})");
    row("categories",
        R"({"content": "😀 Ada", "labelCategories": [{"id": 0, "text": "P"}], "labels": [{"id": 0, "categoryId": 0, "startIndex": 2, "endIndex": 5}]})");
}

void TestSpanLists::spans()
{
    QFETCH(QByteArray, record);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), QStringList{u"Ada/P"_s});
    QCOMPARE(read.documents[0].text, u"😀 Ada"_s);
}

void TestSpanLists::relations_data()
{
    QTest::addColumn<QByteArray>("spans");
    QTest::addColumn<QByteArray>("relations");
    const QByteArray ids
        = R"([{"id": "T1", "start": 0, "end": 3, "label": "P"}, {"id": "T2", "start": 8, "end": 10, "label": "P"}])";
    const QByteArray none = R"([{"start": 0, "end": 3, "label": "P"}, {"start": 8, "end": 10, "label": "P"}])";
    const auto row = [](const char *tag, const QByteArray &spans, const char *relations) {
        QTest::newRow(tag) << spans << QByteArray(relations);
    };
    row("by id", ids, R"([{"head": "T1", "tail": "T2", "type": "met"}])");
    row("by id, other names", ids, R"([{"from_id": "T1", "to_id": "T2", "label": "met"}])");
    row("by a list of ids", ids, R"([{"args": ["T1", "T2"], "type": "met"}])");
    row("by number", none, R"([{"head": 0, "tail": 1, "relation": "met"}])");
    row("by text", none, R"([{"subject": "Ada", "object": "Bo", "predicate": "met"}])");
    row("by text, in spite of ids", ids, R"([{"subject": "Ada", "object": "Bo", "predicate": "met"}])");
    row("by spans", none,
        R"([{"h": {"start": 0, "end": 3, "type": "P"}, "t": {"start": 8, "end": 10, "type": "P"}, "relation": "met"}])");
    row("by begins", none, R"([[0, 8, "met"]])");
}

void TestSpanLists::relations()
{
    QFETCH(QByteArray, spans);
    QFETCH(QByteArray, relations);
    const ReadOutcome read
        = readAll(R"({"text": "Ada met Bo", "entities": )" + spans + R"(, "relations": )" + relations + "}", {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), QStringList{u"Ada/P -met-> Bo/P"_s});
    QCOMPARE(read.documents[0].triples[0].triple.object.span, (Span{8, 10}));
    QVERIFY(read.issues.empty());
}

void TestSpanLists::numbersOfColabelerCountFromOne_data()
{
    QTest::addColumn<QByteArray>("ids");
    QTest::newRow("by id") << QByteArray(", \"id\": ");
    QTest::newRow("by number") << QByteArray();
}

void TestSpanLists::numbersOfColabelerCountFromOne()
{
    QFETCH(const QByteArray, ids);
    const auto id = [&ids](const char *number) { return ids.isEmpty() ? QByteArray() : ids + number; };
    const ReadOutcome read = readAll(
        R"({"content": "Ada met Bo and Al", "outputs": {"annotation": {"T": ["", {"type": "T", "name": "P", "value": "Ada", "start": 0, "end": 3)"
            + id("1") + R"(}, {"type": "T", "name": "P", "value": "Bo", "start": 8, "end": 10)" + id("2")
            + R"(}, {"type": "T", "name": "P", "value": "Al", "start": 15, "end": 17)" + id("3")
            + R"(}], "E": [""], "R": ["", {"name": "met", "arg1": "Arg1", "arg2": "Arg2", "from": 1, "to": 2}]}}})",
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(toldLabels(read).contains(u"Ada/P -met-> Bo/P"_s));
}

void TestSpanLists::unitsAreThoseOfTheFile()
{
    // The second record does not say what its span is.
    const ReadOutcome read
        = readAll(R"([{"text": "Ada met", "entities": [{"start": 0, "end": 2, "type": "P", "text": "Ada"}]},
        {"text": "Bo met", "entities": [{"start": 0, "end": 1, "type": "P"}]}])",
            u"spans"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), (QStringList{u"Ada/P"_s, u"Bo/P"_s}));
}

void TestSpanLists::unitsOfWholeWords_data()
{
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *tag, const char *record) { QTest::newRow(tag) << QByteArray(record); };
    row("UTF-16, doccano",
        R"({"text": "😀 Ada met Bo.", "entities": [{"id": 1, "label": "P", "start_offset": 3, "end_offset": 6}, {"id": 2, "label": "P", "start_offset": 11, "end_offset": 13}], "relations": [{"from_id": 1, "to_id": 2, "type": "met"}]})");
    row("bytes, doccano",
        R"({"text": "é😀 Ada met Bo.", "entities": [{"id": 1, "label": "P", "start_offset": 7, "end_offset": 10}, {"id": 2, "label": "P", "start_offset": 15, "end_offset": 17}], "relations": [{"from_id": 1, "to_id": 2, "type": "met"}]})");
    row("bytes",
        R"({"text": "é😀 Ada met Bo.", "entities": [{"id": 1, "label": "P", "start": 7, "end": 10}, {"id": 2, "label": "P", "start": 15, "end": 17}], "relations": [{"from_id": 1, "to_id": 2, "type": "met"}]})");
    row("an inclusive end",
        R"({"text": "Ada met Bo.", "entities": [{"id": 1, "label": "P", "start": 0, "end": 2}, {"id": 2, "label": "P", "start": 8, "end": 9}], "relations": [{"from_id": 1, "to_id": 2, "type": "met"}]})");
}

void TestSpanLists::unitsOfWholeWords()
{
    QFETCH(QByteArray, record);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    // Told, not read otherwise: by chance, labels of parts of words are whole words in another unit.
    QVERIFY(std::ranges::any_of(read.issues, [](const ReadIssue &issue) {
        return issue.kind == ReadIssue::Kind::InsideWord && issue.message.contains("which they would not"_L1);
    }));
}

void TestSpanLists::partsOfWordsAreTold_data()
{
    QTest::addColumn<QByteArray>("entities");
    QTest::addColumn<QString>("label");
    // Not an inclusive end: a label of a part of a word, beside one of a whole word.
    QTest::newRow("a part of a word") << QByteArray("[0, 3, \"P\"], [4, 8, \"P\"]") << u"play/P"_s;
    QTest::newRow("one part of a word") << QByteArray("[4, 8, \"P\"]") << u"play/P"_s;
    QTest::newRow("a blank") << QByteArray("[0, 4, \"P\"]") << u"Ada /P"_s;
}

void TestSpanLists::partsOfWordsAreTold()
{
    QFETCH(QByteArray, entities);
    QFETCH(QString, label);
    const QByteArray text = R"({"text": "Ada plays chess.", ")";
    for (const QByteArray &list : {QByteArray("entities"), QByteArray("label")}) {
        const ReadOutcome read = readAll(text + list + "\": [" + entities + "]}", {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QVERIFY(toldLabels(read).contains(label));
        QCOMPARE(read.issues.size(), 1U);
        QCOMPARE(read.issues[0].kind, ReadIssue::Kind::InsideWord);
    }
}

void TestSpanLists::offsetsFromOne_data()
{
    QTest::addColumn<QByteArray>("spans");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("half-open") << QByteArray(R"([[3, 6, "P", "Ada"], [11, 13, "P", "Bo"]])") << true;
    QTest::newRow("the last character") << QByteArray(R"([[3, 5, "P", "Ada"], [11, 12, "P", "Bo"]])") << true;
    QTest::newRow("one fits neither") << QByteArray(R"([[3, 6, "P", "Ada"], [12, 14, "P", "Bo"]])") << false;
}

void TestSpanLists::offsetsFromOne()
{
    QFETCH(QByteArray, spans);
    QFETCH(bool, isRead);
    QByteArray objects;
    for (const QJsonValue item : QJsonDocument::fromJson(spans).array()) {
        objects += QByteArray(objects.isEmpty() ? "" : ", ") + "{\"start\": " + QByteArray::number(item[0].toInt())
            + ", \"end\": " + QByteArray::number(item[1].toInt()) + ", \"label\": \"P\", \"word\": \""
            + item[3].toString().toUtf8() + "\"}";
    }
    const QByteArray record = "{\"text\": \"x Ada met Bo\", \"entities\": [" + objects + "]}\n";
    const ReadOutcome read = readAll(record + record, u"spans"_s);
    QCOMPARE(!read.error, isRead);
    if (!isRead) return;
    QCOMPARE(toldLabels(read), (QStringList{u"Ada/P"_s, u"Bo/P"_s, u"Ada/P"_s, u"Bo/P"_s}));
    QCOMPARE(read.issues.size(), 1U); // said once
    QCOMPARE(read.issues[0].kind, ReadIssue::Kind::Understood);
}

void TestSpanLists::leftOut_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<QStringList>("read");
    const auto row = [](const char *tag, const char *fields, int leftOut, const QStringList &read) {
        QTest::newRow(tag) << QByteArray(fields) << leftOut << read;
    };
    row("no offsets", R"("entities": [[0, 3, "P"], {"label": "P"}])", 1, {u"Ada/P"_s});
    row("several places", R"("entities": [{"offsets": [[0, 3], [4, 7]], "type": "P"}, [8, 10, "P"]])", 1, {u"Bo/P"_s});
    row("with its relation",
        R"("entities": [{"id": 1, "start": 0, "end": 3, "label": "P"}, {"id": 2, "label": "P"}], "relations": [{"head": 1, "tail": 2, "type": "p"}])",
        2, {u"Ada/P"_s});
    row("three ends",
        R"("entities": [{"id": 1, "start": 0, "end": 3, "label": "P"}], "relations": [{"args": [1, 1, 1], "type": "p"}])",
        1, {u"Ada/P"_s});
    row("a name that is not in the text",
        R"("entities": [[0, 3, "P"]], "relations": [{"head": "Ada", "tail": "Eve", "type": "p"}])", 0,
        {u"Ada/P -p-> Eve?/"_s});
}

void TestSpanLists::leftOut()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, leftOut);
    QFETCH(QStringList, read);
    const ReadOutcome outcome = readAll(R"({"text": "Ada met Bo", )" + fields + "}", u"spans"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(int(outcome.counts.leftOut), leftOut);
    QStringList found = toldLabels(outcome);
    if (found.size() == 2 && found[1].contains(u"->")) found.removeFirst(); // the known end of a label with a name
    QCOMPARE(found, read);
}

void TestSpanLists::whatSpotterWritesForSpacy()
{
    Document document;
    document.text = u"😀 Ada met Bo"_s;
    document.triples.push_back(
        labelOf(mentionAt(document.text, 3, 6, u"P"_s), u"met"_s, mentionAt(document.text, 11, 13, u"P"_s)));
    const ReadOutcome read = readAll(written(u"spacy"_s, {document}), {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QVERIFY(read.documents[0].triples == document.triples);
}

void TestSpanLists::tokens_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QStringList>("found");
    const QStringList entities{u"Ada L/P"_s, u"Bo/P"_s};
    const auto row = [](const char *tag, const char *record, const QStringList &found) {
        QTest::newRow(tag) << QByteArray(record) << found;
    };
    row("BIO",
        R"({"tokens": ["Ada", "L", "met", "Bo"], "ner_tags": ["B-P", "I-P", "O", "B-P"], "pos_tags": [1, 1, 2, 1]})",
        entities);
    row("BILOU", R"({"words": ["Ada", "L", "met", "Bo"], "tags": ["B-P", "L-P", "O", "U-P"]})", entities);
    row("the most certain list",
        R"({"tokens": ["Ada", "L", "met", "Bo"], "labels": ["O", "O", "O", "O"], "ner_tags": ["B-P", "I-P", "O", "B-P"]})",
        entities);
}

void TestSpanLists::tokens()
{
    QFETCH(QByteArray, record);
    QFETCH(QStringList, found);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, u"Ada L met Bo"_s);
    QCOMPARE(toldLabels(read), found);
}

void TestSpanLists::errors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *tag, const char *format, const char *record, const char *message) {
        QTest::newRow(tag) << QString::fromLatin1(format) << QByteArray(record) << QString::fromUtf8(message);
    };
    row("no text", "spans", R"({"entities": []})", "\"text\" is missing");
    row("another text", "spans", R"({"text": "Ada", "entities": [{"start": 0, "end": 3, "label": "P", "text": "Bo"}]})",
        "the text from 0 to 3 is \"Ada\", not \"Bo\"");
    row("behind the text", "spans", R"({"text": "Ada", "entities": [[0, 9, "P"]]})",
        "offsets 0–9 are outside the text");
    row("negative", "spans", R"({"text": "Ada", "entities": [[-3, 3, "P"]]})", "offsets -3–3 are outside the text");
    row("no type", "spans", R"({"text": "Ada", "entities": [[0, 3]]})", "expected a start, an end and a label");
    row("no such id", "spans",
        R"({"text": "Ada", "entities": [{"id": "a", "start": 0, "end": 3}], "relations": [{"head": "a", "tail": "b"}]})",
        "this relation names the entity b");
    row("no such number", "spans",
        R"({"text": "Ada", "entities": [[0, 3, "P"]], "relations": [{"head": 0, "tail": 7}]})",
        "this relation names the entity 7");
    row("an id twice", "spans",
        R"({"text": "Ada", "entities": [{"id": 1, "start": 0, "end": 3}, {"id": 1, "start": 0, "end": 2}], "relations": [{"head": 1, "tail": 1}]})",
        "this relation names the entity 1");
    row("names in a list", "spans", R"({"text": "Ada", "relations": [["Ada", "p", "Ada"]]})", "expected two offsets");
    row("numbers", "tagged-tokens", R"({"tokens": ["a"], "ner_tags": [1]})", "the tags are numbers");
    row("too few tags", "tagged-tokens", R"({"tokens": ["a", "b"], "ner_tags": ["O"]})",
        "the record has 1 tags, but 2 tokens");
    row("not a tag", "tagged-tokens", R"({"tokens": ["a"], "tags": ["good"]})", "\"good\" is not a tag");
    row("no tokens", "tagged-tokens", R"({"ner_tags": ["O"]})", "\"tokens\" is missing");
    row("lists instead of tags", "tagged-tokens", R"({"tokens": ["a"], "ner": [[0, 0, "P"]]})", "f:1:27: ");
}

void TestSpanLists::errors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, record);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(record, format);
    QVERIFY(read.error);
    QVERIFY2(read.message().contains(message), qPrintable(read.message()));
}

void TestSpanLists::promptsOfUie_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("found");
    QTest::newRow("of a subject") << u"writer of Yesterday"_s << u"Yesterday/ -writer-> Paul/"_s;
    QTest::newRow("of more than one") << u"writer of song of Yesterday"_s << u"Yesterday/ -writer of song-> Paul/"_s;
    QTest::newRow("in Chinese") << u"Yesterday的writer"_s << u"Yesterday/ -writer-> Paul/"_s;
    QTest::newRow("a type") << u"writer of songs"_s << u"Paul/writer of songs"_s;
    QTest::newRow("part of a word") << u"writer of ester"_s << u"Paul/writer of ester"_s;
    QTest::newRow("a phrase of the text") << u"date of birth"_s << u"Paul/date of birth"_s;
}

void TestSpanLists::promptsOfUie()
{
    QFETCH(QString, prompt);
    QFETCH(QString, found);
    const ReadOutcome read = readAll(
        R"({"content": "Paul wrote Yesterday on his date of birth.", "result_list": [{"text": "Paul", "start": 0, "end": 4}], "prompt": ")"
            + prompt.toUtf8() + "\"}\n"
            + R"({"content": "good", "result_list": [{"text": "yes", "start": -7, "end": -4}], "prompt": "is it [yes,no]"})",
        u"uie"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), QStringList{found});
    QCOMPARE(read.counts.leftOut, 1); // a class
    QVERIFY(read.documents.at(1).metadata.isEmpty());
}

void TestSpanLists::answersOfProdigy_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isRelated");
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<QStringList>("found");
    const QStringList triple{u"Ada/P -met-> Bo/P"_s};
    const QStringList entities{u"Ada/P"_s, u"Bo/P"_s};
    QTest::newRow("accepted relation") << QByteArray("accept") << true << 0 << triple;
    QTest::newRow("rejected relation") << QByteArray("reject") << true << 0 << triple;
    QTest::newRow("ignored relation") << QByteArray("ignore") << true << 3 << QStringList();
    QTest::newRow("accepted entities") << QByteArray("accept") << false << 0 << entities;
    QTest::newRow("rejected entities") << QByteArray("reject") << false << 2 << QStringList();
    QTest::newRow("ignored entities") << QByteArray("ignore") << false << 2 << QStringList();
}

void TestSpanLists::answersOfProdigy()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isRelated);
    QFETCH(int, leftOut);
    QFETCH(QStringList, found);
    const QByteArray relation
        = R"({"head": 0, "child": 2, "label": "met", "head_span": {"start": 0, "end": 3, "label": "P"}, "child_span": {"start": 8, "end": 10, "label": "P"}})";
    const ReadOutcome read = readAll(
        R"({"text": "Ada met Bo", "spans": [{"start": 0, "end": 3, "label": "P"}, {"start": 8, "end": 10, "label": "P"}], "relations": [)"
            + (isRelated ? relation : QByteArray()) + R"(], "answer": ")" + answer + "\"}",
        u"prodigy"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), found);
    QCOMPARE(int(read.counts.leftOut), leftOut);
}

QTEST_GUILESS_MAIN(TestSpanLists)
#include "test_span_lists.moc"
