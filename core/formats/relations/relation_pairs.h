// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"

namespace spotter {

/// For formats with one relation a record, where a record may also say that its two mentions have no relation. That is
/// a document without a triple: both mentions are entities with a note of their part, the name is metadata.
inline constexpr QLatin1StringView pairKey("pair");
/// Where the metadata keep what a record without a relation calls it: "no_relation", "Other", "NA".
inline constexpr QLatin1StringView pairRelationKey("relation");

/// Whether a relation's name says that there is none.
[[nodiscard]] bool isNoRelation(QStringView name);
/// The note at a mention of a record without a relation.
[[nodiscard]] QJsonObject pairNote(bool isSubject);

struct RelationPair {
    Mention subject;
    QString predicate;
    Mention object;
    bool isRelation = true;
};

/// The records of a document: one a label, and one without a relation if the metadata keep it. What has no place in
/// any, and a text without records, is counted as lost.
[[nodiscard]] std::vector<RelationPair> relationPairs(const Document &document,
    const std::vector<const LabelledTriple *> &labels, const CodePointMap &map, LossCounter &losses);

/// The entities of such records, for the layout of their tokens.
[[nodiscard]] std::vector<Entity> entitiesOf(const std::vector<RelationPair> &pairs);

} // namespace spotter
