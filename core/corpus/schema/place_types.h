// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/label_row.h"

#include <map>
#include <set>
#include <utility>

namespace spotter {

/// The types that the labels of a document and the entities it lists give to each place: a mention without a type takes
/// that of the only one.
class PlaceTypes {
public:
    void add(const std::vector<LabelRow> &labels);
    /// Of the entities in a document's metadata.
    void add(const QJsonObject &metadata);

    /// Whether something has a type at the place of a mention.
    [[nodiscard]] bool has(const MentionRow &mention) const;
    /// Gives the subject and the object the types that they lack, if there is only one at their places. With `only`:
    /// if that has a type there, too. Whether something changed.
    bool fill(LabelRow &label, const PlaceTypes *only = nullptr) const;

private:
    std::map<std::pair<qint64, qint64>, std::set<QString>> m_types;
};

} // namespace spotter
