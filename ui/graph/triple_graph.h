// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/assertion_marks.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// The place of a triple, to which a click on the graph leads.
struct GraphPlace {
    DocumentId document;
    Span subject;
    QString predicate;
    Span object;

    friend bool operator==(const GraphPlace &, const GraphPlace &) = default;
};

/// A triple to be drawn, and its document.
struct GraphTriple {
    Triple triple;
    DocumentId document;
    Assertion assertion = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// A subject or object of triples: distinct by string and type.
struct GraphNode {
    QString text;
    QString type;
    std::vector<int> edges; ///< that begin or end here, each once
};

/// A predicate between two nodes, merged across documents.
struct GraphEdge {
    int from = 0;
    int to = 0;
    QString predicate;
    std::vector<GraphPlace> places; ///< one for each triple with this edge
    bool isUncertain = false; ///< in all of its places

    /// With the marks of its assertion. Negated triples are in no graph.
    [[nodiscard]] QString label() const { return markedPredicate(predicate, {false, isUncertain, {}}); }
};

/// What the user has hidden. Hidden names are stored instead of shown ones, so that new names are visible.
struct GraphFilter {
    QSet<QString> hiddenPredicates;
    QSet<QString> hiddenTypes;

    [[nodiscard]] bool isActive() const { return !hiddenPredicates.isEmpty() || !hiddenTypes.isEmpty(); }
};

/// The maximum size of a drawn graph: a larger layout would be illegible.
struct GraphLimits {
    int nodes = 500;
    int edges = 1000;
};

/// Triples as nodes and edges.
struct TripleGraph {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    qsizetype triples = 0; ///< in the graph
    qsizetype omitted = 0; ///< triples that pass the filter but exceed the limits

    [[nodiscard]] bool isEmpty() const { return nodes.empty(); }
};

/// Nodes and edges in order of their first triple; a triple that would exceed a limit is counted and left out.
[[nodiscard]] TripleGraph makeGraph(
    const std::vector<GraphTriple> &triples, const GraphFilter &filter = {}, GraphLimits limits = {});

/// Each predicate, and each type of a mention (empty for unknown types), in order of first appearance.
[[nodiscard]] QStringList predicatesOf(const std::vector<GraphTriple> &triples);
[[nodiscard]] QStringList typesOf(const std::vector<GraphTriple> &triples);

} // namespace spotter
