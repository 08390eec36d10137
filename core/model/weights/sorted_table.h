// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace spotter {

/// Reads a whole table of sorted strings (LevelDB's doc/table_format.md, as tensorflow/core/lib/io/table has it): the
/// .index of a checkpoint. The CRC-32C of every block is verified. Fails (NotFound, Io, Content, Limit, Unsupported)
/// naming the file; compressed blocks are Unsupported, which TensorFlow does not write here.
[[nodiscard]] Result<std::map<QByteArray, QByteArray>> readSortedTable(const QString &path);

/// LevelDB and TensorFlow store a CRC so changed, lest a CRC over bytes that hold one be none (LevelDB's
/// util/crc32c.h).
[[nodiscard]] constexpr quint32 maskedCrc(quint32 crc) { return ((crc >> 15) | (crc << 17)) + 0xa282ead8U; }

} // namespace spotter
