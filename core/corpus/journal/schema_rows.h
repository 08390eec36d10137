// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/journal/schema_difference.h"

#include <QJsonObject>

namespace spotter {

class Database;

/// The schema's rows, without the journal. The corpus' schema with its keys: cached if this Database is open for
/// writing, else read each time. The pointer is valid until the next call that writes or rolls back.
[[nodiscard]] Result<const SchemaIndex *> schemaIndex(Database &database);

/// Changes the rows described by "from" to those described by "to"; inside the caller's Transaction.
[[nodiscard]] Result<void> applySchemaChange(Database &database, const QJsonObject &from, const QJsonObject &to);
/// Adds what a definition has and the schema's predicate of that name lacks.
void addDefinition(Schema &schema, const Predicate &definition);
/// Journals and applies additions. before and after are the part of the schema that changes, with full definitions;
/// after contains all of before. The cost depends on the size of the change, not of the schema. Inside the caller's
/// Transaction.
[[nodiscard]] Result<void> growSchema(Database &database, const Schema &before, const Schema &after);
/// Journals and applies all changes, including removals and order; inside the caller's Transaction. Does nothing if
/// there are none.
[[nodiscard]] Result<void> changeSchema(Database &database, const Schema &extended);

} // namespace spotter
