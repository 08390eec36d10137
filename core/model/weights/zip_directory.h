// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFile>

#include <map>

namespace spotter {

/// The location of the bytes of a stored entry of a zip archive.
struct ZipEntry {
    qint64 begin = 0; ///< in the file, after the entry's local header
    qint64 bytes = 0;
    quint32 crc32 = 0; ///< 0 if the writer left it out, as torch.save does on request
};

/// The entries of a zip archive (APPNOTE 6.3, with zip64) by name, from its central directory. Supports only what
/// weights need: entries that are stored, neither compressed nor encrypted, before the directory. Fails (Content,
/// Unsupported, Limit, Io), naming the file; the returned entries are completely within the file and do not overlap.
[[nodiscard]] Result<std::map<QByteArray, ZipEntry>> readZipDirectory(QFile &file);

} // namespace spotter
