// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSaveFile;

namespace spotter {

/// fsync() of a file: its bytes and length survive a power cut. False with errno if the system refuses.
[[nodiscard]] bool syncFile(const QString &path);

/// fsync() of a folder: the names in it survive a power cut, the latest rename included. Also true if the file system
/// does not support it (EINVAL); false with errno otherwise.
[[nodiscard]] bool syncFolder(const QString &folder);

/// QSaveFile::commit(), which syncs the bytes before it renames, and then syncs the folder. After true, the new file
/// survives a power cut. After false, the old file is in place, or the new one without that guarantee;
/// file.errorString() gives the reason.
[[nodiscard]] bool commitToDisk(QSaveFile &file);

} // namespace spotter
