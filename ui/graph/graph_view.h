// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graph_picture.h"

#include <QWidget>

namespace spotter {

/// The graph on the screen: pan by dragging or with the arrow keys, zoom with the wheel or + and -; 0 or a double click
/// on the background shows everything. Tab moves between nodes, [ and ] between the edges of a node, Enter or a click
/// chooses. Paints only the visible part. Main thread.
class GraphView final : public QWidget {
    Q_OBJECT
public:
    explicit GraphView(QWidget *parent = nullptr);

    /// Shows the whole of a graph that is laid out.
    void setPicture(GraphPicture picture);
    [[nodiscard]] const GraphPicture &picture() const { return m_picture; }
    /// Shows the same graph in other colours, without moving anything.
    void setColors(const Schema &schema);
    /// The text that is shown if there is no graph.
    void setPlaceholder(const QString &text);

    [[nodiscard]] GraphFocus current() const { return m_current; }
    void setCurrent(const GraphFocus &focus);
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    /// The position of a point of the layout in the widget.
    [[nodiscard]] QPointF toWidget(const QPointF &point) const { return point * m_zoom + m_offset; }
    [[nodiscard]] QPointF toLayout(const QPointF &point) const { return (point - m_offset) / m_zoom; }
    /// The description of a node or an edge in words.
    [[nodiscard]] QString wordsOf(const GraphFocus &focus) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 320}; }

public Q_SLOTS:
    void fit();
    void zoomIn() { zoomBy(1.25, rect().toRectF().center()); }
    void zoomOut() { zoomBy(0.8, rect().toRectF().center()); }

Q_SIGNALS:
    /// Emitted on a click or Enter: go to the place of the triple. Choosing the same item again goes to its next place.
    void placeChosen(const spotter::GraphPlace &place);
    void currentChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void showReadably();
    void retranslate();
    void zoomBy(qreal factor, const QPointF &at);
    void panBy(const QPointF &delta);
    bool stepNode(int by);
    void stepEdge(int by);
    void choose(const GraphFocus &focus);
    void reveal(const GraphFocus &focus);
    [[nodiscard]] GraphFocus focusAt(const QPointF &position) const;
    [[nodiscard]] std::vector<GraphPlace> placesOf(const GraphFocus &focus) const;

    GraphPicture m_picture;
    Schema m_schema; ///< of the colours
    QString m_placeholder;
    GraphFocus m_current;
    GraphFocus m_hover;
    GraphFocus m_chosen; ///< the last chosen item, to continue from place to place
    int m_place = 0;
    qreal m_zoom = 1;
    QPointF m_offset;
    bool m_fitted = true; ///< the user has not zoomed or panned: a resize shows everything again
    QPointF m_pressed;
    QPointF m_dragged;
    bool m_pressedInside = false;
    bool m_panning = false;
};

} // namespace spotter
