// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// TensorFlow's table, as it is, and with the bytes as its index: damage is found by the checksum before anything else.
#include "core/model/weights/checksum.h"
#include "core/model/weights/sorted_table.h"
#include "tests/fuzz/fuzz_target.h"

#include <QtEndian>

using namespace spotter;

namespace {

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7) bytes += char(value | 0x80);
    return bytes += char(value);
}

QByteArray withIndex(QByteArray block)
{
    const QByteArray handle = varint(0) + varint(quint64(block.size()));
    block += '\0';
    const quint32 checksum = qToLittleEndian(maskedCrc(crc32c(block)));
    block.append(reinterpret_cast<const char *>(&checksum), sizeof checksum); // NOLINT
    const QByteArray footer = (varint(0) + varint(0) + handle).leftJustified(40, '\0');
    const quint64 magic = qToLittleEndian(0xdb4775248b80fb57ULL);
    return block + footer + QByteArray(reinterpret_cast<const char *>(&magic), sizeof magic); // NOLINT
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile file;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (const QByteArray &content : {bytes, withIndex(bytes)}) {
        fuzz::require(file.fill(content));
        (void)readSortedTable(file.path());
    }
    return 0;
}
