// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/height_tree.h"

#include <algorithm>
#include <bit>

namespace spotter::textview {

void HeightTree::assign(std::vector<qint32> heights)
{
    m_heights = std::move(heights);
    m_sums.assign(m_heights.size() + 1, 0);
    for (size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        const size_t parent = i + (i & (~i + 1));
        if (parent < m_sums.size()) m_sums[parent] += m_sums[i];
    }
}

void HeightTree::set(int block, qint32 height)
{
    const qint64 change = qint64(height) - m_heights[static_cast<size_t>(block)];
    if (change == 0) return;
    m_heights[static_cast<size_t>(block)] = height;
    for (size_t i = static_cast<size_t>(block) + 1; i < m_sums.size(); i += i & (~i + 1)) m_sums[i] += change;
}

qint64 HeightTree::top(int block) const
{
    qint64 sum = 0;
    for (size_t i = static_cast<size_t>(block); i > 0; i &= i - 1) sum += m_sums[i];
    return sum;
}

int HeightTree::blockAt(qint64 y) const
{
    if (m_heights.empty()) return -1;
    size_t found = 0;
    for (size_t step = std::bit_floor(m_sums.size()); step > 0; step >>= 1) {
        if (found + step < m_sums.size() && m_sums[found + step] <= y) {
            found += step;
            y -= m_sums[found];
        }
    }
    return static_cast<int>(std::min(found, m_heights.size() - 1));
}

} // namespace spotter::textview
