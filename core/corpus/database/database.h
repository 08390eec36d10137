// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/database/durability.h"
#include "core/corpus/database/file_place.h"
#include "core/corpus/database/read_only_cause.h"
#include "core/corpus/database/statement.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace spotter {

class ContentWatch;
struct CorpusState;
class Database;

/// While it exists, the stop token interrupts a running statement of the database (Stopped). Only for reading: in a
/// transaction that has written, an interruption would roll back everything. On the database's thread.
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

/// One SQLite connection with a cache of prepared statements. Lives on one thread. Foreign keys are on, a busy file is
/// waited for, and the schema in the file is not trusted (it may not call functions with side effects).
class Database {
public:
    enum class Access {
        ReadWrite, ///< creates the file if it does not exist
        Existing, ///< the same, but fails (Io) if it does not exist
        ReadOnly,
        Immutable, ///< for a folder in which SQLite cannot create its -shm file; nobody may write meanwhile
    };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const
    {
        return m_access == Access::ReadOnly || m_access == Access::Immutable || m_isBarred;
    }
    /// Why it cannot be written, for the user, in the current language; also the error of an attempt to write.
    [[nodiscard]] QString readOnlyReason() const { return isReadOnly() ? m_readOnlyCause.sentence(m_path) : QString(); }
    [[nodiscard]] ReadOnlyCause readOnlyCause() const { return m_readOnlyCause; }
    void setReadOnlyCause(ReadOnlyCause cause) { m_readOnlyCause = cause; }
    /// Refuses to write from now on, whatever it was opened for.
    void barWriting(ReadOnlyCause cause)
    {
        m_isBarred = true;
        m_readOnlyCause = cause;
    }

    /// Which file it has opened; nothing if that does not matter (Immutable).
    [[nodiscard]] std::optional<FileIdentity> identity() const { return m_identity; }
    [[nodiscard]] QString absolutePath() const { return m_absolutePath; }
    /// Its path without symbolic links, as it was when it was opened: SQLite's files are beside that.
    [[nodiscard]] QString realPath() const { return m_realPath; }
    /// Whether the path still leads to the file that is open, with the content of this corpus as far as
    /// watchContent() tells. A stat(2) or two.
    [[nodiscard]] bool isInPlace() const;
    /// From now on, notices when another file is copied over the one that is open, which is that of this corpus.
    void watchContent(const QString &uuid);
    /// Null before watchContent(). For any thread.
    [[nodiscard]] std::shared_ptr<ContentWatch> contentWatch() const { return m_content; }
    /// Where the open file is now.
    [[nodiscard]] CorpusPlace place() const;
    /// Fails (NotFound) with a sentence that says what became of the file if it is not at its path.
    [[nodiscard]] Result<void> checkInPlace() const;
    /// Moves everything in the write-ahead log into the file itself, wherever that is now. False if a reader
    /// prevents it; waits less than a tenth of a second for it.
    [[nodiscard]] Result<bool> gatherLog();
    /// Closes the connection: everything fails (Io) until become().
    void close();
    /// Takes over the connection of another one, which is the same corpus at another path.
    void become(Database &&other);
    /// Turns on the write-ahead log. Each commit is on the disk when it returns and survives a power cut, unless its
    /// Transaction was begun with another Durability.
    [[nodiscard]] Result<void> setUpForWriting();

    /// Statements are cached by their text: pass the same text again instead of building one with values in it.
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
    /// The first column of the first row; nothing if there is no row or it is NULL.
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

    /// Clears the caches of the stores if another connection has changed the file. Outside a transaction, or at its
    /// beginning.
    [[nodiscard]] Result<void> noticeOthers();
    /// See Corpus::refresh().
    [[nodiscard]] Result<bool> refresh();
    /// Copies every page, as of the caller's ReadTransaction. Progress counts pages.
    [[nodiscard]] Result<void> copyPagesTo(
        Database &target, const std::stop_token &stop, const ProgressCallback &progress);
    /// See Corpus::setBusyTimeout().
    void setBusyTimeout(std::chrono::milliseconds patience);

    /// The shared state of the stores: see corpus_state.h.
    [[nodiscard]] CorpusState &state() { return *m_state; }

private:
    friend class Statement;
    friend class Transaction;
    friend class Interruptible;
    /// Notes which file was opened.
    [[nodiscard]] Result<void> identify();
    /// Sets the durability of the next transaction; called outside a transaction.
    [[nodiscard]] Result<void> setDurability(Durability durability);
    Database(const QString &path, Access access);
    void disconnect();

    QString m_path;
    QString m_absolutePath;
    QString m_realPath;
    std::optional<FileIdentity> m_identity;
    Access m_access;
    std::shared_ptr<ContentWatch> m_content;
    bool m_isBarred = false;
    ReadOnlyCause m_readOnlyCause;
    sqlite3 *m_connection = nullptr;
    std::unordered_map<QString, std::unique_ptr<PreparedStatement>>
        m_kept; ///< by SQL text; null while a Statement uses it
    std::unique_ptr<CorpusState> m_state;
    qint64 m_knownVersion = 0; ///< the PRAGMA data_version of the state
    bool m_changedByOthers = false; ///< since the last refresh()
    std::stop_token m_stop; ///< of the open Interruptible
    int m_depth = 0; ///< nesting depth of transactions
    Durability m_durability = Durability::OnDisk;
    bool m_transactionLost
        = false; ///< the whole transaction has failed: only the outermost may continue, by rolling back
};

} // namespace spotter
