// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/transaction.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/messages.h"

using namespace Qt::StringLiterals;

namespace spotter {
Transaction::Transaction(Database &database, int depth, Nesting nesting)
    : m_database(&database), m_depth(depth), m_nesting(nesting), m_changesAtBegin(database.changedRows()),
      m_stepAtBegin(database.state().step)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_depth(other.m_depth), m_nesting(other.m_nesting),
      m_changesAtBegin(other.m_changesAtBegin), m_ownsGroup(other.m_ownsGroup), m_stepAtBegin(other.m_stepAtBegin)
{
}

Result<Transaction> Transaction::begin(
    Database &database, const std::optional<QString> &group, Durability durability, Nesting nesting)
{
    if (database.isReadOnly()) return failure(ErrorCode::ReadOnly, database.readOnlyReason());
    if (database.m_transactionLost) {
        return failure(ErrorCode::Io,
            CorpusMessages::tr("An earlier error ended the edit of %1, and nothing of it was saved; try again")
                .arg(database.path()));
    }
    const int depth = database.m_depth;
    if (depth == 0) {
        // A file that was renamed or deleted would still take the edit, where nobody finds it.
        if (auto placed = database.checkInPlace(); !placed) return std::unexpected(placed.error());
        if (auto set = database.setDurability(durability); !set) return std::unexpected(set.error());
    }
    Transaction transaction(database, depth, nesting);
    if (!transaction.isJoined()) {
        const QString sql = depth == 0 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT nested_%1"_s.arg(depth);
        if (auto begun = database.run(sql); !begun) {
            transaction.m_database = nullptr;
            return std::unexpected(begun.error());
        }
    }
    database.m_depth = depth + 1;
    if (depth == 0) {
        // From here on no other connection can write.
        if (auto noticed = database.noticeOthers(); !noticed) return std::unexpected(noticed.error());
    }
    CorpusState &state = database.state();
    if (group && !state.grouped) {
        state.grouped = true;
        state.groupTitle = *group;
        state.step = 0;
        transaction.m_ownsGroup = true;
    }
    return transaction;
}

Transaction::~Transaction()
{
    if (m_database) rollBack();
}

Result<void> Transaction::commit()
{
    if (!m_database) return failure(ErrorCode::Internal, CorpusMessages::tr("A transaction was committed twice"));
    if (m_database->m_transactionLost) {
        const QString path = m_database->path();
        rollBack();
        return failure(ErrorCode::Io,
            CorpusMessages::tr("An earlier error ended the edit of %1, and nothing of it was saved; try again")
                .arg(path));
    }
    if (isJoined()) {
        leave();
        return {};
    }
    if (m_depth == 0) {
        if (auto placed = m_database->checkInPlace(); !placed) {
            rollBack();
            return placed;
        }
    }
    auto done = m_database->run(m_depth == 0 ? u"COMMIT"_s : u"RELEASE nested_%1"_s.arg(m_depth));
    if (!done) {
        rollBack();
        return std::unexpected(done.error());
    }
    leave();
    return {};
}

void Transaction::rollBack() noexcept
{
    Database &database = *m_database;
    // The caches may refer to rows that no longer exist.
    database.state().forgetRows();
    if (m_depth == 0) {
        // Fails only if SQLite has already rolled back (full disk, I/O error), which is the intended result.
        (void)database.run(u"ROLLBACK"_s);
    } else if (isJoined()) {
        // A full disk may have made SQLite roll everything back by itself.
        if (database.changedRows() != m_changesAtBegin || !database.isInTransaction())
            database.m_transactionLost = true;
    } else if (!database.m_transactionLost) {
        const bool undone = database.run(u"ROLLBACK TO nested_%1"_s.arg(m_depth)).has_value()
            && database.run(u"RELEASE nested_%1"_s.arg(m_depth)).has_value();
        if (!undone) database.m_transactionLost = true;
    }
    database.state().step = m_stepAtBegin;
    leave();
}

void Transaction::leave() noexcept
{
    m_database->m_depth = m_depth;
    if (m_ownsGroup) {
        m_database->state().grouped = false;
        m_database->state().groupTitle.clear();
        m_database->state().step = 0;
    }
    if (m_depth == 0) {
        m_database->m_transactionLost = false;
        // If this fails, the next transaction tries again and reports the error.
        (void)m_database->setDurability(Durability::OnDisk);
    }
    m_database = nullptr;
}

Result<ReadTransaction> ReadTransaction::begin(Database &database)
{
    if (database.isInTransaction()) return ReadTransaction(nullptr);
    if (auto begun = database.run(u"BEGIN"_s); !begun) return std::unexpected(begun.error());
    ReadTransaction transaction(&database);
    // The first read determines the snapshot.
    if (auto read = database.integer(u"SELECT count(*) FROM sqlite_master"_s); !read)
        return std::unexpected(read.error());
    if (auto noticed = database.noticeOthers(); !noticed) return std::unexpected(noticed.error());
    return transaction;
}

ReadTransaction::~ReadTransaction()
{
    if (m_database) (void)m_database->run(u"ROLLBACK"_s);
}

} // namespace spotter
