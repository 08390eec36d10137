// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_layout.h"

#include <QTest>

#include <clocale>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

LayoutRequest ring(int nodes, int edges)
{
    LayoutRequest request;
    for (int i = 0; i < nodes; ++i) request.nodes.emplace_back(80 + i % 40, 38);
    for (int i = 0; i < edges; ++i) request.edges.push_back({i % nodes, (i + 1 + i / nodes) % nodes, QSizeF(44, 17)});
    return request;
}

QRectF rectOf(const GraphLayout &layout, const LayoutRequest &request, size_t node)
{
    const QSizeF size = request.nodes[node];
    return {layout.nodes[node] - QPointF(size.width(), size.height()) / 2, size};
}

} // namespace

/// Graphviz itself: real layouts.
class TestGraphLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoPlace()
    {
        const auto layout = layOut({});
        QVERIFY(layout.has_value());
        QVERIFY(layout->nodes.empty());
    }

    void nodesDoNotOverlap_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("one node") << 1 << 0;
        QTest::newRow("in ranks") << 30 << 40;
        QTest::newRow("apart") << 40 << 0;
        QTest::newRow("several edges between two") << 2 << 12;
        QTest::newRow("to itself") << 1 << 3;
        QTest::newRow("by forces") << 220 << 300;
    }
    void nodesDoNotOverlap()
    {
        QFETCH(const int, nodes);
        QFETCH(const int, edges);
        const LayoutRequest request = ring(nodes, edges);
        const auto layout = layOut(request);
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
        QCOMPARE(layout->nodes.size(), request.nodes.size());
        QCOMPARE(layout->edges.size(), request.edges.size());
        const QRectF bounds = layout->bounds.adjusted(-1, -1, 1, 1);
        for (size_t i = 0; i < request.nodes.size(); ++i) {
            QVERIFY(bounds.contains(rectOf(*layout, request, i)));
            for (size_t j = 0; j < i; ++j) {
                const QRectF common = rectOf(*layout, request, i) & rectOf(*layout, request, j);
                QVERIFY2(common.width() < 2 || common.height() < 2, qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
            }
        }
    }

    void labelsHaveRoomBetweenTheirNodes_data()
    {
        QTest::addColumn<int>("parts"); // that nothing connects
        QTest::newRow("one part") << 1;
        QTest::newRow("three parts") << 3;
    }
    void labelsHaveRoomBetweenTheirNodes()
    {
        QFETCH(const int, parts);
        LayoutRequest request;
        for (int part = 0; part < parts; ++part) {
            request.nodes.insert(request.nodes.end(), 3, QSizeF(60, 24));
            for (const int object : {1, 2}) request.edges.push_back({3 * part, 3 * part + object, QSizeF(90, 14)});
        }
        const auto layout = layOut(request);
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
        for (size_t edge = 0; edge < request.edges.size(); ++edge) {
            const QSizeF size = request.edges[edge].label;
            const QRectF label(layout->edges[edge].label - QPointF(size.width(), size.height()) / 2, size);
            for (size_t node = 0; node < request.nodes.size(); ++node)
                QVERIFY2(!rectOf(*layout, request, node).intersects(label),
                    qPrintable(u"label %1 and node %2"_s.arg(edge).arg(node)));
        }
    }

    void arrowsEndAtTheirNodes()
    {
        const LayoutRequest request = ring(12, 16);
        const auto layout = layOut(request);
        QVERIFY(layout.has_value());
        for (size_t i = 0; i < request.edges.size(); ++i) {
            const GraphLayout::Edge &edge = layout->edges[i];
            const QRectF to = rectOf(*layout, request, size_t(request.edges[i].to)).adjusted(-3, -3, 3, 3);
            const QRectF from = rectOf(*layout, request, size_t(request.edges[i].from)).adjusted(-3, -3, 3, 3);
            QVERIFY(to.contains(edge.arrowTip));
            QVERIFY(from.contains(edge.path.pointAtPercent(0)));
        }
    }

    void sizesAreReadTheSameWhereNumbersHaveCommas()
    {
        const LayoutRequest request = ring(6, 6);
        const auto plain = layOut(request);
        const QByteArray before = std::setlocale(LC_NUMERIC, nullptr);
        if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8")) QSKIP("there is no German locale here");
        const auto german = layOut(request);
        std::setlocale(LC_NUMERIC, before.constData());
        QCOMPARE(german->bounds, plain->bounds);
    }
};

QTEST_GUILESS_MAIN(TestGraphLayout)
#include "test_graph_layout.moc"
