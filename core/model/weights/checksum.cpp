// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/checksum.h"

#include <QtEndian>

#include <array>

#include <zlib.h>

namespace spotter {

namespace {

/// Eight tables, so that eight bytes cost one step (Kounavis and Berry 2005): a checkpoint has hundreds of megabytes.
using Tables = std::array<std::array<quint32, 256>, 8>;

constexpr Tables castagnoliTables = [] {
    constexpr quint32 reflectedPolynomial = 0x82f63b78U;
    Tables tables{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 crc = byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? reflectedPolynomial : 0);
        tables[0][byte] = crc;
    }
    for (size_t table = 1; table < tables.size(); ++table)
        for (size_t byte = 0; byte < 256; ++byte) {
            const quint32 before = tables[table - 1][byte];
            tables[table][byte] = (before >> 8) ^ tables[0][before & 0xff];
        }
    return tables;
}();

} // namespace

quint32 crc32(QByteArrayView bytes)
{
    return quint32(::crc32_z(
        0, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size()))); // NOLINT(*-reinterpret-cast)
}

quint32 crc32c(QByteArrayView bytes)
{
    quint32 crc = ~0U;
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        const quint64 eight = qFromLittleEndian<quint64>(at) ^ crc;
        crc = 0;
        for (unsigned i = 0; i < 8; ++i) crc ^= castagnoliTables[7 - i][(eight >> (8 * i)) & 0xff];
    }
    for (; left > 0; --left, ++at) crc = (crc >> 8) ^ castagnoliTables[0][(crc ^ quint8(*at)) & 0xff];
    return ~crc;
}

} // namespace spotter
