// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace spotter {

/// Reads a whole table of sorted strings (LevelDB's doc/table_format.md, as in tensorflow/core/lib/io/table): the
/// .index of a checkpoint. The CRC-32C of every block is verified. Fails (NotFound, Io, Content, Limit, Unsupported)
/// naming the file; compressed blocks, which TensorFlow does not write here, are Unsupported.
[[nodiscard]] Result<std::map<QByteArray, QByteArray>> readSortedTable(const QString &path);

/// The masked form in which LevelDB and TensorFlow store a CRC, because computing a CRC over bytes that contain one is
/// problematic (LevelDB's util/crc32c.h).
[[nodiscard]] constexpr quint32 maskedCrc(quint32 crc) { return ((crc >> 15) | (crc << 17)) + 0xa282ead8U; }

} // namespace spotter
