// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AnnotationPainter that draws predicates: arcs, elbows and their labels.
#include "ui/annotation_view/annotation_painter.h"

#include <QPainterPath>

#include <cmath>

namespace spotter::textview {

struct AnnotationPainter::Stroke {
    QColor color;
    qreal width = 1;
    Qt::PenStyle style = Qt::SolidLine;
    qreal arrow = 3.5; ///< half the width of the arrow's head
};

namespace {

constexpr int laneCount = 6;

/// Draws a line between corners that are rounded.
void addRounded(QPainterPath &path, std::initializer_list<QPointF> points)
{
    const auto *const begin = points.begin();
    path.moveTo(*begin);
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF corner = begin[i];
        if (i + 1 == points.size()) {
            path.lineTo(corner);
            break;
        }
        const QPointF in = corner - begin[i - 1];
        const QPointF out = begin[i + 1] - corner;
        const qreal inLength = std::hypot(in.x(), in.y());
        const qreal outLength = std::hypot(out.x(), out.y());
        const qreal radius = std::min({4.0, inLength / 2, outLength / 2});
        if (radius < 0.5) {
            path.lineTo(corner);
            continue;
        }
        path.lineTo(corner - in * (radius / inLength));
        path.quadTo(corner, corner + out * (radius / outLength));
    }
}

void drawArrow(QPainter &painter, QPointF tip, qreal half, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPolygonF head({tip, tip + QPointF(-half, -1.6 * half), tip + QPointF(half, -1.6 * half)});
    painter.drawPolygon(head);
    painter.setBrush(Qt::NoBrush);
}

/// Two slanted bars across an arc, whose direction there is `along`: the text denies what it says.
void drawNegation(QPainter &painter, QPointF centre, QPointF along, qreal half, const QColor &color)
{
    const QPointF across(-along.y(), along.x());
    painter.setPen(QPen(color, 1.3));
    for (const qreal shift : {-1.8, 1.8}) {
        const QPointF middle = centre + along * shift;
        painter.drawLine(middle - across * half - along * 1.2, middle + across * half + along * 1.2);
    }
}

std::shared_ptr<QTextLayout> shapedLabel(const QString &text, const QFont &font)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    // Create a line even for empty text: the caller needs its ascent.
    layout->createLine();
    layout->endLayout();
    return layout;
}

} // namespace

AnnotationPainter::Stroke AnnotationPainter::strokeOf(int triple) const
{
    const TripleStatus status = statusOf(m_layout.triples()[static_cast<size_t>(triple)]);
    const StatusColors &colors = m_colors.of(status);
    const Qt::PenStyle style = status == TripleStatus::ModelOnly ? Qt::DashLine
        : status == TripleStatus::Rejected                       ? Qt::DotLine
                                                                 : Qt::SolidLine;
    if (triple == m_state.current) return {colors.strongLine, 2, style, 4.5};
    if (isHovered(triple)) return {colors.strongLine, 1.5, style, 4};
    return {colors.faintLine, 1, style, 2.8};
}

qreal AnnotationPainter::gutterX(int triple) const
{
    // Downward elbows run on the left, upward ones on the right; neighbours use different lanes.
    const Triple &shown = m_layout.triples()[static_cast<size_t>(triple)].triple;
    const qreal lane = m_layout.metrics().gutter * (0.24 + 0.6 * (triple % laneCount) / laneCount);
    return std::round(shown.object.span > shown.subject.span ? -lane : m_layout.width() + lane) + 0.5;
}

/// The y of the bus lane of the line with the other end, in viewport coordinates; far outside if that line is not
/// visible.
qreal AnnotationPainter::otherBusY(int triple, TripleEnd end, QPointF at, int block) const
{
    const Triple &shown = m_layout.triples()[static_cast<size_t>(triple)].triple;
    const Span span = end == TripleEnd::Subject ? shown.subject.span : shown.object.span;
    const int other = m_layout.blocks().blockAt(span.beginUtf16);
    if (other < m_anchor.firstBlock()) return -100;
    if (other > m_anchor.lastBlock()) return m_anchor.viewportHeight() + 100;
    const TextLayout::Entry &entry = m_layout.entry(other);
    const int line = entry.text.lineOf(span.beginUtf16 - m_layout.blocks().at(other).beginUtf16);
    const qreal top = at.y() + static_cast<qreal>(m_layout.top(other) - m_layout.top(block));
    return std::round(top + entry.scene.lines[static_cast<size_t>(line)].busY(m_layout.metrics())) + 0.5;
}

void AnnotationPainter::paintArcs(QPainter &painter, int block, const BlockScene &scene, QPointF at, bool strong)
{
    for (const ArcPiece &arc : scene.arcs) {
        if (strong == (arc.triple == m_state.current || isHovered(arc.triple)))
            paintArc(painter, block, scene, arc, strokeOf(arc.triple), at);
    }
}

void AnnotationPainter::paintArc(
    QPainter &painter, int block, const BlockScene &scene, const ArcPiece &arc, const Stroke &stroke, QPointF at)
{
    const LinePlace &line = scene.lines[static_cast<size_t>(arc.line)];
    QPainterPath path;
    const QPointF tip(std::round(at.x() + arc.toX) + 0.5, at.y() + arc.toY - 0.5);
    const qreal arrowLength = 1.6 * stroke.arrow;
    if (arc.kind == ArcPiece::Kind::Arc) {
        const qreal y = std::round(at.y() + line.trackY(arc.track, m_layout.metrics())) + 0.5;
        const qreal x = std::round(at.x() + arc.fromX) + 0.5;
        addRounded(path, {{x, at.y() + arc.fromY}, {x, y}, {tip.x(), y}, {tip.x(), tip.y() - arrowLength}});
    } else {
        addElbow(path, block, scene, arc, at);
        if (arc.kind == ArcPiece::Kind::Arrival) path.lineTo(tip.x(), tip.y() - arrowLength);
    }
    QPen pen(stroke.color, stroke.width, stroke.style);
    if (stroke.style == Qt::DashLine) pen.setDashPattern({4.0 / stroke.width, 3.0 / stroke.width});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (arc.kind == ArcPiece::Kind::Departure) return;
    drawArrow(painter, tip, stroke.arrow, stroke.color);
    if (!m_layout.triples()[static_cast<size_t>(arc.triple)].assertion.negated) return;
    // Near the arrow's head: the stem of an arc is too short for it, that of an elbow is not.
    if (arc.kind == ArcPiece::Kind::Arc) {
        const qreal y = std::round(at.y() + line.trackY(arc.track, m_layout.metrics())) + 0.5;
        const qreal run = at.x() + arc.fromX - tip.x();
        const qreal distance = std::min(7.0, std::abs(run) / 2);
        drawNegation(painter, {tip.x() + std::copysign(distance, run), y}, {1, 0}, 4, stroke.color);
    } else {
        drawNegation(painter, tip - QPointF(0, arrowLength + 6), {0, 1}, 4, stroke.color);
    }
}

void AnnotationPainter::addElbow(
    QPainterPath &path, int block, const BlockScene &scene, const ArcPiece &arc, QPointF at) const
{
    const LinePlace &line = scene.lines[static_cast<size_t>(arc.line)];
    const qreal busY = std::round(at.y() + line.busY(m_layout.metrics())) + 0.5;
    const qreal gutter = at.x() + gutterX(arc.triple);
    if (arc.kind == ArcPiece::Kind::Departure) {
        const qreal x = std::round(at.x() + arc.fromX) + 0.5;
        const QPointF foot(x, at.y() + arc.fromY);
        if (arc.track >= 0) {
            const qreal y = std::round(at.y() + line.trackY(arc.track, m_layout.metrics())) + 0.5;
            addRounded(path, {foot, {x, y}, {at.x() + arc.label.center().x(), y}});
        }
        if (arc.isOnOneLine)
            addRounded(path, {foot, {x, busY}, {std::round(at.x() + arc.toX) + 0.5, busY}});
        else
            addRounded(
                path, {foot, {x, busY}, {gutter, busY}, {gutter, otherBusY(arc.triple, TripleEnd::Object, at, block)}});
        return;
    }
    const qreal x = std::round(at.x() + arc.toX) + 0.5;
    if (arc.isOnOneLine) {
        path.moveTo(x, busY);
        return;
    }
    const int subjectBlock
        = m_layout.blocks().blockAt(m_layout.triples()[static_cast<size_t>(arc.triple)].triple.subject.span.beginUtf16);
    const bool departsOutOfSight = subjectBlock < m_anchor.firstBlock() || subjectBlock > m_anchor.lastBlock();
    // The vertical part in the gutter is painted with the departure if that is visible.
    const qreal startY = departsOutOfSight ? otherBusY(arc.triple, TripleEnd::Subject, at, block) : busY;
    addRounded(path, {{gutter, startY}, {gutter, busY}, {x, busY}, {x, busY + 5}});
}

void AnnotationPainter::paintLabel(QPainter &painter, const BlockScene &scene, const ArcPiece &arc, QPointF at)
{
    const bool isCurrent = arc.triple == m_state.current;
    const bool isStrong = isCurrent || isHovered(arc.triple);
    if (arc.kind == ArcPiece::Kind::Arrival || (arc.track < 0 && !isStrong)) return;
    const DisplayedTriple &shown = m_layout.triples()[static_cast<size_t>(arc.triple)];
    const PredicateLabel &label = m_layout.metrics().label(markedPredicate(shown));
    QRectF pill = arc.label;
    if (arc.track < 0) {
        const LinePlace &line = scene.lines[static_cast<size_t>(arc.line)];
        pill = QRectF(std::clamp(arc.fromX - label.width / 2, 0.0, std::max(0.0, m_layout.width() - label.width)),
            line.top, label.width, m_layout.metrics().pillHeight);
    }
    const TripleStatus status = statusOf(shown);
    const StatusColors &colors = m_colors.of(status);
    pill = QRectF(std::round(pill.left() + at.x()) + 0.5, std::round(pill.top() + at.y()) + 0.5, pill.width() - 1,
        pill.height() - 1);
    QPen pen(isStrong ? colors.strongLine : colors.faintLine, isStrong ? 1.4 : 1);
    if (status == TripleStatus::ModelOnly) pen.setDashPattern({3.0, 2.0});
    painter.setPen(pen);
    painter.setBrush(isCurrent ? colors.strongLine : colors.pill);
    const qreal radius = pill.height() * 0.32;
    painter.drawRoundedRect(pill, radius, radius);

    const QColor textColor = isCurrent ? colors.strongPillText : colors.pillText;
    painter.setPen(textColor);
    std::shared_ptr<QTextLayout> &text = m_labels[label.text];
    if (text == nullptr) text = shapedLabel(label.text, m_layout.metrics().labelFont);
    const qreal baseline = std::round(pill.center().y() + m_layout.metrics().labelEm * 0.37);
    text->draw(&painter,
        QPointF(std::round(pill.left() + m_layout.metrics().pillPadding - 0.5), baseline - text->lineAt(0).ascent()));
    if (status == TripleStatus::Rejected) {
        const qreal y = std::round(pill.center().y()) + 0.5;
        painter.setPen(QPen(textColor, 1.2));
        painter.drawLine(QPointF(pill.left() + 3, y), QPointF(pill.right() - 3, y));
    }
}

} // namespace spotter::textview
