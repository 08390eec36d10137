// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/database/durability.h"

#include <QString>

#include <optional>
#include <utility>

namespace spotter {

class Database;

/// How a transaction within another fails.
enum class Nesting {
    Alone, ///< by itself: the outer one may go on. Costs a copy of each page that it touches.
    Joined, ///< with the outermost, once it has written anything; for many small edits that check before they write
};

/// A write transaction: rolled back unless commit() succeeded. The outermost is BEGIN IMMEDIATE … COMMIT, a nested one
/// a savepoint. With a group, all journalled edits within are one undoable step; the outermost group counts, and its
/// title is what undo shows (an empty title: the edit describes itself). On the database's thread.
class Transaction {
public:
    /// Fails (ReadOnly) with the database's reason where it cannot be written.
    /// The durability of the outermost counts.
    [[nodiscard]] static Result<Transaction> begin(Database &database, const std::optional<QString> &group = {},
        Durability durability = Durability::OnDisk, Nesting nesting = Nesting::Alone);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// On the disk when the outermost returns, unless it was begun otherwise. After a failure the transaction is rolled
    /// back.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Database &database, int depth, Nesting nesting);
    [[nodiscard]] bool isJoined() const { return m_depth > 0 && m_nesting == Nesting::Joined; }
    void rollBack() noexcept;
    void leave() noexcept;

    Database *m_database; ///< null once it is over
    int m_depth;
    Nesting m_nesting;
    qint64 m_changesAtBegin; ///< rows that the connection had changed
    bool m_ownsGroup = false;
    qint64 m_stepAtBegin = 0;
};

/// One state of the corpus for several statements: what others commit meanwhile is not seen. Ends with its scope.
/// Within another transaction it is part of that; nothing is written within it. On the database's thread.
class ReadTransaction {
public:
    [[nodiscard]] static Result<ReadTransaction> begin(Database &database);
    ReadTransaction(ReadTransaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }
    ReadTransaction &operator=(ReadTransaction &&) = delete;
    ~ReadTransaction();

private:
    explicit ReadTransaction(Database *database) : m_database(database) { }

    Database *m_database; ///< null where another transaction is open
};

} // namespace spotter
