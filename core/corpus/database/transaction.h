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
    Alone, ///< alone: the outer one may continue. Copies each page that it touches.
    Joined, ///< together with the outermost, if it has written anything; for many small edits that check before they
            ///< write
};

/// A write transaction: rolled back unless commit() succeeded. The outermost is BEGIN IMMEDIATE … COMMIT, a nested one
/// a savepoint. With a group, all journalled edits inside are one undoable step; the outermost group applies, and undo
/// shows its title (if empty, the description of the edit). On the database's thread.
class Transaction {
public:
    /// Fails (ReadOnly) with the database's reason if it cannot be written; (NotFound) if the file is no longer at its
    /// path, as does commit(). The durability of the outermost applies.
    [[nodiscard]] static Result<Transaction> begin(Database &database, const std::optional<QString> &group = {},
        Durability durability = Durability::OnDisk, Nesting nesting = Nesting::Alone);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// The data is on the disk when the outermost returns, unless that was begun with another durability. After a
    /// failure the transaction is rolled back.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Database &database, int depth, Nesting nesting);
    [[nodiscard]] bool isJoined() const { return m_depth > 0 && m_nesting == Nesting::Joined; }
    void rollBack() noexcept;
    void leave() noexcept;

    Database *m_database; ///< null once it is over
    int m_depth;
    Nesting m_nesting;
    qint64 m_changesAtBegin; ///< number of rows that the connection had changed by then
    bool m_ownsGroup = false;
    qint64 m_stepAtBegin = 0;
};

/// A snapshot of the corpus for several statements: what others commit meanwhile is not seen. Ends with its scope.
/// Inside another transaction it is part of that one. Nothing may be written in it. On the database's thread.
class ReadTransaction {
public:
    [[nodiscard]] static Result<ReadTransaction> begin(Database &database);
    ReadTransaction(ReadTransaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }
    ReadTransaction &operator=(ReadTransaction &&) = delete;
    ~ReadTransaction();

private:
    explicit ReadTransaction(Database *database) : m_database(database) { }

    Database *m_database; ///< null if another transaction was open
};

} // namespace spotter
