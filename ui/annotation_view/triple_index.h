// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/paragraph_index.h"
#include "ui/displayed_triple.h"

#include <array>
#include <vector>

namespace spotter::textview {

/// One end of one triple.
struct MentionUse {
    int triple = -1;
    TripleEnd end = TripleEnd::Subject;
};

/// A place that one or more triples refer to, with one entity type.
struct ShownMention {
    Span span;
    QString type;
    std::vector<MentionUse> uses;
    bool isSubject = false; ///< of at least one of its triples
    bool isOnlyModel = true; ///< no label refers to it
    bool isOnlyRejected = true;
};

/// The mentions of a document's triples by place. Rebuilt when the triples change: O(n log n). Triples without a place,
/// or with a place outside of the text, have no mentions.
class TripleIndex {
public:
    TripleIndex() = default;
    TripleIndex(const std::vector<DisplayedTriple> &triples, qsizetype textLength);

    [[nodiscard]] const std::vector<ShownMention> &mentions() const { return m_mentions; } ///< sorted by span
    [[nodiscard]] const ShownMention &mention(int index) const { return m_mentions[static_cast<size_t>(index)]; }
    /// The index of the mention, or -1 if the triple has no place.
    [[nodiscard]] int mentionOf(int triple, TripleEnd end) const;
    /// The index of the mention with exactly this span and type; -1 if there is none.
    [[nodiscard]] int mentionAt(Span span, const QString &type) const;
    /// The mentions that overlap the span, sorted by span.
    [[nodiscard]] std::vector<int> overlapping(Span span) const;

private:
    std::vector<ShownMention> m_mentions;
    std::vector<qsizetype> m_farthestEnds; ///< the largest end of mentions [0, i]: limit for a backward search
    std::vector<std::array<int, 2>> m_ends; ///< for each triple, the mentions of its subject and object
};

} // namespace spotter::textview
