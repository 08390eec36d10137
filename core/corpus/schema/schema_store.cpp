// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/schema_store.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/schema/schema_change.h"

namespace spotter {

SchemaStore::SchemaStore(Database &database) : m_database(database) { }

Result<Schema> SchemaStore::load() const
{
    return schemaIndex(m_database).transform([](const SchemaIndex *index) { return index->schema; });
}

Result<void> SchemaStore::merge(const Schema &other)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    auto merged = load();
    if (!merged) return std::unexpected(merged.error());
    merged->merge(other);
    return changeSchema(m_database, *merged).and_then([&] { return transaction->commit(); });
}

Result<SchemaEffect> SchemaStore::preview(const SchemaEdit &edit, std::stop_token stop) const
{
    return previewSchemaEdit(m_database, edit, stop);
}

Result<SchemaEffect> SchemaStore::apply(const SchemaEdit &edit, std::stop_token stop, const ProgressCallback &progress)
{
    return applySchemaEdit(m_database, edit, stop, progress);
}

} // namespace spotter
