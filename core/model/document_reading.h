// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace spotter {

/// A triple with a model's probability for each of its parts, without thresholds: subject start, subject end, object
/// start and object end under its predicate; for the linking head: subject, object, the link of their starts, the link
/// of their ends.
struct ReadTriple {
    Triple triple;
    std::array<float, 4> parts = {};
    bool probed = false; ///< it was requested as a probe, and may be below the floor

    /// The smallest part, in [0, 1], as a measure of the confidence in the triple.
    [[nodiscard]] double least() const { return double(*std::ranges::min_element(parts)); }
    /// The product of the parts, before calibration.
    [[nodiscard]] double score() const
    {
        return double(parts[0]) * double(parts[1]) * double(parts[2]) * double(parts[3]);
    }
};

/// Whether a label was scored, or why not.
enum class LabelPlace {
    Read,
    Unaligned, ///< its strings are not in the text, or not at the ends of tokens
    BeyondLimit, ///< its mentions never fit into one passage
    UnknownPredicate, ///< the model does not have the predicate
};

/// A model's scores of a label and of the alternatives to it.
struct LabelReading {
    ReadTriple label; ///< parts are 0 if place is not Read
    LabelPlace place = LabelPlace::Unaligned;
    // NOLINTBEGIN(readability-redundant-member-init): may be left out
    std::optional<ReadTriple> otherPredicate = {}; ///< the most probable other predicate of the same two mentions
    std::optional<ReadTriple> swapped = {}; ///< the same predicate with subject and object swapped
    std::optional<ReadTriple> otherEnds = {}; ///< the most probable variant that overlaps both mentions
    std::optional<ReadTriple> otherObject = {}; ///< same subject and predicate, an object elsewhere, without a label
    std::optional<ReadTriple> otherSubject = {}; ///< same object and predicate, a subject elsewhere, without a label
    // NOLINTEND(readability-redundant-member-init)
};

/// A model's scores of a document, for judging its labels.
struct DocumentReading {
    std::vector<LabelReading> labels; ///< of labels that are not rejected, in their order
    std::vector<ReadTriple> candidates; ///< unlabelled triples above the floor, the most probable (by least()) first;
                                        ///< of variants that overlap in both mentions only the most probable
};

} // namespace spotter
