// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace spotter {

/// CRC-32 of zip archives (ISO 3309: polynomial 0x04C11DB7, reflected).
[[nodiscard]] quint32 crc32(QByteArrayView bytes);

/// CRC-32C (Castagnoli, RFC 3720: polynomial 0x1EDC6F41, reflected), used in TensorFlow's files. Zlib does not have it.
[[nodiscard]] quint32 crc32c(QByteArrayView bytes);

} // namespace spotter
