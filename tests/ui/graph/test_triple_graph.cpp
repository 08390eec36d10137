// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/graph/graph_samples.h"

#include <QTest>

using namespace spotter;
using namespace spotter::tests;

class TestTripleGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesAreDistinctByStringAndType()
    {
        auto triples = filmTriples();
        triples.push_back(said(3, u"红日"_s, u"图书作品"_s, u"导演"_s, u"王小山"_s, u"人物"_s));
        const TripleGraph graph = makeGraph(triples);
        QCOMPARE(graph.nodes.size(), size_t(6)); // the book of the film's name is another thing
        QCOMPARE(graph.edges.size(), size_t(5));
        QCOMPARE(graph.triples, 6);
        QCOMPARE(graph.omitted, 0);
    }

    void whatTwoDocumentsSayIsOneEdge()
    {
        const TripleGraph graph = makeGraph(filmTriples());
        QCOMPARE(graph.edges[0].places.size(), size_t(2));
        QCOMPARE(graph.edges[0].places[1].document, DocumentId{2});
        QCOMPARE(graph.edges[0].places[1].predicate, u"导演"_s);
        QCOMPARE(graph.nodes[size_t(graph.edges[0].from)].text, u"红日"_s);
    }

    void anEdgeIsUncertainIfAllOfItsPlacesAre()
    {
        auto triples = filmTriples();
        triples[0].assertion.uncertain = true;
        QCOMPARE(makeGraph(triples).edges[0].label(), u"导演"_s);
        triples[1].assertion.uncertain = true;
        QCOMPARE(makeGraph(triples).edges[0].label(), u"导演 ?"_s);
        triples[0].assertion.uncertain = false;
        QCOMPARE(makeGraph(triples).edges[0].label(), u"导演"_s);
    }

    void aThingMayStandInRelationToItself()
    {
        const TripleGraph graph = makeGraph({said(1, u"甲"_s, {}, u"敌人"_s, u"甲"_s, {})});
        QCOMPARE(graph.nodes.size(), size_t(1));
        QCOMPARE(graph.nodes[0].edges.size(), size_t(1));
        QCOMPARE(graph.edges[0].from, graph.edges[0].to);
    }

    void filtersHide_data()
    {
        QTest::addColumn<QSet<QString>>("predicates");
        QTest::addColumn<QSet<QString>>("types");
        QTest::addColumn<size_t>("nodes");
        QTest::addColumn<size_t>("edges");
        const QSet<QString> none;
        QTest::newRow("nothing") << none << none << size_t(5) << size_t(4);
        QTest::newRow("a predicate") << QSet{u"主演"_s} << none << size_t(4) << size_t(2);
        QTest::newRow("a type at either end") << none << QSet{u"人物"_s} << size_t(0) << size_t(0);
        QTest::newRow("a type at one end") << none << QSet{u"国家"_s} << size_t(4) << size_t(3);
        QTest::newRow("names that are not there") << QSet{u"无"_s} << QSet{u"无"_s} << size_t(5) << size_t(4);
    }
    void filtersHide()
    {
        QFETCH(const QSet<QString>, predicates);
        QFETCH(const QSet<QString>, types);
        const TripleGraph graph = makeGraph(filmTriples(), {predicates, types});
        QTEST(graph.nodes.size(), "nodes");
        QTEST(graph.edges.size(), "edges");
    }

    void whatHasNoRoomIsCounted_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("few nodes") << 50 << 1000;
        QTest::newRow("few edges") << 500 << 40;
        QTest::newRow("one edge") << 2 << 1;
    }
    void whatHasNoRoomIsCounted()
    {
        QFETCH(const int, nodes);
        QFETCH(const int, edges);
        const auto triples = manyTriples(300);
        const TripleGraph graph = makeGraph(triples, {}, {nodes, edges});
        QVERIFY(int(graph.nodes.size()) <= nodes && int(graph.edges.size()) <= edges);
        QVERIFY(graph.omitted > 0);
        QCOMPARE(graph.triples + graph.omitted, qsizetype(triples.size()));
        for (const GraphNode &node : graph.nodes) QVERIFY(!node.edges.empty());
    }

    void namesComeInOrderOfAppearance()
    {
        QCOMPARE(predicatesOf(filmTriples()), (QStringList{u"导演"_s, u"主演"_s, u"国籍"_s}));
        QCOMPARE(typesOf(filmTriples()), (QStringList{u"影视作品"_s, u"人物"_s, u"国家"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTripleGraph)
#include "test_triple_graph.moc"
