// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

// What file systems do with folders in one step, and what takes several. Any thread. errno says why something failed.

/// Something bears that name, if only a link that leads nowhere.
[[nodiscard]] bool nameExists(const QString &path);
/// Renames, if nothing bears the new name yet.
[[nodiscard]] bool renameToNew(const QString &from, const QString &to);
/// Each takes the other's name, in one step (renameat2). Fails with EINVAL, ENOSYS or EOPNOTSUPP if the file system
/// cannot do that.
[[nodiscard]] bool exchangeNames(const QString &one, const QString &other);
/// Brings all files and names in a folder to the disk.
[[nodiscard]] bool syncTree(const QString &folder);
[[nodiscard]] bool isMountPoint(const QString &path);

/// Removes a file, or a folder with everything in it. Of a symbolic link, here or anywhere inside, only the link goes,
/// never what it points to. True if nothing is left, also if nothing was there.
[[nodiscard]] bool removeTree(const QString &path);

} // namespace spotter
