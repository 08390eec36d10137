// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/label_row.h"

#include <vector>

namespace spotter {

/// Two labels that cannot both be right; both are kept.
struct LabelConflict {
    enum class Kind {
        Decision, ///< one is accepted, the other rejected
        Types, ///< different types at the same place
    };
    Kind kind = Kind::Decision;
    LabelRow one;
    LabelRow other;
};

/// What storing labels beside others changes.
struct LabelUnion {
    std::vector<LabelRow> before; ///< stored ones that change or are joined with another, as they were
    std::vector<LabelRow> after; ///< what to write: changed ones with their key, new ones without
    std::vector<LabelConflict> conflicts; ///< at labels that are written
};

/// The union of a document's labels with others. Labels of the same strings, places and predicate are one if one says
/// nothing that the other denies: a type goes before none, qualifiers before none or fewer, a decision before none, a
/// person's label before an imported one; of two scores the higher stays. What cannot be one is kept apart. The same,
/// whichever of two documents comes first. `stored` may be a list that came to be otherwise: what `added` does not
/// touch is left alone.
[[nodiscard]] LabelUnion uniteLabels(const std::vector<LabelRow> &stored, std::vector<LabelRow> added);

} // namespace spotter
