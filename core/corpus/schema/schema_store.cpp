// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/schema_store.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/schema/label_types.h"
#include "core/corpus/schema/schema_change.h"

using namespace Qt::StringLiterals;

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

Result<void> SchemaStore::pairPredicatesByLabels(const QStringList &predicates)
{
    // Labels with both types first: one with only one type adds a pair only if none of theirs covers it.
    static const QString sql
        = u"SELECT DISTINCT coalesce(s.name, ''), coalesce(o.name, '') FROM annotations a "
          "LEFT JOIN entity_types s ON s.id = a.subject_type_id LEFT JOIN entity_types o ON o.id = a.object_type_id "
          "WHERE a.predicate_id = (SELECT id FROM predicates WHERE name = ?) "
          "AND (a.subject_type_id IS NOT NULL OR a.object_type_id IS NOT NULL) "
          "ORDER BY (a.subject_type_id IS NULL) + (a.object_type_id IS NULL), 1, 2"_s;
    Schema further;
    for (const QString &predicate : predicates) {
        auto statement = m_database.prepare(sql);
        if (!statement) return std::unexpected(statement.error());
        auto more = statement->execute(predicate).and_then([&] { return statement->next(); });
        for (; more && *more; more = statement->next()) {
            const TypePair pair{statement->text(0), statement->text(1)};
            if (!further.allows(predicate, pair.subjectType, pair.objectType)) further.addPredicate(predicate, pair);
        }
        if (!more) return std::unexpected(more.error());
    }
    return further.isEmpty() ? Result<void>() : merge(further);
}

Result<qint64> SchemaStore::countTypesToFit(const std::vector<DocumentId> &documents) const
{
    return fitLabelTypes(m_database, &documents, OpenEnds::Leave, false).transform([](const SchemaEffect &effect) {
        return effect.typed;
    });
}

} // namespace spotter
