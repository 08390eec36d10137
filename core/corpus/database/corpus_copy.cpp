// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/corpus_copy.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/database/writer_lock.h"
#include "core/corpus/messages.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

std::unexpected<Error> couldNotBeWritten(const QString &path, int systemError)
{
    return failure(
        ErrorCode::Io, CorpusMessages::tr("%1 could not be written: %2").arg(path, systemErrorText(systemError)));
}

/// Checks the target of a copy before any work is done.
Result<void> checkTarget(const CorpusFiles &to, const QString &path)
{
    const QFileInfo target(to.corpus());
    if (target.exists() && !target.isFile())
        return failure(ErrorCode::Content, CorpusMessages::tr("%1 is not a file; choose another name").arg(path));
    if (to.isNameTooLong())
        return failure(
            ErrorCode::Io, CorpusMessages::tr("The file name of %1 is too long; choose a shorter one").arg(path));
    return {};
}

/// Moves everything in an existing corpus' log into its file, so that it is still complete without its side files. A
/// file that is not a database, or a damaged one, does not need this, as it is about to be replaced.
Result<void> gatherIntoOneFile(const CorpusFiles &files, const QString &path)
{
    if (!QFileInfo::exists(files.corpus())) return {};
    auto database = Database::open(files.corpus(), Database::Access::Existing);
    if (!database) return {};
    (*database)->setBusyTimeout(std::chrono::milliseconds(500));
    const auto readable = (*database)->integer(u"SELECT count(*) FROM sqlite_master"_s);
    const auto isBusy = [](const auto &result) { return !result && result.error().code == ErrorCode::Busy; };
    // Columns: whether another connection blocked it, frames in the log, checkpointed frames.
    auto checkpointed = readable ? (*database)->integer(u"PRAGMA wal_checkpoint(TRUNCATE)"_s)
                                 : Result<std::optional<qint64>>(std::unexpected(readable.error()));
    // For example on a full disk: the contents of the log are not in the corpus yet, so the log must stay.
    if (!checkpointed && checkpointed.error().code != ErrorCode::Content && !isBusy(checkpointed))
        return std::unexpected(checkpointed.error());
    if (isBusy(checkpointed) || (checkpointed && checkpointed->value_or(0) != 0)) {
        return failure(ErrorCode::Busy,
            CorpusMessages::tr("%1 is being read by another window or program; close it there, or choose another name")
                .arg(path));
    }
    return {};
}

/// The copy under its temporary name; removed unless it is kept.
class CopyDraft {
public:
    explicit CopyDraft(const QString &path) : m_path(path) { remove(); }
    ~CopyDraft()
    {
        if (!m_kept) remove();
    }
    CopyDraft(const CopyDraft &) = delete;
    CopyDraft &operator=(const CopyDraft &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    void keep() { m_kept = true; }

private:
    void remove() const
    {
        for (const QString &suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s}) QFile::remove(m_path + suffix);
    }

    QString m_path;
    bool m_kept = false;
};

Result<void> writeCopy(
    Database &source, const QString &draft, const std::stop_token &stop, const ProgressCallback &progress)
{
    auto target = Database::open(draft, Database::Access::ReadWrite);
    if (!target) return std::unexpected(target.error());
    // It is kept completely or not at all: it is synced once, at the end.
    if (auto done = (*target)->run(u"PRAGMA synchronous = OFF"_s); !done) return std::unexpected(done.error());
    auto snapshot = ReadTransaction::begin(source);
    if (!snapshot) return std::unexpected(snapshot.error());
    return source.copyPagesTo(**target, stop, progress);
}

} // namespace

Result<void> removeSideFiles(const QString &path)
{
    const CorpusFiles files(path);
    // The index first: without it a log is read from its beginning. A crash may leave any one of them.
    bool any = false;
    for (const QString &file : {files.sharedMemory(), files.writeAheadLog(), files.rollbackJournal()}) {
        if (!QFileInfo::exists(file) && !QFileInfo(file).isSymLink()) continue;
        any = true;
        if (QFile side(file); !side.remove()) {
            return failure(ErrorCode::Io,
                CorpusMessages::tr(
                    "%1 is left over from an earlier corpus and could not be deleted: %2; delete it yourself")
                    .arg(file, deviceErrorText(side)));
        }
    }
    // If a later rename reached the disk before these removals, the new file would be combined with the old log.
    if (any && !syncFolder(QFileInfo(files.corpus()).absolutePath())) return couldNotBeWritten(path, errno);
    return {};
}

Result<void> moveIntoPlace(const QString &draft, const QString &path)
{
    if (!syncFile(draft)) return couldNotBeWritten(path, errno);
    if (::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) != 0)
        return couldNotBeWritten(path, errno);
    if (!syncFolder(QFileInfo(path).absolutePath())) return couldNotBeWritten(path, errno);
    return {};
}

Result<void> copyCorpus(
    Database &source, const QString &path, const std::stop_token &stop, const ProgressCallback &progress)
{
    const CorpusFiles from(source.path());
    const CorpusFiles to(path);
    const QFileInfo target(to.corpus());
    if (from.corpus() == to.corpus() || (target.exists() && QFileInfo(from.corpus()) == target)
        || from.isSameFile(to)) {
        return failure(
            ErrorCode::Content, CorpusMessages::tr("%1 is the corpus itself; choose another name").arg(path));
    }
    return replaceCorpus(
        source.path(), path, stop, [&](const QString &draft) { return writeCopy(source, draft, stop, progress); });
}

Result<void> replaceCorpus(const QString &from, const QString &path, const std::stop_token &stop,
    const std::function<Result<void>(const QString &draft)> &write)
{
    const CorpusFiles to(path);
    if (auto fits = checkTarget(to, path); !fits) return fits;
    auto lock = WriterLock::acquire(to.corpus());
    if (!lock) {
        if (lock.error().kind != ReadOnlyCause::Kind::Writer) return couldNotBeWritten(path, lock.error().systemError);
        return failure(ErrorCode::Busy,
            CorpusMessages::tr("%1 is open in another window or program; close it there, or choose another name")
                .arg(path));
    }
    // Its name is derived from the target's, whose lock is held: the remains of a killed copy are overwritten.
    CopyDraft draft(to.beside(u".part"_s));
    if (auto written = write(draft.path()); !written) {
        if (written.error().code == ErrorCode::Stopped) return written;
        return failure(written.error().code,
            CorpusMessages::tr("%1 could not be copied to %2: %3").arg(from, path, written.error().message));
    }
    if (stop.stop_requested()) return failure(ErrorCode::Stopped, CorpusMessages::tr("Copying the corpus was stopped"));
    if (!syncFile(draft.path())) return couldNotBeWritten(path, errno);
    if (QFileInfo::exists(to.corpus())) QFile::setPermissions(draft.path(), QFile::permissions(to.corpus()));
    // From here on the target is always either the old corpus, complete in one file, or the new one.
    if (auto gathered = gatherIntoOneFile(to, path); !gathered) return gathered;
    if (auto removed = removeSideFiles(to.corpus()); !removed) return removed;
    if (auto moved = moveIntoPlace(draft.path(), to.corpus()); !moved) return moved;
    draft.keep();
    return {};
}

} // namespace spotter
