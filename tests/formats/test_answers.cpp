// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"
#include "tests/formats/told_labels.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// What language models are taught to answer, read as labels.
class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onekeAnswers_data();
    void onekeAnswers();
    void rowsBesideTheirText_data();
    void rowsBesideTheirText();
    void denialsSayNothing();
    void answersToOtherQuestionsAreNoLabels();
    void partsOfAnObjectAreQualifiers();
    void theTextMayBeInTheInstruction();
    void aRecordWithoutAnythingKnownIsRefused();
    void whatAnAnswerDeniesIsNegated();
    void onekeIsWrittenAsItsConverterReadsIt();
};

void TestAnswers::onekeAnswers_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<QStringList>("triples");
    QTest::addColumn<int>("entities");
    QTest::addColumn<int>("issues");
    const auto row
        = [](const char *tag, const QJsonObject &record, const QStringList &triples, int entities = 0, int issues = 0) {
              QJsonObject whole = record;
              if (!record.contains(u"instruction"_s)) whole.insert(u"instruction"_s, u"Relations: ['met', 'in']"_s);
              if (!record.contains(u"text"_s)) whole.insert(u"input"_s, u"Bo met Al in Oslo, Norway"_s);
              QTest::newRow(tag) << whole << triples << entities << issues;
          };
    const auto answer = [](const QString &output) { return QJsonObject{{u"output"_s, output}}; };
    row("rows", answer(u"(Bo,met,Al)\n(Bo,in,Oslo)"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("a comma in a mention", answer(u"(Bo,in,Oslo, Norway)"_s), {u"Bo in Oslo, Norway"_s});
    row("rows of Chinese", answer(u"(Bo，met，Al)"_s), {u"Bo met Al"_s});
    row("too many commas", answer(u"(Bo,x,y,Al)"_s), {}, 0, 1);
    row("entities", answer(u"(Bo,person)\n(Oslo,place)\nNAN"_s), {}, 2);
    row("Python", answer(u"So: [{'head': 'Bo', 'relation': 'met', 'tail': 'Al', 'x': None}]"_s), {u"Bo met Al"_s});
    row("an apostrophe", answer(u"[{'head': \"Bo\", 'relation': 'met', 'tail': 'A\\'l'}]"_s), {u"Bo met A'l"_s}, 0, 1);
    row("JSON by relation", answer(uR"({"met": [{"subject": "Bo", "object": "Al"}], "in": []})"_s), {u"Bo met Al"_s});
    row("JSON by type", answer(uR"({"person": ["Bo", "Al"], "place": []})"_s), {}, 2);
    row("attributes", answer(uR"({"person": {"Bo": {"met": ["Al"], "in": "Oslo"}}})"_s),
        {u"Bo in Oslo"_s, u"Bo met Al"_s});
    row("nothing", answer(u"NAN"_s), {});
    row("empty", answer(QString()), {});
    row("a value a line",
        answer(
            u"{'head': 'Bo', 'relation': 'met', 'tail': 'Al'}\n{'head': 'Bo', 'relation': 'in', 'tail': 'Oslo'}\nNAN"_s),
        {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("words behind", answer(u"[{'head': 'Bo', 'relation': 'met', 'tail': 'Al'}] and so on"_s), {u"Bo met Al"_s}, 0,
        1);
    row("relation first", answer(u"met：Bo,Al\nin: Bo,Oslo"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("sentences", answer(u"头实体是Bo\n关系是met\n尾实体是Al\n\n头实体是Bo\n关系是in\n尾实体是Oslo\n\n"_s),
        {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("sentences about entities", answer(u"实体是Bo,实体类型是person\n实体是Al\n实体类型是person\n\n"_s), {}, 2);
    row("words", answer(u"I do not know"_s), {}, 0, 1);
    row("cut off", answer(u"[{'head': 'Bo', 'rel"_s), {}, 0, 1);
    row("a key that only lists",
        answer(uR"({"relations": [{"head": "Bo", "head_type": "person", "relation": "met", "tail": "Al"}]})"_s),
        {u"Bo met Al"_s});
    row("a type in a list", answer(uR"({"triples": [{"head": "Bo", "type": "met", "tail": "Al"}]})"_s),
        {u"Bo met Al"_s});
    row("a verb", answer(uR"({"triples": [{"subject": "Bo", "verb": "met", "object": "Al"}]})"_s), {u"Bo met Al"_s});
    row("a result", answer(uR"({"result": [{"head": "Bo", "rel": "met", "tail": "Al"}]})"_s), {u"Bo met Al"_s});
    row("lists under a key", answer(uR"({"triplets": [["Bo", "met", "Al"]]})"_s), {u"Bo met Al"_s});
    row("entities and relations",
        answer(
            uR"({"entities": [{"text": "Bo", "type": "person"}, {"text": "Oslo", "type": "place"}], "relations": [{"source": "Bo", "target": "Al", "type": "met"}]})"_s),
        {u"Bo met Al"_s}, 1);
    row("nodes and edges",
        answer(
            uR"({"nodes": [{"id": "Bo", "type": "person"}], "edges": [{"source": "Bo", "target": "Al", "label": "met"}]})"_s),
        {u"Bo met Al"_s});
    row("ids of nodes",
        answer(
            uR"({"nodes": [{"id": 1, "label": "Bo", "type": "person"}, {"id": 2, "label": "Al", "type": "person"}], "edges": [{"from": 1, "to": 2, "type": "met"}]})"_s),
        {u"Bo met Al"_s});
    row("entity1, entity2", answer(uR"([{"entity1": "Bo", "relation": "met", "entity2": "Al"}])"_s), {u"Bo met Al"_s});
    row("from, to", answer(uR"({"relations": [{"from": "Bo", "to": "Al", "type": "met"}]})"_s), {u"Bo met Al"_s});
    row("its own relation counts", answer(uR"({"x": [{"head": "Bo", "relation": "met", "tail": "Al"}]})"_s),
        {u"Bo met Al"_s});
    row("an unknown name for the relation", answer(uR"({"x": [{"head": "Bo", "zzz": "met", "tail": "Al"}]})"_s), {}, 0,
        1);
    row("pairs by relation", answer(uR"({"met": [["Bo", "Al"]]})"_s), {u"Bo met Al"_s});
    row("an object of several parts",
        answer(uR"({"met": [{"subject": "Bo", "object": {"@value": "Al", "inWork": "Oslo"}}]})"_s), {u"Bo met Al"_s});
    row("several objects", answer(uR"({"met": [{"subject": "Bo", "object": ["Al", "Oslo"]}]})"_s),
        {u"Bo met Al"_s, u"Bo met Oslo"_s});
    row("an object that cannot be read", answer(uR"({"met": [{"subject": "Bo", "object": true}]})"_s), {}, 0, 1);
    row("an event", answer(uR"({"met": [{"trigger": "met", "arguments": {"who": "Bo"}}]})"_s), {}, 0, 1);
    row("rows in a list", answer(uR"x(["(Bo, met, Al)"])x"_s), {u"Bo met Al"_s});
    row("tuples", answer(u"[('Bo', 'met', 'Al')]"_s), {u"Bo met Al"_s});
    row("a tuple a line", answer(u"('Bo', 'in', 'Oslo, Norway')"_s), {u"Bo in Oslo, Norway"_s});
    row("several rows in a line", answer(u"(Bo,met,Al),(Bo,in,Oslo)"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("numbered rows", answer(u"1. (Bo, met, Al)\n2. (Bo, in, Oslo)"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("a list of rows", answer(u"- (Bo, met, Al)\n- (Bo, in, Oslo)"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("other brackets", answer(u"<Bo, met, Al>\n（Bo，in，Oslo）"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("square brackets without quotes", answer(u"[Bo, met, Al]"_s), {u"Bo met Al"_s});
    row("a list without quotes", answer(u"[Bo, Al]"_s), {}, 0, 1);
    row("columns", answer(u"Bo | met | Al\nBo;in;Oslo"_s), {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("columns of other words", answer(u"People | Places | Dates"_s), {}, 0, 1);
    row("a table", answer(u"| Subject | Relation | Object |\n|---|---|---|\n| Bo | met | Al |"_s), {u"Bo met Al"_s});
    row("a fence", answer(u"Here:\n```json\n[[\"Bo\", \"met\", \"Al\"]]\n```\nDone."_s), {u"Bo met Al"_s});
    row("two fences", answer(u"```\n(Bo,met,Al)\n```\nand\n```\n(Bo,in,Oslo)\n```"_s),
        {u"Bo met Al"_s, u"Bo in Oslo"_s});
    row("the text behind a label of the instruction",
        {{u"instruction"_s, u"Extract.\nText: Bo met Al"_s}, {u"text"_s, QJsonValue()},
            {u"output"_s, u"(Bo,met,Al)"_s}},
        {u"Bo met Al"_s});
    row("not in quotes",
        {{u"output"_s, QJsonArray{QJsonObject{{u"head"_s, u"Bo"_s}, {u"relation"_s, u"met"_s}, {u"tail"_s, u"Al"_s}}}}},
        {u"Bo met Al"_s});
    row("listed beside an answer",
        {{u"text"_s, u"Bo met Al"_s}, {u"output"_s, u"(Bo,met,Al)"_s},
            {u"relation"_s,
                QJsonArray{QJsonObject{{u"head"_s, u"Bo"_s}, {u"relation"_s, u"met"_s}, {u"tail"_s, u"Al"_s}}}}},
        {u"Bo met Al"_s});
    row("lists of three", {{u"text"_s, u"Bo met Al"_s}, {u"kg"_s, QJsonArray{QJsonArray{u"Bo"_s, u"met"_s, u"Al"_s}}}},
        {u"Bo met Al"_s});
    row("null", {{u"text"_s, u"Bo met Al"_s}, {u"relation"_s, QJsonValue()}}, {});
    row("the text in the instruction",
        {{u"instruction"_s, uR"({"schema": ["met"], "input": "Bo met Al"})"_s}, {u"text"_s, QJsonValue()},
            {u"label"_s, uR"([{"head": "Bo", "relation": "met", "tail": "Al"}])"_s}},
        {u"Bo met Al"_s});
}

void TestAnswers::onekeAnswers()
{
    QFETCH(const QJsonObject, record);
    QFETCH(const QStringList, triples);
    QFETCH(const int, entities);
    QFETCH(const int, issues);
    const ReadOutcome read = readAll(QJsonDocument(record).toJson(QJsonDocument::Compact), u"oneke"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList actual;
    for (const LabelledTriple &label : read.documents.at(0).triples) actual.append(tripleText(label.triple));
    QCOMPARE(actual, triples);
    QCOMPARE(int(read.documents[0].metadata[u"spotter:entities"_s].toArray().size()), entities);
    QCOMPARE(int(read.issues.size()), issues);
}

void TestAnswers::rowsBesideTheirText_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *tag, const char *key, const char *answer) {
        QTest::newRow(tag) << QString::fromUtf8(key) << QString::fromUtf8(answer);
    };
    row("a row in brackets", "response", "(Bo, lives in, Rome)");
    row("numbered rows", "answer", "1. (Bo, lives in, Rome)\n");
    row("columns", "output", "Bo | lives in | Rome");
    row("columns with a list sign", "response", "- Bo | lives in | Rome");
    row("dashes", "response", "1. Bo - lives in - Rome");
    row("bold", "response", "1. **Bo** - lives in - **Rome**");
    row("arrows", "response", "Bo → lives in → Rome");
    row("a path of Cypher", "response", "(Bo)-[:lives in]->(Rome)");
    row("named rows", "response", "Triple 1: <Bo, lives in, Rome>");
    row("Python", "generation", "[('Bo', 'lives in', 'Rome')]");
    row("REBEL", "response", "<triplet> Bo <subj> Rome <obj> lives in");
    row("an introduction", "response", "Here are the triples:\n- (Bo, lives in, Rome)");
}

void TestAnswers::rowsBesideTheirText()
{
    QFETCH(const QString, key);
    QFETCH(const QString, answer);
    const QJsonObject record{{u"text"_s, u"Bo lives in Rome and works for ACME."_s}, {key, answer}};
    const ReadOutcome read = readAll(QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n', {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldLabels(read), QStringList{u"Bo/ -lives in-> Rome/"_s});
    QVERIFY2(read.issues.empty(), qPrintable(read.issues.empty() ? QString() : read.issues[0].message));
}

void TestAnswers::denialsSayNothing()
{
    for (const char *denial :
        {"There are no triples in this text.", "No relations were found.", "文中没有三元组。", "None"}) {
        const QJsonObject first{{u"text"_s, u"Bo lives in Rome."_s}, {u"response"_s, u"(Bo, lives in, Rome)"_s}};
        const QJsonObject second{{u"text"_s, u"It rains."_s}, {u"response"_s, QString::fromUtf8(denial)}};
        QByteArray lines;
        for (const QJsonObject &record : {first, second})
            lines += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
        const ReadOutcome read = readAll(lines, {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), 2U);
        QVERIFY(read.documents[1].triples.empty());
        QVERIFY2(read.issues.empty(), denial);
    }
}

void TestAnswers::answersToOtherQuestionsAreNoLabels()
{
    for (const char *answer : {"Paris - the capital - is large", "in Rome (since 1990)", "Rome", "yes; no; maybe"}) {
        const QJsonObject record{{u"text"_s, u"Bo lives in Rome."_s}, {u"answer"_s, QString::fromUtf8(answer)}};
        const ReadOutcome read = readAll(QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n', {});
        QVERIFY2(toldLabels(read).isEmpty(), answer);
    }
}

void TestAnswers::partsOfAnObjectAreQualifiers()
{
    const QJsonObject record{{u"instruction"_s, u"x"_s}, {u"input"_s, u"Bo played Al in Oslo"_s},
        {u"output"_s, uR"({"played": [{"subject": "Bo", "object": {"@value": "Al", "inWork": "Oslo"}}]})"_s}};
    const ReadOutcome read = readAll(QJsonDocument(record).toJson(QJsonDocument::Compact), {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.qualifiers.size(), 1U);
    QCOMPARE(triple.qualifiers[0].slot, u"inWork"_s);
    QCOMPARE(triple.qualifiers[0].value, mentionAt(read.documents[0].text, 16, 20));
}

void TestAnswers::theTextMayBeInTheInstruction()
{
    const QByteArray begin = R"([{"instruction": "Extract all triples.", "input": "Ada met Bo.", "output": )"
                             R"("[[\"Ada\", \"met\", \"Bo\"]]"}, {"instruction": ")";
    const QByteArray end = R"(", "input": "", "output": "[[\"Al\", \"saw\", \"Bo\"]]"}])";
    const ReadOutcome read = readAll(begin + "Extract triples from: Al saw Bo." + end, {}, {.name = u"f.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[1].text, u"Al saw Bo."_s);
    QCOMPARE(read.documents[1].triples.size(), 1U);
    const ReadOutcome without = readAll(begin + "Extract triples." + end, {}, {.name = u"f.json"_s});
    QVERIFY2(without.message().contains(u"\"input\" is empty"_s), qPrintable(without.message()));
}

void TestAnswers::aRecordWithoutAnythingKnownIsRefused()
{
    const ReadOutcome read = readAll(R"({"text": "Bo met Al", "relation": [{"x": "met", "y": ["Bo", "Al"]}]})", {});
    QVERIFY2(read.message().startsWith(u"f:1:35: nothing in \"relation\" is a triple or an entity"),
        qPrintable(read.message()));
}

void TestAnswers::whatAnAnswerDeniesIsNegated()
{
    const QJsonObject record{{u"instruction"_s, u"Extract."_s}, {u"input"_s, u"Bob did not leave Rome; Al may stay."_s},
        {u"output"_s,
            uR"([{"head":"Bob","relation":"leave","tail":"Rome","negated":true,"confidence":0.4},)"
            R"({"head":"Al","relation":"stay","tail":"Rome","uncertain":true,"note":"check"}])"_s}};
    const ReadOutcome read = readAll(QJsonDocument(record).toJson(QJsonDocument::Compact), u"oneke"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const std::vector<LabelledTriple> &labels = read.documents.at(0).triples;
    QCOMPARE(labels.size(), std::size_t(2));
    QVERIFY(labels[0].assertion.negated && !labels[0].assertion.uncertain);
    QCOMPARE(labels[0].score.value_or(-1), 0.4);
    QVERIFY(labels[1].assertion.uncertain && !labels[1].assertion.negated);
    QCOMPARE(labels[1].assertion.note, u"check"_s);
}

void TestAnswers::onekeIsWrittenAsItsConverterReadsIt()
{
    const ReadOutcome read = readAll(goldenFile(u"oneke.json"_s), u"oneke"_s);
    const QJsonArray again = recordsIn(written(u"oneke"_s, read.documents));
    QCOMPARE(qsizetype(read.documents.size()), again.size());
    for (qsizetype i = 0; i < again.size(); ++i) {
        const QJsonArray relations = again[i][u"relation"_s].toArray();
        QCOMPARE(qsizetype(read.documents[std::size_t(i)].triples.size()), relations.size());
        QCOMPARE(again[i][u"text"_s].toString(), read.documents[std::size_t(i)].text);
        QVERIFY(again[i][u"output"_s].isUndefined()); // it would say what the labels said before
    }
    QCOMPARE(again[0][u"relation"_s][0][u"tail_type"_s].toString(), u"人物"_s);
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"
