// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/no_relation.h"

namespace spotter {

/// For formats with one relation per record, in which a record may also state that its two mentions have no relation.
/// Such a record becomes a document without triples: both mentions are entities with a note of their role under this
/// key, and the name of the relation is metadata.
inline constexpr QLatin1StringView pairKey("pair");
/// The metadata key for the relation name of a record without a relation: "no_relation", "Other", "NA".
inline constexpr QLatin1StringView pairRelationKey("relation");

/// The name of a relation without the direction that SemEval-2010 and its converters append to it, "(e1,e2)" or
/// "(e2,e1)".
struct DirectedName {
    QString name;
    bool isReversed = false; ///< "(e2,e1)": the second mention of the record is the subject
};
/// Nothing if the name states no direction.
[[nodiscard]] std::optional<DirectedName> directedName(const QString &relation);
/// The name under which a record states a predicate whose subject is its first mention, so that a predicate that itself
/// ends like a direction is read back unchanged.
[[nodiscard]] QString statedName(const QString &predicate);
/// Takes the relation of a record that has none under "relation" out of its other fields: the first string under one of
/// tripleRelationNames. Empty: there is none.
[[nodiscard]] QString takeRelationOfOtherName(QJsonObject &fields);
/// What the sentences of NYT10 end with.
inline constexpr QLatin1StringView sentenceEndMark("###END###");
/// A text without this mark.
[[nodiscard]] QString withoutEndMark(QString text);
/// The note for a mention of a record without a relation.
[[nodiscard]] QJsonObject pairNote(bool isSubject);

struct RelationPair {
    Mention subject;
    QString predicate;
    Mention object;
    bool isRelation = true;
};

/// The records of a document: one per label, and one without a relation if the metadata contain it. Everything that
/// fits no record, labels whose predicate would be read as "no relation", and a document without records are counted as
/// lost.
[[nodiscard]] std::vector<RelationPair> relationPairs(const Document &document,
    const std::vector<const LabelledTriple *> &labels, const CodePointMap &map, LossCounter &losses);

/// The entities of such records, for tokensOf().
[[nodiscard]] std::vector<Entity> entitiesOf(const std::vector<RelationPair> &pairs);

} // namespace spotter
