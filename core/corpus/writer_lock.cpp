// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/writer_lock.h"

#include <QCoreApplication>
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

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Corpus)
};

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

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const QString &corpusPath)
{
    // A file of its own: closing any descriptor of the corpus itself would drop SQLite's own locks on it.
    const QString path = QFileInfo(corpusPath).absoluteFilePath() + u"-lock"_s;
    const QByteArray name = QFile::encodeName(path);
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0) {
            return failure(ErrorCode::Io,
                Messages::tr("%1 is open for reading only, because its folder cannot be written (%2)")
                    .arg(corpusPath, qt_error_string(errno)));
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            if (reason != EWOULDBLOCK) {
                return failure(ErrorCode::Io,
                    Messages::tr("%1 is open for reading only, because its file system knows no locks (%2)")
                        .arg(corpusPath, qt_error_string(reason)));
            }
            return failure(ErrorCode::Busy,
                Messages::tr(
                    "%1 is open for reading only, because another window or program is writing to it; close that "
                    "one and open it again to make changes")
                    .arg(corpusPath));
        }
        if (isStillThere(name, descriptor)) return std::unique_ptr<WriterLock>(new WriterLock(path, descriptor));
        ::close(descriptor);
    }
    return failure(ErrorCode::Busy,
        Messages::tr("%1 is open for reading only, because other programs open and close it all the time")
            .arg(corpusPath));
}

WriterLock::~WriterLock()
{
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

} // namespace spotter
