// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/disk_sync.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace spotter {

namespace {

bool syncOpened(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return synced;
}

} // namespace

bool syncFile(const QString &path) { return syncOpened(path, O_RDONLY); }

bool syncFolder(const QString &folder) { return syncOpened(folder, O_RDONLY | O_DIRECTORY); }

bool commitToDisk(QSaveFile &file)
{
    // QSaveFile follows a link: the name that changes is in the folder of its target.
    const QFileInfo target(file.fileName());
    const QString place = target.exists() ? target.canonicalFilePath() : target.absoluteFilePath();
    return file.commit() && syncFolder(QFileInfo(place).absolutePath());
}

} // namespace spotter
