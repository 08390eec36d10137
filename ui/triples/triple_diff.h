// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/displayed_triple.h"

#include <vector>

namespace spotter {

/// How one list of triples became another. A label is the same while its annotation is, whatever becomes of its
/// predicate and spans; a prediction that is accepted is the same while it stands at the same place with the same
/// predicate.
struct TripleDiff {
    std::vector<int> newRow; ///< for each row before: where it is now, or -1
    std::vector<int> oldRow; ///< for each row now: where it was, or -1
};

[[nodiscard]] TripleDiff compareTriples(
    const std::vector<DisplayedTriple> &before, const std::vector<DisplayedTriple> &after);

} // namespace spotter
