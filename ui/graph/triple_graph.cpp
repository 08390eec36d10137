// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/triple_graph.h"

#include <QHash>

#include <utility>

namespace spotter {
namespace {

using NodeKey = std::pair<QString, QString>;
using EdgeKey = std::pair<std::pair<int, int>, QString>;

class GraphMaker {
public:
    explicit GraphMaker(GraphLimits limits) : m_limits(limits) { }

    void add(const GraphTriple &said)
    {
        const Triple &triple = said.triple;
        const NodeKey subject(triple.subject.text, triple.subject.type);
        const NodeKey object(triple.object.text, triple.object.type);
        const int missing = int(!m_nodes.contains(subject)) + int(subject != object && !m_nodes.contains(object));
        if (int(m_graph.nodes.size()) + missing > m_limits.nodes) {
            ++m_graph.omitted;
            return;
        }
        // Add a node only if there is room for its edge; otherwise it would be isolated.
        const bool full = int(m_graph.edges.size()) >= m_limits.edges;
        if (full && (missing > 0 || !m_edges.contains(edgeKey(subject, triple.predicate, object)))) {
            ++m_graph.omitted;
            return;
        }
        const int from = node(subject);
        const int to = node(object);
        GraphEdge &edge = obtain(from, triple.predicate, to);
        edge.isUncertain = said.assertion.uncertain && (edge.isUncertain || edge.places.empty());
        edge.places.push_back({said.document, triple.subject.span, triple.predicate, triple.object.span});
        ++m_graph.triples;
    }

    TripleGraph take() { return std::move(m_graph); }

private:
    [[nodiscard]] EdgeKey edgeKey(const NodeKey &subject, const QString &predicate, const NodeKey &object) const
    {
        return {{m_nodes.value(subject, -1), m_nodes.value(object, -1)}, predicate};
    }

    int node(const NodeKey &key)
    {
        const auto known = m_nodes.constFind(key);
        if (known != m_nodes.cend()) return *known;
        const int index = int(m_graph.nodes.size());
        m_nodes.insert(key, index);
        m_graph.nodes.push_back({key.first, key.second, {}});
        return index;
    }

    GraphEdge &obtain(int from, const QString &predicate, int to)
    {
        const EdgeKey key{{from, to}, predicate};
        if (const auto known = m_edges.constFind(key); known != m_edges.cend()) return m_graph.edges[size_t(*known)];
        const int index = int(m_graph.edges.size());
        m_edges.insert(key, index);
        m_graph.nodes[size_t(from)].edges.push_back(index);
        if (to != from) m_graph.nodes[size_t(to)].edges.push_back(index);
        return m_graph.edges.emplace_back(GraphEdge{from, to, predicate, {}, false});
    }

    GraphLimits m_limits;
    TripleGraph m_graph;
    QHash<NodeKey, int> m_nodes;
    QHash<EdgeKey, int> m_edges;
};

} // namespace

TripleGraph makeGraph(const std::vector<GraphTriple> &triples, const GraphFilter &filter, GraphLimits limits)
{
    GraphMaker maker(limits);
    for (const GraphTriple &said : triples) {
        if (filter.hiddenPredicates.contains(said.triple.predicate)
            || filter.hiddenTypes.contains(said.triple.subject.type)
            || filter.hiddenTypes.contains(said.triple.object.type))
            continue;
        maker.add(said);
    }
    return maker.take();
}

QStringList predicatesOf(const std::vector<GraphTriple> &triples)
{
    QStringList names;
    QSet<QString> known;
    for (const GraphTriple &said : triples) {
        const QString &name = said.triple.predicate;
        if (known.contains(name)) continue;
        known.insert(name);
        names += name;
    }
    return names;
}

QStringList typesOf(const std::vector<GraphTriple> &triples)
{
    QStringList names;
    QSet<QString> known;
    for (const GraphTriple &said : triples) {
        for (const QString &name : {said.triple.subject.type, said.triple.object.type}) {
            if (known.contains(name)) continue;
            known.insert(name);
            names += name;
        }
    }
    return names;
}

} // namespace spotter
