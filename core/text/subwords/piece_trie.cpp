// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/subwords/piece_trie.h"

#include <algorithm>

namespace spotter {

namespace {

/// A range of the sorted pieces that share their first units.
struct Shared {
    qint32 node = 0;
    size_t first = 0;
    size_t last = 0;
    qsizetype depth = 0;
};

} // namespace

PieceTrie::PieceTrie(const std::vector<QString> &pieces, std::vector<qint32> ids)
{
    std::ranges::sort(ids, [&](qint32 a, qint32 b) {
        const int order = pieces[size_t(a)].compare(pieces[size_t(b)]);
        return order != 0 ? order < 0 : a < b;
    });
    m_nodes.emplace_back();
    // Breadth first, so that the children of a node lie side by side.
    std::vector<Shared> waiting{{0, 0, ids.size(), 0}};
    for (size_t i = 0; i < waiting.size(); ++i) {
        Shared range = waiting[i];
        if (range.depth > 0 && pieces[size_t(ids[range.first])].size() == range.depth) {
            m_nodes[size_t(range.node)].piece = ids[range.first];
            // A piece that is there twice has the first id.
            while (range.first < range.last && pieces[size_t(ids[range.first])].size() == range.depth) ++range.first;
        }
        m_nodes[size_t(range.node)].firstChild = qint32(m_nodes.size());
        for (size_t at = range.first; at < range.last;) {
            const QChar unit = pieces[size_t(ids[at])][range.depth];
            size_t end = at;
            while (end < range.last && pieces[size_t(ids[end])][range.depth] == unit) ++end;
            waiting.push_back({qint32(m_nodes.size()), at, end, range.depth + 1});
            m_nodes.push_back({unit.unicode(), 0, -1, -1});
            ++m_nodes[size_t(range.node)].childCount;
            at = end;
        }
    }
}

qint32 PieceTrie::child(qint32 node, char16_t unit) const
{
    const Node &parent = m_nodes[size_t(node)];
    const auto first = m_nodes.begin() + parent.firstChild;
    const auto last = first + parent.childCount;
    const auto found = std::ranges::lower_bound(first, last, unit, {}, &Node::unit);
    return found != last && found->unit == unit ? qint32(found - m_nodes.begin()) : -1;
}

} // namespace spotter
