// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/journal_replay.h"

#include "core/corpus/database/database.h"
#include "core/corpus/messages.h"

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Result<void> runAll(Database &database, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (auto done = database.run(sql); !done) return std::unexpected(done.error());
    }
    return {};
}

Result<void> prepareTables(Database &database)
{
    return runAll(database,
        {u"CREATE TEMP TABLE IF NOT EXISTS replayed_labels (id INTEGER PRIMARY KEY, document_id INTEGER, label TEXT)"_s,
            u"CREATE TEMP TABLE IF NOT EXISTS replayed_documents (id INTEGER PRIMARY KEY, removed INTEGER, split "
            u"INTEGER, "
            "source TEXT, media_type TEXT, metadata TEXT)"_s,
            u"CREATE TEMP TABLE IF NOT EXISTS replayed_steps (id INTEGER PRIMARY KEY, state INTEGER)"_s,
            u"CREATE TEMP TABLE IF NOT EXISTS replayed_decisions (kind TEXT, decision TEXT)"_s,
            u"CREATE INDEX IF NOT EXISTS temp.replayed_undone ON replayed_steps (id) WHERE state = 1"_s,
            u"DELETE FROM replayed_labels"_s, u"DELETE FROM replayed_documents"_s, u"DELETE FROM replayed_steps"_s,
            u"DELETE FROM replayed_decisions"_s});
}

/// from and to are JSON objects as text, or NULL.
Result<qint64> replayLabel(Database &database, qint64 document, const QVariant &from, const QVariant &to)
{
    auto done = database.run(u"DELETE FROM replayed_labels WHERE id = json_extract(?, '$.id')"_s, from);
    if (done && !to.isNull()) {
        done = database.run(
            u"INSERT OR REPLACE INTO replayed_labels SELECT json_extract(?, '$.id'), ?, ?"_s, to, document, to);
    }
    return done;
}

Result<qint64> replayDocument(Database &database, qint64 document, const QVariant &from, const QVariant &to)
{
    return database
        .run(u"INSERT INTO replayed_documents VALUES (?, ?, CASE json_extract(?, '$.split') WHEN '' THEN 0 "
             "WHEN 'train' THEN 1 WHEN 'dev' THEN 2 WHEN 'test' THEN 3 END, json_extract(?, '$.source'), "
             "json_extract(?, '$.media_type'), json_extract(?, '$.metadata')) ON CONFLICT (id) DO UPDATE SET "
             "removed = excluded.removed, split = coalesce(excluded.split, split), "
             "source = coalesce(excluded.source, source), media_type = coalesce(excluded.media_type, media_type), "
             "metadata = coalesce(excluded.metadata, metadata)"_s,
            document, to.isNull(), to, to, to, to)
        .and_then([&](qint64) {
            return database.run(u"DELETE FROM replayed_labels WHERE id IN "
                                "(SELECT json_extract(value, '$.id') FROM json_each(?, '$.labels'))"_s,
                from);
        })
        .and_then([&](qint64) {
            return database.run(u"INSERT OR REPLACE INTO replayed_labels SELECT json_extract(value, '$.id'), ?, value "
                                "FROM json_each(?, '$.labels')"_s,
                document, to);
        });
}

/// The journal has decisions as the rows give them back, character by character.
Result<qint64> replayDecision(Database &database, const QString &kind, const QVariant &from, const QVariant &to)
{
    auto done = database.run(u"DELETE FROM replayed_decisions WHERE kind = ? AND decision = ?"_s, kind, from);
    if (done && !to.isNull()) done = database.run(u"INSERT INTO replayed_decisions VALUES (?, ?)"_s, kind, to);
    return done;
}

Result<void> replayStep(Database &database, qint64 step, bool forwards)
{
    auto entries = database.prepare(forwards
            ? u"SELECT kind, document_id, before, after FROM journal WHERE step_id = ? ORDER BY id"_s
            : u"SELECT kind, document_id, after, before FROM journal WHERE step_id = ? ORDER BY id DESC"_s);
    if (!entries) return std::unexpected(entries.error());
    auto more = entries->execute(step).and_then([&] { return entries->next(); });
    for (; more && *more; more = entries->next()) {
        const QString kind = entries->text(0);
        const QVariant from = entries->isNull(2) ? QVariant() : QVariant(entries->text(2));
        const QVariant to = entries->isNull(3) ? QVariant() : QVariant(entries->text(3));
        Result<qint64> done = 0;
        if (kind == "annotation"_L1) done = replayLabel(database, entries->integer(1), from, to);
        if (kind == "document"_L1 || kind == "import"_L1)
            done = replayDocument(database, entries->integer(1), from, to);
        if (kind == "entity"_L1 || kind == "apart"_L1 || kind == "rules"_L1)
            done = replayDecision(database, kind, from, to);
        if (!done) return std::unexpected(done.error());
    }
    return more.transform([](bool) { });
}

Result<void> replaySteps(Database &database, std::stop_token stop, const ProgressCallback &progress)
{
    const auto total = database.integer(u"SELECT count(*) FROM journal_steps"_s);
    if (!total) return std::unexpected(total.error());
    auto steps = database.prepare(u"SELECT id, kind, coalesce(target, id) FROM journal_steps ORDER BY id"_s);
    if (!steps) return std::unexpected(steps.error());
    ProgressLimiter limiter(progress);
    qint64 count = 0;
    auto more = steps->execute().and_then([&] { return steps->next(); });
    for (; more && *more; more = steps->next()) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Checking the corpus was stopped"));
        const qint64 kind = steps->integer(1);
        const qint64 target = steps->integer(2);
        auto done = replayStep(database, target, kind != 1);
        if (!done) return done;
        Result<qint64> noted = 0;
        if (kind == 0) noted = database.run(u"UPDATE replayed_steps SET state = 2 WHERE state = 1"_s);
        if (noted) {
            noted = database.run(u"INSERT OR REPLACE INTO replayed_steps VALUES (?, ?)"_s, target, kind == 1 ? 1 : 0);
        }
        if (!noted) return std::unexpected(noted.error());
        limiter.report(++count, total->value_or(0));
    }
    return more.transform([](bool) { });
}

} // namespace

Result<void> keepTemporaryTablesInFiles(Database &database, bool inFiles)
{
    return database.run(inFiles ? u"PRAGMA temp_store = FILE"_s : u"PRAGMA temp_store = MEMORY"_s)
        .transform([](qint64) { });
}

Result<void> replayJournal(Database &database, std::stop_token stop, const ProgressCallback &progress)
{
    if (auto done = prepareTables(database); !done) return done;
    // One transaction for the temporary tables, because separate transactions would cost a file lock for each write.
    if (auto begun = database.run(u"SAVEPOINT replay"_s); !begun) return std::unexpected(begun.error());
    const auto replayed = replaySteps(database, stop, progress);
    if (!replayed) {
        // If the failure has ended the transaction, there is nothing to roll back.
        (void)database.run(u"ROLLBACK TO replay"_s);
        (void)database.run(u"RELEASE replay"_s);
        return replayed;
    }
    const auto released = database.run(u"RELEASE replay"_s);
    return released.transform([](qint64) { });
}

} // namespace spotter
