// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/database/durability.h"
#include "core/corpus/database/read_only_cause.h"
#include "core/corpus/database/statement.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace spotter {

struct CorpusState;
class Database;

/// While it lives, a statement of the database that runs is ended by the stop token (Stopped), however long it takes.
/// For what reads: within a transaction that has written it would take all of it back. On the database's thread.
class Interruptible {
public:
    Interruptible(Database &database, std::stop_token stop);
    ~Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

private:
    Database &m_database;
    std::stop_token m_outer;
};

/// One SQLite connection, with the statements that it keeps prepared. Lives on one thread. Foreign keys
/// are on, a busy file is waited for, and what the file itself defines is not trusted with functions.
class Database {
public:
    enum class Access {
        ReadWrite, ///< makes the file where there is none
        ReadOnly,
        Immutable, ///< for a folder where SQLite may not put its -shm file; nobody may write meanwhile
    };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_access != Access::ReadWrite; }
    /// Why it cannot be written, for people, in the language of now; writing fails with it.
    [[nodiscard]] QString readOnlyReason() const { return isReadOnly() ? m_readOnlyCause.sentence(m_path) : QString(); }
    void setReadOnlyCause(ReadOnlyCause cause) { m_readOnlyCause = cause; }
    /// Write-ahead log; each commit is on the disk when it returns, a power cut included, unless its Transaction was
    /// begun otherwise.
    [[nodiscard]] Result<void> setUpForWriting();

    /// Statements are kept by their text: pass the same text again rather than building one with values in it.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);
    /// Prepares, binds and runs; for statements without rows. Returns the key of an inserted row.
    template <typename... Values>
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement) return std::unexpected(statement.error());
        if (auto done = statement->execute(values...); !done) return std::unexpected(done.error());
        return statement->insertedId();
    }
    /// The first column of the first row; nothing where there is no row or it is NULL.
    template <typename... Values>
    [[nodiscard]] Result<std::optional<qint64>> integer(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement) return std::unexpected(statement.error());
        if (auto done = statement->execute(values...); !done) return std::unexpected(done.error());
        const auto row = statement->next();
        if (!row) return std::unexpected(row.error());
        if (!*row || statement->isNull(0)) return std::nullopt;
        return statement->integer(0);
    }

    /// Rows inserted, changed or deleted since it was opened.
    [[nodiscard]] qint64 changedRows() const;
    [[nodiscard]] bool isInTransaction() const;

    /// Forgets what the stores remember if another connection has changed the file; outside of a transaction, or at its
    /// begin.
    [[nodiscard]] Result<void> noticeOthers();
    /// See Corpus::refresh().
    [[nodiscard]] Result<bool> refresh();
    /// Copies every page, as of the caller's ReadTransaction. Progress counts pages.
    [[nodiscard]] Result<void> copyPagesTo(
        Database &target, const std::stop_token &stop, const ProgressCallback &progress);
    /// See Corpus::setPatience().
    void setPatience(std::chrono::milliseconds patience);

    /// What the stores remember of the file: see corpus_state.h.
    [[nodiscard]] CorpusState &state() { return *m_state; }

private:
    friend class Statement;
    friend class Transaction;
    friend class Interruptible;
    /// Of the next transaction; outside of one.
    [[nodiscard]] Result<void> setDurability(Durability durability);
    Database(const QString &path, Access access);

    QString m_path;
    Access m_access;
    ReadOnlyCause m_readOnlyCause;
    sqlite3 *m_connection = nullptr;
    std::unordered_map<QString, std::unique_ptr<PreparedStatement>> m_kept; ///< by SQL text; empty while it is lent
    std::unique_ptr<CorpusState> m_state;
    qint64 m_knownVersion = 0; ///< PRAGMA data_version that the state stands for
    bool m_changedByOthers = false; ///< since the last refresh()
    std::stop_token m_stop; ///< of the open Interruptible
    int m_depth = 0; ///< of nested transactions
    Durability m_durability = Durability::OnDisk;
    bool m_transactionLost
        = false; ///< SQLite gave the whole transaction up: only the outermost may go on, by rolling back
};

} // namespace spotter
