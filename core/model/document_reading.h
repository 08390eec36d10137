// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace spotter {

/// A triple with what a model gives each of its parts, without thresholds: the probabilities of subject start, subject
/// end, object start and object end under its predicate; of the linking head: subject, object, the link of their
/// starts, the link of their ends.
struct ReadTriple {
    Triple triple;
    std::array<float, 4> parts = {};
    bool probed = false; ///< it was asked for, and may be below the floor

    /// The weakest part, in [0, 1]: a triple is as sure as that.
    [[nodiscard]] double least() const { return double(*std::ranges::min_element(parts)); }
    /// The product, as ScoredTriple has it.
    [[nodiscard]] double score() const
    {
        return double(parts[0]) * double(parts[1]) * double(parts[2]) * double(parts[3]);
    }
};

/// What became of a label when its text was read.
enum class LabelPlace {
    Read,
    Unaligned, ///< its strings are not in the text, or not at the ends of tokens
    BeyondLimit, ///< its mentions are never read at once
    UnknownPredicate, ///< the model has never learnt that predicate
};

/// A label as a model sees it, and what it would rather have there.
struct LabelReading {
    ReadTriple label; ///< parts are 0 where place is not Read
    LabelPlace place = LabelPlace::Unaligned;
    // NOLINTBEGIN(readability-redundant-member-init): may be left out
    std::optional<ReadTriple> otherPredicate = {}; ///< the most probable other predicate of the same two mentions
    std::optional<ReadTriple> swapped = {}; ///< the same predicate with subject and object changed places
    std::optional<ReadTriple> otherEnds = {}; ///< the most probable variant that overlaps both mentions
    std::optional<ReadTriple> otherObject = {}; ///< same subject and predicate, an object elsewhere, without a label
    std::optional<ReadTriple> otherSubject = {}; ///< same object and predicate, a subject elsewhere, without a label
    // NOLINTEND(readability-redundant-member-init)
};

/// All that a model says of a document that is of use to judge its labels.
struct DocumentReading {
    std::vector<LabelReading> labels; ///< of labels that are not rejected, in their order
    std::vector<ReadTriple> candidates; ///< above the floor, unlabelled, the most probable (by least()) first; of
                                        ///< variants that overlap in both mentions only the most probable
};

} // namespace spotter
