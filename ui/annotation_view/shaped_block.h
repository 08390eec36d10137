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

/// A stretch of one line in visual order, in pixels from the left of the text.
struct LineStretch {
    qreal left = 0;
    qreal right = 0;
};

/// One laid-out block: shaped and wrapped text, and where every character is. All offsets are relative to the block's
/// start. The lines' heights are decided by whoever knows what stands above them (placeLine()).
class ShapedBlock {
public:
    /// scale: how much larger than the plain text the block's font is (headings).
    ShapedBlock(const QString &text, const QList<QTextLayout::FormatRange> &formats, const ViewMetrics &metrics,
        qreal width, qreal scale);

    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }
    [[nodiscard]] qsizetype lineBegin(int line) const { return m_layout.lineAt(line).textStart(); }
    [[nodiscard]] qsizetype lineEnd(int line) const;
    /// The line of an offset; one at a wrap belongs to the line that it begins.
    [[nodiscard]] int lineOf(qsizetype offset) const;
    /// The height above and below the baseline that the line's text needs.
    [[nodiscard]] qreal ascent(int line) const;
    [[nodiscard]] qreal descent(int line) const;
    void placeLine(int line, qreal baseline);

    /// What a span takes of a line, in visual order: more than one stretch where directions are mixed.
    [[nodiscard]] std::vector<LineStretch> stretches(int line, Span span) const;
    /// Where a caret in front of offset stands; at the end of the line's text for the line's end.
    [[nodiscard]] qreal caretX(int line, qsizetype offset) const;
    /// Where the character that ends at offset ends: differs from caretX() where the direction changes and at a wrap.
    [[nodiscard]] qreal endX(int line, qsizetype offset) const;
    /// The offset of the boundary between graphemes that is nearest to x.
    [[nodiscard]] qsizetype offsetNear(int line, qreal x) const;

    void draw(
        QPainter *painter, QPointF at, const QList<QTextLayout::FormatRange> &selections, const QRectF &clip) const;

private:
    [[nodiscard]] qsizetype offsetNearInOrder(int line, qreal x) const;
    [[nodiscard]] qsizetype offsetNearAnywhere(int line, qreal x) const;

    QTextLayout m_layout;
    qreal m_ascent;
    qreal m_descent;
    bool m_fitsIntoEm; ///< only scripts whose glyphs stay within the metrics' ascent and descent
    bool m_isLeftToRight;
};

} // namespace spotter::textview
