// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/text/schema.h"

#include <QString>

#include <chrono>
#include <memory>

namespace spotter {

class AnnotationStore;
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
/// file becomes read-only and says so, unless both of one process agree to share (ReadWriteShared): then each sees what
/// the other committed, and one waits while the other is in a transaction.
class Corpus {
public:
    enum class Mode {
        ReadWrite, ///< the only one that writes
        ReadWriteShared, ///< beside others of this process that write; each on its thread
        ReadOnly,
    };

    /// Makes a new file; fails (Io) where one exists already.
    [[nodiscard]] static Result<std::unique_ptr<Corpus>> create(const QString &path, const Schema &schema = {});
    /// Opens a file, migrating it (after a back-up) where it is older; refuses what is newer (Version), what is not a
    /// corpus (Content) or missing (NotFound), leaving it as it was.
    [[nodiscard]] static Result<std::unique_ptr<Corpus>> open(const QString &path, Mode mode = Mode::ReadWrite);
    /// Whether opening the file would bring it up to date, which takes its time where it is large; changes nothing.
    /// What open() refuses is not outdated.
    [[nodiscard]] static bool isOutdated(const QString &path);
    ~Corpus();

    [[nodiscard]] QString path() const;
    /// True where it was asked for, where another writer holds the file, or where the file or folder cannot be written.
    [[nodiscard]] bool isReadOnly() const;
    /// Why it is read-only, for people; empty where it is not.
    [[nodiscard]] QString readOnlyReason() const;
    /// Where open() copied an older file before it brought it up to date; empty where it did not have to.
    [[nodiscard]] QString backupPath() const;

    /// Writes a consistent copy, also while another connection writes and where this one only reads. What is at the
    /// path is replaced, whole, at the end: on any failure it is as it was. Refused (Content) where the path is this
    /// corpus, by whatever name, or no file; (Busy) where another window or program has it open. Progress counts pages.
    [[nodiscard]] Result<void> copyTo(
        const QString &path, std::stop_token stop = {}, const ProgressCallback &progress = {});

    /// Whether another connection, of this process or not, has changed the file since the last call. What the stores
    /// remember is brought up to date without it (each transaction begins with a look); this is for what a caller shows
    /// of the file: schema, documents, undo and redo. Costs microseconds.
    [[nodiscard]] Result<bool> refresh();
    /// How long an edit waits for another connection's transaction before it fails (Busy); 5 seconds until it is said.
    void setPatience(std::chrono::milliseconds patience);

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
    std::unique_ptr<WriterLock> m_lock; ///< null where another holds it; goes after the connection
    std::unique_ptr<Database> m_database;
    QString m_backupPath;
    std::unique_ptr<Stores> m_stores;
};

} // namespace spotter
