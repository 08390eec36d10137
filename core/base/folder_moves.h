// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

// Operations on folders, atomic and composite ones. Any thread. On failure errno gives the reason.

/// Whether the path exists; a dangling symbolic link counts.
[[nodiscard]] bool nameExists(const QString &path);
/// Renames; fails if the new name already exists.
[[nodiscard]] bool renameToNew(const QString &from, const QString &to);
/// Swaps two names atomically (renameat2). Fails with EINVAL, ENOSYS or EOPNOTSUPP if the file system cannot do that.
[[nodiscard]] bool exchangeNames(const QString &one, const QString &other);
/// Syncs all files and names in a folder to the disk.
[[nodiscard]] bool syncTree(const QString &folder);
[[nodiscard]] bool isMountPoint(const QString &path);

/// Removes a file, or a folder with everything in it. Of a symbolic link, here or anywhere inside, only the link is
/// removed, never its target. True if nothing is left, also if nothing was there.
[[nodiscard]] bool removeTree(const QString &path);

} // namespace spotter
