// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/rebuild.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/rule_decisions.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_replay.h"
#include "core/corpus/journal/model_difference.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"
#include "core/corpus/search/search_index.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Adds predicates and types that the replayed labels use and the schema lacks.
Result<void> completeSchema(Database &database, const LabelRow &row)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    Schema schema = (*index)->schema;
    schema.addEntityType(row.subject.type);
    schema.addEntityType(row.object.type);
    schema.addPredicate(row.predicate);
    const SchemaChange change = schemaChange((*index)->schema, schema);
    if (change.isEmpty()) return {};
    return applySchemaChange(database, change.before, change.after);
}

bool covered(const SchemaIndex &index, const LabelRow &row)
{
    const auto knows = [&](const QString &type) { return type.isEmpty() || index.typeIds.contains(type); };
    return knows(row.subject.type) && knows(row.object.type) && index.predicateIds.contains(row.predicate);
}

Result<void> restoreLabels(Database &database)
{
    auto replayed = database.prepare(u"SELECT document_id, label FROM replayed_labels ORDER BY id"_s);
    if (!replayed) return std::unexpected(replayed.error());
    auto more = replayed->execute().and_then([&] { return replayed->next(); });
    for (; more && *more; more = replayed->next()) {
        const auto row = labelFromJson(QJsonDocument::fromJson(replayed->blob(1)).object(), {replayed->integer(0)});
        if (!row) {
            return failure(ErrorCode::Content,
                CorpusMessages::tr(
                    "The journal of %1 contains an entry that is not a label, so the labels cannot be rebuilt "
                    "from it; restore a backup")
                    .arg(database.path()));
        }
        const auto index = schemaIndex(database);
        if (!index) return std::unexpected(index.error());
        if (!covered(**index, *row)) {
            if (auto done = completeSchema(database, *row); !done) return done;
        }
        if (auto done = putLabelRow(database, *row); !done) return done;
    }
    return more.transform([](bool) { });
}

Result<void> restoreDecisions(Database &database)
{
    auto replayed = database.prepare(u"SELECT kind, decision FROM replayed_decisions ORDER BY rowid"_s);
    if (!replayed) return std::unexpected(replayed.error());
    auto more = replayed->execute().and_then([&] { return replayed->next(); });
    for (; more && *more; more = replayed->next()) {
        const QJsonObject decision = QJsonDocument::fromJson(replayed->blob(1)).object();
        const QString kind = replayed->text(0);
        auto done = kind == "entity"_L1 ? applyEntityChange(database, {}, decision)
            : kind == "rules"_L1        ? applyRuleChange(database, decision)
                                        : applyApartChange(database, {}, decision);
        if (!done) return done;
    }
    return more.transform([](bool) { });
}

Result<void> rebuild(Database &database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto replayed = replayJournal(database, {}, {}); !replayed) return replayed;
    const auto hadFacts = factsAreBuilt(database);
    if (!hadFacts) return std::unexpected(hadFacts.error());
    const auto run = [&](const QString &sql) { return database.run(sql).transform([](qint64) { }); };
    return run(u"DELETE FROM annotations"_s)
        .and_then([&] { return clearFacts(database); })
        .and_then([&] { return clearDecisions(database); })
        .and_then(
            [&] { return run(u"DELETE FROM predicate_pairs WHERE predicate_id NOT IN (SELECT id FROM predicates)"_s); })
        .and_then(
            [&] { return run(u"DELETE FROM predicate_slots WHERE predicate_id NOT IN (SELECT id FROM predicates)"_s); })
        .and_then([&] {
            return run(u"UPDATE documents SET removed = r.removed, split = coalesce(r.split, documents.split), "
                       "source = coalesce(r.source, documents.source), "
                       "media_type = coalesce(r.media_type, documents.media_type), "
                       "metadata = nullif(coalesce(r.metadata, documents.metadata), ''), "
                       "synthetic = iif(r.metadata IS NULL, synthetic, "
                       "r.metadata <> '' AND coalesce(json_extract(nullif(r.metadata, ''), '$.synthetic'), 0) IS 1) "
                       "FROM replayed_documents r WHERE r.id = documents.id"_s);
        })
        .and_then([&] {
            return run(u"UPDATE journal_steps SET state = r.state FROM replayed_steps r WHERE r.id = journal_steps.id "
                       "AND journal_steps.kind = 0 AND journal_steps.state <> r.state"_s);
        })
        .and_then([&] { return restoreLabels(database); })
        .and_then([&] { return restoreDecisions(database); })
        .and_then([&] { return *hadFacts ? buildFacts(database) : Result<void>(); })
        .and_then([&] {
            return run(u"UPDATE documents SET (labels, unreviewed) = (SELECT count(*) FILTER (WHERE state <> 2), "
                       "count(*) FILTER (WHERE state = 0) FROM annotations WHERE document_id = documents.id)"_s);
        })
        .and_then([&] { return noteAllDifferences(database); })
        .and_then([&] { return resetSearchIndex(database); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

Result<void> rebuildFromJournal(Corpus &corpus)
{
    Database &database = corpus.database();
    if (auto done = keepTemporaryTablesInFiles(database, true); !done) return done;
    const auto rebuilt = rebuild(database);
    const auto restored = keepTemporaryTablesInFiles(database, false);
    return rebuilt ? restored : rebuilt;
}

} // namespace spotter
