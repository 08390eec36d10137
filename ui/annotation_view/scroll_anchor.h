// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/text_layout.h"

namespace spotter::textview {

/// Which part of a document is on screen. Holds on to a block and not to a distance from the top, so that heights may
/// be corrected above without anything moving. All positions in pixels; no widget is needed.
class ScrollAnchor {
public:
    explicit ScrollAnchor(TextLayout &layout) : m_layout(layout) { }

    void setViewportHeight(int height) { m_viewportHeight = height; }
    [[nodiscard]] int viewportHeight() const { return m_viewportHeight; }
    /// Empty space above the first and below the last line.
    void setMargins(int top, int bottom);

    void toTop() { m_block = 0, m_inside = -m_topMargin; }
    /// By a small distance: lays out what it passes, so that it is exact to the pixel.
    void scrollBy(qint64 distance);
    /// To an absolute position, as of a dragged scroll bar.
    void jumpTo(qint64 y);
    /// Puts the line of the offset where the top of its text (not of the room above it) is that far from the
    /// viewport's.
    void placeOffset(qsizetype offsetUtf16, int distanceFromTop);

    /// Lays out what is visible and stays within the document's ends. Call it after every change, before painting.
    void settle();

    /// The document's y at the top of the viewport; only comparable until heights change.
    [[nodiscard]] qint64 y() const { return m_layout.top(m_block) + m_inside; }
    [[nodiscard]] int firstBlock() const { return m_block; }
    [[nodiscard]] int lastBlock() const { return m_lastBlock; } ///< the last visible one, as of settle()
    [[nodiscard]] qint64 minimum() const { return -m_topMargin; }
    [[nodiscard]] qint64 maximum() const;
    /// The offset at the start of the first visible line.
    [[nodiscard]] qsizetype topOffset();
    /// Where the top of the text of the offset's line is, in pixels from the top of the viewport; lays out its block.
    [[nodiscard]] qint64 distanceOf(qsizetype offsetUtf16);

private:
    void normalise();

    TextLayout &m_layout;
    int m_viewportHeight = 0;
    int m_topMargin = 0;
    int m_bottomMargin = 0;
    int m_block = 0;
    qint64 m_inside = 0; ///< the viewport's top from the block's
    int m_lastBlock = 0;
};

} // namespace spotter::textview
