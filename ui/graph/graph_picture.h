// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/annotation_view/entity_colors.h"
#include "ui/graph/graph_layout.h"
#include "ui/graph/triple_graph.h"

#include <QFont>
#include <QPainter>
#include <QPalette>

namespace spotter {

/// The outline of a node: it distinguishes types in addition to the colour.
enum class NodeShape { Rounded, Hexagon, Pill, Octagon, Ellipse };

/// The appearance of a node.
struct NodeLook {
    QString text; ///< shortened if it is long
    QString type;
    QSizeF size;
    NodeShape shape = NodeShape::Rounded;
};

/// The appearance of an edge.
struct EdgeLook {
    QString label; ///< with the number of places if there are several
    QSizeF size;
};

/// The current item of a graph.
struct GraphFocus {
    int node = -1;
    int edge = -1;

    [[nodiscard]] bool isNone() const { return node < 0 && edge < 0; }
    friend bool operator==(const GraphFocus &, const GraphFocus &) = default;
};

/// A graph with everything needed to paint it. A value type; painting is the same on the screen and in files.
class GraphPicture {
public:
    GraphPicture() = default;
    /// Measures all texts with the font; positions are unknown until setLayout().
    GraphPicture(TripleGraph graph, const Schema &schema, const QFont &font, const QPalette &palette);

    [[nodiscard]] const TripleGraph &graph() const { return m_graph; }
    [[nodiscard]] LayoutRequest layoutRequest() const;
    void setLayout(GraphLayout layout) { m_layout = std::move(layout); }
    [[nodiscard]] const GraphLayout &layout() const { return m_layout; }
    [[nodiscard]] bool isLaidOut() const { return !m_layout.nodes.empty(); }
    /// For a new theme or schema: changes only colours, no positions.
    void setColors(const Schema &schema, const QPalette &palette);

    [[nodiscard]] QRectF nodeRect(int node) const;
    [[nodiscard]] QRectF labelRect(int edge) const;
    /// The node, label or line at a point; lines within the given distance.
    [[nodiscard]] GraphFocus at(const QPointF &point, qreal distance) const;

    /// Paints in the layout's coordinates. Items outside of the clip are left out; at small scales, texts that would be
    /// illegible are left out.
    void paint(
        QPainter &painter, const QRectF &clip, qreal scale, const GraphFocus &focus, const GraphFocus &hover) const;
    [[nodiscard]] QColor background() const { return m_palette.color(QPalette::Base); }

    /// The colours of texts, for tests of legibility.
    struct Words {
        QColor text, fill, type, label, base;
    };
    [[nodiscard]] Words wordsOf(int node, bool current) const;

private:
    void paintEdge(QPainter &painter, int edge, bool strong, bool words) const;
    void paintNode(QPainter &painter, int node, bool current, bool hovered, bool words) const;
    [[nodiscard]] QColor lineColor(bool strong) const;
    [[nodiscard]] bool isBeside(int edge, const GraphFocus &focus) const;

    TripleGraph m_graph;
    GraphLayout m_layout;
    std::vector<NodeLook> m_nodes;
    std::vector<EdgeLook> m_edges;
    QFont m_font;
    QFont m_small;
    QPalette m_palette;
    textview::EntityColors m_colors;
};

} // namespace spotter
