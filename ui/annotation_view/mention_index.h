// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entities.h"
#include "ui/annotation_view/paragraph_index.h"
#include "ui/displayed_triple.h"

#include <array>
#include <span>
#include <vector>

namespace spotter::textview {

/// One end of one triple.
struct MentionUse {
    int triple = -1;
    TripleEnd end = TripleEnd::Subject;
};

/// A place in the text that triples mention, or an entity in no triple, with one entity type.
struct ShownMention {
    Span span;
    QString type;
    std::span<const MentionUse> uses; ///< empty for an entity in no triple; kept by the index
    int entity = -1; ///< index of the listed entity that it is, if it is in no triple; else -1
    bool isSubject = false; ///< of one of its triples at least
    bool isOnlyModel = true; ///< no label has it
    bool isOnlyRejected = true;

    [[nodiscard]] bool isLooseEntity() const { return uses.empty(); }
};

/// The mentions of a document's triples and its listed entities by place. Rebuilt when these change: O(n log n).
/// Triples and entities without a place, or with one outside the text, have no mentions.
class MentionIndex {
public:
    MentionIndex() = default;
    MentionIndex(MentionIndex &&) = default;
    MentionIndex &operator=(MentionIndex &&) = default;
    MentionIndex(const MentionIndex &) = delete; // its mentions refer to its uses
    MentionIndex &operator=(const MentionIndex &) = delete;
    ~MentionIndex() = default;
    MentionIndex(
        const std::vector<DisplayedTriple> &triples, const std::vector<Entity> &entities, qsizetype textLength);

    [[nodiscard]] const std::vector<ShownMention> &mentions() const { return m_mentions; } ///< sorted by span
    [[nodiscard]] const ShownMention &mention(int index) const { return m_mentions[static_cast<size_t>(index)]; }
    /// The index of the mention, or -1 if the triple has no place.
    [[nodiscard]] int mentionOf(int triple, TripleEnd end) const;
    /// The index of the mention with exactly this span and type; -1 if there is none.
    [[nodiscard]] int mentionAt(Span span, const QString &type) const;
    /// The mentions that overlap the span, sorted by span.
    [[nodiscard]] std::vector<int> overlapping(Span span) const;

private:
    std::vector<MentionUse> m_uses; ///< of all mentions, in their order: twenty thousand small lists would take long
    std::vector<ShownMention> m_mentions;
    std::vector<qsizetype> m_farthestEnds; ///< the largest end of mentions [0, i]: limit for a backward search
    std::vector<std::array<int, 2>> m_ends; ///< for each triple, the mentions of its subject and object
};

} // namespace spotter::textview
