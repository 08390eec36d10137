// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/search_index.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype maximumTerms
    = 1000; ///< for a needle of two characters; a more frequent one is found faster by scanning
constexpr int documentsAtOnce = 64;

Result<qint64> indexedUpTo(Database &database)
{
    return database.integer(u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'indexed_documents'"_s)
        .transform([](const auto &id) { return id.value_or(0); });
}

QString quoted(QString term) { return u'"' + term.replace(u'"', u"\"\""_s) + u'"'; }

/// The trigrams that begin with a pair of characters, as a disjunction; empty if there are none, nothing if there are
/// too many.
Result<std::optional<QString>> pairMatch(Database &database, const QString &pair)
{
    // The index folds case, so terms are folded, too.
    QString folded;
    for (const char32_t c : pair.toUcs4()) {
        const char32_t lower = QChar::toLower(c);
        folded += QString::fromUcs4(&lower, 1);
    }
    auto statement
        = database.prepare(u"SELECT term FROM documents_search_terms WHERE term >= ? AND term < ? LIMIT ?"_s);
    if (!statement) return std::unexpected(statement.error());
    const char32_t last = QChar::LastValidCodePoint;
    auto more
        = statement->execute(folded, folded + QString::fromUcs4(&last, 1), qint64(maximumTerms + 1)).and_then([&] {
              return statement->next();
          });
    QStringList terms;
    for (; more && *more; more = statement->next()) terms += quoted(statement->text(0));
    if (!more) return std::unexpected(more.error());
    if (terms.size() > maximumTerms) return std::nullopt;
    return terms.join(u" OR "_s);
}

} // namespace

Result<SearchPlan> planSearch(Database &database, const QString &needle)
{
    const qsizetype length = needle.toUcs4().size();
    // U+0002 ends each text in the index; SQLite's strings end at U+0000.
    const bool indexable = length >= 2 && !needle.contains(QChar(2)) && !needle.contains(QChar(0));
    if (!indexable) return SearchPlan{};
    const auto last = indexedUpTo(database);
    if (!last) return std::unexpected(last.error());
    if (*last == 0) return SearchPlan{};
    if (length > 2) return SearchPlan{quoted(needle), *last};
    const auto match = pairMatch(database, needle);
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
