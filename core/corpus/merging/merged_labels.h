// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/label_row.h"

#include <QJsonObject>
#include <QLatin1StringView>

#include <vector>

namespace spotter {

/// The key in Document::metadata of the labels that were merged into others:
/// [{"label":{…}, "from":[{…}, …]}, …], as the journal has labels, without their ids. Without them the union of three
/// documents would depend on their order: what was merged with one label might belong to another one that comes later.
inline constexpr QLatin1StringView mergedLabelsKey("spotter:merged");

/// A label and what it was merged from. Holds as long as nobody changes the label.
struct MergedLabel {
    LabelRow label;
    std::vector<LabelRow> from;
};

/// Takes them out of the metadata. Entries that cannot be of their label, in files that anybody may have written, are
/// left out.
[[nodiscard]] std::vector<MergedLabel> takeMergedLabels(QJsonObject &metadata);
/// Adds them to the metadata, sorted by their content, if there are any.
void putMergedLabels(QJsonObject &metadata, const std::vector<MergedLabel> &merged);

/// Whether a has the same strings at the same place as b.
[[nodiscard]] bool isSamePlace(const MentionRow &a, const MentionRow &b);
/// Whether two labels state the same relation of the same strings.
[[nodiscard]] bool isSameStatement(const LabelRow &a, const LabelRow &b);
/// Whether b has all types and qualifiers of a; a partial order of the labels of one statement.
[[nodiscard]] bool hasContentOf(const LabelRow &b, const LabelRow &a);
/// Whether b has all qualifiers of a, with their places and types as far as a has them.
[[nodiscard]] bool hasQualifiersOf(const LabelRow &b, const LabelRow &a);
/// Whether both are the same apart from their ids and their document.
[[nodiscard]] bool isSameLabel(const LabelRow &a, const LabelRow &b);

} // namespace spotter
