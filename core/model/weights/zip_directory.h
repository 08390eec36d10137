// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFile>

#include <map>

namespace spotter {

/// Where the bytes of a stored entry of a zip archive are.
struct ZipEntry {
    qint64 begin = 0; ///< in the file, behind the entry's local header
    qint64 bytes = 0;
    quint32 crc32 = 0; ///< 0 where the writer left it out, as torch.save does on request
};

/// The entries of a zip archive (APPNOTE 6.3, with zip64) by name, out of its central directory. Only what weights
/// need: entries are stored, neither compressed nor encrypted, and lie before the directory. Fails (Content,
/// Unsupported, Limit, Io) naming the file; an entry that is returned lies wholly within the file, and no two overlap.
[[nodiscard]] Result<std::map<QByteArray, ZipEntry>> readZipDirectory(QFile &file);

} // namespace spotter
