// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/scroll_anchor.h"

#include <algorithm>

namespace spotter::textview {

void ScrollAnchor::setMargins(int top, int bottom)
{
    m_topMargin = top;
    m_bottomMargin = bottom;
    m_endRoom = 0;
}

qint64 ScrollAnchor::maximum() const
{
    return std::max(minimum(), m_layout.totalHeight() + m_bottomMargin + m_endRoom - m_viewportHeight);
}

void ScrollAnchor::normalise()
{
    m_block = std::clamp(m_block, 0, m_layout.blocks().size() - 1);
    while (m_inside < 0 && m_block > 0) {
        --m_block;
        static_cast<void>(m_layout.entry(m_block));
        m_inside += m_layout.height(m_block);
    }
    static_cast<void>(m_layout.entry(m_block));
    while (m_inside >= m_layout.height(m_block) && m_block + 1 < m_layout.blocks().size()) {
        m_inside -= m_layout.height(m_block);
        ++m_block;
        static_cast<void>(m_layout.entry(m_block));
    }
    if (m_block == 0) m_inside = std::max<qint64>(m_inside, -m_topMargin);
}

void ScrollAnchor::scrollBy(qint64 distance)
{
    m_inside += distance;
    normalise();
}

void ScrollAnchor::jumpTo(qint64 y)
{
    y = std::clamp(y, minimum(), maximum());
    m_block = m_layout.blockAtY(y);
    const qint64 inside = y - m_layout.top(m_block);
    const qint32 estimated = std::max(1, m_layout.height(m_block));
    static_cast<void>(m_layout.entry(m_block));
    m_inside = inside < 0 ? inside : inside * m_layout.height(m_block) / estimated;
}

void ScrollAnchor::placeOffset(qsizetype offsetUtf16, int distanceFromTop)
{
    const TextLayout::Place place = m_layout.place(offsetUtf16);
    m_block = place.block;
    m_inside = static_cast<qint64>(m_layout.entry(place.block).scene.lines[static_cast<size_t>(place.line)].textTop)
        - distanceFromTop;
    m_endRoom = 0;
    normalise();
}

void ScrollAnchor::pinOffset(qsizetype offsetUtf16, int distanceFromTop)
{
    placeOffset(offsetUtf16, distanceFromTop);
    m_endRoom = std::max<qint64>(0, layOutVisible().value_or(0));
}

std::optional<qint64> ScrollAnchor::layOutVisible()
{
    qint64 y = -m_inside;
    int block = m_block;
    for (; block < m_layout.blocks().size() && y < m_viewportHeight; ++block) {
        static_cast<void>(m_layout.entry(block));
        y += m_layout.height(block);
    }
    m_lastBlock = std::max(m_block, block - 1);
    if (block < m_layout.blocks().size()) return {};
    return m_viewportHeight - m_bottomMargin - y;
}

void ScrollAnchor::settle()
{
    normalise();
    // At most twice: laying out newly visible blocks at the end of the text can make it shorter than estimated.
    for (int round = 0; round < 3; ++round) {
        const qint64 below = layOutVisible().value_or(0);
        m_endRoom = std::clamp<qint64>(below, 0, m_endRoom);
        const qint64 missing = below - m_endRoom;
        const bool isAtTop = m_block == 0 && m_inside <= -m_topMargin;
        if (missing <= 0 || isAtTop) break;
        m_inside -= missing;
        normalise();
    }
    m_layout.trim();
}

qsizetype ScrollAnchor::topOffset()
{
    const TextLayout::Entry &entry = m_layout.entry(m_block);
    return m_layout.blocks().at(m_block).beginUtf16
        + entry.text.lineBegin(entry.scene.lineAtY(static_cast<qreal>(std::max<qint64>(0, m_inside))));
}

qint64 ScrollAnchor::distanceOf(qsizetype offsetUtf16)
{
    const TextLayout::Place place = m_layout.place(offsetUtf16);
    const LinePlace &line = m_layout.entry(place.block).scene.lines[static_cast<size_t>(place.line)];
    return m_layout.top(place.block) + static_cast<qint64>(line.textTop) - y();
}

qint64 ScrollAnchor::roomAbove(qsizetype offsetUtf16)
{
    const TextLayout::Place place = m_layout.place(offsetUtf16);
    const LinePlace &line = m_layout.entry(place.block).scene.lines[static_cast<size_t>(place.line)];
    return static_cast<qint64>(line.textTop - line.top);
}

} // namespace spotter::textview
