// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_signs.h"

namespace spotter {

namespace {

bool isDark(const QPalette &palette) { return palette.color(QPalette::Base).lightness() < 128; }

QPen strokeFor(const QRectF &square, const QColor &colour)
{
    return QPen(colour, square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// A point of the square in eighths of its side.
QPointF at(const QRectF &square, double x, double y)
{
    return {square.left() + square.width() * x / 8, square.top() + square.height() * y / 8};
}

} // namespace

QColor acceptColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x3D, 0xD6, 0xA9) : QColor(0x00, 0x7A, 0x59);
}

QColor rejectColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xFF, 0x8F, 0x4A) : QColor(0xB8, 0x4A, 0x00);
}

void drawAcceptSign(QPainter &painter, const QRectF &square, const QColor &colour)
{
    painter.setPen(strokeFor(square, colour));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at(square, 1.5, 4.5), at(square, 3.2, 6.2), at(square, 6.5, 2)}));
}

void drawRejectSign(QPainter &painter, const QRectF &square, const QColor &colour)
{
    painter.setPen(strokeFor(square, colour));
    painter.drawLine(at(square, 2, 2), at(square, 6, 6));
    painter.drawLine(at(square, 6, 2), at(square, 2, 6));
}

void drawRemoveSign(QPainter &painter, const QRectF &square, const QColor &colour)
{
    QPen pen = strokeFor(square, colour);
    pen.setWidthF(square.width() / 11);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(at(square, 1.3, 2), at(square, 6.7, 2));
    painter.drawPolyline(
        QPolygonF({at(square, 3.1, 1.8), at(square, 3.3, 1), at(square, 4.7, 1), at(square, 4.9, 1.8)}));
    painter.drawPolyline(QPolygonF({at(square, 2, 2.2), at(square, 2.4, 7), at(square, 5.6, 7), at(square, 6, 2.2)}));
    painter.drawLine(at(square, 3.4, 3.4), at(square, 3.5, 5.8));
    painter.drawLine(at(square, 4.6, 3.4), at(square, 4.5, 5.8));
}

void drawSourceSign(QPainter &painter, const QRectF &square, TripleSource source, const QColor &colour)
{
    const QRectF box(at(square, 1.5, 1.5), at(square, 6.5, 6.5));
    QPen pen(colour, square.width() / 11);
    switch (source) {
    case TripleSource::Label:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(box, 1, 1);
        return;
    case TripleSource::Model:
        pen.setDashPattern({2, 1.4});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box);
        return;
    case TripleSource::Both:
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(at(square, 1, 1), at(square, 7, 7)), 1, 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(at(square, 2.4, 2.4), at(square, 5.6, 5.6)));
        return;
    }
}

void drawStateSign(QPainter &painter, const QRectF &square, const DisplayedTriple &triple, const QPalette &palette)
{
    if (triple.isLabel() && triple.state == ReviewState::Accepted) {
        drawAcceptSign(painter, square, acceptColour(palette));
    } else if (triple.isLabel() && triple.state == ReviewState::Rejected) {
        drawRejectSign(painter, square, rejectColour(palette));
    } else {
        const QColor colour = palette.color(QPalette::PlaceholderText);
        painter.setPen(QPen(colour, square.width() / 11));
        painter.setBrush(triple.isLabel() ? QBrush(colour) : QBrush());
        painter.drawEllipse(QRectF(at(square, 3, 3), at(square, 5, 5)));
    }
}

} // namespace spotter
