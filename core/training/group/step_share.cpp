// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/step_share.h"

#include <algorithm>
#include <numeric>

namespace spotter {

std::vector<size_t> shareOfStep(const std::vector<qsizetype> &lengths, int rank, int size)
{
    std::vector<size_t> order(lengths.size());
    std::iota(order.begin(), order.end(), size_t(0));
    if (size <= 1) return order;
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return lengths[a] > lengths[b]; });
    std::vector<qsizetype> loads(size_t(size), 0);
    std::vector<size_t> mine;
    for (const size_t place : order) {
        const auto least = std::ranges::min_element(loads);
        *least += std::max<qsizetype>(1, lengths[place]);
        if (least - loads.begin() == rank) mine.push_back(place);
    }
    std::ranges::sort(mine);
    return mine;
}

uint64_t seedOfSentence(uint64_t step, size_t place)
{
    // RandomState scrambles its seed: neighbouring places give independent numbers.
    return step + (uint64_t(place) + 1) * 0xd1342543de82ef95U;
}

} // namespace spotter
