// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/annotation_painter.h"

#include <QPainterPath>

#include <cmath>

namespace spotter::textview {

namespace {

/// The outline of a box; a side where the mention continues on another line is left open.
QPainterPath outlineOf(const QRectF &box, bool leftClosed, bool rightClosed)
{
    const qreal radius = std::min({3.5, box.width() / 2, box.height() / 2});
    QPainterPath path;
    if (leftClosed && rightClosed) {
        path.addRoundedRect(box, radius, radius);
        return path;
    }
    const QSizeF corner(2 * radius, 2 * radius);
    path.moveTo(leftClosed ? box.left() + radius : box.left(), box.bottom());
    if (leftClosed) {
        path.arcTo(QRectF({box.left(), box.bottom() - 2 * radius}, corner), 270, -90);
        path.arcTo(QRectF(box.topLeft(), corner), 180, -90);
    } else {
        path.moveTo(box.topLeft());
    }
    path.lineTo(rightClosed ? box.right() - radius : box.right(), box.top());
    if (rightClosed) {
        path.arcTo(QRectF({box.right() - 2 * radius, box.top()}, corner), 90, -90);
        path.arcTo(QRectF({box.right() - 2 * radius, box.bottom() - 2 * radius}, corner), 0, -90);
    } else {
        path.moveTo(box.bottomRight());
    }
    path.lineTo(leftClosed ? box.left() + radius : box.left(), box.bottom());
    return path;
}

} // namespace

QRectF underlineOf(const QRectF &box) { return {box.left(), std::round(box.bottom()) - 2, box.width(), 2}; }

void AnnotationPainter::paint(QPainter &painter, QPointF origin, const QRect &clip)
{
    painter.fillRect(clip, m_colors.base);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 y = m_anchor.y();
    const auto at
        = [&](int block) { return QPointF(origin.x(), origin.y() + static_cast<qreal>(m_layout.top(block) - y)); };
    const auto forEachVisible = [&](const auto &paintBlock) {
        for (int block = m_anchor.firstBlock(); block <= m_anchor.lastBlock(); ++block)
            paintBlock(block, m_layout.entry(block), at(block));
    };
    if (m_showsNumbers) paintNumbers(painter, origin, clip);
    forEachVisible([&](int block, const TextLayout::Entry &entry, QPointF place) {
        paintBoxes(painter, entry.scene, place);
        paintHits(painter, block, entry, place);
        const qsizetype begin = m_layout.blocks().at(block).beginUtf16;
        const QPen marked(m_colors.pending, 2);
        paintSpan(
            painter, entry, m_state.proposedSubject.shifted(-begin), place, {m_colors.proposed, 1.5}, Qt::NoBrush);
        paintSpan(painter, entry, m_state.proposedObject.shifted(-begin), place, {m_colors.proposed, 1.5, Qt::DashLine},
            Qt::NoBrush);
        paintSpan(painter, entry, m_state.pendingSubject.shifted(-begin), place, marked, m_colors.pendingFill);
        paintSpan(painter, entry, m_state.pendingObject.shifted(-begin), place, {m_colors.pending, 2, Qt::DashLine},
            m_colors.pendingFill);
        paintSpan(painter, entry, m_state.movedEnd.shifted(-begin), place, marked, m_colors.pendingFill);
    });
    forEachVisible([&](int block, const TextLayout::Entry &entry, QPointF place) {
        paintText(painter, block, entry, place, clip);
    });
    paintCaret(painter, origin);
    for (const bool strong : {false, true})
        forEachVisible([&](int block, const TextLayout::Entry &entry, QPointF place) {
            paintArcs(painter, block, entry.scene, place, strong);
        });
    // Labels lie over all lines; those of the selected and hovered triples over the others.
    for (const bool strong : {false, true}) {
        forEachVisible([&](int, const TextLayout::Entry &entry, QPointF place) {
            for (const ArcPiece &arc : entry.scene.arcs) {
                if (strong == (arc.triple == m_state.current || isHovered(arc.triple)))
                    paintLabel(painter, entry.scene, arc, place);
            }
        });
    }
}

bool AnnotationPainter::isHovered(int triple) const
{
    if (triple == m_state.hoveredTriple) return true;
    if (m_state.hoveredMention < 0) return false;
    return m_layout.index().mentionOf(triple, TripleEnd::Subject) == m_state.hoveredMention
        || m_layout.index().mentionOf(triple, TripleEnd::Object) == m_state.hoveredMention;
}

void AnnotationPainter::paintNumbers(QPainter &painter, QPointF origin, const QRect &clip)
{
    // Left of the gutter, where elbows run.
    const qreal right = origin.x() - m_layout.metrics().gutter;
    if (clip.left() > right) return;
    painter.setFont(m_layout.metrics().labelFont);
    painter.setPen(m_colors.dimmed);
    const QFontMetricsF metrics(painter.font());
    for (int block = m_anchor.firstBlock(); block <= m_anchor.lastBlock(); ++block) {
        if (!m_layout.blocks().beginsParagraph(block)) continue;
        const qreal top = origin.y() + static_cast<qreal>(m_layout.top(block) - m_anchor.y());
        const qreal baseline = top + m_layout.entry(block).scene.lines.front().baseline;
        const QString number = QString::number(m_layout.blocks().at(block).paragraph);
        painter.drawText(QPointF(right - metrics.horizontalAdvance(number), baseline), number);
    }
}

void AnnotationPainter::paintBoxes(QPainter &painter, const BlockScene &scene, QPointF at)
{
    for (const MentionPiece &piece : scene.pieces) paintPiece(painter, piece, at);
}

void AnnotationPainter::paintPiece(QPainter &painter, const MentionPiece &piece, QPointF at)
{
    const ShownMention &mention = m_layout.index().mention(piece.mention);
    const EntityColor colors = m_colors.entities.of(mention.type);
    const bool isCurrent = m_layout.index().mentionOf(m_state.current, TripleEnd::Subject) == piece.mention
        || m_layout.index().mentionOf(m_state.current, TripleEnd::Object) == piece.mention;
    const bool isNear = piece.mention == m_state.hoveredMention
        || (m_state.hoveredTriple >= 0
            && (m_layout.index().mentionOf(m_state.hoveredTriple, TripleEnd::Subject) == piece.mention
                || m_layout.index().mentionOf(m_state.hoveredTriple, TripleEnd::Object) == piece.mention));
    QColor fill = isCurrent || isNear ? colors.strongFill : colors.fill;
    QColor outline = colors.outline;
    if (mention.isOnlyModel && !isCurrent) fill = mixed(m_colors.base, fill, 0.5);
    if (mention.isOnlyRejected && !isCurrent) {
        fill = m_colors.base;
        outline = mixed(m_colors.base, outline, 0.45);
    }
    QPen pen(outline, isCurrent ? 1.8 : 1.1);
    if (!mention.isSubject) pen.setDashPattern({3.0, 2.0});
    const bool isReversed = piece.endX < piece.beginX;
    for (const QRectF &box : piece.boxes) {
        const bool whole = piece.boxes.size() > 1;
        const QRectF place = box.translated(at);
        painter.fillPath(outlineOf(place, true, true), fill);
        if (mention.isLooseEntity()) {
            painter.fillRect(underlineOf(place), outline);
            continue;
        }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outlineOf(place, whole || (isReversed ? piece.isLast : piece.isFirst),
            whole || (isReversed ? piece.isFirst : piece.isLast)));
    }
    if (!isCurrent) return;
    // Handles where an edge can be dragged.
    painter.setPen(Qt::NoPen);
    painter.setBrush(outline);
    const qreal half = 1.75;
    const QRectF &box = piece.boxes.front();
    const qreal top = box.top() + at.y() + box.height() * 0.25;
    if (piece.isFirst)
        painter.drawRoundedRect(QRectF(piece.beginX + at.x() - half, top, 2 * half, box.height() * 0.5), half, half);
    if (piece.isLast)
        painter.drawRoundedRect(QRectF(piece.endX + at.x() - half, top, 2 * half, box.height() * 0.5), half, half);
}

void AnnotationPainter::paintSpan(
    QPainter &painter, const TextLayout::Entry &entry, Span inBlock, QPointF at, const QPen &pen, const QBrush &fill)
{
    if (!inBlock.isValid() && inBlock.endUtf16 <= inBlock.beginUtf16) return;
    const qreal em = m_layout.metrics().em;
    for (int line = 0; line < entry.text.lineCount(); ++line) {
        const LinePlace &place = entry.scene.lines[static_cast<size_t>(line)];
        for (const LineStretch &stretch : entry.text.stretches(line, inBlock)) {
            const QRectF box(stretch.left - 1, place.baseline - em, stretch.right - stretch.left + 2, em * 1.26);
            painter.setPen(pen);
            painter.setBrush(fill);
            painter.drawRoundedRect(box.translated(at), 3.5, 3.5);
        }
    }
}

void AnnotationPainter::paintHits(QPainter &painter, int block, const TextLayout::Entry &entry, QPointF at)
{
    const LayoutBlock &place = m_layout.blocks().at(block);
    auto hit = std::ranges::lower_bound(m_state.hits, place.beginUtf16 + 1, {}, &Span::endUtf16);
    for (; hit != m_state.hits.end() && hit->beginUtf16 < place.endUtf16; ++hit) {
        const Span inBlock = hit->shifted(-place.beginUtf16);
        for (int line = 0; line < entry.text.lineCount(); ++line) {
            const LinePlace &row = entry.scene.lines[static_cast<size_t>(line)];
            for (const LineStretch &stretch : entry.text.stretches(line, inBlock)) {
                const QRectF box(stretch.left, row.textTop, stretch.right - stretch.left, row.textBottom - row.textTop);
                painter.fillRect(box.translated(at), m_colors.hit);
            }
        }
    }
}

void AnnotationPainter::paintText(
    QPainter &painter, int block, const TextLayout::Entry &entry, QPointF at, const QRect &clip)
{
    QList<QTextLayout::FormatRange> selections;
    const LayoutBlock &place = m_layout.blocks().at(block);
    const Span selected = m_state.selection();
    if (selected.isValid() && selected.overlaps(place.span())) {
        const qsizetype begin = std::max<qsizetype>(selected.beginUtf16, place.beginUtf16) - place.beginUtf16;
        const qsizetype end = std::min<qsizetype>(selected.endUtf16, place.endUtf16) - place.beginUtf16;
        QTextCharFormat format;
        format.setForeground(m_state.hasFocus ? m_colors.selectedText : m_colors.inactiveSelectedText);
        selections.append({static_cast<int>(begin), static_cast<int>(end - begin), format});
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_state.hasFocus ? m_colors.selection : m_colors.inactiveSelection);
        for (int line = 0; line < entry.text.lineCount(); ++line) {
            const LinePlace &row = entry.scene.lines[static_cast<size_t>(line)];
            for (const LineStretch &stretch : entry.text.stretches(line, {begin, end}))
                painter.drawRect(
                    QRectF(stretch.left, row.textTop, stretch.right - stretch.left, row.textBottom - row.textTop)
                        .translated(at));
        }
    }
    painter.setPen(m_colors.text);
    entry.text.draw(&painter, at, selections, clip);
}

void AnnotationPainter::paintCaret(QPainter &painter, QPointF origin)
{
    if (!m_state.hasFocus) return;
    const int block = m_layout.blocks().blockAt(m_state.caret);
    if (block < m_anchor.firstBlock() || block > m_anchor.lastBlock()) return;
    const TextLayout::Place place = m_layout.place(m_state.caret);
    const LinePlace &line = m_layout.entry(block).scene.lines[static_cast<size_t>(place.line)];
    const qreal top = static_cast<qreal>(m_layout.top(block) - m_anchor.y()) + origin.y() + line.textTop;
    painter.fillRect(QRectF(std::round(origin.x() + place.x), top, 1.5, line.textBottom - line.textTop), m_colors.text);
}

} // namespace spotter::textview
