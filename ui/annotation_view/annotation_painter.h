// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/scroll_anchor.h"
#include "ui/annotation_view/view_state.h"

#include <QHash>
#include <QPainter>
#include <QTextLayout>

#include <memory>

namespace spotter::textview {

/// The line under an entity in no triple, which has no border: told apart from subjects and objects at a glance.
[[nodiscard]] QRectF underlineOf(const QRectF &box);

/// Paints the visible part: boxes behind the text, the text, then arcs and labels in the space above the lines.
class AnnotationPainter {
public:
    /// All arguments must outlive the painter; shaped labels are cached between paints.
    AnnotationPainter(TextLayout &layout, const ScrollAnchor &anchor, const ViewState &state)
        : m_layout(layout), m_anchor(anchor), m_state(state)
    {
    }

    void setColors(const ViewColors &colors) { m_colors = colors; }
    [[nodiscard]] const ViewColors &colors() const { return m_colors; }
    [[nodiscard]] bool showsNumbers() const { return m_showsNumbers; }
    void setNumbersShown(bool shown) { m_showsNumbers = shown; }
    /// Drops the shaped labels, because their font has changed.
    void clearLabels() { m_labels.clear(); }

    /// origin: the left of the text and the top of the viewport. ScrollAnchor::settle() must have been called.
    void paint(QPainter &painter, QPointF origin, const QRect &clip);

private:
    struct Stroke; ///< how an arc is drawn
    [[nodiscard]] Stroke strokeOf(int triple) const;
    [[nodiscard]] bool isHovered(int triple) const;

    void paintNumbers(QPainter &painter, QPointF origin, const QRect &clip);
    void paintBoxes(QPainter &painter, const BlockScene &scene, QPointF at);
    void paintPiece(QPainter &painter, const MentionPiece &piece, QPointF at);
    void paintSpan(QPainter &painter, const TextLayout::Entry &entry, Span inBlock, QPointF at, const QPen &pen,
        const QBrush &fill);
    void paintHits(QPainter &painter, int block, const TextLayout::Entry &entry, QPointF at);
    void paintText(QPainter &painter, int block, const TextLayout::Entry &entry, QPointF at, const QRect &clip);
    void paintCaret(QPainter &painter, QPointF origin);
    void paintArcs(QPainter &painter, int block, const BlockScene &scene, QPointF at, bool strong);
    void paintArc(
        QPainter &painter, int block, const BlockScene &scene, const ArcPiece &arc, const Stroke &stroke, QPointF at);
    void paintLabel(QPainter &painter, const BlockScene &scene, const ArcPiece &arc, QPointF at);
    void addElbow(QPainterPath &path, int block, const BlockScene &scene, const ArcPiece &arc, QPointF at) const;
    [[nodiscard]] qreal otherBusY(int triple, TripleEnd end, QPointF at, int block) const;
    [[nodiscard]] qreal gutterX(int triple) const;

    TextLayout &m_layout;
    const ScrollAnchor &m_anchor;
    const ViewState &m_state;
    ViewColors m_colors;
    bool m_showsNumbers = false;
    QHash<QString, std::shared_ptr<QTextLayout>> m_labels; ///< shaped, by their text
};

} // namespace spotter::textview
