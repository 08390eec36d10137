// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Records of a text with a list of triples under any of the usual names, chats, and corpora that are recognised beside
/// them.
class TestTripleLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAreRead_data();
    void listsAreRead();
    void formatsKeepWhatTheyRead_data();
    void formatsKeepWhatTheyRead();
    void otherRecordsAreNotClaimed_data();
    void otherRecordsAreNotClaimed();
    void offsets_data();
    void offsets();
    void offsetsBesideTheEnds_data();
    void offsetsBesideTheEnds();
    void orderOfRows_data();
    void orderOfRows();
    void tokensAreTheTextIfThereIsNone();
    void anEntityWithoutTextIsWhatIsAtItsPlace();
    void numbersAreEntities_data();
    void numbersAreEntities();
    void leftOut_data();
    void leftOut();
    void theSplitIsThatOfTheDocument();
    void chats_data();
    void chats();
    void chatFaults_data();
    void chatFaults();
    void aRefusalAmongAnswersIsKept();
    void answersOfFunctionCalls();
    void aSecondListOfTriplesIsSaid();
    void dwieLabelsTakeTheClosestMentions();
    void webnlgInJson();
};

void TestTripleLists::listsAreRead_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("subjectType");
    const auto row = [](const char *tag, const QByteArray &record, const QString &subjectType = {}) {
        QTest::newRow(tag) << record << subjectType;
    };
    row("lists of three", R"({"text": "Bob lives in Rome.", "triples": [["Bob", "lives in", "Rome"]]})");
    row("in an array", R"([{"text": "Bob lives in Rome.", "triples": [["Bob", "lives in", "Rome"]]}])");
    row("head, relation, tail",
        R"({"text": "Bob lives in Rome.", "triples": [{"head": "Bob", "relation": "lives in", "tail": "Rome"}]})");
    row("subject, relation, object",
        R"({"sentence": "Bob lives in Rome.", "triples": [{"subject": "Bob", "relation": "lives in", "object": "Rome"}]})");
    row("head, type, tail",
        R"({"text": "Bob lives in Rome.", "triplets": [{"head": "Bob", "type": "lives in", "tail": "Rome"}]})");
    row("strings with bars",
        R"({"id": 1, "text": "Bob lives in Rome.", "triples": ["Bob_(musician) | lives in | Rome"]})");
    row("strings with arrows", R"({"text": "Bob lives in Rome.", "triples": ["Bob -> lives in -> Rome"]})");
    row("strings as in Cypher", R"json({"text": "Bob lives in Rome.", "triples": ["(Bob)-[:lives in]->(Rome)"]})json");
    row("pairs by relation",
        R"({"text": "Bob lives in Rome.", "relations": {"died in": [], "lives in": [["Bob", "Rome"]]}})");
    row("nodes of a chunk",
        R"([{"chunk": "Bob lives in Rome.", "nodes": [{"id": "Bob", "type": "PER"}, {"id": "Rome", "type": "LOC"}], "edges": [{"source": "Bob", "target": "Rome", "label": "lives in"}]}])",
        u"PER"_s);
    row("letters",
        R"({"id": "1", "text": "Bob lives in Rome.", "spo_list": [{"s": "Bob", "p": "lives in", "o": "Rome"}]})");
    row("lists in spo_list", R"({"text": "Bob lives in Rome.", "spo_list": [["Bob", "lives in", "Rome"]]})");
    row("source, target, with types",
        R"({"text": "Bob lives in Rome.", "edges": [{"source": "Bob", "source_type": "PER", "target": "Rome", "label": "lives in"}]})",
        u"PER"_s);
    row("from, type, to",
        R"({"content": "Bob lives in Rome.", "relations": [{"from": "Bob", "type": "lives in", "to": "Rome"}]})");
    row("entity1, entity2",
        R"({"input": "Bob lives in Rome.", "facts": [{"entity1": "Bob", "relation": "lives in", "entity2": "Rome"}]})");
    row("arguments",
        R"({"passage": "Bob lives in Rome.", "triples": [{"arg0": "Bob", "rel": "lives in", "arg1": "Rome"}]})");
    row("entities beside strings",
        R"({"text": "Bob lives in Rome.", "relations": [{"head": "Bob", "type": "lives in", "tail": "Rome"}], "entities": [{"text": "Bob", "type": "PER"}]})",
        u"PER"_s);
    row("ends with types",
        R"({"passage": "Bob lives in Rome.", "relations": [{"head": {"name": "Bob", "type": "PER", "pos": [0, 3]}, "type": "lives in", "tail": {"name": "Rome", "pos": [13, 17]}}], "entities": []})",
        u"PER"_s);
    row("CCF BDCI",
        R"({"ID": "1", "text": "Bob lives in Rome.", "spo_list": [{"h": {"name": "Bob", "pos": [0, 3]}, "t": {"name": "Rome", "pos": [13, 17]}, "relation": "lives in"}]})");
    row("Spotter's own in an array",
        R"([{"text": "Bob lives in Rome.", "triples": [{"subject": {"text": "Bob", "start": 0, "end": 3, "type": "PER"}, "predicate": "lives in", "object": {"text": "Rome"}}]}])",
        u"PER"_s);
    row("LangChain",
        R"([{"nodes": [{"id": "Bob", "type": "PER", "properties": {}}], "relationships": [{"source": {"id": "Bob", "type": "PER"}, "target": {"id": "Rome", "type": "LOC"}, "type": "lives in", "properties": {}}], "source": {"page_content": "Bob lives in Rome.", "type": "Document"}}])",
        u"PER"_s);
    row("ids of nodes",
        R"({"text": "Bob lives in Rome.", "nodes": [{"id": "n1", "label": "Bob", "type": "PER"}, {"id": "n2", "label": "Rome"}], "edges": [{"from": "n1", "to": "n2", "label": "lives in"}]})",
        u"PER"_s);
    row("UIE",
        R"({"text": "Bob lives in Rome.", "tokens": ["Bob", "lives", "in", "Rome", "."], "entity": [], "relation": [{"type": "lives in", "args": [{"type": "PER", "offset": [0], "text": "Bob"}, {"type": "LOC", "offset": [3], "text": "Rome"}]}]})",
        u"PER"_s);
    row("SAOKE",
        R"({"natural": "Bob lives in Rome.", "logic": [{"predicate": "lives in", "qualifier": "_", "object": ["Rome"], "place": "_", "time": "_", "subject": "Bob"}]})");
    row("names of relations beside them",
        R"({"text": "Bob lives in Rome.", "relations": ["lives in"], "triples": [["Bob", "lives in", "Rome"]]})");
    row("relations before labels of the text",
        R"({"text": "Bob lives in Rome.", "labels": ["travel"], "triples": [["Bob", "lives in", "Rome"]]})");
}

void TestTripleLists::listsAreRead()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, subjectType);
    const auto sniffed = sniffFormat(record, u"a.json"_s);
    QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
    QCOMPARE(*sniffed, u"triples-json"_s);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.triples, 1);
    QCOMPARE(read.counts.leftOut, 0);
    const Document &document = read.documents.at(0);
    QCOMPARE(document.text, u"Bob lives in Rome."_s);
    const Triple &triple = document.triples.at(0).triple;
    QCOMPARE(triple.subject, mentionAt(document.text, 0, 3, subjectType));
    QCOMPARE(triple.predicate, u"lives in"_s);
    QCOMPARE(triple.object.span, (Span{13, 17}));
}

void TestTripleLists::formatsKeepWhatTheyRead_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *tag, const QByteArray &record, const char *format) {
        QTest::newRow(tag) << record << QString::fromLatin1(format);
    };
    row("Spotter",
        R"({"text": "a", "triples": [{"subject": {"text": "a"}, "predicate": "p", "object": {"text": "a"}}]})",
        "spotter");
    row("DuIE 1.0", R"({"text": "a", "spo_list": [{"subject": "a", "predicate": "p", "object": "a"}]})", "duie1");
    row("DuIE 2.0", R"({"text": "a", "spo_list": [{"subject": "a", "predicate": "p", "object": {"@value": "a"}}]})",
        "duie");
    row("CasRel", R"({"text": "a", "triple_list": [{"head": "a", "relation": "p", "tail": "a"}]})", "casrel");
    row("TPLinker",
        R"({"text": "a", "relation_list": [{"subject": "a", "predicate": "p", "object": "a", "subj_char_span": [0, 1]}]})",
        "tplinker");
    row("REBEL", R"({"docid": "1", "text": "a", "triples": [{"subject": {"surfaceform": "a"}}]})", "rebel");
    row("InstructIE", R"({"text": "a", "relation": [{"head": "a", "relation": "p", "tail": "a"}]})", "oneke");
    row("InstructKGC", R"({"instruction": "i", "input": "a", "output": "", "kg": [["a", "p", "a"]]})", "oneke");
    row("DeepKE", R"({"sentence": "a", "head": "a", "tail": "a", "relation": "p"})", "deepke");
    row("doccano",
        R"({"text": "a", "entities": [{"id": 1, "start_offset": 0, "end_offset": 1}], "relations": [{"id": 2, "from_id": 1, "to_id": 1, "type": "p"}]})",
        "doccano");
    row("spans",
        R"({"text": "a", "entities": [{"id": "T1", "start": 0, "end": 1, "label": "P"}], "relations": [{"head": "T1", "tail": "T1", "type": "p"}]})",
        "spans");
    row("Prodigy", R"({"text": "a", "tokens": [], "spans": [], "relations": [{"head": 0, "child": 1, "label": "p"}]})",
        "prodigy");
    row("SpERT",
        R"({"tokens": ["a"], "entities": [{"type": "t", "start": 0, "end": 1}], "relations": [{"type": "p", "head": 0, "tail": 0}]})",
        "spert");
    row("DWIE",
        R"({"content": "a", "mentions": [{"text": "a", "concept": 0}], "concepts": [], "relations": [{"s": 0, "p": "p", "o": 0}]})",
        "dwie");
}

void TestTripleLists::formatsKeepWhatTheyRead()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, format);
    const auto sniffed = sniffFormat(record + '\n', u"a.jsonl"_s);
    QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
    QCOMPARE(*sniffed, format);
}

void TestTripleLists::otherRecordsAreNotClaimed_data()
{
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *tag, const QByteArray &record) { QTest::newRow(tag) << record; };
    row("no text", R"({"triples": [["a", "p", "a"]]})");
    row("relations without ends", R"({"content": "a", "relations": [{"type": "p", "id": 1}]})");
    row("relations without names", R"({"content": "a", "relations": [{"head": "a", "tail": "b"}]})");
    row("words", R"({"content": "a", "relations": ["p", "q"]})");
    row("numbers", R"({"content": "a", "relations": [[0, 1, 2]]})");
    row("an answer of another kind", R"({"input": "a", "output": [{"answer": "[sub] a"}]})");
}

void TestTripleLists::otherRecordsAreNotClaimed()
{
    QFETCH(const QByteArray, record);
    QVERIFY(sniffFormat(record, u"a.json"_s).value_or(QString()) != u"triples-json");
}

void TestTripleLists::offsets_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("issues");
    const auto row = [](const char *tag, const QByteArray &end, int begin, int issues) {
        QTest::newRow(tag) << end << begin << issues;
    };
    row("code points", R"({"text": "Bo", "start": 8, "end": 10})", 9, 0);
    row("UTF-16", R"({"text": "Bo", "start": 9, "end": 11})", 9, 0);
    row("inclusive end", R"({"text": "Bo", "pos": [8, 9]})", 9, 0);
    row("lists of parts", R"({"name": "Bo", "span": [[8, 10]]})", 9, 0);
    row("elsewhere", R"({"name": "Bo", "offset": [1, 3]})", 3, 1);
    row("beyond the text", R"({"name": "Bo", "offset": [80, 82]})", 3, 1);
    row("none", R"({"name": "Bo"})", 3, 0);
    row("a further key", R"({"name": "Bo", "wikidata": "Q1"})", 3, 1);
}

void TestTripleLists::offsets()
{
    QFETCH(const QByteArray, end);
    QFETCH(const int, begin);
    QFETCH(const int, issues);
    const ReadOutcome read = readAll(
        "{\"text\": \"\xF0\x9F\x98\x80 Bo hi Bo\", \"triples\": [[" + end + ", \"p\", \"hi\"]]}", u"triples-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(document.triples.at(0).triple.subject, mentionAt(document.text, begin, begin + 2));
    QCOMPARE(int(read.issues.size()), issues);
}

void TestTripleLists::offsetsBesideTheEnds_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("misplaced");
    const auto row = [](const char *tag, const char *fields, int begin, int misplaced = 0) {
        QTest::newRow(tag) << QByteArray(fields) << begin << misplaced;
    };
    row("none", R"("head": "Bo", "tail": "hi", "relation": "p")", 0);
    row("head_pos", R"("head": "Bo", "tail": "hi", "relation": "p", "head_pos": [6, 8])", 6);
    row("head_offset as a number", R"("head": "Bo", "tail": "hi", "relation": "p", "head_offset": 6)", 6);
    row("h_pos", R"("h": "Bo", "t": "hi", "relation": "p", "h_pos": [6, 8], "t_pos": [3, 5])", 6);
    row("h_pos beside head", R"("head": "Bo", "tail": "hi", "relation": "p", "h_pos": [6, 8])", 6);
    row("pos within", R"("h": {"name": "Bo", "pos": [6, 8]}, "t": {"name": "hi", "pos": [3, 5]}, "relation": "p")", 6);
    row("words", R"("h": {"name": "Bo", "pos": [2, 3]}, "t": {"name": "hi", "pos": [1, 2]}, "relation": "p")", 6);
    row("words, inclusive", R"("h": "Bo", "t": "hi", "relation": "p", "h_pos": [2, 2])", 6);
    row("nowhere", R"("h": "Bo", "t": "hi", "relation": "p", "h_pos": [40, 42])", 0, 1);
    row("subj_start", R"("subject": "Bo", "object": "hi", "predicate": "p", "subj_start": 6, "subj_end": 8)", 6);
    row("subject_pos", R"("subject": "Bo", "object": "hi", "predicate": "p", "subject_pos": [6, 8])", 6);
    row("in a list", R"("triples": [{"subject": "Bo", "object": "hi", "predicate": "p", "subj_pos": [6, 8]}])", 6);
    row("in a list, nowhere", R"("triples": [{"head": "Bo", "tail": "hi", "relation": "p", "h_pos": [9, 11]}])", 0, 1);
    row("of an entity, nowhere",
        R"("entities": [{"text": "Bo", "start": 40, "end": 42}], "triples": [["Bo", "p", "hi"]])", 0, 1);
}

void TestTripleLists::offsetsBesideTheEnds()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const int, begin);
    QFETCH(const int, misplaced);
    const ReadOutcome read = readAll(R"({"text": "Bo hi Bo sat", )" + fields + '}', {}, {.name = u"a.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(document.triples.at(0).triple.subject.span.beginUtf16, begin);
    QCOMPARE(document.triples.at(0).triple.object.span.beginUtf16, 3);
    QCOMPARE(read.counts.misplaced, misplaced);
    QCOMPARE(int(std::ranges::count(read.issues, ReadIssue::Kind::Misplaced, &ReadIssue::kind)), misplaced);
}

void TestTripleLists::orderOfRows_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QStringList>("triples");
    QTest::addColumn<int>("said");
    const auto row = [](const char *tag, const char *records, const QStringList &triples, int said) {
        QTest::newRow(tag) << QByteArray(records) << triples << said;
    };
    const QStringList born{u"Su born in Mei"_s, u"Su profession poet"_s};
    row("usual",
        R"({"text": "Su was a poet from Mei.", "triples": [["Su", "born in", "Mei"], ["Su", "profession", "poet"]]})",
        born, 0);
    row("the predicate first",
        R"({"text": "Su was a poet from Mei.", "triples": [["born in", "Su", "Mei"], ["profession", "Su", "poet"]]})",
        born, 1);
    row("the predicate last",
        R"({"text": "Su was a poet from Mei.", "triplets": [["Su", "Mei", "born in"], ["Su", "poet", "profession"]]})",
        born, 1);
    row("in several records, said once",
        "{\"text\": \"Su is from Mei.\", \"triples\": [[\"born in\", \"Su\", \"Mei\"]]}\n"
        "{\"text\": \"Su was a poet.\", \"triples\": [[\"profession\", \"Su\", \"poet\"]]}\n",
        born, 1);
    row("one row whose case agrees", R"({"text": "Su is from Mei.", "triples": [["born in", "Su", "Mei"]]})",
        {u"Su born in Mei"_s}, 1);
    row("one row that decides nothing", R"({"text": "He was born in Mei.", "triples": [["Su", "born", "Mei"]]})",
        {u"Su born Mei"_s}, 0);
    row("all in the text", R"({"text": "Su was born in Mei.", "triples": [["born in", "Su", "Mei"]]})",
        {u"born in Su Mei"_s}, 0);
    row("all in the text, where the case tells",
        "{\"text\": \"Su met Mei.\", \"triples\": [[\"met\", \"Su\", \"Mei\"]]}\n"
        "{\"text\": \"Bo hit Di.\", \"triples\": [[\"hit\", \"Bo\", \"Di\"]]}\n",
        {u"Su met Mei"_s, u"Bo hit Di"_s}, 1);
    row("all in the text, in another order than is read",
        "{\"text\": \"苏打梅。\", \"triples\": [[\"打\", \"苏\", \"梅\"]]}\n"
        "{\"text\": \"波骂迪。\", \"triples\": [[\"骂\", \"波\", \"迪\"]]}\n",
        {u"打 苏 梅"_s, u"骂 波 迪"_s}, 1);
    row("all in the text, in the usual order",
        "{\"text\": \"苏打梅。\", \"triples\": [[\"苏\", \"打\", \"梅\"]]}\n"
        "{\"text\": \"Bo hit Di.\", \"triples\": [[\"Bo\", \"hit\", \"Di\"]]}\n",
        {u"苏 打 梅"_s, u"Bo hit Di"_s}, 0);
    row("contradicting rows",
        R"({"text": "Su was a poet from Mei.", "triples": [["born in", "Su", "Mei"], ["Su", "profession", "poet"]]})",
        {u"born in Su Mei"_s, u"Su profession poet"_s}, 0);
    const QByteArray withIds = R"({"text": "Su is from Mei.", "entities": [{"id": "T1", "text": "Su", "type": "P"},
        {"id": "T2", "text": "Mei", "type": "C"}], "relations": [)";
    row("ids of entities are the ends", (withIds + R"(["T1", "T2", "from"]]})").constData(), {u"Su from Mei"_s}, 0);
    row("behind the predicate", (withIds + R"(["from", "T1", "T2"]]})").constData(), {u"Su from Mei"_s}, 0);
    row("around the predicate", (withIds + R"(["T1", "from", "T2"]]})").constData(), {u"Su from Mei"_s}, 0);
    row("objects are not affected",
        R"({"text": "Su was a poet from Mei.", "triples": [{"subject": "Su", "predicate": "born in", "object": "Mei"}]})",
        {u"Su born in Mei"_s}, 0);
}

void TestTripleLists::orderOfRows()
{
    QFETCH(const QByteArray, records);
    QFETCH(const QStringList, triples);
    QFETCH(const int, said);
    const ReadOutcome read = readAll(records, u"triples-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents)
        for (const LabelledTriple &label : document.triples) found.append(tripleText(label.triple));
    QCOMPARE(found, triples);
    QCOMPARE(int(std::ranges::count(read.issues, ReadIssue::Kind::Understood, &ReadIssue::kind)), said);
}

void TestTripleLists::tokensAreTheTextIfThereIsNone()
{
    const ReadOutcome read
        = readAll(R"({"tokens": ["Bob", "lives", "in", "Rome"], "spo_list": [["Bob", "lives in", "Rome"]]})", {},
            {.name = u"a.jsonl"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, u"Bob lives in Rome"_s);
    QCOMPARE(tripleText(read.documents[0].triples.at(0).triple), u"Bob lives in Rome"_s);
    QCOMPARE(read.documents[0].triples[0].triple.object.span, (Span{13, 17}));
}

void TestTripleLists::anEntityWithoutTextIsWhatIsAtItsPlace()
{
    const ReadOutcome read = readAll("{\"context\": \"\xF0\x9F\x98\x80 Ada met Bo.\", \"entities\": [{\"id\": \"e1\", "
                                     "\"span\": [2, 5], \"type\": \"P\"}, "
                                     "{\"id\": \"Bo\", \"span\": [10, 12]}, {\"id\": \"e3\", \"span\": [90, 92]}], "
                                     "\"relations\": [{\"type\": \"met\", "
                                     "\"head\": \"e1\", \"tail\": \"Bo\"}]}",
        {}, {.name = u"a.jsonl"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(document.triples.size(), 1);
    QCOMPARE(document.triples[0].triple.subject, mentionAt(document.text, 3, 6, u"P"_s));
    QCOMPARE(document.triples[0].triple.object, mentionAt(document.text, 11, 13));
    QCOMPARE(read.counts.leftOut, 1); // the third, which is nowhere
}

void TestTripleLists::numbersAreEntities_data()
{
    QTest::addColumn<QByteArray>("relation");
    QTest::addColumn<QString>("triple");
    const auto row = [](const char *tag, const QByteArray &relation, const QString &triple) {
        QTest::newRow(tag) << relation << triple;
    };
    row("places in the list", R"({"head": 1, "type": "p", "tail": 0})", u"Al p Bo"_s);
    row("a year", R"({"head": "Bo", "type": "born", "tail": 1986})", u"Bo born 1986"_s);
    row("a large number", R"({"head": "Bo", "type": "worth", "tail": 12345678})", u"Bo worth 12345678"_s);
    row("places from 1", R"({"head": 1, "type": "p", "tail": 2})", u"Bo p Al"_s);
    row("beyond the list", R"({"head": 1, "type": "p", "tail": 3})", QString());
    row("negative", R"({"head": -1, "type": "p", "tail": 0})", QString());
}

void TestTripleLists::numbersAreEntities()
{
    QFETCH(const QByteArray, relation);
    QFETCH(const QString, triple);
    const ReadOutcome read = readAll(R"({"text": "Bo and Al, 1986, 12345678", "entities": ["Bo", "Al"], "relations": [)"
            + relation + R"(, {"head": "Al", "type": "q", "tail": "Bo"}]})",
        u"triples-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.triples, triple.isEmpty() ? 1 : 2);
    QCOMPARE(read.counts.leftOut, triple.isEmpty() ? 1 : 0);
    if (!triple.isEmpty()) QCOMPARE(tripleText(read.documents.at(0).triples.at(0).triple), triple);
}

void TestTripleLists::leftOut_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("triples");
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *tag, const QByteArray &fields, int triples, int leftOut, const QString &message = {}) {
              QTest::newRow(tag) << fields << triples << leftOut << message;
          };
    row("one of two", R"("triples": [["Bo", "met", "Al"], ["Bo", "met"]])", 1, 1);
    row("all", R"("triples": [["Bo", "met"], {"x": 1}])", 0, 0, u"f:1:34: nothing in \"triples\" is a triple"_s);
    row("no list", R"("x": 1)", 0, 0);
    row("a list of another name", R"("x": [["Bo", "met", "Al"]])", 0, 0, u"f:1:1: \"triples\" is missing"_s);
    row("null", R"("triples": null)", 0, 0);
    row("empty", R"("triples": [])", 0, 0);
    row("no relation", R"("triples": [["Bo", "no_relation", "Al"]])", 0, 0);
    row("qualifiers", R"("triples": [["Bo", "met", "Al", "point in time", "1986"]])", 1, 0);
    row("named qualifiers",
        R"("triples": [{"subject": "Bo", "predicate": "met", "object": "Al", "qualifiers": {"year": "1986"}}])", 1, 0);
    row("listed qualifiers",
        R"("triples": [{"subject": "Bo", "predicate": "met", "object": "Al", "qualifiers": [{"property": "year", "value": 1986}]}])",
        1, 0);
    row("pairs as qualifiers",
        R"("triples": [{"subject": "Bo", "predicate": "met", "object": "Al", "qualifiers": [["year", "1986"]]}])", 1,
        0);
    row("types in the middle", R"("triples": [["Bo", "PER", "met", "Al", "PER"], ["Bo", "met", "Al"]])", 1, 1);
    row("an even number", R"("triples": [["Bo", "met", "Al", "x"], ["Bo", "met", "Al"]])", 1, 1);
    row("an entity that is none", R"("triples": [["Bo", "met", "Al"]], "entities": ["Bo", 5])", 1, 1);
    row("entities of another kind", R"("triples": [["Bo", "met", "Al"]], "entities": [[0, 2, "PER"]])", 1, 0);
    row("an entity that the text lacks", R"("triples": [["Bo", "met", "Al"]], "entities": ["Cy"])", 1, 1);
}

void TestTripleLists::leftOut()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const int, triples);
    QFETCH(const int, leftOut);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll(R"({"text": "Bo met Al", )" + fields + '}', u"triples-json"_s);
    QVERIFY2(
        read.message().startsWith(message) && read.error.has_value() == !message.isEmpty(), qPrintable(read.message()));
    QCOMPARE(read.counts.triples, triples);
    QCOMPARE(read.counts.leftOut, leftOut);
    if (QByteArray(QTest::currentDataTag()).contains("qualifiers"))
        QCOMPARE(read.documents[0].triples[0].triple.qualifiers.at(0).value.text, u"1986"_s);
    if (QByteArray(QTest::currentDataTag()) == "no relation")
        QCOMPARE(read.documents[0].metadata[u"spotter:entities"_s].toArray().size(), 2);
}

void TestTripleLists::theSplitIsThatOfTheDocument()
{
    for (const auto &[name, split] : {std::pair("dev", Split::Dev), std::pair("validation", Split::Dev),
             std::pair("Train", Split::Train), std::pair("left", Split::None)}) {
        const ReadOutcome read = readAll(
            QByteArray(R"({"text": "Bo met Al", "triples": [["Bo", "met", "Al"]], "split": ")") + name + "\"}",
            u"triples-json"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents[0].split, split);
        QCOMPARE(read.documents[0].metadata.contains("split"_L1), split == Split::None);
    }
}

void TestTripleLists::chats_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QStringList>("triples");
    QTest::addColumn<QString>("instruction");
    const auto row
        = [](const char *tag, const QString &asked, const QString &answered, const QStringList &triples,
              const QString &instruction = {}) { QTest::newRow(tag) << asked << answered << triples << instruction; };
    const QString answer = uR"([["Bo", "met", "Al"]])"_s;
    const QStringList triple{u"Bo met Al"_s};
    row("only a text", u"Bo met Al."_s, answer, triple);
    row("a label", u"Extract triples.\nText: Bo met Al."_s, answer, triple, u"Extract triples.\n"_s);
    row("the last label", u"Text: x\nTriples: y\n\nInput: Bo met Al.\nOutput:"_s, answer, triple,
        u"Text: x\nTriples: y\n\n\nOutput:"_s);
    row("a label in Chinese", u"请抽取三元组。\n文本：Bo met Al."_s, answer, triple, u"请抽取三元组。\n"_s);
    row("a heading", u"Extract.\n\n### Input:\nBo met Al.\n\n### Response:"_s, answer, triple,
        u"Extract.\n\n\n\n### Response:"_s);
    row("a fence", u"Extract triples from\n```\nBo met Al.\n```"_s, answer, triple, u"Extract triples from\n"_s);
    row("quotes", u"Extract: \"\"\"Bo met Al.\"\"\""_s, answer, triple, u"Extract: "_s);
    row("an example of an answer in a fence", u"Answer like\n```json\n[]\n```\nText: Bo met Al."_s, answer, triple,
        u"Answer like\n```json\n[]\n```\n"_s);
    row("an object", uR"({"instruction": "i", "input": "Bo met Al."})"_s, answer, triple,
        uR"({"instruction": "i", "input": "Bo met Al."})"_s);
    row("no triples", u"Bo met Al."_s, u"[]"_s, {});
    row("thoughts", u"Bo met Al."_s, u"<think>[?]</think>\n"_s + answer, triple);
}

void TestTripleLists::chats()
{
    QFETCH(const QString, asked);
    QFETCH(const QString, answered);
    QFETCH(const QStringList, triples);
    QFETCH(const QString, instruction);
    const QJsonObject roles{{u"messages"_s,
        QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, asked}},
            QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, answered}}}}};
    const QJsonObject shared{{u"conversations"_s,
        QJsonArray{QJsonObject{{u"from"_s, u"human"_s}, {u"value"_s, asked}},
            QJsonObject{{u"from"_s, u"gpt"_s}, {u"value"_s, answered}}}}};
    const QJsonObject pair{{u"completion"_s, answered}, {u"prompt"_s, asked}};
    for (const QJsonObject &record : {roles, shared, pair}) {
        const QByteArray bytes = QJsonDocument(record).toJson(QJsonDocument::Compact);
        const auto sniffed = sniffFormat(bytes, u"a.jsonl"_s);
        QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
        QCOMPARE(*sniffed, u"chat"_s);
        const ReadOutcome read = readAll(bytes, {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        const Document &document = read.documents.at(0);
        QCOMPARE(document.text, u"Bo met Al."_s);
        QStringList actual;
        for (const LabelledTriple &label : document.triples) actual.append(tripleText(label.triple));
        QCOMPARE(actual, triples);
        QCOMPARE(document.metadata[u"instruction"_s].toString(), instruction);
        QCOMPARE(read.issues.size(), 0U);
    }
}

void TestTripleLists::chatFaults_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("message");
    QTest::newRow("prose") << QByteArray(
        R"({"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello, how are you?"}]})")
                           << u"f:1:50: the model's answer is neither triples nor entities"_s;
    QTest::newRow("nothing was asked") << QByteArray(R"({"messages": [{"role": "assistant", "content": "[]"}]})")
                                       << u"f:1:1: \"user\" is missing"_s;
    QTest::newRow("no answer") << QByteArray(R"({"messages": [{"role": "user", "content": "Hi"}]})")
                               << u"f:1:1: \"assistant\" is missing"_s;
    QTest::newRow("no text") << QByteArray(
        R"({"messages": [{"role": "user", "content": " "}, {"role": "assistant", "content": "[]"}]})")
                             << u"f:1:15: the user's turn has no text"_s;
}

void TestTripleLists::chatFaults()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestTripleLists::answersOfFunctionCalls()
{
    const QByteArray record = R"({"messages": [{"role": "user", "content": "Bo met Al."}, {"role": "assistant", )"
                              R"("content": null, "tool_calls": [{"type": "function", "function": {"name": "f", )"
                              R"("arguments": "{\"triples\": [[\"Bo\", \"met\", \"Al\"]]}"}}]}]})";
    const ReadOutcome read = readAll(record, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.size(), 1U);
    QCOMPARE(read.documents[0].triples[0].triple.predicate, u"met"_s);
}

void TestTripleLists::aSecondListOfTriplesIsSaid()
{
    const ReadOutcome read
        = readAll(R"({"text": "Bo met Al."})"
                  "\n"
                  R"({"text": "Bo met Al.", "triples": [["Bo", "met", "Al"]], "relations": [["Al", "knew", "Bo"]]})",
            u"triples-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(read.documents.at(0).triples.empty()); // a text without labels is one
    QCOMPARE(read.documents.at(1).triples.size(), 1U);
    QCOMPARE(read.counts.leftOut, 1);
    QVERIFY(read.documents[1].metadata.contains(u"relations"_s));
}

void TestTripleLists::aRefusalAmongAnswersIsKept()
{
    const QByteArray answer = R"({"prompt": "Bo met Al.", "completion": "[[\"Bo\", \"met\", \"Al\"]]"})";
    const QByteArray refusal = R"({"prompt": "Bo sat.", "completion": "Sorry, I cannot help."})";
    const ReadOutcome read = readAll(answer + '\n' + refusal + '\n' + answer, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 3U);
    QCOMPARE(read.documents[1].text, u"Bo sat."_s);
    QVERIFY(read.documents[1].triples.empty());
    QCOMPARE(read.documents[1].metadata[u"answer"_s].toString(), u"Sorry, I cannot help."_s);
    QCOMPARE(read.counts.leftOut, 1);
}

void TestTripleLists::dwieLabelsTakeTheClosestMentions()
{
    const QByteArray bytes = goldenFile(u"dwie.json"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonObject record = QJsonDocument::fromJson(bytes).object();
    const Document &document = read.documents.at(0);
    QCOMPARE(qsizetype(document.triples.size()), record[u"relations"_s].toArray().size());
    QCOMPARE(document.metadata[u"spotter:entities"_s].toArray().size(), record[u"mentions"_s].toArray().size());
    QCOMPARE(tripleText(document.triples[0].triple), u"Mira Voss head_of Tarn Labs"_s); // not the first mention, "Voss"
    const ReadOutcome odd = readAll(
        R"({"content": "Bo", "mentions": [{"begin": 0, "end": 2, "text": "Bo", "concept": 0}], "concepts": [{"concept": 0, "text": "Bo"}, {"concept": 1, "text": "Al"}], "relations": [{"s": 0, "p": "p", "o": 7}, {"s": 0, "p": "q", "o": 1}]})",
        {});
    QVERIFY2(!odd.error, qPrintable(odd.message()));
    QCOMPARE(odd.counts.leftOut, 1);
    QCOMPARE(odd.counts.unaligned, 1); // a concept without mentions
    QCOMPARE(tripleText(odd.documents.at(0).triples.at(0).triple), u"Bo q Al"_s);
}

void TestTripleLists::webnlgInJson()
{
    const ReadOutcome read = readAll(goldenFile(u"webnlg.json"_s), {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.documents, 2);
    QCOMPARE(read.counts.triples, 3);
    QCOMPARE(tripleText(read.documents.at(0).triples.at(1).triple), u"Tarn Labs founder Mira Voss"_s);
    const ReadOutcome empty = readAll(
        R"({"entries": [{"1": {"xml_id": "Id1", "lexicalisations": [], "modifiedtripleset": [{"subject": "a", "property": "p", "object": "b | c"}]}}, {"2": {"lexicalisations": [{"lex": "a b"}], "modifiedtripleset": [{"subject": "a", "property": "p", "object": "b | c"}]}}]})",
        {});
    QVERIFY2(!empty.error, qPrintable(empty.message()));
    QCOMPARE(empty.counts.skipped, 1);
    QCOMPARE(empty.counts.unusable, 1);
    QCOMPARE(empty.counts.documents, 1);
    QVERIFY(readAll(R"({"x": 1})", u"webnlg"_s).message().contains(u"\"entries\" is missing"));
}

QTEST_GUILESS_MAIN(TestTripleLists)
#include "test_triple_lists.moc"
