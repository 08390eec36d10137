// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Corpora that list entities, some with relations, beyond golden files: CLUENER, InstructUIE, OneIE, CrossRE, GLiNER,
/// GLiREL, and the XML of interactions.
class TestEntityCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cluenerPlaces_data();
    void cluenerPlaces();
    void labelsOfAnotherKindAreRefused();
    void instructuieMentions_data();
    void instructuieMentions();
    void oneieFaults_data();
    void oneieFaults();
    void oneieLeavesOutRelationsOfThree();
    void oneSentence_data();
    void oneSentence();
    void furtherValuesAreNamed();
    void interactions_data();
    void interactions();
    void interactionsFaults();
};

namespace {

/// What a document states: its triples, then the texts and types of its other entities.
QStringList statementsOf(const Document &document)
{
    QStringList statements;
    for (const LabelledTriple &label : document.triples) statements += tripleText(label.triple);
    const QJsonArray entities = document.metadata[u"spotter:entities"_s].toArray();
    const QList<uint> codePoints = document.text.toUcs4();
    for (const QJsonValue entity : entities) {
        const qsizetype begin = entity[u"start"_s].toInteger();
        const auto slice = codePoints.sliced(begin, entity[u"end"_s].toInteger() - begin);
        const auto *first = reinterpret_cast<const char32_t *>(slice.data());
        statements += u"%1/%2"_s.arg(QString::fromUcs4(first, slice.size()), entity[u"type"_s].toString());
    }
    return statements;
}

} // namespace

void TestEntityCorpora::cluenerPlaces_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("issues");
    QTest::newRow("inclusive") << QByteArray(R"({"text": "😀 Bo met Bo", "label": {"name": {"Bo": [[9, 10]]}}})")
                               << QStringList{u"Bo/name"_s} << 0;
    QTest::newRow("exclusive") << QByteArray(R"({"text": "Bo met Al", "label": {"name": {"Al": [[7, 9]]}}})")
                               << QStringList{u"Al/name"_s} << 0;
    QTest::newRow("several") << QByteArray(
        R"({"text": "Bo met Al", "label": {"name": {"Bo": [[0, 1]], "Al": [[7, 8]]}, "word": {"met": [[3, 5]]}}})")
                             << QStringList{u"Bo/name"_s, u"met/word"_s, u"Al/name"_s} << 0;
    QTest::newRow("elsewhere") << QByteArray(R"({"text": "Bo met Al", "label": {"name": {"Al": [[1, 2]]}}})")
                               << QStringList{u"Al/name"_s} << 1;
    QTest::newRow("not in the text") << QByteArray(R"({"text": "Bo", "label": {"name": {"Al": [[1, 2]]}}})")
                                     << QStringList() << 2;
}

void TestEntityCorpora::cluenerPlaces()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QStringList, statements);
    QFETCH(const int, issues);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(statementsOf(read.documents.at(0)), statements);
    QCOMPARE(int(read.issues.size()), issues);
}

void TestEntityCorpora::labelsOfAnotherKindAreRefused()
{
    const ReadOutcome read = readAll(R"({"text": "Bo", "label": {"name": {"Bo": [[0, 1]]}}})", u"doccano"_s);
    QVERIFY2(read.message().startsWith(u"f:1:25: expected \"entities\" or \"relations\" within"),
        qPrintable(read.message()));
    const ReadOutcome empty = readAll(R"({"text": "Bo", "label": {}})", u"doccano"_s);
    QVERIFY2(!empty.error, qPrintable(empty.message()));
}

void TestEntityCorpora::instructuieMentions_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("message");
    QTest::newRow("with places") << QByteArray(
        R"("entities": [{"name": "Bo", "type": "A", "pos": [7, 9]}], "relations": [{"head": {"name": "Bo", "type": "A", "pos": [7, 9]}, "type": "p", "tail": {"name": "Al", "type": "B", "pos": [3, 5]}}])")
                                 << QStringList{u"Bo p Al"_s} << QString();
    QTest::newRow("no relation") << QByteArray(
        R"("relations": [{"head": {"name": "Al", "pos": [3, 5]}, "type": "None", "tail": {"name": "Bo", "pos": [7, 9]}}])")
                                 << QStringList{u"Al/"_s, u"Bo/"_s} << QString();
    QTest::newRow("no places") << QByteArray(R"("entities": [{"name": "Al", "type": "A", "pos": []}])")
                               << QStringList{u"Al/A"_s} << QString();
    QTest::newRow("no name") << QByteArray(R"("entities": [{"type": "A", "pos": [3, 5]}])") << QStringList()
                             << u"\"name\" is missing"_s;
    QTest::newRow("no tail") << QByteArray(R"("relations": [{"head": {"name": "Al", "pos": [3, 5]}, "type": "p"}])")
                             << QStringList() << u"\"tail\" is missing"_s;
}

void TestEntityCorpora::instructuieMentions()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const QStringList, statements);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll(R"([{"sentence": "Bo Al, Bo.", )" + rest + "}]", {});
    QCOMPARE(read.error.has_value(), !message.isEmpty());
    QVERIFY2(read.message().contains(message), qPrintable(read.message()));
    if (!read.error) QCOMPARE(statementsOf(read.documents.at(0)), statements);
}

void TestEntityCorpora::oneieFaults_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("message");
    QTest::newRow("other tokens") << QByteArray(
        R"("entity_mentions": [{"id": "e", "text": "Al", "entity_type": "A", "start": 0, "end": 1}])")
                                  << u"these tokens are \"Bo\", not \"Al\""_s;
    QTest::newRow("outside") << QByteArray(R"("entity_mentions": [{"id": "e", "start": 0, "end": 9}])")
                             << u"are outside the record"_s;
    QTest::newRow("no end") << QByteArray(R"("entity_mentions": [{"id": "e", "start": 0}])") << u"\"end\" is missing"_s;
    QTest::newRow("one id twice") << QByteArray(
        R"("entity_mentions": [{"id": "e", "start": 0, "end": 1}, {"id": "e", "start": 1, "end": 2}])")
                                  << u"two entities have the id e"_s;
    QTest::newRow("unknown id") << QByteArray(
        R"("entity_mentions": [{"id": "e", "start": 0, "end": 1}], "relation_mentions": [{"relation_type": "p", "arguments": [{"entity_id": "e"}, {"entity_id": "f"}]}])")
                                << u"names the entity f, which the record does not list"_s;
}

void TestEntityCorpora::oneieFaults()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll(R"({"tokens": ["Bo", "met", "Al"], )" + rest + "}", u"oneie"_s);
    QVERIFY2(read.message().startsWith(u"f:1:") && read.message().contains(message), qPrintable(read.message()));
}

void TestEntityCorpora::oneieLeavesOutRelationsOfThree()
{
    const ReadOutcome read = readAll(
        R"({"tokens": ["Bo"], "sentence": "Bo", "entity_mentions": [{"id": "e", "start": 0, "end": 1, "mention_type": "NAM"}], "relation_mentions": [{"relation_type": "p", "arguments": [{"entity_id": "e"}, {"entity_id": "e"}, {"entity_id": "e"}]}]})",
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.leftOut, 1);
    QCOMPARE(read.counts.ignoredKeys, 1);
    QCOMPARE(read.issues.size(), 2U);
}

void TestEntityCorpora::oneSentence_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("CrossRE") << QByteArray(
        R"({"doc_key": "d", "sentence": ["Bo", "saw", "Al", "Day"], "ner": [[0, 0, "A"], [2, 3, "B"]], "relations": [[0, 0, 2, 3, "p"]]})");
    QTest::newRow("GLiREL") << QByteArray(
        R"({"tokenized_text": ["Bo", "saw", "Al", "Day"], "ner": [ [0, 0, "A"], [ 2, 3, "B"]], "relations": [{"head": {"mention": "Bo", "position": [0, 0], "type": "A"}, "tail": {"mention": "Al Day", "position": [2, 3], "type": "B"}, "relation_text": "p"}]})");
    QTest::newRow("GLiREL with exclusive ends") << QByteArray(
        R"({"tokenized_text": ["Bo", "saw", "Al", "Day"], "ner": [[0, 1, "A"], [2, 4, "B"]], "relations": [{"head": {"mention": "Bo", "position": [0, 1], "type": "A"}, "tail": {"mention": "Al Day", "position": [2, 4], "type": "B"}, "relation_text": "p"}]})");
    QTest::newRow("GLiREL without mentions") << QByteArray(
        R"({"tokenized_text": ["Bo", "saw", "Al", "Day"], "ner": [[0, 0, "A"], [2, 3, "B"]], "relations": [{"head": {"position": [0, 0]}, "tail": {"position": [2, 3]}, "relation_text": "p"}]})");
    QTest::newRow("DyGIE++") << QByteArray(
        R"({"sentences": [["Bo", "saw", "Al", "Day"]], "ner": [[[0, 0, "A"], [2, 3, "B"]]], "relations": [[[0, 0, 2, 3, "p"]]]})");
}

void TestEntityCorpora::oneSentence()
{
    QFETCH(const QByteArray, record);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(statementsOf(document), QStringList{u"Bo p Al Day"_s});
    QCOMPARE(document.triples[0].triple.object.type, u"B"_s);
    QVERIFY(read.issues.empty());
}

void TestEntityCorpora::furtherValuesAreNamed()
{
    const ReadOutcome read = readAll(
        R"({"sentence": ["Bo", "Al"], "ner": [], "relations": [[0, 0, 1, 1, "p", "", false], [1, 1, 0, 0, "p", "", true]]})",
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.triples, 2);
    QCOMPARE(read.counts.ignoredKeys, 4);
    QCOMPARE(read.issues.size(), 2U);
    QVERIFY2(read.issues[0].message.endsWith(u"\"relations[5]\" is not kept"), qPrintable(read.issues[0].message));
}

void TestEntityCorpora::interactions_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("issues");
    const QByteArray bo = R"(<entity id="b" charOffset="0-1" text="Bo" type="A"/>)";
    const QByteArray al = R"(<entity id="a" charOffset="7-8" text="Al" type="B"/>)";
    QTest::newRow("entities") << bo + al << QStringList{u"Bo/A"_s, u"Al/B"_s} << 0;
    QTest::newRow("exclusive end") << QByteArray(R"(<entity id="a" charOffset="7-9" text="Al" type="B"/>)")
                                   << QStringList{u"Al/B"_s} << 0;
    QTest::newRow("AIMed") << bo + al + R"(<pair e1="a" e2="b" interaction="True"/>)"
                           << QStringList{u"Al interaction Bo"_s} << 0;
    QTest::newRow("DDI") << bo + al + R"(<pair e1="a" e2="b" ddi="true" type="effect"/>)"
                         << QStringList{u"Al effect Bo"_s} << 0;
    QTest::newRow("DDI without type") << bo + al + R"(<pair e1="a" e2="b" ddi="true"/>)" << QStringList{u"Al ddi Bo"_s}
                                      << 0;
    QTest::newRow("no interaction") << bo + al + R"(<pair e1="a" e2="b" ddi="false"/>)"
                                    << QStringList{u"Bo/A"_s, u"Al/B"_s} << 0;
    QTest::newRow("elsewhere") << QByteArray(R"(<entity id="a" charOffset="1-2" text="Al" type="B"/>)")
                               << QStringList{u"Al/B"_s} << 1;
    QTest::newRow("not in the text") << QByteArray(R"(<entity id="a" charOffset="1-2" text="Cy" type="B"/>)")
                                     << QStringList() << 2;
    QTest::newRow("several parts") << QByteArray(R"(<entity id="a" charOffset="0-1,7-8" text="Bo Al" type="B"/>)")
                                   << QStringList() << 1;
    QTest::newRow("no such entity") << bo + R"(<pair e1="b" e2="z" interaction="True"/>)" << QStringList{u"Bo/A"_s}
                                    << 1;
    QTest::newRow("more elements") << bo + "<sentenceanalyses><token/><token/></sentenceanalyses>"
                                   << QStringList{u"Bo/A"_s} << 2;
}

void TestEntityCorpora::interactions()
{
    QFETCH(const QByteArray, inner);
    QFETCH(const QStringList, statements);
    QFETCH(const int, issues);
    const ReadOutcome read
        = readAll("<?xml version=\"1.0\"?>\n<document id=\"d\"><sentence id=\"s\" text=\"Bo met Al\">" + inner
                + "</sentence></document>",
            {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(statementsOf(read.documents.at(0)), statements);
    QCOMPARE(read.documents[0].metadata[u"document"_s].toString(), u"d"_s);
    QCOMPARE(int(read.issues.size()), issues);
    for (const ReadIssue &issue : read.issues)
        QVERIFY2(issue.message.startsWith(u"f:2:1: "), qPrintable(issue.message));
}

void TestEntityCorpora::interactionsFaults()
{
    const ReadOutcome cut
        = readAll("<corpus><document><sentence text=\"a\"/><sentence text=\"b\"><entity charOffset=\"0-0\"", {});
    QCOMPARE(cut.documents.size(), 1U);
    QVERIFY2(cut.message().contains(u"the XML is incomplete"), qPrintable(cut.message()));
    QVERIFY(readAll("<html></html>", u"ppi"_s).message().contains(u"expected <corpus> or <document>, not <html>"));
    QVERIFY(readAll("<corpus><document><sentence/></document></corpus>", u"ppi"_s)
            .message()
            .contains(u"\"text\" is missing"));
}

QTEST_GUILESS_MAIN(TestEntityCorpora)
#include "test_entity_corpora.moc"
