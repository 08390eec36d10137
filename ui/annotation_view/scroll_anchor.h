// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/text_layout.h"

#include <optional>

namespace spotter::textview {

/// The visible part of a document. Anchored to a block instead of a distance from the top, so that heights above can be
/// corrected without moving the visible text. All positions are in pixels; no widget is needed.
class ScrollAnchor {
public:
    explicit ScrollAnchor(TextLayout &layout) : m_layout(layout) { }

    void setViewportHeight(int height) { m_viewportHeight = height; }
    [[nodiscard]] int viewportHeight() const { return m_viewportHeight; }
    /// Empty space above the first and below the last line.
    void setMargins(int top, int bottom);

    void toTop() { m_block = 0, m_inside = -m_topMargin, m_endRoom = 0; }
    /// Scrolls by a small distance: lays out the blocks it passes, so it is exact to the pixel.
    void scrollBy(qint64 distance);
    /// Scrolls to an absolute position, for example of a dragged scroll bar.
    void jumpTo(qint64 y);
    /// Scrolls so that the line of the offset has the top of its text (not of the space above it) at the given distance
    /// from the top of the viewport.
    void placeOffset(qsizetype offsetUtf16, int distanceFromTop);
    /// The same, and settle() leaves it there even if the text then ends above the bottom of the viewport, until it is
    /// scrolled away from there.
    void pinOffset(qsizetype offsetUtf16, int distanceFromTop);

    /// Lays out what is visible and keeps the position within the document. Must be called after every change and
    /// before painting.
    void settle();

    /// The document's y at the top of the viewport; values are comparable only until heights change.
    [[nodiscard]] qint64 y() const { return m_layout.top(m_block) + m_inside; }
    [[nodiscard]] int firstBlock() const { return m_block; }
    [[nodiscard]] int lastBlock() const { return m_lastBlock; } ///< the last visible one, as of settle()
    [[nodiscard]] qint64 minimum() const { return -m_topMargin; }
    [[nodiscard]] qint64 maximum() const;
    /// The offset at the start of the first visible line.
    [[nodiscard]] qsizetype topOffset();
    /// The distance from the top of the viewport to the top of the text of the offset's line, in pixels; lays out its
    /// block.
    [[nodiscard]] qint64 distanceOf(qsizetype offsetUtf16);
    /// The height above the text of the offset's line, in which its arcs run; lays out its block.
    [[nodiscard]] qint64 roomAbove(qsizetype offsetUtf16);

private:
    void normalise();
    /// Lays out what is visible. How far the text's end is above the bottom margin; nothing if it is further down.
    [[nodiscard]] std::optional<qint64> layOutVisible();

    TextLayout &m_layout;
    int m_viewportHeight = 0;
    int m_topMargin = 0;
    int m_bottomMargin = 0;
    qint64 m_endRoom = 0; ///< more empty space below the last line, for a place that is pinned
    int m_block = 0;
    qint64 m_inside = 0; ///< from the top of the block to the top of the viewport
    int m_lastBlock = 0;
};

} // namespace spotter::textview
