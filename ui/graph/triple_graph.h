// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/triple.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// Where a triple stands: what a click on the graph leads to.
struct GraphPlace {
    DocumentId document;
    Span subject;
    QString predicate;
    Span object;

    friend bool operator==(const GraphPlace &, const GraphPlace &) = default;
};

/// A triple to be drawn, and the document that says it.
struct GraphTriple {
    Triple triple;
    DocumentId document;
};

/// A thing that triples speak of: distinct by string and type.
struct GraphNode {
    QString text;
    QString type;
    std::vector<int> edges; ///< that begin or end here, each once
};

/// A predicate between two things, whichever documents say it.
struct GraphEdge {
    int from = 0;
    int to = 0;
    QString predicate;
    std::vector<GraphPlace> places; ///< one a triple that says it
};

/// What the user does not want to see. Hidden names rather than shown ones: what comes new is seen.
struct GraphFilter {
    QSet<QString> hiddenPredicates;
    QSet<QString> hiddenTypes;

    [[nodiscard]] bool isActive() const { return !hiddenPredicates.isEmpty() || !hiddenTypes.isEmpty(); }
};

/// How much is drawn: beyond it no layout can be read.
struct GraphLimits {
    int nodes = 500;
    int edges = 1000;
};

/// Triples as nodes and edges.
struct TripleGraph {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    qsizetype triples = 0; ///< that the edges stand for
    qsizetype omitted = 0; ///< triples that pass the filter and had no room

    [[nodiscard]] bool isEmpty() const { return nodes.empty(); }
};

/// Nodes and edges in order of their first triple; a triple that would break a limit is counted, and left out.
[[nodiscard]] TripleGraph makeGraph(
    const std::vector<GraphTriple> &triples, const GraphFilter &filter = {}, GraphLimits limits = {});

/// Each predicate, and each type of a mention (the empty one for unknown types), in order of first appearance.
[[nodiscard]] QStringList predicatesOf(const std::vector<GraphTriple> &triples);
[[nodiscard]] QStringList typesOf(const std::vector<GraphTriple> &triples);

} // namespace spotter
