// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Files as other tools really write them: what is not right costs only itself, what is not read is counted and named,
/// and what is something else is told so.
class TestOtherTools final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneWrongPartCostsOnlyItself_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("documents");
        QTest::addColumn<qint64>("triples");
        QTest::addColumn<qint64>("leftOut");
        const auto doccano = [](const QByteArray &begin, const QByteArray &end, const QByteArray &to) {
            return R"({"text":"Bo met Al","entities":[{"id":1,"label":"P","start_offset":0,"end_offset":2},{"id":2,"label":"P","start_offset":)"
                + begin + R"(,"end_offset":)" + end + R"(}],"relations":[{"from_id":1,"to_id":)" + to
                + R"(,"type":"met"}]})";
        };
        QTest::newRow("doccano") << u"f.jsonl"_s << doccano("7", "9", "2") << 1LL << 1LL << 0LL;
        QTest::newRow("doccano: an entity that ends before it begins")
            << u"f.jsonl"_s << doccano("9", "7", "2") << 1LL << 0LL << 2LL;
        QTest::newRow("doccano: an entity behind the text")
            << u"f.jsonl"_s << doccano("70", "90", "2") << 1LL << 0LL << 2LL;
        QTest::newRow("doccano: an entity without a place")
            << u"f.jsonl"_s << doccano("null", "null", "2") << 1LL << 0LL << 2LL;
        QTest::newRow("doccano: a relation with one end")
            << u"f.jsonl"_s << doccano("7", "9", "null") << 1LL << 0LL << 1LL;
        const QByteArray columns = "Bo B-PER\nmet O\nAl B-PER\n. O\n\n";
        QTest::newRow("CoNLL: a damaged line")
            << u"f.conll"_s << columns + "Eve B-PER\nsaw this very damaged line\nBo B-PER\n. O\n\n" + columns << 3LL
            << 0LL << 1LL;
        QTest::newRow("CoNLL: a token without its tag")
            << u"f.conll"_s << columns + "Eve\tB-PER\nsaw\nBo\tB-PER\n.\tO\n"
            << 2LL << 0LL << 1LL;
        QTest::newRow("NER Annotator: a text that nobody has labelled")
            << u"f.json"_s
            << QByteArray(
                   R"({"classes":["PER"],"annotations":[["Bo met Al.",{"entities":[[0,2,"PER"]]}],null,["Eve.",{"entities":[[0,3,"PER"]]}]]})")
            << 2LL << 0LL << 1LL;
        QTest::newRow("Prodigy: a choice")
            << u"f.jsonl"_s
            << QByteArray(
                   R"({"text":"Bo met Al.","_input_hash":1,"_task_hash":2,"options":[{"id":"A","text":"A"}],"_view_id":"choice","accept":["A"],"answer":"accept"})")
            << 1LL << 0LL << 1LL;
        const QByteArray predictions
            = R"("predicted_ner":[[[0,0,"PER",9.1,0.99],[2,2,"PER",8.1,0.98]]],"predicted_relations":[[[0,0,2,2,"MET",5.1,0.97]]]})";
        const QByteArray sentences = R"({"doc_key":"a","dataset":"d","sentences":[["Bo","met","Al","."]],)";
        QTest::newRow("DyGIE++: predictions") << u"f.jsonl"_s << sentences + predictions << 1LL << 1LL << 0LL;
        QTest::newRow("DyGIE++: predictions beside labels")
            << u"f.jsonl"_s << sentences + R"("ner":[[[0,0,"PER"]]],"relations":[[]],)" + predictions << 1LL << 0LL
            << 0LL;
    }
    void oneWrongPartCostsOnlyItself()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const ReadOutcome read = readAll(bytes, {}, {.name = name});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QTEST(qint64(read.documents.size()), "documents");
        QTEST(read.counts.triples, "triples");
        QTEST(read.counts.leftOut, "leftOut");
    }

    void predictionsKeepTheirScores()
    {
        const ReadOutcome read = readAll(
            R"({"doc_key":"a","dataset":"d","sentences":[["Bo","met","Al"]],"predicted_relations":[[[0,0,2,2,"MET",5.1,0.97]]]})",
            u"dygie"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        const LabelledTriple &label = read.documents.at(0).triples.at(0);
        QCOMPARE(label.triple.predicate, u"MET"_s);
        QCOMPARE(label.score, std::optional(0.97));
    }

    void otherFilesAreTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        QTest::newRow("triples without texts")
            << u"f.json"_s << QByteArray(R"([{"subject":"Bo","predicate":"met","object":"Al"}])")
            << u"triples without their texts"_s;
        QTest::newRow("lists of triples without texts")
            << u"f.json"_s << QByteArray(R"({"triples":[["Bo","met","Al"]]})") << u"triples without their texts"_s;
        QTest::newRow("a batch")
            << u"f.jsonl"_s
            << QByteArray(
                   R"({"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{"model":"m","messages":[{"role":"user","content":"Bo met Al."}]}})")
            << u"requests of an OpenAI batch"_s;
        QTest::newRow("what came back")
            << u"f.jsonl"_s
            << QByteArray(
                   R"({"id":"b","custom_id":"1","response":{"status_code":200,"body":{"choices":[{"message":{"role":"assistant","content":"{}"}}]}},"error":null})")
            << u"answers of an OpenAI batch"_s;
        QTest::newRow("GBK")
            << u"f.json"_s
            << QByteArray("[{\"text\":\"\xB1\xB1\xBE\xA9\xCA\xC7\xD6\xD0\xB9\xFA\xB5\xC4\xCA\xD7\xB6\xBC\xA3\xAC"
                          "\xD3\xD0\xBA\xDC\xB6\xE0\xC8\xCB\xA1\xA3\",\"triple_list\":[]}]")
            << u"--encoding GB18030"_s;
        QTest::newRow("a table of Label Studio")
            << u"f.csv"_s
            << QByteArray("annotation_id,annotator,created_at,id,label,lead_time,text,updated_at\n"
                          "1,1,2024,1,\"[{\"\"start\"\":0,\"\"end\"\":2,\"\"text\"\":\"\"Bo\"\",\"\"labels\"\":["
                          "\"\"P\"\"]}]\",3,Bo met Al.,2024\n")
            << u"export the project from Label Studio as JSON"_s;
        for (const char *line : {"0.9: (Bo; met; Al)", "1.0: (\"Bo\", \"met\", \"Al\")\t+\tCT", "1.0\tBo\tmet\tAl",
                 "1\t\"Bo\"\t\"met\"\t\"Al\""})
            QTest::addRow("open information extraction: %s", line)
                << u"f.txt"_s << QByteArray(line) + '\n' + line + '\n'
                << u"open information extraction"_s;
        QTest::newRow("edges") << u"f.csv"_s << QByteArray("source,target,type\nBo,Al,met\nEve,Bo,saw\n")
                               << u"triples without texts"_s;
    }
    void otherFilesAreTold()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, told);
        const ReadOutcome read = readAll(bytes, {}, {.name = name});
        QVERIFY(read.error);
        QVERIFY2(read.message().contains(told), qPrintable(read.message()));
    }
};

QTEST_GUILESS_MAIN(TestOtherTools)
#include "test_other_tools.moc"
