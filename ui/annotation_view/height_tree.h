// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace spotter::textview {

/// The heights of all blocks in pixels with their prefix sums (a Fenwick tree): reading and changing one takes O(log
/// n).
class HeightTree {
public:
    void assign(std::vector<qint32> heights);
    void set(int block, qint32 height);

    [[nodiscard]] int size() const { return static_cast<int>(m_heights.size()); }
    [[nodiscard]] qint32 height(int block) const { return m_heights[static_cast<size_t>(block)]; }
    /// The sum of the heights before the block; block may be size().
    [[nodiscard]] qint64 top(int block) const;
    [[nodiscard]] qint64 total() const { return top(size()); }
    /// The block at y; the first or the last one if y is outside. -1 if there are no blocks.
    [[nodiscard]] int blockAt(qint64 y) const;

private:
    std::vector<qint32> m_heights;
    std::vector<qint64> m_sums; ///< m_sums[i] covers (i − lowbit(i), i], counted from 1
};

} // namespace spotter::textview
