// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/writer_lock.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Whether the name still leads to the file that was opened: the last holder takes its file away.
bool isStillThere(const QByteArray &name, int descriptor)
{
    struct stat opened{};
    struct stat present{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(name.constData(), &present) == 0
        && opened.st_ino == present.st_ino && opened.st_dev == present.st_dev;
}

} // namespace

WriterLock::WriterLock(const QString &path, int descriptor) : m_path(path), m_descriptor(descriptor) { }

std::expected<std::unique_ptr<WriterLock>, ReadOnlyCause> WriterLock::acquire(const QString &corpusPath)
{
    using Kind = ReadOnlyCause::Kind;
    // A file of its own: closing any descriptor of the corpus itself would drop SQLite's own locks on it.
    const QString path = QFileInfo(corpusPath).absoluteFilePath() + u"-lock"_s;
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
        if (isStillThere(name, descriptor)) return std::unique_ptr<WriterLock>(new WriterLock(path, descriptor));
        ::close(descriptor);
    }
    return std::unexpected(ReadOnlyCause{Kind::Crowd});
}

WriterLock::~WriterLock()
{
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

} // namespace spotter
