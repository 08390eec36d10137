// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"
#include "ui/annotation_view/view_metrics.h"

#include <QList>
#include <QRectF>
#include <QTextLayout>

#include <vector>

namespace spotter::textview {

/// A part of one line in visual order, in pixels from the left of the text.
struct LineStretch {
    qreal left = 0;
    qreal right = 0;
};

/// One laid-out block: shaped and wrapped text, and the position of every character. All offsets are relative to the
/// block's start. The caller, which knows what is drawn above the lines, sets their heights (placeLine()).
class ShapedBlock {
public:
    /// scale: size of the block's font relative to plain text (headings).
    ShapedBlock(const QString &text, const QList<QTextLayout::FormatRange> &formats, const ViewMetrics &metrics,
        qreal width, qreal scale);

    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }
    [[nodiscard]] qsizetype lineBegin(int line) const { return m_layout.lineAt(line).textStart(); }
    [[nodiscard]] qsizetype lineEnd(int line) const;
    /// The line of an offset; an offset at a wrap belongs to the line that begins there.
    [[nodiscard]] int lineOf(qsizetype offset) const;
    /// The height that the line's text needs above and below the baseline.
    [[nodiscard]] qreal ascent(int line) const;
    [[nodiscard]] qreal descent(int line) const;
    void placeLine(int line, qreal baseline);

    /// The parts of a line covered by a span, in visual order: more than one if text directions are mixed.
    [[nodiscard]] std::vector<LineStretch> stretches(int line, Span span) const;
    /// The x of a caret before the offset; at the end of the line's text for the offset of the line's end.
    [[nodiscard]] qreal caretX(int line, qsizetype offset) const;
    /// The x of the end of the character before the offset: differs from caretX() at changes of direction and at wraps.
    [[nodiscard]] qreal endX(int line, qsizetype offset) const;
    /// The offset of the grapheme boundary nearest to x.
    [[nodiscard]] qsizetype offsetNear(int line, qreal x) const;

    void draw(
        QPainter *painter, QPointF at, const QList<QTextLayout::FormatRange> &selections, const QRectF &clip) const;

private:
    [[nodiscard]] qsizetype offsetNearInOrder(int line, qreal x) const;
    [[nodiscard]] qsizetype offsetNearAnywhere(int line, qreal x) const;

    QTextLayout m_layout;
    qreal m_ascent;
    qreal m_descent;
    bool m_fitsIntoEm; ///< only scripts whose glyphs fit the metrics' ascent and descent
    bool m_isLeftToRight;
};

} // namespace spotter::textview
