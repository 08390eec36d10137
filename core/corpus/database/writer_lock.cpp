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
    return std::unexpected(ReadOnlyCause{Kind::LockContention});
}

} // namespace

/// A lock file that this process has locked.
struct WriterLock::Held {
    Held(const QString &file, int opened) : path(file), descriptor(opened) { }
    ~Held()
    {
        const QByteArray name = QFile::encodeName(path);
        if (isStillThere(name, descriptor)) ::unlink(name.constData()); // not that of another corpus put there
        ::close(descriptor);
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

    QString path;
    int descriptor;
};

/// The locks that this process has, by path of the lock file: flock(2) locks belong to descriptors, not to processes.
struct WriterLock::Registry {
    std::mutex mutex; ///< also held while a lock is released
    QHash<QString, std::weak_ptr<Held>> held;
};

WriterLock::Registry &WriterLock::registry()
{
    static Registry locks;
    return locks;
}

WriterLock::WriterLock(std::shared_ptr<Held> held) : m_held(std::move(held)) { }

std::expected<std::unique_ptr<WriterLock>, ReadOnlyCause> WriterLock::acquire(
    const QString &corpusPath, Sharing sharing)
{
    // A separate file: closing any descriptor of the corpus itself would drop SQLite's own locks on it.
    const QString path = CorpusFiles(corpusPath).lock();
    Registry &locks = registry();
    const std::scoped_lock guard(locks.mutex);
    std::shared_ptr<Held> held = locks.held.value(path).lock();
    if (held && sharing == Sharing::Alone) return std::unexpected(ReadOnlyCause{ReadOnlyCause::Kind::Writer});
    if (!held) {
        const auto descriptor = lockFile(path);
        if (!descriptor) return std::unexpected(descriptor.error());
        held = std::make_shared<Held>(path, *descriptor);
        locks.held.insert(path, held);
    }
    return std::unique_ptr<WriterLock>(new WriterLock(std::move(held)));
}

std::expected<void, ReadOnlyCause> WriterLock::moveTo(const QString &corpusPath)
{
    const QString path = CorpusFiles(corpusPath).lock();
    Registry &locks = registry();
    const std::scoped_lock guard(locks.mutex);
    if (path == m_held->path) return {};
    if (isStillThere(QFile::encodeName(path), m_held->descriptor)) {
        // The folder was renamed. Locking the file again would find it locked, by this process.
        locks.held.remove(m_held->path);
        m_held->path = path;
        locks.held.insert(path, m_held);
        return {};
    }
    std::shared_ptr<Held> next = locks.held.value(path).lock();
    if (!next) {
        const auto descriptor = lockFile(path);
        if (!descriptor) return std::unexpected(descriptor.error());
        next = std::make_shared<Held>(path, *descriptor);
        locks.held.insert(path, next);
    }
    m_held = std::move(next);
    locks.held.removeIf([](const auto &entry) { return entry.value().expired(); });
    return {};
}

WriterLock::~WriterLock()
{
    Registry &locks = registry();
    const std::scoped_lock guard(locks.mutex);
    m_held.reset();
    locks.held.removeIf([](const auto &entry) { return entry.value().expired(); });
}

} // namespace spotter
