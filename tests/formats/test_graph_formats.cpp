// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive.h"
#include "tests/formats/format_testing.h"
#include "tests/support/python_check.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Two documents that share a node; the same text with another type is another node.
std::vector<Document> twoDocuments()
{
    Document first;
    first.text = u"😀 \"Ada\" <&> \\n, \r\nNorth Quay"_s + QChar(0);
    const auto all = mentionAt(first.text, 0, first.text.size(), u"Odd"_s);
    const auto ada = mentionAt(first.text, 4, 7, u"Person"_s);
    first.triples.push_back(labelOf(all, u"na\"me"_s, ada));
    first.triples.push_back(labelOf(ada, u"knows"_s, ada));
    first.triples.back().score = 0.5;
    Document second;
    second.text = u"Ada Ada"_s;
    second.triples.push_back(
        labelOf(mentionAt(second.text, 0, 3, u"Person"_s), u"knows"_s, mentionAt(second.text, 4, 7)));
    second.triples.push_back(
        labelOf(mentionAt(second.text, 0, 3, u"Person"_s), u"knows"_s, mentionAt(second.text, 0, 3, u"Person"_s)));
    return {first, second};
}

} // namespace

class TestGraphFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networkxReadsGraphMl();
    void graphvizReadsDot();
    void neo4jTables();
    void lossesAreCounted_data();
    void lossesAreCounted();
};

void TestGraphFormats::networkxReadsGraphMl()
{
    const QString python = pythonWith(u"networkx"_s);
    if (python.isEmpty()) QSKIP("networkx is not there: install python3-networkx to validate what is written");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"g"_s));
    const QByteArray bytes = written(u"graphml"_s, twoDocuments());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QString script
        = u"import networkx, sys\n"
          "g = networkx.read_graphml(sys.argv[1])\n"
          "print(g.is_directed(), g.number_of_nodes(), g.number_of_edges())\n"
          "print(ascii(g.nodes['n0']['text']), g.nodes['n1'])\n"
          "print(sorted(d['document'] for a, b, d in g.edges(data=True)), [d['score'] for a, b, d in g.edges(data=True) if 'score' in d])\n"_s;
    QCOMPARE(outputOf(python, {u"-c"_s, script, file.fileName()}),
        QByteArray("True 3 4\n'\\U0001f600 \"Ada\" <&> \\\\n, \\r\\nNorth Quay\\ufffd' {'text': 'Ada', 'type': "
                   "'Person'}\n[1, 1, 2, 2] [0.5]\n"));
}

void TestGraphFormats::graphvizReadsDot()
{
    const QByteArray bytes = written(u"dot"_s, twoDocuments());
    QVERIFY(bytes.startsWith("digraph triples {\n") && bytes.endsWith("}\n"));
    QCOMPARE(bytes.count(" -> "), 4);
    QVERIFY(bytes.contains("label=\"na\\\"me\""));
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty()) QSKIP("Graphviz is not there to read what was written");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"g"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QByteArray output = outputOf(u"dot"_s, {u"-Tcanon"_s, file.fileName()});
    QVERIFY2(!output.startsWith("FAILED") && output.contains("n0 -> n1"), output.constData());
}

void TestGraphFormats::neo4jTables()
{
    QByteArray bytes = written(u"neo4j"_s, twoDocuments());
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    Archive reader(buffer, u"z"_s);
    const auto every = [](const QString &) { return true; };
    const auto nodes = reader.next(every, 64 << 20);
    const auto relationships = reader.next(every, 64 << 20);
    QVERIFY(nodes && *nodes && relationships && *relationships);
    QCOMPARE((*nodes)->path, u"nodes.csv"_s);
    QVERIFY((*nodes)->content.startsWith("nodeId:ID,text,type,:LABEL\nn0,\"😀 \"\"Ada\"\" <&>"));
    QVERIFY((*nodes)->content.endsWith("n1,Ada,Person,Person\nn2,Ada,\"\",Entity\n"));
    QCOMPARE((*relationships)->path, u"relationships.csv"_s);
    QCOMPARE((*relationships)->content,
        QByteArray(":START_ID,:END_ID,:TYPE,predicate,document:long,score:double\nn0,n1,\"na\"\"me\",\"na\"\"me\",1,"
                   "\nn1,n1,knows,knows,1,0.5\n"
                   "n1,n2,knows,knows,2,\nn1,n1,knows,knows,2,\n"));
    QVERIFY(reader.next(every, 64 << 20) && !*reader.next(every, 64 << 20));
}

void TestGraphFormats::lossesAreCounted_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"graphml", "dot", "neo4j"}) QTest::newRow(format) << QString::fromLatin1(format);
}

void TestGraphFormats::lossesAreCounted()
{
    QFETCH(const QString, format);
    std::vector<Document> documents = twoDocuments();
    documents[1].triples.push_back(labelOf({{}, u"Ada"_s, {}}, u"knows"_s, {{}, u"Bo"_s, {}})); // without a place
    const auto losses = writeAll(nullptr, format, documents);
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Text), 2);
    QCOMPARE(lossCount(*losses, LossKind::UnwrittenPlace), 4);
    QCOMPARE(lossCount(*losses, LossKind::Score), 0); // edges have it
    QCOMPARE(lossCount(*losses, LossKind::Place), 0);
}

QTEST_GUILESS_MAIN(TestGraphFormats)
#include "test_graph_formats.moc"
