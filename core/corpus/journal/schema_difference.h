// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QJsonObject>

namespace spotter {

/// What makes one schema of another, as the journal keeps it: in each direction the entity types that the other lacks,
/// the colours that differ, and full definitions of the predicates that differ: {"types": [...], "colors": {type:
/// "#rrggbb" or ""}, "predicates": [{"name", "pairs": [[s, o]], "slots": [[name, type]]}],
/// "type_order": [...], "predicate_order": [...]}; the orders are all names, where they do not follow from the rest.
struct SchemaChange {
    QJsonObject before;
    QJsonObject after;

    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
};
[[nodiscard]] SchemaChange schemaChange(const Schema &before, const Schema &after);

/// Whether a change takes nothing away and puts nothing elsewhere: what an import does to the schema.
[[nodiscard]] bool onlyAdds(const QJsonObject &from, const QJsonObject &to);

/// A predicate as a change writes it down.
[[nodiscard]] Predicate predicateFromJson(const QJsonObject &json);

} // namespace spotter
