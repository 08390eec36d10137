// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstddef>
#include <utility>
#include <vector>

namespace spotter {

/// One mention of an entity in a text of sentences: tokens [begin, end) of the whole record.
struct ClusterMention {
    qint64 begin = 0;
    qint64 end = 0;
    qint64 sentence = 0;
};

/// The mentions of one entity, in the order of the file.
class EntityCluster {
public:
    void add(ClusterMention mention) { m_mentions.push_back(mention); }
    /// Must be called once, after the last add().
    void sort();
    [[nodiscard]] std::size_t size() const { return m_mentions.size(); }
    [[nodiscard]] const ClusterMention &at(std::size_t index) const { return m_mentions[index]; }
    /// The indices of the mentions in text order: those in the given sentences, or all if there are none in them.
    [[nodiscard]] std::vector<std::size_t> within(const std::vector<qint64> &sentences) const;

private:
    std::vector<ClusterMention> m_mentions;
    std::vector<std::size_t> m_inOrder;
};

/// Chooses the mentions of two entities for a relation between them: the two that are closest without overlapping, from
/// the evidence if possible; the leftmost pair of equals. Neither cluster may be empty; both must be sorted.
[[nodiscard]] std::pair<std::size_t, std::size_t> closestMentions(
    const EntityCluster &subject, const EntityCluster &object, const std::vector<qint64> &evidence);

} // namespace spotter
