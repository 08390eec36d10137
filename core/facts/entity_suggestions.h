// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/name_shape.h"

#include <QString>

#include <vector>

namespace spotter {

/// One fact about an entity, seen from it.
struct EntityFact {
    QString predicate;
    QString other; ///< the key of the other entity, or the text of the value
    bool isSubject = true; ///< whether the entity is the fact's subject

    friend bool operator==(const EntityFact &, const EntityFact &) = default;
};

/// What is known of a default entity: one name (its most frequent form), and where it is.
struct NamedEntity {
    QString name;
    QString type; ///< empty if unknown
    int count = 1; ///< mentions
    std::vector<qint64> documents = {}; ///< ids, ascending
    std::vector<EntityFact> facts = {};
};

/// A statement of statedAliases() about two entities.
struct StatedAlias {
    size_t a = 0; ///< indices of the entities
    size_t b = 0;
    QString words; ///< empty for brackets alone
};

/// Two entities that may be one.
struct EntitySuggestion {
    size_t a = 0; ///< the one with the shorter name, if one is a short form of the other
    size_t b = 0;
    double confidence = 0; ///< in [0, 1]
    SameNameReason reason = SameNameReason::Spelling;
    QString words; ///< of a stated alias
    int sharedDocuments = 0;
    int sharedFacts = 0;

    friend bool operator==(const EntitySuggestion &, const EntitySuggestion &) = default;
};

/// At this confidence nine of ten suggestions are right, on names that nobody tuned it on.
constexpr double sureSuggestion = 0.8;
/// Less sure ones are not made.
constexpr double leastSuggestion = 0.5;

/// The pairs of entities with compatible types that may be one, surest first, each with its best reason. Seconds for
/// 100,000 entities: names are compared only if they are in one document or have a word, a sound, initials or all but
/// one letter in common. Against a pair speak: other entities that the short form fits as well, different dates, a fact
/// that links the two.
[[nodiscard]] std::vector<EntitySuggestion> suggestEntities(
    const std::vector<NamedEntity> &entities, const std::vector<StatedAlias> &statements);

/// Whether the two forms can hardly be two things, so that nobody needs to look: the texts themselves say so, the only
/// bearer of a surname in each of their documents, legal forms, kinds of places, abbreviations of words. Not: other
/// spellings, titles before a surname, a middle name in another document, the same facts.
[[nodiscard]] bool isCertain(const EntitySuggestion &suggestion);

/// The default: which names are one entity. For each (name, type) the index of the first one of its entity. Names with
/// one key and type are one; a name without a type belongs to the only type of its key, if there is only one.
struct TypedName {
    QString name;
    QString type;
};
[[nodiscard]] std::vector<size_t> entitiesByDefault(const std::vector<TypedName> &names);

} // namespace spotter
