// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/merging/merged_labels.h"

#include <vector>

namespace spotter {

/// Two labels that cannot both be right; both are kept.
struct LabelConflict {
    enum class Kind {
        Decision, ///< one is accepted, the other rejected
        Types, ///< different types at the same span
        Negation, ///< one is negated, the other is not
        Qualifiers, ///< each has qualifiers that the other does not have
    };
    Kind kind = Kind::Decision;
    LabelRow one;
    LabelRow other;
};

/// A document's labels, and what some of them were merged from.
struct LabelledSide {
    std::vector<LabelRow> labels;
    std::vector<MergedLabel> merged;
};

/// The changes needed to merge labels into stored ones.
struct LabelUnion {
    std::vector<LabelRow> before; ///< stored labels that change or are merged with another, as they were
    std::vector<LabelRow> after; ///< what to write: changed labels with their key, new labels without
    std::vector<LabelConflict> conflicts; ///< of labels that are written
    std::vector<MergedLabel> merged; ///< all that are to be known of the document then
};

/// The union of a document's labels with others. Labels with the same strings, spans and predicate are merged if
/// neither contradicts the other: a type takes precedence over none, qualifiers over none or fewer, a decision over
/// none, a person's label over an imported one, negated and uncertain over nothing said; of two scores the higher one
/// is used, of two notes both. Labels that contradict each other are both kept: a negated label also contradicts one
/// that a person has accepted or rejected as it is. Commutative and associative: the union of any number of documents
/// does not depend on their order. `stored` need not be the result of such unions: labels that `added` does not affect
/// are not changed.
[[nodiscard]] LabelUnion uniteLabels(LabelledSide stored, LabelledSide added);

} // namespace spotter
