// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/journal/schema_difference.h"

#include <QJsonObject>

namespace spotter {

class Database;

/// The schema's rows, without the journal.
/// The corpus' schema with its keys: remembered while this Database is the file's writer, else read each time. The
/// pointer holds until the next call that writes or rolls back.
[[nodiscard]] Result<const SchemaIndex *> schemaIndex(Database &database);

/// Makes the rows that "from" describes into those that "to" describes; inside the caller's Transaction.
[[nodiscard]] Result<void> applySchemaChange(Database &database, const QJsonObject &from, const QJsonObject &to);
/// Takes over what a definition has and the schema's predicate of that name lacks.
void addDefinition(Schema &schema, const Predicate &definition);
/// Journals and applies what is added. Both are the part of the schema that the change touches, definitions whole;
/// after has all of before. Costs what the change costs, not what the schema does. Inside the caller's Transaction.
[[nodiscard]] Result<void> growSchema(Database &database, const Schema &before, const Schema &after);
/// Journals and applies what changes, removal and order too; inside the caller's Transaction. Nothing where nothing
/// changes.
[[nodiscard]] Result<void> changeSchema(Database &database, const Schema &extended);

} // namespace spotter
