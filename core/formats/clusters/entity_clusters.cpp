// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/entity_clusters.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace spotter {

void EntityCluster::sort()
{
    m_inOrder.resize(m_mentions.size());
    std::iota(m_inOrder.begin(), m_inOrder.end(), std::size_t(0));
    std::ranges::stable_sort(
        m_inOrder, {}, [this](std::size_t i) { return std::pair(m_mentions[i].begin, m_mentions[i].end); });
}

std::vector<std::size_t> EntityCluster::within(const std::vector<qint64> &sentences) const
{
    std::vector<std::size_t> found;
    std::ranges::copy_if(m_inOrder, std::back_inserter(found),
        [&](std::size_t index) { return std::ranges::find(sentences, m_mentions[index].sentence) != sentences.end(); });
    return found.empty() ? m_inOrder : found;
}

std::pair<std::size_t, std::size_t> closestMentions(
    const EntityCluster &subject, const EntityCluster &object, const std::vector<qint64> &evidence)
{
    const std::vector<std::size_t> subjects = subject.within(evidence);
    const std::vector<std::size_t> objects = object.within(evidence);
    std::pair best(subjects.front(), objects.front());
    qint64 smallest = std::numeric_limits<qint64>::max();
    const auto compare = [&](std::size_t s, std::size_t o) {
        const ClusterMention &a = subject.at(s);
        const ClusterMention &b = object.at(o);
        const qint64 gap = a.begin < b.begin ? b.begin - a.end : a.begin - b.end;
        if (gap < 0 || gap >= smallest) return;
        smallest = gap;
        best = {s, o};
    };
    // Only mentions that are adjacent in text order can be closest.
    for (std::size_t s = 0, o = 0; s < subjects.size() || o < objects.size();) {
        const bool takeSubject = o == objects.size()
            || (s < subjects.size() && subject.at(subjects[s]).begin <= object.at(objects[o]).begin);
        if (takeSubject) {
            if (o > 0) compare(subjects[s], objects[o - 1]);
            ++s;
        } else {
            if (s > 0) compare(subjects[s - 1], objects[o]);
            ++o;
        }
    }
    return best;
}

} // namespace spotter
