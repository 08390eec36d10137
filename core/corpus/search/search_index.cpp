// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/search/search_index.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/database/trigram_match.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int documentsAtOnce = 64;

Result<qint64> indexedUpTo(Database &database)
{
    return database.integer(u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'indexed_documents'"_s)
        .transform([](const auto &id) { return id.value_or(0); });
}

} // namespace

Result<SearchPlan> planSearch(Database &database, const QString &needle)
{
    if (needle.toUcs4().size() < 2) return SearchPlan{};
    const auto last = indexedUpTo(database);
    if (!last) return std::unexpected(last.error());
    if (*last == 0) return SearchPlan{};
    const auto match = trigramMatch(database, u"documents_search_terms"_s, needle);
    if (!match) return std::unexpected(match.error());
    return *match ? SearchPlan{**match, *last} : SearchPlan{};
}

Result<qint64> countUnindexed(Database &database)
{
    return indexedUpTo(database)
        .and_then([&](qint64 last) { return database.integer(u"SELECT count(*) FROM documents WHERE id > ?"_s, last); })
        .transform([](const auto &count) { return count.value_or(0); });
}

Result<qint64> fillSearchIndex(Database &database, std::chrono::milliseconds budget)
{
    QElapsedTimer timer;
    timer.start();
    // After a power failure, indexing resumes from the state that is on disk.
    auto transaction = Transaction::begin(database, {}, Durability::Soon);
    if (!transaction) return std::unexpected(transaction.error());
    auto last = indexedUpTo(database);
    if (!last) return last;
    std::optional<qint64> left;
    // The budget is checked between slices; a long text is a slice of its own.
    do {
        const auto upTo = database.integer(
            u"SELECT max(id) FROM (SELECT id, sum(length) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) AS total, "
            "row_number() OVER (ORDER BY id) AS place FROM (SELECT id, length FROM documents WHERE id > ? ORDER BY id "
            "LIMIT ?)) WHERE place = 1 OR total <= 20000"_s,
            *last, documentsAtOnce);
        if (!upTo) return std::unexpected(upTo.error());
        if (!*upTo) break;
        const auto done = database.run(u"INSERT INTO documents_search (rowid, text) SELECT id, text || char(2, 2) "
                                       "FROM documents WHERE id > ? AND id <= ?"_s,
            *last, **upTo);
        if (!done) return std::unexpected(done.error());
        *last = **upTo;
    } while (std::chrono::milliseconds(timer.elapsed()) < budget);
    return database.run(u"INSERT OR REPLACE INTO settings VALUES ('indexed_documents', ?)"_s, QString::number(*last))
        .and_then([&](qint64) { return database.integer(u"SELECT count(*) FROM documents WHERE id > ?"_s, *last); })
        .and_then([&](const auto &count) {
            left = count;
            return transaction->commit();
        })
        .transform([&] { return left.value_or(0); });
}

Result<void> resetSearchIndex(Database &database)
{
    return database.run(u"INSERT INTO documents_search (documents_search) VALUES ('delete-all')"_s)
        .and_then([&](qint64) { return database.run(u"DELETE FROM settings WHERE key = 'indexed_documents'"_s); })
        .transform([](qint64) {});
}

} // namespace spotter
