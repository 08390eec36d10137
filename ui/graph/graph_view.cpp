// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_view.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace spotter {
namespace {

constexpr qreal leastZoom = 0.05;
constexpr qreal mostZoom = 4;
/// Text is unreadable below this zoom.
constexpr qreal readableZoom = 0.5;
constexpr qreal viewMargin = 16;
constexpr qreal keyPan = 60; ///< pixels a press

} // namespace

GraphView::GraphView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumSize(120, 90);
    retranslate();
}

void GraphView::retranslate()
{
    setAccessibleName(tr("Graph of triples"));
    setAccessibleDescription(m_current.isNone()
            ? tr("Tab moves from node to node, [ and ] move through the edges of a node, Enter shows the sentence, + "
                 "and - zoom, 0 shows the whole graph, the arrow keys scroll")
            : wordsOf(m_current));
}

void GraphView::setPicture(GraphPicture picture)
{
    m_picture = std::move(picture);
    m_current = m_hover = m_chosen = {};
    m_placeholder.clear();
    retranslate();
    showReadably();
    Q_EMIT currentChanged();
}

void GraphView::setColors(const Schema &schema)
{
    m_schema = schema;
    m_picture.setColors(schema, palette());
    update();
}

void GraphView::setPlaceholder(const QString &text)
{
    m_picture = {};
    m_current = m_hover = m_chosen = {};
    m_placeholder = text;
    retranslate();
    update();
    Q_EMIT currentChanged();
}

QString GraphView::wordsOf(const GraphFocus &focus) const
{
    const TripleGraph &graph = m_picture.graph();
    if (focus.node >= 0) {
        const GraphNode &node = graph.nodes[size_t(focus.node)];
        const QString what
            = node.type.isEmpty() ? node.text : tr("%1 (%2)", "a mention and its type").arg(node.text, node.type);
        return tr("%1, in %Ln triple(s)", "a node of the graph", int(node.edges.size())).arg(what);
    }
    if (focus.edge < 0) return {};
    const GraphEdge &edge = graph.edges[size_t(focus.edge)];
    const QString triple
        = tr("%1 – %2 – %3", "subject, predicate, object")
              .arg(graph.nodes[size_t(edge.from)].text, edge.label(), graph.nodes[size_t(edge.to)].text);
    return edge.places.size() < 2 ? triple : tr("%1, in %Ln place(s)", "a triple", int(edge.places.size())).arg(triple);
}

void GraphView::setCurrent(const GraphFocus &focus)
{
    if (focus == m_current) return;
    m_current = focus;
    retranslate();
    update();
    if (hasFocus() && !focus.isNone()) {
        QAccessibleAnnouncementEvent said(this, wordsOf(focus));
        QAccessible::updateAccessibility(&said);
    }
    Q_EMIT currentChanged();
}

void GraphView::fit()
{
    m_fitted = true;
    const QRectF bounds = m_picture.layout().bounds;
    if (bounds.isEmpty()) return update();
    const qreal wide = (width() - 2 * viewMargin) / bounds.width();
    const qreal high = (height() - 2 * viewMargin) / bounds.height();
    m_zoom = std::clamp(std::min({wide, high, 1.0}), leastZoom, mostZoom);
    m_offset = rect().toRectF().center() - bounds.center() * m_zoom;
    update();
}

/// Shows the whole graph if it is readable at that zoom; otherwise the neighbourhood of the node with the most edges.
void GraphView::showReadably()
{
    fit();
    const auto &nodes = m_picture.graph().nodes;
    if (m_zoom >= readableZoom || !m_picture.isLaidOut() || nodes.empty()) return;
    const auto busiest = std::ranges::max_element(nodes, {}, [](const GraphNode &node) { return node.edges.size(); });
    m_zoom = readableZoom;
    m_offset = rect().toRectF().center() - m_picture.layout().nodes[size_t(busiest - nodes.begin())] * m_zoom;
    m_fitted = false;
    update();
}

void GraphView::zoomBy(qreal factor, const QPointF &at)
{
    if (!m_picture.isLaidOut()) return;
    const QPointF still = toLayout(at);
    m_zoom = std::clamp(m_zoom * factor, leastZoom, mostZoom);
    m_offset = at - still * m_zoom;
    m_fitted = false;
    update();
}

void GraphView::panBy(const QPointF &delta)
{
    if (!m_picture.isLaidOut()) return;
    m_offset += delta;
    // Keep a corner of the picture in sight, so that the user finds the way back.
    const QRectF bounds = m_picture.layout().bounds;
    const QRectF drawn(toWidget(bounds.topLeft()), toWidget(bounds.bottomRight()));
    const qreal rest = 40;
    m_offset.rx() += std::max(0.0, rest - drawn.right()) - std::max(0.0, drawn.left() - (width() - rest));
    m_offset.ry() += std::max(0.0, rest - drawn.bottom()) - std::max(0.0, drawn.top() - (height() - rest));
    m_fitted = false;
    update();
}

void GraphView::reveal(const GraphFocus &focus)
{
    if (focus.isNone()) return;
    const QRectF place = focus.node >= 0 ? m_picture.nodeRect(focus.node) : m_picture.labelRect(focus.edge);
    const QRectF shown(toWidget(place.topLeft()), toWidget(place.bottomRight()));
    const QRectF room = rect().toRectF().adjusted(viewMargin, viewMargin, -viewMargin, -viewMargin);
    QPointF delta;
    if (shown.left() < room.left()) delta.rx() = room.left() - shown.left();
    if (shown.right() > room.right()) delta.rx() = room.right() - shown.right();
    if (shown.top() < room.top()) delta.ry() = room.top() - shown.top();
    if (shown.bottom() > room.bottom()) delta.ry() = room.bottom() - shown.bottom();
    if (!delta.isNull()) panBy(delta);
}

/// False at the ends, where Tab leaves the graph.
bool GraphView::stepNode(int by)
{
    const int count = int(m_picture.layout().nodes.size());
    int node = m_current.node;
    if (m_current.edge >= 0) node = m_picture.graph().edges[size_t(m_current.edge)].from;
    const int next = node < 0 ? (by > 0 ? 0 : count - 1) : node + by;
    if (next < 0 || next >= count) return false;
    setCurrent({next, -1});
    reveal(m_current);
    return true;
}

void GraphView::stepEdge(int by)
{
    const TripleGraph &graph = m_picture.graph();
    if (m_current.isNone()) return;
    const int node = m_current.node >= 0 ? m_current.node : graph.edges[size_t(m_current.edge)].from;
    const std::vector<int> &edges = graph.nodes[size_t(node)].edges;
    if (edges.empty()) return;
    const auto at = std::ranges::find(edges, m_current.edge);
    const int count = int(edges.size());
    const int place = at == edges.end() ? (by > 0 ? 0 : count - 1) : (int(at - edges.begin()) + by + count) % count;
    setCurrent({-1, edges[size_t(place)]});
    reveal(m_current);
}

std::vector<GraphPlace> GraphView::placesOf(const GraphFocus &focus) const
{
    const TripleGraph &graph = m_picture.graph();
    if (focus.edge >= 0) return graph.edges[size_t(focus.edge)].places;
    std::vector<GraphPlace> places;
    if (focus.node < 0) return places;
    for (const int edge : graph.nodes[size_t(focus.node)].edges)
        places.insert(places.end(), graph.edges[size_t(edge)].places.begin(), graph.edges[size_t(edge)].places.end());
    return places;
}

void GraphView::choose(const GraphFocus &focus)
{
    const std::vector<GraphPlace> places = placesOf(focus);
    if (places.empty()) return;
    m_place = focus == m_chosen ? (m_place + 1) % int(places.size()) : 0;
    m_chosen = focus;
    Q_EMIT placeChosen(places[size_t(m_place)]);
}

GraphFocus GraphView::focusAt(const QPointF &position) const { return m_picture.at(toLayout(position), 4 / m_zoom); }

bool GraphView::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // Handle Tab before Qt moves the focus.
        auto *key = static_cast<QKeyEvent *>(event); // NOLINT: the type is checked
        const bool back = key->key() == Qt::Key_Backtab;
        if ((back || key->key() == Qt::Key_Tab) && !key->modifiers().testFlag(Qt::ControlModifier)
            && stepNode(back ? -1 : 1))
            return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Otherwise the shortcuts of the window (0 to 9, + and -) would win.
        const auto *key = static_cast<QKeyEvent *>(event); // NOLINT: the type is checked
        constexpr int ours[] = {Qt::Key_0, Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_BracketLeft,
            Qt::Key_BracketRight, Qt::Key_Return, Qt::Key_Enter};
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && std::ranges::contains(ours, key->key())) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event); // NOLINT: the type is checked
        QToolTip::showText(help->globalPos(), wordsOf(focusAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
        return panBy({keyPan, 0});
    case Qt::Key_Right:
        return panBy({-keyPan, 0});
    case Qt::Key_Up:
        return panBy({0, keyPan});
    case Qt::Key_Down:
        return panBy({0, -keyPan});
    case Qt::Key_BracketRight:
        return stepEdge(1);
    case Qt::Key_BracketLeft:
        return stepEdge(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    m_pressed = m_dragged = event->position();
    m_pressedInside = true;
    m_panning = false;
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedInside) {
        const GraphFocus hover = focusAt(event->position());
        setCursor(hover.isNone() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        if (hover != m_hover) {
            m_hover = hover;
            update();
        }
        return;
    }
    const QPointF moved = event->position() - m_pressed;
    if (!m_panning && moved.manhattanLength() < QApplication::startDragDistance()) return;
    m_panning = true;
    setCursor(Qt::ClosedHandCursor);
    panBy(event->position() - m_dragged);
    m_dragged = event->position();
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedInside) return;
    m_pressedInside = false;
    setCursor(Qt::ArrowCursor);
    if (m_panning) return;
    const GraphFocus focus = focusAt(event->position());
    setCurrent(focus);
    choose(focus);
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (focusAt(event->position()).isNone()) fit();
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    const qreal steps = event->angleDelta().y() / 120.0;
    if (steps != 0) zoomBy(std::pow(1.18, steps), event->position());
    event->accept();
}

void GraphView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (!m_picture.isLaidOut()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(18, 12, -18, -12), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF clip(toLayout(event->rect().topLeft()), toLayout(event->rect().bottomRight() + QPoint(1, 1)));
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    m_picture.paint(painter, clip, m_zoom, m_current, m_hover);
}

void GraphView::resizeEvent(QResizeEvent *)
{
    if (m_fitted) fit();
}

void GraphView::leaveEvent(QEvent *)
{
    if (m_hover.isNone()) return;
    m_hover = {};
    update();
}

void GraphView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    // Here and not in the panel, which has another palette before this widget has.
    if (event->type() == QEvent::PaletteChange && m_picture.isLaidOut()) setColors(Schema(m_schema));
    QWidget::changeEvent(event);
}

} // namespace spotter
