// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QJsonObject>

namespace spotter {

/// The difference between two schemas as stored in the journal. Each direction has the entity types that the other
/// lacks, the colours and descriptions that differ, and full definitions of the predicates that differ: {"types":
/// [...], "colors": {type: "#rrggbb" or ""}, "type_descriptions": {type: Markdown or ""}, "predicate_descriptions":
/// {…}, "predicates": [{"name", "pairs": [[s, o]], "slots": [[name, type]]}], "type_order": [...], "predicate_order":
/// [...]}; an order lists all names and is present only if it does not follow from the rest.
struct SchemaChange {
    QJsonObject before;
    QJsonObject after;

    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
};
[[nodiscard]] SchemaChange schemaChange(const Schema &before, const Schema &after);

/// Whether a change removes and moves nothing, as the change by an import.
[[nodiscard]] bool onlyAdds(const QJsonObject &from, const QJsonObject &to);

/// Parses a predicate in a SchemaChange.
[[nodiscard]] Predicate predicateFromJson(const QJsonObject &json);

} // namespace spotter
