// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/corpus_address.h"
#include "core/corpus/database/file_place.h"
#include "core/corpus/database/read_only_cause.h"
#include "core/text/schema.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace spotter {

class AnnotationStore;
class CorpusRemains;
class Database;
class DocumentStore;
class Journal;
class ModelStore;
class PredictionStore;
class ReviewStore;
class RunStore;
class SchemaStore;
class WriterLock;

/// An open corpus file: the database connection and the stores on it. Lives on one thread; another thread opens its own
/// (a service gets a path, not a Corpus). One writing process at a time: a second Corpus opened for writing on the same
/// file becomes read-only and says why, unless both are in one process and opened as ReadWriteShared: then each sees
/// what the other has committed, and one waits while the other is in a transaction.
class Corpus {
public:
    enum class Mode {
        ReadWrite, ///< the only writer
        ReadWriteShared, ///< one of several writers in this process, each on its own thread
        ReadOnly,
    };

    /// Creates a new file; fails (Io) if it already exists.
    [[nodiscard]] static Result<std::unique_ptr<Corpus>> create(const QString &path, const Schema &schema = {});
    /// Opens a file. An older file is migrated after a back-up. Fails, without changing the file, if it is newer
    /// (Version), not a corpus (Content) or missing (NotFound).
    [[nodiscard]] static Result<std::unique_ptr<Corpus>> open(const QString &path, Mode mode = Mode::ReadWrite);
    /// The same for a corpus that is open already, on another thread: fails (Content) if another file is at its path
    /// now.
    [[nodiscard]] static Result<std::unique_ptr<Corpus>> open(const CorpusAddress &address, Mode mode);
    /// Whether opening the file would migrate it, which takes a while if it is large. Changes nothing. False for a file
    /// that open() does not accept.
    [[nodiscard]] static bool isOutdated(const QString &path);
    ~Corpus();

    [[nodiscard]] QString path() const;
    /// With which another thread opens it again.
    [[nodiscard]] CorpusAddress address() const { return {path(), m_uuid}; }
    /// True if it was opened so, if another writer has the file, or if the file or folder cannot be written.
    [[nodiscard]] bool isReadOnly() const;
    /// The reason why it is read-only, for the user; empty if it is not.
    [[nodiscard]] QString readOnlyReason() const;
    /// The path of the back-up that open() made before it migrated an older file; empty if it did not migrate.
    [[nodiscard]] QString backupPath() const;

    /// Writes a consistent copy, even while another connection writes or if this one is read-only. A file at the path
    /// is replaced atomically at the end; on any failure it is unchanged. Fails (Content) if the path is this corpus,
    /// under any name, or not a file; (Busy) if another window or program has it open. Progress counts pages.
    [[nodiscard]] Result<void> copyTo(
        const QString &path, std::stop_token stop = {}, const ProgressCallback &progress = {});

    /// Whether the file that is open is still at path(), with the content of this corpus. A stat(2) or two.
    [[nodiscard]] bool isInPlace() const;
    /// Whether another file was copied over it: everything that this object would read or write is wrong, and it must
    /// be closed and opened again.
    [[nodiscard]] bool isOverwritten() const;
    /// Whether no path leads to that file any more, as far as follow() knows: what it holds ends with this object.
    [[nodiscard]] bool isLost() const;
    /// Whether its file is not where it was: deleted, replaced or in the trash, as far as follow() knows. It can only
    /// be read and copied here; at path() there is nothing, or another file.
    [[nodiscard]] bool isAway() const { return m_lost.has_value(); }
    /// Moves what SQLite's log of a corpus holds into its file, so that this file alone is complete: for one that is
    /// open and idle, since it may be copied or renamed without its log. For any thread, with a connection of its own.
    [[nodiscard]] static Result<void> gatherLog(const QString &path);
    /// Tells whether follow() has something to do; for any thread, because a slow disk may have to be waited for.
    [[nodiscard]] std::function<bool()> moveCheck() const;
    /// If the file was moved or renamed while it was open, opens it at its new path, with the writer's lock for that:
    /// path() changes, the stores stay. If it is gone, replaced or in the trash, the corpus becomes read-only until it
    /// is back; it can still be read, and copied through remains(). Every edit made before is in the file when this
    /// returns. Fails (Busy) while a reader prevents that: try again later. Outside transactions. The other connections
    /// of this process should have ended.
    [[nodiscard]] Result<CorpusPlace> follow();
    /// The contents of a corpus that lost its file. To be held for as long as the copy takes.
    [[nodiscard]] Result<std::shared_ptr<const CorpusRemains>> remains();

    /// Whether another connection, of this process or not, has changed the file since the last call. The caches of the
    /// stores do not need it (each transaction begins with such a check); it is for what a caller displays: schema,
    /// documents, undo and redo. Takes microseconds.
    [[nodiscard]] Result<bool> refresh();
    /// How long an edit waits for another connection's transaction before it fails (Busy); 5 seconds by default.
    void setBusyTimeout(std::chrono::milliseconds patience);

    [[nodiscard]] DocumentStore &documents();
    [[nodiscard]] AnnotationStore &annotations();
    [[nodiscard]] SchemaStore &schema();
    [[nodiscard]] Journal &journal();
    [[nodiscard]] PredictionStore &predictions();
    [[nodiscard]] ModelStore &models();
    [[nodiscard]] RunStore &runs();
    [[nodiscard]] ReviewStore &review();
    /// For bulk writers: everything between begin and commit is one transaction (see Transaction in transaction.h).
    [[nodiscard]] Database &database();

private:
    Corpus(std::unique_ptr<WriterLock> lock, std::unique_ptr<Database> database);
    struct Stores;
    [[nodiscard]] std::expected<void, ReadOnlyCause> lockAt(const QString &path);
    [[nodiscard]] Result<CorpusPlace> reopen(const CorpusPlace &place);
    void detach(const CorpusPlace &place);

    /// Of the file while it is lost; outlives the connection, whose locks on the file end when this is closed.
    std::shared_ptr<const CorpusRemains> m_remains;
    std::unique_ptr<WriterLock> m_lock; ///< null if another has it; destroyed after the connection
    bool m_wasWritable = false; ///< before it lost its file
    std::optional<CorpusPlace::Kind> m_lost; ///< what became of the file that follow() did not find
    bool m_isTaken = false; ///< by another writer, at its new path
    std::unique_ptr<Database> m_database;
    QString m_backupPath;
    QString m_uuid; ///< see CorpusAddress
    std::unique_ptr<Stores> m_stores;
};

} // namespace spotter
