// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

namespace spotter::textview {

/// A predicate's name as it is drawn on a pill: shortened where it is very long.
struct PredicateLabel {
    QString text;
    qreal width = 0; ///< of the pill in pixels, margins included
};

/// Every length that the layout needs, in pixels, from one font and the zoom.
class ViewMetrics {
public:
    ViewMetrics() : ViewMetrics(QFont(), 1) { }
    ViewMetrics(const QFont &viewFont, qreal zoom);

    /// Measured once for each predicate.
    [[nodiscard]] const PredicateLabel &label(const QString &predicate) const;
    /// What is above a line with that many tracks of labels; every line has room for one.
    [[nodiscard]] qreal room(int trackCount) const;
    /// The middle of a track, upwards from the top of the text.
    [[nodiscard]] qreal trackHeight(int track) const { return boxGap + (track + 0.5) * trackPitch; }
    /// The height of a plain line with its room.
    [[nodiscard]] qreal plainLineHeight() const { return room(0) + ascent + descent + belowLine; }
    /// The margin that paragraph numbers up to the last one take left of the gutter.
    [[nodiscard]] qreal numberMargin(int lastNumber) const;
    [[nodiscard]] qreal emptyLineHeight() const { return ascent + descent + belowLine + paragraphGap; }

    QFont font;
    QFont labelFont;
    QFont codeFont;
    qreal em = 0;
    qreal ascent = 0; ///< of Latin, CJK and other scripts that fit into an em
    qreal descent = 0;
    qreal belowLine = 0;
    qreal boxGap = 0; ///< between the text and track 0; the boxes of nested mentions grow into it
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
