// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/displayed_triple.h"

#include <vector>

namespace spotter {

/// The mapping between two lists of triples. A label is the same if its annotation is, whatever happens to its
/// predicate and spans; a prediction that was accepted is the same if it has the same place and predicate.
struct TripleDiff {
    std::vector<int> newRow; ///< for each old row: its new index, or -1
    std::vector<int> oldRow; ///< for each new row: its old index, or -1
};

[[nodiscard]] TripleDiff compareTriples(
    const std::vector<DisplayedTriple> &before, const std::vector<DisplayedTriple> &after);

} // namespace spotter
