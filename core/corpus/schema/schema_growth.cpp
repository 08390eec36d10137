// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/schema_growth.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/schema_rows.h"

#include <algorithm>

namespace spotter {
namespace {

/// Adds what the schema lacks for a label.
void extend(Schema &schema, const LabelRow &label)
{
    const QString &subjectType = label.subject.type;
    const QString &objectType = label.object.type;
    schema.addEntityType(subjectType);
    schema.addEntityType(objectType);
    std::vector<SlotDefinition> slotDefinitions;
    for (const QualifierRow &qualifier : label.qualifiers) {
        schema.addEntityType(qualifier.value.type);
        slotDefinitions.push_back({qualifier.slot, qualifier.value.type});
    }
    const qsizetype index = schema.indexOf(label.predicate);
    if (slotDefinitions.empty() && subjectType.isEmpty() && objectType.isEmpty()) {
        if (index < 0) schema.addPredicate(label.predicate);
        return;
    }
    TypePair pair{subjectType, objectType};
    if (schema.allows(label.predicate, subjectType, objectType)) {
        if (slotDefinitions.empty()) return;
        // Slots need a pair: one that does not restrict the types.
        const auto &pairs = schema.predicates()[size_t(index)].pairs;
        pair = pairs.empty() ? TypePair{} : pairs.front();
    }
    schema.addPredicate(label.predicate, pair, slotDefinitions);
}

/// Whether the schema has all of a label already: the usual case, which must not copy the schema.
bool covers(const SchemaIndex &index, const LabelRow &label)
{
    const auto knows = [&](const QString &type) { return type.isEmpty() || index.typeIds.contains(type); };
    if (!knows(label.subject.type) || !knows(label.object.type)) return false;
    const qsizetype place = index.schema.indexOf(label.predicate);
    if (place < 0 || !index.schema.allows(label.predicate, label.subject.type, label.object.type)) return false;
    const auto &definitions = index.schema.predicates()[size_t(place)].slotDefinitions;
    return std::ranges::all_of(label.qualifiers, [&](const QualifierRow &qualifier) {
        return knows(qualifier.value.type)
            && std::ranges::find(definitions, qualifier.slot, &SlotDefinition::name) != definitions.end();
    });
}

/// Adds the part of the schema that a label uses and the schema already has.
void addKnownPart(Schema &part, const SchemaIndex &index, const LabelRow &label)
{
    const auto addType = [&](const QString &type) {
        if (index.typeIds.contains(type)) part.addEntityType(type);
    };
    addType(label.subject.type);
    addType(label.object.type);
    for (const QualifierRow &qualifier : label.qualifiers) addType(qualifier.value.type);
    if (const qsizetype place = index.schema.indexOf(label.predicate); place >= 0)
        addDefinition(part, index.schema.predicates()[size_t(place)]);
}

} // namespace

Result<void> extendSchemaBy(Database &database, const std::vector<LabelRow> &labels, const QStringList &types)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const auto known = [&](const LabelRow &label) { return covers(**index, label); };
    const auto isKnown = [&](const QString &type) { return (*index)->typeIds.contains(type); };
    if (std::ranges::all_of(labels, known) && std::ranges::all_of(types, isKnown)) return {};
    // Only the part that the new labels use: a file may add thousands of predicates, each with another document.
    Schema before;
    for (const LabelRow &label : labels) {
        if (!known(label)) addKnownPart(before, **index, label);
    }
    for (const QString &type : types) {
        if (isKnown(type)) before.addEntityType(type);
    }
    Schema after = before;
    for (const LabelRow &label : labels) {
        if (!known(label)) extend(after, label);
    }
    for (const QString &type : types) after.addEntityType(type);
    return growSchema(database, before, after);
}

} // namespace spotter
