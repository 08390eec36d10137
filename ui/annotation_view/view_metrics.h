// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/line_spacing.h"

#include <QFont>
#include <QHash>
#include <QString>

namespace spotter::textview {

/// A predicate's name as drawn on a pill: shortened if it is very long.
struct PredicateLabel {
    QString text;
    qreal width = 0; ///< of the pill in pixels, including margins
};

/// Every length of the layout, in pixels, derived from one font and the zoom.
class ViewMetrics {
public:
    ViewMetrics() : ViewMetrics(QFont(), 1) { }
    ViewMetrics(const QFont &viewFont, qreal zoom, LineSpacing spacing = LineSpacing::Compact);

    /// Measured only once per predicate, as markedPredicate() has it.
    [[nodiscard]] const PredicateLabel &label(const QString &predicate) const;
    /// The height above a line with this number of label tracks; 0: nothing runs over the line, which then has room
    /// for one track only if lines are airy.
    [[nodiscard]] qreal room(int trackCount) const;
    /// The middle of a track, as a distance above the top of the text.
    [[nodiscard]] qreal trackHeight(int track) const { return boxGap + (track + 0.5) * trackPitch; }
    /// The height of a plain line including the space above it.
    [[nodiscard]] qreal plainLineHeight() const { return room(0) + ascent + descent + belowLine; }
    /// The width of the margin left of the gutter for paragraph numbers up to lastNumber.
    [[nodiscard]] qreal numberMargin(int lastNumber) const;
    /// By how much a line without arcs grows with its first one.
    [[nodiscard]] qreal firstArcGrowth() const { return room(1) - room(0); }
    [[nodiscard]] qreal emptyLineHeight() const { return ascent + descent + belowLine + paragraphGap; }

    LineSpacing spacing;
    QFont font;
    QFont labelFont;
    QFont codeFont;
    qreal em = 0;
    qreal ascent = 0; ///< of Latin, CJK and other scripts that fit into an em
    qreal descent = 0;
    qreal belowLine = 0;
    qreal boxGap = 0; ///< between the text and track 0; the boxes of nested mentions extend into it
    qreal trackPitch = 0;
    qreal pillHeight = 0;
    qreal pillPadding = 0;
    qreal busHeight = 0; ///< the lane above all tracks in which elbows run to the gutter
    qreal gutter = 0; ///< left and right of the text, for elbows between lines
    qreal paragraphGap = 0;
    qreal labelEm = 0;

private:
    mutable QHash<QString, PredicateLabel> m_labels;
};

} // namespace spotter::textview
