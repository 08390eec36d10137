// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QStringList embeddedLabels(const ReadOutcome &read)
{
    QStringList labels;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples)
            labels += label.triple.subject.text + u'|' + label.triple.predicate + u'|' + label.triple.object.text;
    }
    return labels;
}

QStringList embeddedEntities(const ReadOutcome &read)
{
    QStringList entities;
    for (const Document &document : read.documents) {
        const QJsonArray list = document.metadata.value("spotter:entities"_L1).toArray();
        for (const QJsonValue entity : list) {
            const qsizetype begin = entity["start"_L1].toInteger();
            entities
                += document.text.mid(begin, entity["end"_L1].toInteger() - begin) + u'|' + entity["type"_L1].toString();
        }
    }
    return entities;
}

} // namespace

/// Records in files of another kind: tables in web pages and in Markdown, JSON in an answer; lists in cells.
class TestEmbeddedRecords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsAreFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray excel
            = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>td {}</style></head><body><table>"
              "<tr><th>text</th><th>subject</th><th>predicate</th><th>object</th></tr>"
              "<tr><td>Bo met Al &amp; Eve.</td><td>Bo</td><td>met</td><td>Al</td></tr>"
              "<tr><td rowspan=2>Eve saw Bo.<br>It rained.</td><td>Eve</td><td>saw</td><td>Bo</td></tr>"
              "<tr><td>Bo</td><td>seen by</td><td>Eve</td></tr></table></body></html>";
        QTest::newRow("Excel's web page") << u"f.xls"_s << excel;
        QTest::newRow("in a web page") << u"f.html"_s << excel;
        QTest::newRow("Markdown") << u"f.md"_s
                                  << QByteArray(
                                         "# Results\n\n| text | subject | predicate | object |\n|---|:-:|---|--:|\n"
                                         "| Bo met Al & Eve. | Bo | met | Al |\n| Eve saw Bo. | Eve | saw | Bo |\n"
                                         "| Eve saw Bo. | Bo | seen by | Eve |\n");
        QTest::newRow("Markdown without outer bars")
            << u"f.txt"_s
            << QByteArray(
                   "text | subject | predicate | object\n--- | --- | --- | ---\nBo met Al & Eve. | Bo | met | Al\n"
                   "Eve saw Bo. | Eve | saw | Bo\nEve saw Bo. | Bo | seen by | Eve\n");
        const QByteArray json = "{\"text\": \"Bo met Al & Eve.\", \"triples\": [[\"Bo\", \"met\", \"Al\"]]}\n"
                                "{\"text\": \"Eve saw Bo.\", \"triples\": [[\"Eve\", \"saw\", \"Bo\"], "
                                "[\"Bo\", \"seen by\", \"Eve\"]]}\n";
        QTest::newRow("an answer") << u"f.txt"_s << "```json\n" + json + "```\n";
        QTest::newRow("an answer with a greeting")
            << u"f.md"_s << "Here are the triples:\n\n```json\n" + json + "```\n\nLet me know if you need more!\n";
        QTest::newRow("comments and commas too many")
            << u"f.jsonl"_s
            << QByteArray(
                   "// by a model\n{\"text\": \"Bo met Al & Eve.\", \"triples\": [[\"Bo\", \"met\", \"Al\"],]},\n"
                   "/* more */ {\"text\": \"Eve saw Bo.\", \"triples\": [[\"Eve\", \"saw\", \"Bo\"], "
                   "[\"Bo\", \"seen by\", \"Eve\",],],} # sure\n");
        QTest::newRow("comments of a script") << u"f.jsonl"_s << "# by a script\n\n# two records\n" + json;
        QTest::newRow("lists by columns")
            << u"f.jsonl"_s
            << QByteArray(
                   "{\"text\": \"Bo met Al & Eve.\", \"triples\": {\"subject\": [\"Bo\"], \"predicate\": [\"met\"], "
                   "\"object\": [\"Al\"]}}\n{\"text\": \"Eve saw Bo.\", \"triples\": {\"subject\": [\"Eve\", \"Bo\"], "
                   "\"predicate\": [\"saw\", \"seen by\"], \"object\": [\"Bo\", \"Eve\"]}}\n");
        QTest::newRow("Python's notation")
            << u"f.txt"_s
            << QByteArray("{'text': 'Bo met Al & Eve.', 'triples': [('Bo', 'met', 'Al')], 'checked': True}\n"
                          "{'text': \"Eve saw Bo.\", 'triples': [('Eve', 'saw', 'Bo'), ('Bo', 'seen by', 'Eve')]}\n");
        QTest::newRow("an answer that was cut off before its mark") << u"f.jsonl"_s << "```\n" + json;
    }
    void recordsAreFound()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const ReadOutcome read = readAll(bytes, {}, {.name = name});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(embeddedLabels(read), (QStringList{u"Bo|met|Al"_s, u"Eve|saw|Bo"_s, u"Bo|seen by|Eve"_s}));
        QCOMPARE(read.documents.front().text, u"Bo met Al & Eve."_s);
        QVERIFY(std::ranges::any_of(
            read.issues, [](const ReadIssue &issue) { return issue.kind == ReadIssue::Kind::Understood; }));
    }

    void otherTextsStayTexts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an example in an article")
            << u"f.md"_s << QByteArray("# JSON\n\nAn object:\n\n```json\n{\"a\": 1}\n```\n\nThat was it.\n");
        QTest::newRow("JSON in which nothing is loose")
            << u"f.jsonl"_s << QByteArray("{\"text\": \"See http://x.y # 'now', ]\", \"triples\": []}");
        QTest::newRow("another table") << u"f.md"_s << QByteArray("| name | age |\n|---|---|\n| Bo | 7 |\n");
        QTest::newRow("a table in a long text")
            << u"f.md"_s
            << QByteArray(
                   "One.\n\nTwo.\n\nThree.\n\nFour.\n\n| text | subject | predicate | object |\n|---|---|---|---|\n"
                   "| Bo met Al. | Bo | met | Al |\n");
        QTest::newRow("a page with another table")
            << u"f.html"_s << QByteArray("<html><body><table><tr><td>Bo</td><td>7</td></tr></table></body></html>");
    }
    void otherTextsStayTexts()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const ReadOutcome read = readAll(bytes, {}, {.name = name});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), 1U);
        QVERIFY(read.documents.front().triples.empty());
    }

    void faultsNameTheirLine()
    {
        const ReadOutcome read = readAll("Hello.\n\n```json\n{\"text\": \"Bo met Al.\", \"triples\": [[\"Bo\", "
                                         "\"met\", \"Al\"]]}\n{\"text\": 7}\n```\n",
            {}, {.name = u"f.txt"_s});
        QVERIFY(read.error);
        QVERIFY2(read.message().startsWith(u"f.txt:5:"), qPrintable(read.message()));
        const ReadOutcome without
            = readAll("| subject | predicate | object |\n|---|---|---|\n| Bo | met | Al |\n| Eve | saw | Bo |\n", {},
                {.name = u"f.md"_s});
        QVERIFY(without.error);
        QVERIFY2(without.message().contains(u"triples without texts"), qPrintable(without.message()));
    }

    /// As Hugging Face's data sets library writes DocRED.
    void listsByColumnsOfTokens()
    {
        const QByteArray record = R"({"title": "t", "sents": [["Bo", "met", "Al"]], "vertexSet": [)"
                                  R"([{"name": "Bo", "sent_id": 0, "pos": [0, 1], "type": "PER"}], )"
                                  R"([{"name": "Al", "sent_id": 0, "pos": [2, 3], "type": "PER"}]], "labels": )";
        for (const bool isOne : {true, false}) {
            const QByteArray labels = isOne ? R"({"head": [0], "tail": [1], "relation_id": ["P1"], "evidence": [[0]]}})"
                                            : R"({"head": [], "tail": [], "relation_id": [], "evidence": []}})";
            const ReadOutcome read = readAll(record + labels + '\n', {}, {.name = u"f.jsonl"_s});
            QVERIFY2(!read.error, qPrintable(read.message()));
            QCOMPARE(embeddedLabels(read), isOne ? QStringList{u"Bo|P1|Al"_s} : QStringList());
        }
    }

    void entitiesInCells_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("tuples") << QByteArray("[(0, 2, 'PER'), (7, 9, 'PER')]");
        QTest::newRow("objects") << QByteArray(
            "[{'start': 0, 'end': 2, 'label': 'PER'}, {'text': 'Al', 'type': 'PER'}]");
        QTest::newRow("names with types") << QByteArray("[('Bo', 'PER'), ('Al', 'PER')]");
        QTest::newRow("JSON") << QByteArray(R"([[0, 2, ""PER""], [7, 9, ""PER""]])");
    }
    void entitiesInCells()
    {
        QFETCH(const QByteArray, cell);
        const ReadOutcome read
            = readAll(",text,entities\n0,Bo met Al,\"" + cell + "\"\n1,Nobody,[]\n", {}, {.name = u"f.csv"_s});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), 2U);
        QCOMPARE(embeddedEntities(read), (QStringList{u"Bo|PER"_s, u"Al|PER"_s}));
        QCOMPARE(read.counts.leftOut, 0);
    }

    void entitiesBesideTriplesInCells()
    {
        const ReadOutcome read = readAll(
            "text,entities,relations\nBo met Al,\"['Bo', 'Zoe']\",\"[('Bo', 'met', 'Al'), ('Al', 'NA', 'Bo')]\"\n", {},
            {.name = u"f.csv"_s});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(embeddedLabels(read), QStringList{u"Bo|met|Al"_s});
        QVERIFY(embeddedEntities(read).contains(u"Bo|"_s));
        QCOMPARE(read.counts.leftOut, 1); // Zoe is not there
        QCOMPARE(read.counts.unrelated, 1);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddedRecords)
#include "test_embedded_records.moc"
