// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/label_row.h"

#include <vector>

namespace spotter {

/// A label of a statement, its place in the list, and the labels that were merged into it.
struct StatementMember {
    LabelRow row;
    size_t order = 0;
    std::vector<size_t> sources = {}; ///< indices of what was reduced // NOLINT(readability-redundant-member-init)
};
using StatementMembers = std::vector<StatementMember>;

/// With more labels of one statement, they are not compared pairwise.
inline constexpr size_t mostComparedLabels = 1000;

/// A set of the labels of one statement that says all that these do: of two of which one has all that the other has,
/// only that one. Sorted by content. The union of such sets, made such a set, does not depend on their order.
[[nodiscard]] StatementMembers mostSpecific(StatementMembers members);

/// Merges labels of one statement that do not contradict each other, as uniteLabels() promises. The members must come
/// from mostSpecific(); their indices are the sources of the result.
[[nodiscard]] StatementMembers reduced(const StatementMembers &members);

/// Whether b contains all types and qualifiers of a, and is as negated and at least as uncertain; a partial order of
/// the labels of one statement.
[[nodiscard]] bool isWithin(const LabelRow &a, const LabelRow &b);
/// Whether one is accepted and the other rejected.
[[nodiscard]] bool areContrary(const LabelRow &a, const LabelRow &b);

} // namespace spotter
