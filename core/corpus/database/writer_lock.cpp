// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/writer_lock.h"

#include "core/corpus/database/corpus_files.h"

#include <QFile>
#include <QHash>

#include <cerrno>
#include <mutex>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spotter {
namespace {

/// Whether the name still refers to the opened file: the last holder removes its file.
bool isStillThere(const QByteArray &name, int descriptor)
{
    struct stat opened{};
    struct stat present{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(name.constData(), &present) == 0
        && opened.st_ino == present.st_ino && opened.st_dev == present.st_dev;
}

/// The locks that this process has, by path of the lock file: flock(2) locks belong to descriptors, not to processes.
struct Registry {
    struct Held {
        int descriptor = -1;
        int users = 0;
    };
    std::mutex mutex;
    QHash<QString, Held> held;
};

Registry &registry()
{
    static Registry locks;
    return locks;
}

std::expected<int, ReadOnlyCause> lockFile(const QString &path)
{
    using Kind = ReadOnlyCause::Kind;
    const QByteArray name = QFile::encodeName(path);
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0) return std::unexpected(ReadOnlyCause{Kind::Folder, errno});
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            if (reason == EWOULDBLOCK) return std::unexpected(ReadOnlyCause{Kind::Writer});
            return std::unexpected(ReadOnlyCause{Kind::NoLocks, reason});
        }
        if (isStillThere(name, descriptor)) return descriptor;
        ::close(descriptor);
    }
    return std::unexpected(ReadOnlyCause{Kind::Crowd});
}

} // namespace

WriterLock::WriterLock(const QString &path) : m_path(path) { }

std::expected<std::unique_ptr<WriterLock>, ReadOnlyCause> WriterLock::acquire(
    const QString &corpusPath, Sharing sharing)
{
    // A separate file: closing any descriptor of the corpus itself would drop SQLite's own locks on it.
    const QString path = CorpusFiles(corpusPath).lock();
    Registry &locks = registry();
    const std::scoped_lock guard(locks.mutex);
    if (const auto held = locks.held.find(path); held != locks.held.end()) {
        if (sharing == Sharing::Alone) return std::unexpected(ReadOnlyCause{ReadOnlyCause::Kind::Writer});
        ++held->users;
    } else {
        const auto descriptor = lockFile(path);
        if (!descriptor) return std::unexpected(descriptor.error());
        locks.held.insert(path, {*descriptor, 1});
    }
    return std::unique_ptr<WriterLock>(new WriterLock(path));
}

WriterLock::~WriterLock()
{
    Registry &locks = registry();
    const std::scoped_lock guard(locks.mutex);
    const auto held = locks.held.find(m_path);
    if (held == locks.held.end() || --held->users > 0) return;
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(held->descriptor);
    locks.held.erase(held);
}

} // namespace spotter
