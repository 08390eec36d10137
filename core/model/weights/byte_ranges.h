// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <vector>

namespace spotter {

/// A half-open range of bytes in a file.
struct ByteRange {
    qint64 begin = 0;
    qint64 end = 0; ///< not before begin
};

/// Whether no byte is in two of the ranges. Only then is the total size of their contents at most that of the file.
[[nodiscard]] inline bool areDisjoint(std::vector<ByteRange> ranges)
{
    std::erase_if(ranges, [](const ByteRange &range) { return range.begin == range.end; });
    std::ranges::sort(ranges, {}, &ByteRange::begin);
    const auto overlap = [](const ByteRange &left, const ByteRange &right) { return left.end > right.begin; };
    return std::ranges::adjacent_find(ranges, overlap) == ranges.end();
}

} // namespace spotter
