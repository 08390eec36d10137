// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_error.h"

#include "core/base/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/resource.h>

namespace spotter {

namespace {

/// What happens to users' files.
constexpr std::array known{EACCES, EPERM, ENOENT, ENOSPC, EDQUOT, EFBIG, EROFS, EIO, EMFILE, ENFILE, ENAMETOOLONG,
    ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, EBUSY, ETXTBSY, ELOOP, EPIPE, EBADF, ENXIO, ENODEV, ENOMEM, ESTALE, ENOTCONN,
    EHOSTDOWN, ETIMEDOUT, ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL};

} // namespace

QString systemErrorText(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
        return BaseMessages::tr("access is denied");
    case ENOENT:
        return BaseMessages::tr("it does not exist");
    case ENOSPC:
        return BaseMessages::tr("the disk is full");
    case EDQUOT:
        return BaseMessages::tr("your disk quota is used up");
    case EFBIG:
        return BaseMessages::tr("the file size limit was reached (ulimit -f)");
    case EROFS:
        return BaseMessages::tr("the file system is read-only");
    case EIO:
        return BaseMessages::tr("the disk or device failed");
    case EMFILE:
    case ENFILE:
        return BaseMessages::tr("too many files are open");
    case ENAMETOOLONG:
        return BaseMessages::tr("the name is too long");
    case ENOTDIR:
        return BaseMessages::tr("part of the path is not a folder");
    case EISDIR:
        return BaseMessages::tr("it is a folder");
    case EEXIST:
    case ENOTEMPTY:
        return BaseMessages::tr("a file or folder of that name already exists");
    case EBUSY:
    case ETXTBSY:
        return BaseMessages::tr("it is in use");
    case ELOOP:
        return BaseMessages::tr("its symbolic links form a loop");
    case EPIPE:
        return BaseMessages::tr("the program reading it has closed it");
    case EBADF:
        return BaseMessages::tr("it is closed");
    case ENXIO:
    case ENODEV:
        return BaseMessages::tr("the device does not exist");
    case ENOMEM:
        return BaseMessages::tr("there is not enough memory");
    case ESTALE:
    case ENOTCONN:
    case EHOSTDOWN:
    case ETIMEDOUT:
        return BaseMessages::tr("the network drive does not respond");
    case ENOLCK:
    case ENOSYS:
    case EOPNOTSUPP:
        return BaseMessages::tr("the file system does not support this");
    default:
        return BaseMessages::tr("the operating system refused it (error %1)").arg(error);
    }
}

std::optional<qint64> fileSizeLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
    return qint64(limit.rlim_cur);
}

QString deviceErrorText(const QIODevice &device)
{
    // Qt keeps the words only, in its own translation.
    const auto ofQt
        = [](const char *context, const char *source) { return QCoreApplication::translate(context, source); };
    QString words = device.errorString();
    const auto error = std::ranges::find_if(known, [&](int number) { return words == qt_error_string(number); });
    if (error != known.end()) {
        const auto *file = qobject_cast<const QFileDevice *>(&device);
        const QString folder = file ? QFileInfo(file->fileName()).path() : QString();
        if (*error == ENOENT && file && !QFileInfo::exists(folder))
            return BaseMessages::tr("the folder %1 does not exist").arg(folder);
        return systemErrorText(*error);
    }
    if (const auto *file = qobject_cast<const QSaveFile *>(&device);
        file && words == ofQt("QSaveFile", "Existing file %1 is not writable").arg(file->fileName()))
        return systemErrorText(EACCES);
    if (words == ofQt("QSaveFile", "Filename refers to a directory")) return systemErrorText(EISDIR);
    if (words == ofQt("QIODevice", "Unknown error") && qobject_cast<const QFileDevice *>(&device) && fileSizeLimit())
        return systemErrorText(EFBIG);
    if (words == ofQt("QIODevice", "Unknown error")) return BaseMessages::tr("the operating system gave no reason");
    return words;
}

} // namespace spotter
