// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_query.h"
#include "core/text/document.h"

#include <vector>

namespace spotter {

class Corpus;

enum class EntitySection { Names, Timeline, SaidOfIt, SaidOfOthers };

/// A line of an entity's page, with a label that says so.
struct EntityLine {
    EntitySection section = EntitySection::Names;
    QString about; ///< timeline, and what is said of others: the other thing; empty for the entity itself
    QString predicate;
    QString value; ///< a name, a date, or the object
    qint64 sentences = 0;
    double sureness = 0;
    qint64 other = 0; ///< the other entity of the fact; 0 if it is a value, or the line is a name
    FactLabel label;
};

/// All that a corpus says of an entity, except rejected facts: its names; dates of it and of what it is linked to, in
/// their order; facts of which it is the subject, and the object.
struct EntityPage {
    KnownEntity entity;
    std::vector<EntityLine> lines; ///< by section
    bool hasMore = false; ///< facts were left out
};

/// Facts must be built. Fails (NotFound) if the entity is not there any more.
[[nodiscard]] Result<EntityPage> entityPage(Corpus &corpus, qint64 entity);

/// "Said of it"
[[nodiscard]] QString entitySectionTitle(EntitySection section);
/// "born: Milan", "1816: Emma – published"
[[nodiscard]] QString entityLineInWords(const EntityLine &line);
/// The page as text, and as JSON lines: the entity first, then a line each.
[[nodiscard]] QString entityPageText(const EntityPage &page);
[[nodiscard]] QByteArray entityPageJson(const EntityPage &page);

/// A label with the names of its entities.
struct PlacedTriple {
    Triple triple;
    DocumentId document;
    Assertion assertion;
};
/// The facts about an entity and those between the entities that these link it to, each by one of its labels; of many
/// facts those with the most sentences.
[[nodiscard]] Result<std::vector<PlacedTriple>> entityNeighbourhood(Corpus &corpus, qint64 entity);

} // namespace spotter
