// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSaveFile;

namespace spotter {

/// fsync() of a file: its bytes and length survive a power cut. False with errno if the system refuses.
[[nodiscard]] bool syncFile(const QString &path);

/// fsync() of a folder: the names in it survive a power cut, the latest rename included. True where the file system
/// has no such thing (EINVAL); false with errno otherwise.
[[nodiscard]] bool syncFolder(const QString &folder);

/// QSaveFile::commit(), which syncs the bytes before it renames, and then the folder: once this is true the new file is
/// there even after a power cut. False leaves the old file, or the new one that may not survive; file.errorString()
/// says why.
[[nodiscard]] bool commitToDisk(QSaveFile &file);

} // namespace spotter
