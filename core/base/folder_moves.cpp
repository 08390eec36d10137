// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_moves.h"

#include "core/base/disk_sync.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spotter {

namespace {

QByteArray native(const QString &path) { return QFile::encodeName(path); }

} // namespace

bool nameExists(const QString &path)
{
    struct stat status{};
    return ::lstat(native(path).constData(), &status) == 0;
}

bool renameToNew(const QString &from, const QString &to)
{
    if (::renameat2(AT_FDCWD, native(from).constData(), AT_FDCWD, native(to).constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    // A file system without that: rename() replaces at most an empty folder.
    return !nameExists(to) && ::rename(native(from).constData(), native(to).constData()) == 0;
}

bool exchangeNames(const QString &one, const QString &other)
{
    return ::renameat2(AT_FDCWD, native(one).constData(), AT_FDCWD, native(other).constData(), RENAME_EXCHANGE) == 0;
}

bool syncTree(const QString &folder)
{
    const auto entries
        = QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    return std::ranges::all_of(entries, [](const QFileInfo &entry) {
        return entry.isDir() ? syncTree(entry.filePath()) : syncFile(entry.filePath());
    }) && syncFolder(folder);
}

bool isMountPoint(const QString &path)
{
    struct statx status{};
    if (::statx(AT_FDCWD, native(path).constData(), 0, STATX_BASIC_STATS, &status) != 0) return false;
    return (status.stx_attributes_mask & status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

bool removeTree(const QString &path)
{
    // Without a slash at its end, which would stand for what a link points to.
    const std::filesystem::path tree(native(QDir::cleanPath(path)).toStdString());
    constexpr int mostTimes = 100;
    for (int times = 0; times < mostTimes; ++times) {
        std::error_code error;
        std::filesystem::remove_all(tree, error);
        if (!nameExists(path)) return true;
        // It stops at what somebody else, who removes the same tree, was quicker to remove.
        if (error != std::errc::no_such_file_or_directory) return false;
    }
    return false;
}

} // namespace spotter
