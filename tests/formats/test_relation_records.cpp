// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"
#include "tests/support/random_corpus.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Formats with one relation a record or one text an entry, beyond golden files.
class TestRelationRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deepkeIsCounted();
    void deepkeOffsets();
    void tacredIsCounted();
    void namesTellWhetherEndsAreInclusive();
    void copiesHaveExclusiveEnds_data();
    void copiesHaveExclusiveEnds();
    void manyMentionsWithoutOneTokenHaveExclusiveEnds();
    void directionsTurnTheRelation_data();
    void directionsTurnTheRelation();
    void directionsInFields_data();
    void directionsInFields();
    void theRelationMayHaveAnotherName();
    void chineseTokensAreNotSpaced_data();
    void chineseTokensAreNotSpaced();
    void sentencesEndBeforeTheirMark();
    void fewrelMentions();
    void fewrelDictionaries_data();
    void fewrelDictionaries();
    void recordsOfOneRelation_data();
    void recordsOfOneRelation();
    void recordsWithoutRelation_data();
    void recordsWithoutRelation();
    void noRelationIsNoFact_data();
    void noRelationIsNoFact();
    void aPredicateOfThatNameIsNotWritten();
    void whatFitsNoRecordIsCounted_data();
    void whatFitsNoRecordIsCounted();
    void semevalVariants_data();
    void semevalVariants();
    void semevalTypes();
    void semevalFaults();
    void semevalLosses();
    void semevalTagsInATextAreRefused();
    void webnlgIsCounted();
    void webnlgFaults();
};

void TestRelationRecords::deepkeIsCounted()
{
    const QByteArray bytes = goldenFile(u"deepke.json"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonArray expected = recordsIn(bytes);
    QCOMPARE(qsizetype(read.documents.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const bool isRelation = expected[i][u"relation"_s].toString() != u"None";
        QCOMPARE(read.documents[std::size_t(i)].triples.size(), std::size_t(isRelation));
    }
}

void TestRelationRecords::deepkeOffsets()
{
    const ReadOutcome read = readAll(goldenFile(u"deepke.json"_s), u"deepke"_s);
    const Document &first = read.documents.at(0);
    QCOMPARE(first.triples[0].triple.subject, mentionAt(first.text, 10, 12, u"人物"_s)); // the second one of the text
    const QByteArray again = written(u"deepke"_s, {first});
    QVERIFY2(again.contains(R"("head": "林雨", "head_type": "人物", "head_offset": 10)"), again.constData());
    const ReadOutcome wrong = readAll(
        R"([{"sentence": "Bo met Al", "relation": "met", "head": "Bo", "head_offset": 5, "tail": "Al", "tail_offset": ""}])",
        {});
    QVERIFY2(!wrong.error, qPrintable(wrong.message()));
    QVERIFY(wrong.documents.at(0).triples.at(0).triple.isAligned());
    QCOMPARE(wrong.issues.size(), 1U);
    QCOMPARE(wrong.issues[0].kind, ReadIssue::Kind::Misplaced);
    QCOMPARE(wrong.issues[0].message, u"f:1:2: \"Bo\" is not at offset 5; it is searched for instead"_s);
}

void TestRelationRecords::tacredIsCounted()
{
    const QByteArray bytes = goldenFile(u"tacred.json"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonArray expected = recordsIn(bytes);
    QCOMPARE(qsizetype(read.documents.size()), expected.size());
    for (qsizetype i = 0; i < 3; ++i) {
        const Document &document = read.documents[std::size_t(i)];
        const bool isRelation = expected[i][u"relation"_s].toString() != u"no_relation";
        QCOMPARE(document.triples.size(), std::size_t(isRelation));
        QStringList words;
        for (int at = expected[i][u"subj_start"_s].toInt(); at <= expected[i][u"subj_end"_s].toInt(); ++at)
            words.append(expected[i][u"token"_s][at].toString());
        if (isRelation) QCOMPARE(document.triples[0].triple.subject.text, words.join(u' '));
    }
    const QByteArray again = written(u"tacred"_s, read.documents);
    QVERIFY(again.contains(R"("relation": "no_relation")"));
    QCOMPARE(again.count("stanford_pos"), 3);
}

void TestRelationRecords::namesTellWhetherEndsAreInclusive()
{
    const auto object = [](const char *rest) {
        const ReadOutcome read = readAll(
            QByteArray(
                R"([{"token": ["Bo", "met", "Al", "Day"], "relation": "met", "h": {"name": "Bo", "pos": [0, 1]}, "t": {)")
                + rest + "}}]",
            {});
        return read.error ? read.message() : read.documents.at(0).triples.at(0).triple.object.text;
    };
    QCOMPARE(object(R"("name": "al day", "pos": [2, 4])"), u"Al Day"_s);
    QCOMPARE(object(R"("name": "al day", "pos": [2, 3])"), u"Al Day"_s);
    QCOMPARE(object(R"("name": "al", "pos": [2, 3])"), u"Al"_s);
    QCOMPARE(object(R"("name": "al", "pos": [2, 2])"), u"Al"_s);
    QCOMPARE(object(R"("pos": [2, 4])"), u"Al Day"_s);
    QVERIFY(object(R"("pos": [2, 9])").contains(u"tokens 2–9 are outside the record"));
    QVERIFY(object(R"("name": "al")").contains(u"\"obj_start\" is missing"));
}

void TestRelationRecords::copiesHaveExclusiveEnds_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("object");
    QTest::newRow("inclusive without more evidence") << QByteArray(R"("obj_start": 1, "obj_end": 2)") << u"is a"_s;
    QTest::newRow("the end of the tokens") << QByteArray(R"("obj_start": 3, "obj_end": 5)") << u"fine clerk"_s;
    QTest::newRow("one token") << QByteArray(R"("obj_start": 4, "obj_end": 4)") << u"clerk"_s;
    QTest::newRow("names of the tagger, exclusive")
        << QByteArray(R"("obj_start": 1, "obj_end": 3, "stanford_ner": ["O", "T", "T", "O", "O"])") << u"is a"_s;
    QTest::newRow("names of the tagger, inclusive")
        << QByteArray(R"("obj_start": 1, "obj_end": 2, "stanford_ner": ["O", "T", "T", "O", "O"])") << u"is a"_s;
}

void TestRelationRecords::copiesHaveExclusiveEnds()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const QString, object);
    const ReadOutcome read
        = readAll(R"([{"token": ["Bo", "is", "a", "fine", "clerk"], "relation": "p", "subj_start": 0, "subj_end": 1, )"
                + rest + "}]",
            {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.at(0).triple.object.text, object);
}

void TestRelationRecords::manyMentionsWithoutOneTokenHaveExclusiveEnds()
{
    const QByteArray record = R"({"token": ["Bo", "is", "a", "fine", "clerk"], "relation": "p", )"
                              R"("subj_start": 0, "subj_end": 1, "obj_start": 1, "obj_end": 3})";
    const ReadOutcome few = readAll('[' + record + ']', {});
    QCOMPARE(few.documents.at(0).triples.at(0).triple.subject.text, u"Bo is"_s);
    const ReadOutcome many = readAll('[' + (record + ',').repeated(9) + record + ']', {});
    QVERIFY2(!many.error, qPrintable(many.message()));
    QCOMPARE(many.documents.at(0).triples.at(0).triple.subject.text, u"Bo"_s);
    QCOMPARE(many.documents.at(0).triples.at(0).triple.object.text, u"is a"_s);
}

void TestRelationRecords::directionsTurnTheRelation_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("tokens") << QByteArray(
        R"({"token": ["Bo", "met", "Al"], "h": {"name": "Bo", "pos": [0, 1]}, "t": {"name": "Al", "pos": [2, 3]}, "relation": )");
    QTest::newRow("text") << QByteArray(
        R"({"text": "Bo met Al", "h": {"name": "Bo", "pos": [0, 2]}, "t": {"name": "Al", "pos": [7, 9]}, "relation": )");
    QTest::newRow("sentence") << QByteArray(R"({"sentence": "Bo met Al", "head": "Bo", "tail": "Al", "relation": )");
}

void TestRelationRecords::directionsTurnTheRelation()
{
    QFETCH(const QByteArray, record);
    const auto triple = [&record](const char *relation) {
        const ReadOutcome read = readAll(record + '"' + relation + "\"}", {});
        return read.error || read.documents.at(0).triples.empty() ? read.message()
                                                                  : tripleText(read.documents[0].triples[0].triple);
    };
    QCOMPARE(triple("Met(e1,e2)"), u"Bo Met Al"_s);
    QCOMPARE(triple("Met(e2,e1)"), u"Al Met Bo"_s);
    QCOMPARE(triple("Met(e2, e2)"), u"Bo Met(e2, e2) Al"_s);
    QCOMPARE(triple("Met"), u"Bo Met Al"_s);
    // A predicate that ends like a direction is written so that it comes back.
    for (const QString &format : {u"tacred"_s, u"deepke"_s}) {
        Document document;
        document.text = u"Bo met Al"_s;
        document.triples.push_back(
            labelOf(mentionAt(document.text, 0, 2), u"met(e2,e1)"_s, mentionAt(document.text, 7, 9)));
        const ReadOutcome back = readAll(written(format, {document}), format);
        QVERIFY2(!back.error, qPrintable(back.message()));
        QCOMPARE(tripleText(back.documents.at(0).triples.at(0).triple), u"Bo met(e2,e1) Al"_s);
    }
}

void TestRelationRecords::directionsInFields_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *tag, const char *begin, const char *end) {
        QTest::newRow(tag) << QByteArray(begin) << QByteArray(end);
    };
    row("a triple", R"({"text": "Bo met Al", "triples": [{"subject": "Bo", "predicate": "met", "object": "Al", )",
        "}]}");
    row("a record", R"({"text": "Bo met Al", "subject": "Bo", "predicate": "met", "object": "Al", )", "}");
    row("DeepKE", R"({"sentence": "Bo met Al", "head": "Bo", "relation": "met", "tail": "Al", )", "}");
    row("TACRED",
        R"({"token": ["Bo", "met", "Al"], "subj_start": 0, "subj_end": 0, "obj_start": 2, "obj_end": 2, "relation": "met", )",
        "}");
    row("DuIE",
        R"({"text": "Bo met Al", "spo_list": [{"subject": "Bo", "predicate": "met", "object": "Al", "object_type": {"@value": ""}, )",
        "}]}");
    row("CasRel", R"({"text": "Bo met Al", "triple_list": [{"subject": "Bo", "predicate": "met", "object": "Al", )",
        "}]}");
    row("TPLinker",
        R"({"text": "Bo met Al", "entity_list": [], "relation_list": [{"subject": "Bo", "predicate": "met", "object": "Al", "subj_char_span": [0, 2], "obj_char_span": [7, 9], )",
        "}]}");
    row("NYT",
        R"({"sentText": "Bo met Al", "entityMentions": [], "relationMentions": [{"em1Text": "Bo", "em2Text": "Al", "label": "met", )",
        "}]}");
    row("doccano",
        R"({"text": "Bo met Al", "entities": [{"id": 1, "label": "", "start_offset": 0, "end_offset": 2}, {"id": 2, "label": "", "start_offset": 7, "end_offset": 9}], "relations": [{"from_id": 1, "to_id": 2, "type": "met", )",
        "}]}");
    row("spans",
        R"({"text": "Bo met Al", "entities": [{"start": 0, "end": 2, "label": ""}, {"start": 7, "end": 9, "label": ""}], "relations": [{"head": 0, "tail": 1, "label": "met", )",
        "}]}");
    row("SpERT",
        R"({"tokens": ["Bo", "met", "Al"], "entities": [{"type": "", "start": 0, "end": 1}, {"type": "", "start": 2, "end": 3}], "relations": [{"type": "met", "head": 0, "tail": 1, )",
        "}]}");
    row("Prodigy",
        R"({"text": "Bo met Al", "tokens": [{"text": "Bo", "start": 0, "end": 2, "id": 0}, {"text": "met", "start": 3, "end": 6, "id": 1}, {"text": "Al", "start": 7, "end": 9, "id": 2}], "spans": [{"start": 0, "end": 2, "label": ""}, {"start": 7, "end": 9, "label": ""}], "relations": [{"head": 0, "child": 2, "label": "met", )",
        "}]}");
}

void TestRelationRecords::directionsInFields()
{
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, end);
    const auto read = [&](const char *field) { return readAll(begin + field + end, {}, {.name = u"f.jsonl"_s}); };
    const auto triple = [&](const char *field) {
        const ReadOutcome one = read(field);
        return one.error || one.documents.at(0).triples.empty() ? u"none: "_s + one.message()
                                                                : tripleText(one.documents[0].triples[0].triple);
    };
    for (const char *field : {R"("direction": "left")", R"("direction": "<-")", R"("direction": "e2,e1")",
             R"("inverse": true)", R"("reversed": "yes")", R"("is_reversed": 1)", R"("swapped": "true")"})
        QCOMPARE(triple(field), u"Al met Bo"_s);
    for (const char *field : {R"("direction": "right")", R"("direction": "->")", R"("direction": null)",
             R"("inverse": false)", R"("reverse": 0)", R"("swapped": "")"})
        QCOMPARE(triple(field), u"Bo met Al"_s);
    for (const char *field : {R"("direction": "both")", R"("direction": 2)", R"("inverse": "met by")"}) {
        QCOMPARE(triple(field), u"Bo met Al"_s);
        QCOMPARE(read(field).counts.ignoredKeys, 1);
        QVERIFY(read(field).issues.back().message.endsWith("is not kept"_L1));
    }
}

void TestRelationRecords::theRelationMayHaveAnotherName()
{
    const QByteArrayList records{R"({"token": ["Bo", "met", "Al"], "h": {"pos": [0, 1]}, "t": {"pos": [2, 3]}, )",
        R"({"text": "Bo met Al", "h": {"name": "Bo", "pos": [0, 2]}, "t": {"name": "Al", "pos": [7, 9]}, )",
        R"({"sentence": "Bo met Al", "head": {"word": "Bo"}, "tail": {"word": "Al"}, )",
        R"({"token": ["Bo", "met", "Al"], "subj_start": 0, "subj_end": 0, "obj_start": 2, "obj_end": 2, )"};
    for (const QByteArray &record : records) {
        for (const QByteArray name : {"label", "type", "rel", "predicate"}) {
            const ReadOutcome read = readAll(record + '"' + name + R"(": "met"})", {});
            QVERIFY2(!read.error, qPrintable(read.message()));
            QCOMPARE(read.documents.at(0).triples.size(), size_t(1));
            QCOMPARE(tripleText(read.documents[0].triples[0].triple), u"Bo met Al"_s);
            QVERIFY(!read.documents[0].metadata.contains(QString::fromLatin1(name)));
        }
        // Beside a relation, a label is something else.
        const ReadOutcome both = readAll(record + R"("relation": "met", "kind": "a"})", {});
        QCOMPARE(both.documents.at(0).metadata.value("kind"_L1).toString(), u"a"_s);
    }
}

void TestRelationRecords::chineseTokensAreNotSpaced_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *tag, const char *record, const char *text) {
        QTest::newRow(tag) << QByteArray(record) << QString::fromUtf8(text);
    };
    row("TACRED",
        R"({"token": ["苏", "轼", "生", "于", "眉", "山"], "subj_start": 0, "subj_end": 1, "obj_start": 4, "obj_end": 5, "relation": "生"})",
        "苏轼生于眉山");
    row("SpERT",
        R"({"tokens": ["苏轼", "生于", "眉山"], "entities": [{"type": "P", "start": 0, "end": 1}, {"type": "L", "start": 2, "end": 3}], "relations": [{"type": "生", "head": 0, "tail": 1}]})",
        "苏轼生于眉山");
    row("DyGIE++",
        R"({"sentences": [["苏", "轼", "生", "于", "眉", "山"], ["1", "0", "年"]], "ner": [[[0, 1, "P"], [4, 5, "L"]], []], "relations": [[[0, 1, 4, 5, "生"]], []]})",
        "苏轼生于眉山\n10年");
    row("DocRED",
        R"([{"title": "t", "vertexSet": [[{"name": "苏轼", "sent_id": 0, "pos": [0, 2], "type": "P"}], [{"name": "眉山", "sent_id": 0, "pos": [4, 6], "type": "L"}]], "labels": [{"h": 0, "t": 1, "r": "生", "evidence": [0]}], "sents": [["苏", "轼", "生", "于", "眉", "山"]]}])",
        "苏轼生于眉山");
    row("words of both",
        R"({"token": ["苏轼", "met", "眉山", "。"], "h": {"pos": [0, 1]}, "t": {"pos": [2, 3]}, "relation": "生"})",
        "苏轼 met 眉山。");
}

void TestRelationRecords::chineseTokensAreNotSpaced()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, text);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, text);
    QCOMPARE(read.documents[0].triples.size(), size_t(1));
    QCOMPARE(tripleText(read.documents[0].triples[0].triple), u"苏轼 生 眉山"_s);
    QCOMPARE(read.counts.misplaced, 0);
}

void TestRelationRecords::sentencesEndBeforeTheirMark()
{
    const ReadOutcome read = readAll(
        R"([{"sentence": "Bo met Al . ###END###\n", "head": "Bo", "tail": "Al", "relation": "met"}, {"sentence": "###END### is it", "head": "is", "tail": "it", "relation": "p"}])",
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, u"Bo met Al ."_s);
    QCOMPARE(read.documents.at(1).text, u"###END### is it"_s);
    const ReadOutcome tokens = readAll(
        R"({"token": ["Bo", "met", "Al", "###END###"], "h": {"pos": [0, 1]}, "t": {"pos": [2, 3]}, "relation": "met"})",
        {});
    QVERIFY2(!tokens.error, qPrintable(tokens.message()));
    QCOMPARE(tokens.documents.at(0).text, u"Bo met Al"_s);
}

void TestRelationRecords::fewrelMentions()
{
    const ReadOutcome pair
        = readAll(R"([{"tokens": ["a", "b"], "h": ["a", "C1", [[0]]], "t": ["b", "C2", [[1]]]}])", {});
    QVERIFY2(!pair.error, qPrintable(pair.message()));
    QVERIFY(pair.documents.at(0).triples.empty());
    QCOMPARE(pair.documents[0].metadata[u"spotter:entities"_s].toArray().size(), 2);
    QCOMPARE(pair.issues.size(), 1U); // the ids
    const ReadOutcome ids = readAll(
        R"({"relation": "P1", "tokens": ["Bo", "and", "Al", "Day"], "head": {"text": "bo", "type": "Q7", "indices": [[0]]}, "tail": {"text": "al day", "type": "Q8", "indices": [[2, 3]]}, "names": ["met", "met"]})",
        {});
    QVERIFY2(!ids.error, qPrintable(ids.message()));
    QCOMPARE(tripleText(ids.documents.at(0).triples.at(0).triple), u"Bo P1 Al Day"_s);
    QVERIFY(ids.documents[0].triples[0].triple.object.type.isEmpty());
    const auto fault = [](const char *indices) {
        return readAll(
            QByteArray(R"([{"tokens": ["a", "b", "c"], "relation": "p", "t": ["b", "Q", [[1]]], "h": ["a", "Q", )")
                + indices + "]}]",
            {})
            .message();
    };
    QVERIFY2(fault("[[0, 2]]").contains(u"do not follow each other"), qPrintable(fault("[[0, 2]]")));
    QVERIFY2(fault("[[3]]").contains(u"are outside the record"), qPrintable(fault("[[3]]")));
    QVERIFY2(fault("[[-1]]").contains(u"are outside the record"), qPrintable(fault("[[-1]]")));
    QVERIFY2(fault("[]").contains(u"\"subj_start\" is missing"), qPrintable(fault("[]")));
    QCOMPARE(fault("[0, 1]"), QString());
}

void TestRelationRecords::fewrelDictionaries_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("predicates");
    QTest::addColumn<QString>("message");
    const QByteArray record = R"({"tokens": ["a", "]"], "h": ["a", "Q", [[0]]], "t": ["]", "Q", [[1]]]})";
    QTest::newRow("one list") << "{\"p\": [" + record + ", " + record + "]}" << QStringList{u"p"_s, u"p"_s}
                              << QString();
    QTest::newRow("pretty printed") << "{\n \"p\": [\n  " + record + "\n ],\n \"q\": [\n  " + record + "\n ]\n}\n"
                                    << QStringList{u"p"_s, u"q"_s} << QString();
    QTest::newRow("empty lists") << "{\"o\": [], \"p\": [" + record + "], \"q\": [ ]}" << QStringList{u"p"_s}
                                 << QString();
    QTest::newRow("escapes and a byte order mark")
        << "\xEF\xBB\xBF{\"\\u4e2d\xE5\x9B\xBD\\\"\": [" + record + "]}" << QStringList{u"中国\""_s} << QString();
    QTest::newRow("no relation") << "{\"NA\": [" + record + "]}" << QStringList{QString()} << QString();
    QTest::newRow("its own relation") << "{\"p\": [" + record.chopped(1) + ", \"relation\": \"q\"}]}"
                                      << QStringList{u"q"_s} << QString();
    QTest::newRow("cut off") << "{\"p\": [" + record + ", " << QStringList{u"p"_s}
                             << u"f:1:80: the list of records does not end"_s;
    QTest::newRow("something else") << "{\"p\": [" + record + "], \"n\": 1}" << QStringList{u"p"_s} << u"f:1:"_s;
    QTest::newRow("a bad record") << "{\"p\": [" + record + ", {\"tokens\": [\"a\"], \"h\": [\"a\", \"Q\", [[7]]], "
            + "\"t\": [\"a\", \"Q\", [[0]]]}]}"
                                  << QStringList{u"p"_s, QString()} << QString();
}

void TestRelationRecords::fewrelDictionaries()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, predicates);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll(bytes, {});
    QStringList actual;
    for (const Document &document : read.documents)
        actual.append(document.triples.empty() ? QString() : document.triples[0].triple.predicate);
    QCOMPARE(actual, predicates);
    QCOMPARE(read.error.has_value(), !message.isEmpty());
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestRelationRecords::recordsOfOneRelation_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("types");
    QTest::newRow("TACRED") << u"tacred"_s << true;
    QTest::newRow("DeepKE") << u"deepke"_s << true;
    QTest::newRow("SemEval") << u"semeval"_s << false;
}

void TestRelationRecords::recordsOfOneRelation()
{
    QFETCH(const QString, format);
    QFETCH(const bool, types);
    std::size_t left = 0;
    std::size_t labels = 0;
    for (const Document &document : RandomCorpus({.seed = 20261129, .documentFields = false}).documents(3000)) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto losses = writeAll(&buffer, format, {document});
        QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message));
        const ReadOutcome back = readAll(bytes, format);
        QVERIFY2(!back.error, qPrintable(back.message() + QString::fromUtf8(bytes)));
        const auto countOf = [&losses](LossKind kind) {
            const auto found = std::ranges::find(*losses, kind, &Loss::kind);
            return found == losses->end() ? qint64(0) : found->count;
        };
        if (format == u"semeval"
            && countOf(LossKind::Text) + countOf(LossKind::Place) + countOf(LossKind::Character) > 0)
            continue; // said to be lost
        std::multiset<QString> expected;
        std::multiset<QString> actual;
        const auto key = [types](const Triple &triple) {
            const auto end = [types](const Mention &mention) {
                return u"%1 %2 %3"_s.arg(mention.span.beginUtf16)
                    .arg(mention.span.endUtf16)
                    .arg(types ? mention.type : QString());
            };
            return u"%1|%2|%3"_s.arg(end(triple.subject), triple.predicate, end(triple.object));
        };
        for (const LabelledTriple &label : document.triples) {
            if (!label.triple.isAligned() || label.state == ReviewState::Rejected) continue;
            if (format == u"semeval" && label.triple.subject.span.overlaps(label.triple.object.span))
                ++left;
            else
                expected.insert(key(label.triple));
        }
        for (const Document &record : back.documents) {
            QCOMPARE(record.text, document.text);
            for (const LabelledTriple &label : record.triples) actual.insert(key(label.triple));
        }
        labels += actual.size();
        if (format == u"semeval" && countOf(LossKind::Unplaced) > 0) continue; // of white space
        QVERIFY2(actual == expected, qPrintable(document.text + u'\n' + QString::fromUtf8(bytes)));
    }
    QVERIFY2(labels > 200, qPrintable(QString::number(labels)));
    QCOMPARE(left > 0, format == u"semeval");
}

void TestRelationRecords::recordsWithoutRelation_data() { recordsOfOneRelation_data(); }

void TestRelationRecords::recordsWithoutRelation()
{
    QFETCH(const QString, format);
    const ReadOutcome read = readAll("1\t\"<e1>Bo</e1> saw <e2>Al</e2>\"\nOther\nComment:\n\n", {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(read.documents.at(0).triples.empty());
    QCOMPARE(read.documents[0].metadata[u"spotter:entities"_s].toArray().size(), 2);
    const ReadOutcome back = readAll(written(format, read.documents), format);
    QVERIFY2(!back.error, qPrintable(back.message()));
    QCOMPARE(back.documents.size(), 1U);
    QCOMPARE(difference(back.documents[0], read.documents[0]), QString());
    // Without a label and without such a pair there is no record, which is said.
    Document plain;
    plain.text = u"Bo"_s;
    const auto losses = writeAll(nullptr, format, {plain});
    QCOMPARE(losses->at(0).kind, LossKind::WithoutTriples);
    QVERIFY(readAll(written(format, {plain, plain}), format).documents.empty());
}

void TestRelationRecords::noRelationIsNoFact_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("pairs");
    const auto prodigy = [](const QByteArray &label) {
        return R"({"text":"Bo met Al","tokens":[{"text":"Bo","start":0,"end":2,"id":0},{"text":"met","start":3,"end":6,"id":1},{"text":"Al","start":7,"end":9,"id":2}],"relations":[{"head":0,"child":2,"label":")"
            + label + R"("}],"answer":"accept"})";
    };
    for (const char *none : {"No-rel", "NA", "no_relation", "Other", "None", "NO RELATION"})
        QTest::addRow("Prodigy: %s", none) << u"prodigy"_s << prodigy(none) << 1LL;
    QTest::newRow("Prodigy: a relation") << u"prodigy"_s << prodigy("met") << 0LL;
    const auto doccano = [](const QByteArray &label) {
        return R"({"text":"Bo met Al","entities":[{"id":1,"label":"P","start_offset":0,"end_offset":2},{"id":2,"label":"P","start_offset":7,"end_offset":9}],"relations":[{"from_id":1,"to_id":2,"type":")"
            + label + R"("}]})";
    };
    QTest::newRow("doccano") << u"doccano"_s << doccano("no-relation") << 1LL;
    QTest::newRow("doccano: somebody drew it") << u"doccano"_s << doccano("Other") << 0LL;
    QTest::newRow("SpERT")
        << u"spert"_s
        << QByteArray(
               R"([{"tokens":["Bo","met","Al"],"entities":[{"type":"P","start":0,"end":1},{"type":"P","start":2,"end":3}],"relations":[{"type":"Other","head":0,"tail":1}]}])")
        << 1LL;
    QTest::newRow("CasRel") << u"casrel"_s << QByteArray(R"([{"text":"Bo met Al","triple_list":[["Bo","NA","Al"]]}])")
                            << 1LL;
    QTest::newRow("NYT")
        << u"nyt"_s
        << QByteArray(
               R"({"sentText":"Bo met Al","relationMentions":[{"em1Text":"Bo","em2Text":"Al","label":"NA"}],"entityMentions":[{"text":"Bo","label":"P"},{"text":"Al","label":"P"}]})")
        << 1LL;
    QTest::newRow("DuIE")
        << u"duie1"_s
        << QByteArray(R"({"text":"Bo met Al","spo_list":[{"subject":"Bo","predicate":"无关系","object":"Al"}]})")
        << 1LL;
    QTest::newRow("triples") << u"triples-json"_s
                             << QByteArray(R"({"text":"Bo met Al","triples":[["Bo","no_relation","Al"]]})") << 1LL;
    QTest::newRow("a table") << u"csv"_s << QByteArray("text,subject,predicate,object\nBo met Al,Bo,NA,Al\n") << 1LL;
    QTest::newRow("dialogues") << u"triples-json"_s
                               << QByteArray(
                                      R"([[["S1: Bo met Al"],[{"x":"Bo","y":"Al","r":["unanswerable"],"t":[""]}]]])")
                               << 1LL;
}

void TestRelationRecords::noRelationIsNoFact()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, pairs);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.unrelated, pairs);
    QCOMPARE(read.counts.triples, 1 - pairs);
    QCOMPARE(read.documents.at(0).triples.size(), std::size_t(1 - pairs));
    if (pairs > 0 && format != "triples-json"_L1 && format != "nyt"_L1)
        QCOMPARE(read.documents.at(0).metadata.value("spotter:entities"_L1).toArray().size(), 2);
}

void TestRelationRecords::aPredicateOfThatNameIsNotWritten()
{
    Document document;
    document.text = u"Bo met Al"_s;
    document.triples = {labelOf(mentionAt(document.text, 0, 2), u"none"_s, mentionAt(document.text, 7, 9))};
    for (const QString &format : {u"casrel"_s, u"prodigy"_s, u"doccano"_s, u"brat"_s}) {
        const auto losses = writeAll(nullptr, format, {document});
        QVERIFY(losses);
        QCOMPARE(lossCount(*losses, LossKind::Predicate), 1);
    }
    const ReadOutcome kept = readAll(written(u"spotter"_s, {document}), u"spotter"_s);
    QCOMPARE(kept.documents.at(0).triples.size(), 1U);
}

void TestRelationRecords::whatFitsNoRecordIsCounted_data() { recordsOfOneRelation_data(); }

void TestRelationRecords::whatFitsNoRecordIsCounted()
{
    QFETCH(const QString, format);
    Document document;
    document.text = u"Bo saw Al in Oslo"_s;
    const Mention bo = mentionAt(document.text, 0, 2);
    const Mention al = mentionAt(document.text, 7, 9);
    document.triples = {labelOf(bo, u"saw"_s, al), labelOf(al, u"Other"_s, bo)};
    const QJsonObject note{{u"doccano"_s, QJsonObject{{u"id"_s, 1}}}};
    QJsonObject ofLabel = note; // an entity that is in the record: only its note is lost
    ofLabel.insert(u"start"_s, 0);
    ofLabel.insert(u"end"_s, 2);
    document.metadata.insert(
        u"spotter:entities"_s, QJsonArray{ofLabel, QJsonObject{{u"start"_s, 13}, {u"end"_s, 17}, {u"type"_s, u"L"_s}}});
    Document without;
    without.text = u"Nothing"_s;
    const auto losses = writeAll(nullptr, format, {document, without, without});
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Metadata), 1);
    QCOMPARE(lossCount(*losses, LossKind::Entities), 1);
    QCOMPARE(lossCount(*losses, LossKind::WithoutTriples), 2);
    QCOMPARE(lossCount(*losses, LossKind::Predicate), 1);
    QCOMPARE(lossCount(*losses, LossKind::Text), 0);
    const ReadOutcome back = readAll(written(format, {document, without, without}), format);
    QVERIFY2(!back.error, qPrintable(back.message()));
    QCOMPARE(back.documents.size(), 1U);
    QCOMPARE(tripleText(back.documents[0].triples.at(0).triple), u"Bo saw Al"_s);
}

void TestRelationRecords::semevalVariants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("triples");
    QTest::newRow("test file") << QByteArray("8001\t\"a <e1>b</e1> <e2>c</e2>\"\n8002\t\"<e1>d</e1> <e2>e</e2>\"\n")
                               << QStringList{{}, {}};
    QTest::newRow("without quotes, number and comment")
        << QByteArray("a <e1>b</e1> <e2>c</e2>\nP-Q(e1,e2)") << QStringList{u"b P-Q c"_s};
    QTest::newRow("the other direction") << QByteArray("1 \"<e1>b</e1> <e2>c</e2>\"\nP-Q( e2 , e1 )\n")
                                         << QStringList{u"c P-Q b"_s};
    QTest::newRow("no direction") << QByteArray("1\t\"<e1>b</e1> <e2>c</e2>\"\nP-Q\nComment: x\ny\n")
                                  << QStringList{u"b P-Q c"_s};
    QTest::newRow("second mention first")
        << QByteArray("1\t\"<e2>b</e2> <e1>c</e1>\"\nP-Q(e1,e2)\n") << QStringList{u"c P-Q b"_s};
    QTest::newRow("spaces within") << QByteArray("1\t\"<e1> b </e1> and <e2> c d</e2>\"\r\nP-Q(e1,e2)\r\n\r\n\r\n")
                                   << QStringList{u"b P-Q c d"_s};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "1\t\"<e1>b</e1> <e2>c</e2>\"\nOther\n")
                                     << QStringList{{}};
    QTest::newRow("relation and sentence in columns")
        << QByteArray("P-Q(e2,e1)\tThe <e1>b</e1> <e2>c</e2>.\nOther\t<e1>d</e1> <e2>e</e2>\n")
        << QStringList{u"c P-Q b"_s, {}};
    QTest::newRow("sentence and relation in columns")
        << QByteArray("The <e1>b</e1> <e2>c</e2>.\tP-Q(e1,e2)\r\n<e1>d</e1> <e2>e</e2>\tplace of birth\r\n")
        << QStringList{u"b P-Q c"_s, u"d place of birth e"_s};
    QTest::newRow("number, sentence and relation")
        << QByteArray("7\t\"<e1>b</e1> \"\"x\"\" <e2>c</e2>\"\tP-Q(e2,e1)\n") << QStringList{u"c P-Q b"_s};
    QTest::newRow("columns with headings")
        << QByteArray("relation\tsentence\n\nP-Q(e2,e1)\t<e1>b</e1> <e2>c</e2>\n") << QStringList{u"c P-Q b"_s};
    QTest::newRow("commas") << QByteArray("sentence,relation\n\"A, <e1>b</e1> <e2>c</e2>.\",P-Q(e2,e1)\n"
                                          "\"<e1>d</e1> <e2>e</e2>\",Other\n\"<e1>d</e1> <e2>e</e2>\",\"P-Q(e1,e2)\"\n")
                            << QStringList{u"c P-Q b"_s, {}, u"d P-Q e"_s};
    QTest::newRow("tabs and quotes in a sentence")
        << QByteArray("1\t\"a\t\"b\" <e1>c</e1> <e2>d</e2>\"\nP-Q(e1,e2)\n") << QStringList{u"c P-Q d"_s};
    QTest::newRow("capitals") << QByteArray("1\t\"a <E1>b</E1> <E2>c</e2>\"\nP-Q(e2,e1)\n")
                              << QStringList{u"c P-Q b"_s};
    QTest::newRow("attributes") << QByteArray("1\t\"a <e1 type=\"PER\">b</e1> <e2 id='2'>c</e2>\"\nP-Q(e1,e2)\n"
                                              "2\t\"<e1 type=\"PER\">d</e1> <e2>e</e2>\"\nP-Q(e1,e2)\n")
                                << QStringList{u"b P-Q c"_s, u"d P-Q e"_s};
    QTest::newRow("attributes in columns")
        << QByteArray("<e1 type=\"PER\">b</e1> <e2 type=\"LOC\">c</e2>\tborn in\n") << QStringList{u"b born in c"_s};
    QTest::newRow("nothing") << QByteArray("\n\n") << QStringList();
}

void TestRelationRecords::semevalTypes()
{
    const QByteArray bytes = "1\t\"<e1 type=\"PER\" id=\"7\">Ada</e1> left <E2 NER='LOC'>Rome</E2>\"\nleft(e1,e2)\n\n"
                             "2\t\"<e1 type=ORG>Tarn</e1> and <e2 id=\"1\">Quay</e2>\"\nOther\n";
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].text, u"Ada left Rome"_s);
    const Triple &triple = read.documents[0].triples.at(0).triple;
    QCOMPARE(triple.subject.type, u"PER"_s);
    QCOMPARE(triple.object.type, u"LOC"_s);
    QCOMPARE(read.documents[1].text, u"Tarn and Quay"_s);
    const QJsonArray kept = read.documents[1].metadata.value("spotter:entities"_L1).toArray();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0)["type"_L1].toString(), u"ORG"_s);
    QCOMPARE(kept.at(1)["type"_L1].toString(), QString());
    // Written again, the tags are those of the task, without types.
    const auto losses = writeAll(nullptr, u"semeval"_s, read.documents);
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Type), 3);
}

void TestRelationRecords::semevalVariants()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, triples);
    const ReadOutcome read = readAll(bytes, u"semeval"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList actual;
    for (const Document &document : read.documents)
        actual.append(document.triples.empty() ? QString() : tripleText(document.triples[0].triple));
    QCOMPARE(actual, triples);
}

void TestRelationRecords::semevalFaults()
{
    const QByteArray bytes = "1\t\"<e1>b</e1> c\"\nP(e1,e2)\n\n2\t\"<e1>b</e1> <e2>c</e2>\"\nP(e1,e2)\n";
    const ReadOutcome read = readAll(bytes, u"semeval"_s);
    QVERIFY(read.error);
    QCOMPARE(read.message(), u"f:1:1: expected a sentence with one <e1>…</e1> and one <e2>…</e2>"_s);
    const ReadOutcome lenient = readAll(bytes, u"semeval"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY(!lenient.error);
    QCOMPARE(lenient.documents.size(), 1U);
    QCOMPARE(lenient.counts.skipped, 1);
    // A row of a larger table is not a sentence.
    for (const QByteArray &row : {QByteArray("1\tb\tc\tp\t<e1>b</e1> <e2>c</e2>\n"),
             QByteArray("<e1>b</e1> <e2>c</e2>\t3\n"), QByteArray("1,\"<e1>b</e1> <e2>c</e2>\",\"P(e1,e2)\",b,c\n")}) {
        const ReadOutcome table = readAll(row, u"semeval"_s);
        QVERIFY2(table.message().contains(u"import a larger table as CSV or TSV"), qPrintable(table.message()));
    }
    QVERIFY(readAll("1\t\"<e1>b\xFF</e1> <e2>c</e2>\"\n", u"semeval"_s).message().startsWith(u"f:1:9: invalid UTF-8"));
}

void TestRelationRecords::semevalLosses()
{
    Document document;
    document.text = u"Bo saw\nAl"_s;
    document.triples.push_back(
        labelOf(mentionAt(document.text, 7, 9, u"P"_s), u"seen by"_s, mentionAt(document.text, 0, 2)));
    document.triples.push_back(labelOf(mentionAt(document.text, 0, 6), u"is"_s, mentionAt(document.text, 0, 2)));
    document.metadata.insert(u"more"_s, 1);
    const auto losses = writeAll(nullptr, u"semeval"_s, {document});
    QList<LossKind> kinds;
    for (const Loss &loss : *losses) kinds.append(loss.kind);
    QCOMPARE(kinds, (QList{LossKind::Metadata, LossKind::Text, LossKind::Overlap, LossKind::Type}));
    QCOMPARE(written(u"semeval"_s, {document}),
        QByteArray("1\t\"<e1>Bo</e1> saw <e2>Al</e2>\"\nseen by(e2,e1)\nComment:\n\n"));
}

void TestRelationRecords::semevalTagsInATextAreRefused()
{
    Document document;
    document.text = u"Bo <e1> saw Al"_s;
    const auto losses = writeAll(nullptr, u"semeval"_s, {document});
    QVERIFY(!losses);
    QCOMPARE(losses.error().code, ErrorCode::Content);
    QVERIFY2(losses.error().message.startsWith(u"out: document 1: its text contains \"<e1>\""),
        qPrintable(losses.error().message));
    document.text = u"Bo <E2 type=\"x\"> saw Al"_s;
    const auto others = writeAll(nullptr, u"semeval"_s, {document});
    QVERIFY(!others);
    QVERIFY2(others.error().message.contains(u"contains \"<E2 type=\"x\">\""), qPrintable(others.error().message));
    document.text = u"Bo <e> <e12> saw Al"_s; // no such tags
    QVERIFY(writeAll(nullptr, u"semeval"_s, {document}));
}

void TestRelationRecords::webnlgIsCounted()
{
    const QByteArray bytes = goldenFile(u"webnlg.xml"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    // Counted by their tags: of each entry, its texts times its triples.
    static const QRegularExpression entries(u"<entry .*?</entry>"_s, QRegularExpression::DotMatchesEverythingOption);
    qsizetype texts = 0;
    qsizetype triples = 0;
    auto entry = entries.globalMatch(QString::fromUtf8(bytes));
    while (entry.hasNext()) {
        const QString inner = entry.next().captured();
        const qsizetype modified = inner.count(u"<mtriple>"_s);
        texts += inner.count(u"<lex "_s);
        triples += inner.count(u"<lex "_s) * (modified > 0 ? modified : inner.count(u"<otriple>"_s));
    }
    QCOMPARE(read.counts.documents, texts);
    QCOMPARE(read.counts.triples, triples);
    QCOMPARE(read.counts.skipped, 1); // the entry without a text
    QCOMPARE(tripleText(read.documents[0].triples[0].triple), u"Tarn Labs location Oslo, Norway"_s);
    QCOMPARE(tripleText(read.documents[0].triples[1].triple), u"Tarn Labs founder Mira Voss"_s);
    QCOMPARE(read.documents[1].triples[1].triple.object.text, u"mira voss"_s);
    QCOMPARE(tripleText(read.documents[2].triples[0].triple), u"Tarn Labs foundingYear 2011"_s);
}

void TestRelationRecords::webnlgFaults()
{
    const QByteArray entry = "<benchmark><entries><entry eid=\"1\"><mtriple>a | p | b</mtriple><lex>a b</lex></entry>";
    const ReadOutcome cut = readAll(entry, u"webnlg"_s);
    QCOMPARE(cut.documents.size(), 1U);
    QVERIFY2(cut.message().contains(u"the XML is incomplete"), qPrintable(cut.message()));
    QVERIFY(readAll("<html></html>", u"webnlg"_s).message().contains(u"expected <benchmark>, not <html>"));
    QVERIFY(readAll("<!DOCTYPE benchmark [<!ENTITY a \"b\">]><benchmark/>", u"webnlg"_s)
            .message()
            .contains(u"document type declarations are not read"));
    const ReadOutcome odd = readAll(
        "<benchmark><entries><entry eid=\"1\"><mtriple>a | p</mtriple><lex>a b</lex></entry></entries></benchmark>",
        {});
    QVERIFY2(!odd.error, qPrintable(odd.message()));
    QCOMPARE(odd.counts.unusable, 1);
    QCOMPARE(odd.issues.size(), 1U);
}

QTEST_GUILESS_MAIN(TestRelationRecords)
#include "test_relation_records.moc"
