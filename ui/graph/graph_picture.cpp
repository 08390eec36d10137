// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_picture.h"

#include "ui/graph/messages.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

using textview::EntityColor;
using textview::mixed;
using textview::withContrast;

namespace {

constexpr qreal widestText = 220;
constexpr qreal widestLabel = 160;
constexpr qreal readableScale = 0.42; ///< below it words are specks

NodeShape shapeOf(const QString &type, const Schema &schema)
{
    const qsizetype place = schema.entityTypes().indexOf(type);
    if (place < 0) return NodeShape::Rounded;
    return NodeShape(place % 5);
}

QPainterPath outline(NodeShape shape, const QRectF &r)
{
    QPainterPath path;
    const qreal cut = std::min(r.height() * 0.3, 11.0);
    switch (shape) {
    case NodeShape::Rounded:
        path.addRoundedRect(r, 4, 4);
        break;
    case NodeShape::Pill:
        path.addRoundedRect(r, r.height() / 2, r.height() / 2);
        break;
    case NodeShape::Ellipse:
        path.addEllipse(r);
        break;
    case NodeShape::Hexagon:
        path.addPolygon(
            QPolygonF(QList<QPointF>{{r.left() + cut, r.top()}, {r.right() - cut, r.top()}, {r.right(), r.center().y()},
                {r.right() - cut, r.bottom()}, {r.left() + cut, r.bottom()}, {r.left(), r.center().y()}}));
        path.closeSubpath();
        break;
    case NodeShape::Octagon:
        path.addPolygon(QPolygonF(QList<QPointF>{{r.left() + cut, r.top()}, {r.right() - cut, r.top()},
            {r.right(), r.top() + cut}, {r.right(), r.bottom() - cut}, {r.right() - cut, r.bottom()},
            {r.left() + cut, r.bottom()}, {r.left(), r.bottom() - cut}, {r.left(), r.top() + cut}}));
        path.closeSubpath();
        break;
    }
    return path;
}

/// Width that the slanted ends of a shape take from its text.
qreal sideInset(NodeShape shape, qreal textWidth)
{
    switch (shape) {
    case NodeShape::Rounded:
        return 10;
    case NodeShape::Octagon:
        return 14;
    case NodeShape::Hexagon:
    case NodeShape::Pill:
        return 18;
    case NodeShape::Ellipse:
        return 14 + textWidth * 0.16;
    }
    return 10;
}

QString oneLine(const QString &text) { return text.simplified(); }

QPainterPath arrowHead(const QPointF &from, const QPointF &tip)
{
    QLineF line(tip, from);
    if (line.length() < 0.5) return {};
    line.setLength(9);
    QLineF left = line;
    QLineF right = line;
    left.setAngle(line.angle() + 20);
    right.setAngle(line.angle() - 20);
    QPainterPath head(tip);
    head.lineTo(left.p2());
    head.lineTo(right.p2());
    head.closeSubpath();
    return head;
}

} // namespace

GraphPicture::GraphPicture(TripleGraph graph, const Schema &schema, const QFont &font, const QPalette &palette)
    : m_graph(std::move(graph)), m_font(font), m_small(font)
{
    m_small.setPointSizeF(std::max(6.0, QFontInfo(font).pointSizeF() * 0.84));
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF small(m_small);
    m_nodes.reserve(m_graph.nodes.size());
    for (const GraphNode &node : m_graph.nodes) {
        NodeLook look;
        look.text = metrics.elidedText(oneLine(node.text), Qt::ElideMiddle, widestText);
        look.type = small.elidedText(oneLine(node.type), Qt::ElideRight, widestText);
        look.shape = shapeOf(node.type, schema);
        const qreal width = std::max(metrics.horizontalAdvance(look.text), small.horizontalAdvance(look.type));
        const qreal height = metrics.height() + (look.type.isEmpty() ? 0 : small.height() - 1) + 9;
        look.size = {std::ceil(width + 2 * sideInset(look.shape, width)), std::ceil(height)};
        m_nodes.push_back(look);
    }
    m_edges.reserve(m_graph.edges.size());
    for (const GraphEdge &edge : m_graph.edges) {
        EdgeLook look;
        look.label = small.elidedText(oneLine(edge.label()), Qt::ElideRight, widestLabel);
        if (edge.places.size() > 1)
            look.label = GraphMessages::tr("%1 ×%2", "a predicate and in how many places it is said")
                             .arg(look.label)
                             .arg(edge.places.size());
        look.size = {std::ceil(small.horizontalAdvance(look.label) + 8), std::ceil(small.height() + 2)};
        m_edges.push_back(look);
    }
    setColors(schema, palette);
}

void GraphPicture::setColors(const Schema &schema, const QPalette &palette)
{
    m_palette = palette;
    m_colors = textview::EntityColors(schema, palette);
}

LayoutRequest GraphPicture::layoutRequest() const
{
    LayoutRequest request;
    for (const NodeLook &look : m_nodes) request.nodes.push_back(look.size);
    for (size_t i = 0; i < m_edges.size(); ++i)
        request.edges.push_back({m_graph.edges[i].from, m_graph.edges[i].to, m_edges[i].size});
    return request;
}

QRectF GraphPicture::nodeRect(int node) const
{
    const QSizeF size = m_nodes[size_t(node)].size;
    return {m_layout.nodes[size_t(node)] - QPointF(size.width(), size.height()) / 2, size};
}

QRectF GraphPicture::labelRect(int edge) const
{
    const QSizeF size = m_edges[size_t(edge)].size;
    return {m_layout.edges[size_t(edge)].label - QPointF(size.width(), size.height()) / 2, size};
}

GraphFocus GraphPicture::at(const QPointF &point, qreal distance) const
{
    if (!isLaidOut()) return {};
    for (int node = int(m_nodes.size()) - 1; node >= 0; --node) {
        if (nodeRect(node).contains(point)) return {node, -1};
    }
    for (int edge = int(m_edges.size()) - 1; edge >= 0; --edge) {
        if (labelRect(edge).contains(point)) return {-1, edge};
    }
    const QRectF around(point - QPointF(distance, distance), QSizeF(2 * distance, 2 * distance));
    QPainterPathStroker stroker;
    stroker.setWidth(2 * distance);
    for (int edge = int(m_edges.size()) - 1; edge >= 0; --edge) {
        const GraphLayout::Edge &line = m_layout.edges[size_t(edge)];
        QPainterPath path = line.path;
        path.lineTo(line.arrowTip);
        if (!path.controlPointRect().adjusted(-distance, -distance, distance, distance).intersects(around)) continue;
        if (stroker.createStroke(path).contains(point)) return {-1, edge};
    }
    return {};
}

QColor GraphPicture::lineColor(bool strong) const
{
    const QColor base = background();
    const QColor text = m_palette.color(QPalette::Text);
    return withContrast(mixed(base, text, strong ? 0.85 : 0.35), base, strong ? 4.5 : 3.0);
}

bool GraphPicture::isBeside(int edge, const GraphFocus &focus) const
{
    const GraphEdge &line = m_graph.edges[size_t(edge)];
    return focus.edge == edge || (focus.node >= 0 && (line.from == focus.node || line.to == focus.node));
}

GraphPicture::Words GraphPicture::wordsOf(int node, bool current) const
{
    const EntityColor colors = m_colors.of(m_graph.nodes[size_t(node)].type);
    const QColor fill = current ? colors.strongFill : colors.fill;
    const QColor base = background();
    return {withContrast(m_palette.color(QPalette::Text), fill, 4.5), fill, withContrast(colors.text, fill, 4.5),
        withContrast(mixed(base, m_palette.color(QPalette::Text), 0.75), base, 4.5), base};
}

void GraphPicture::paintEdge(QPainter &painter, int edge, bool strong, bool words) const
{
    const GraphLayout::Edge &line = m_layout.edges[size_t(edge)];
    const QColor color = lineColor(strong);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, strong ? 1.8 : 1.1));
    painter.drawPath(line.path);
    const QPointF base = line.path.currentPosition();
    const QPointF before = base == line.arrowTip ? line.path.pointAtPercent(0.9) : base;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(arrowHead(before, line.arrowTip));
    if (!words) return;
    const QRectF place = labelRect(edge);
    painter.setBrush(background());
    painter.drawRoundedRect(place, 3, 3);
    painter.setFont(m_small);
    painter.setPen(strong ? m_palette.color(QPalette::Text) : wordsOf(m_graph.edges[size_t(edge)].from, false).label);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, m_edges[size_t(edge)].label);
}

void GraphPicture::paintNode(QPainter &painter, int node, bool current, bool hovered, bool words) const
{
    const NodeLook &look = m_nodes[size_t(node)];
    const QRectF place = nodeRect(node).adjusted(0.5, 0.5, -0.5, -0.5);
    const Words colors = wordsOf(node, current || hovered);
    painter.setPen(QPen(m_colors.of(m_graph.nodes[size_t(node)].type).outline, current ? 2.2 : 1.2));
    painter.setBrush(colors.fill);
    painter.drawPath(outline(look.shape, place));
    if (current) {
        // Mark the keyboard focus by line, not by colour alone.
        painter.setPen(QPen(m_palette.color(QPalette::Text), 1.2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place.adjusted(-4, -4, 4, 4), 6, 6);
    }
    if (!words) return;
    const qreal upper = look.type.isEmpty() ? place.height() : place.height() - QFontMetricsF(m_small).height() - 3;
    painter.setFont(m_font);
    painter.setPen(colors.text);
    const QRectF line(place.left(), place.top() + (look.type.isEmpty() ? 0 : 2), place.width(), upper);
    painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine, look.text);
    if (look.type.isEmpty()) return;
    painter.setFont(m_small);
    painter.setPen(colors.type);
    const QRectF below(place.left(), place.top() + upper, place.width(), place.height() - upper - 2);
    painter.drawText(below, Qt::AlignCenter | Qt::TextSingleLine, look.type);
}

void GraphPicture::paint(
    QPainter &painter, const QRectF &clip, qreal scale, const GraphFocus &focus, const GraphFocus &hover) const
{
    if (!isLaidOut()) return;
    const bool words = scale >= readableScale;
    const auto visible = [&](int edge) {
        return m_layout.edges[size_t(edge)].path.controlPointRect().adjusted(-9, -9, 9, 9).intersects(clip)
            || labelRect(edge).intersects(clip);
    };
    for (const bool strong : {false, true}) { // draw the highlighted edges above the others
        for (int edge = 0; edge < int(m_edges.size()); ++edge) {
            const bool isStrong = isBeside(edge, focus) || isBeside(edge, hover);
            if (isStrong == strong && visible(edge)) paintEdge(painter, edge, strong, words || strong);
        }
    }
    for (int node = 0; node < int(m_nodes.size()); ++node) {
        if (nodeRect(node).adjusted(-6, -6, 6, 6).intersects(clip))
            paintNode(painter, node, focus.node == node, hover.node == node, words);
    }
}

} // namespace spotter
