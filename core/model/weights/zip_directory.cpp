// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/zip_directory.h"

#include "core/model/messages.h"
#include "core/model/weights/byte_cursor.h"
#include "core/model/weights/byte_ranges.h"

#include <algorithm>

namespace spotter {

namespace {

// Signatures and sizes of APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 entrySignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 end64Signature = 0x06064b50;
constexpr quint32 locator64Signature = 0x07064b50;
constexpr qint64 localBytes = 30;
constexpr qint64 entryBytes = 46;
constexpr qint64 endBytes = 22;
constexpr qint64 end64Bytes = 56;
constexpr qint64 locator64Bytes = 20;
constexpr qint64 maximumCommentBytes = 0xffff;
constexpr quint16 extra64 = 1; ///< the extra field with sizes that do not fit 32 bits

/// An archive of weights has some hundred entries of some hundred bytes.
constexpr quint64 maximumDirectoryBytes = 16 << 20;

struct Directory {
    quint64 begin = 0;
    quint64 bytes = 0;
    quint64 entries = 0;
};

Error damaged(const QFile &file)
{
    return {ErrorCode::Content,
        ModelMessages::tr("%1: this zip archive is damaged or incomplete; copy the file again").arg(file.fileName())};
}

QByteArray readAt(QFile &file, qint64 begin, qint64 bytes)
{
    if (begin < 0 || begin > file.size() || !file.seek(begin)) return {};
    return file.read(bytes);
}

/// The record at the end of the archive; it is behind the directory and before a comment of up to 64 KiB.
Result<Directory> findDirectory(QFile &file)
{
    const qint64 tailBegin = std::max<qint64>(0, file.size() - endBytes - maximumCommentBytes);
    const QByteArray tail = readAt(file, tailBegin, endBytes + maximumCommentBytes);
    qsizetype at = tail.size() - endBytes;
    while (at >= 0 && qFromLittleEndian<quint32>(tail.constData() + at) != endSignature) --at;
    if (at < 0) return std::unexpected(damaged(file));
    ByteCursor end(QByteArrayView(tail).sliced(at));
    (void)end.take(10);
    Directory directory;
    directory.entries = end.number<quint16>();
    directory.bytes = end.number<quint32>();
    directory.begin = end.number<quint32>();
    qint64 limit = tailBegin + at;
    if (directory.entries == 0xffff || directory.bytes == 0xffffffff || directory.begin == 0xffffffff) {
        const QByteArray locatorBytes = readAt(file, limit - locator64Bytes, locator64Bytes);
        ByteCursor locator(locatorBytes);
        const bool isLocator = locator.number<quint32>() == locator64Signature;
        (void)locator.take(4);
        limit -= locator64Bytes;
        const auto begin64 = locator.number<quint64>();
        if (!isLocator || !locator.isGood() || begin64 > quint64(limit)) return std::unexpected(damaged(file));
        const QByteArray end64Read = readAt(file, qint64(begin64), end64Bytes);
        ByteCursor end64(end64Read);
        const bool isEnd64 = end64.number<quint32>() == end64Signature;
        (void)end64.take(28);
        directory.entries = end64.number<quint64>();
        directory.bytes = end64.number<quint64>();
        directory.begin = end64.number<quint64>();
        limit = qint64(begin64);
        if (!isEnd64 || !end64.isGood()) return std::unexpected(damaged(file));
    }
    if (directory.begin > quint64(limit) || directory.bytes > quint64(limit) - directory.begin
        || directory.entries > directory.bytes / quint64(entryBytes))
        return std::unexpected(damaged(file));
    if (directory.bytes > maximumDirectoryBytes)
        return failure(ErrorCode::Limit,
            ModelMessages::tr("%1: this zip archive has more entries than any weights file").arg(file.fileName()));
    return directory;
}

struct RawEntry {
    QByteArray name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc32 = 0;
    quint64 packedBytes = 0;
    quint64 bytes = 0;
    quint64 localBegin = 0;
};

/// Reads one entry of the directory; an invalid entry makes the cursor bad.
RawEntry readEntry(ByteCursor &cursor)
{
    RawEntry entry;
    const bool isEntry = cursor.number<quint32>() == entrySignature;
    (void)cursor.take(isEntry ? 4 : ~0ULL);
    entry.flags = cursor.number<quint16>();
    entry.method = cursor.number<quint16>();
    (void)cursor.take(4);
    entry.crc32 = cursor.number<quint32>();
    entry.packedBytes = cursor.number<quint32>();
    entry.bytes = cursor.number<quint32>();
    const auto nameBytes = cursor.number<quint16>();
    const auto extraBytes = cursor.number<quint16>();
    const auto commentBytes = cursor.number<quint16>();
    (void)cursor.take(8);
    entry.localBegin = cursor.number<quint32>();
    entry.name = cursor.take(nameBytes).toByteArray();
    ByteCursor extra(cursor.take(extraBytes));
    while (extra.isGood() && !extra.atEnd()) {
        const auto id = extra.number<quint16>();
        ByteCursor field(extra.take(extra.number<quint16>()));
        if (id != extra64) continue;
        for (quint64 *value : {&entry.bytes, &entry.packedBytes, &entry.localBegin})
            if (*value == 0xffffffff) *value = field.number<quint64>();
    }
    (void)cursor.take(commentBytes);
    return entry;
}

} // namespace

Result<std::map<QByteArray, ZipEntry>> readZipDirectory(QFile &file)
{
    const auto directory = findDirectory(file);
    if (!directory) return std::unexpected(directory.error());
    const QByteArray bytes = readAt(file, qint64(directory->begin), qint64(directory->bytes));
    ByteCursor cursor(bytes);
    std::map<QByteArray, ZipEntry> entries;
    std::vector<ByteRange> places;
    for (quint64 i = 0; i < directory->entries; ++i) {
        const RawEntry raw = readEntry(cursor);
        if (!cursor.isGood()) return std::unexpected(damaged(file));
        if (raw.method != 0 || (raw.flags & 1) != 0)
            return failure(ErrorCode::Unsupported,
                ModelMessages::tr("%1: the entry “%2” is compressed or encrypted, which torch.save never does")
                    .arg(file.fileName(), QString::fromUtf8(raw.name)));
        if (raw.localBegin > directory->begin || raw.bytes != raw.packedBytes) return std::unexpected(damaged(file));
        // The extra field of the local header is not that of the directory: torch.save aligns data with it.
        const QByteArray localRead = readAt(file, qint64(raw.localBegin), localBytes);
        ByteCursor local(localRead);
        const bool isLocal = local.number<quint32>() == localSignature;
        (void)local.take(22);
        const quint64 begin
            = raw.localBegin + quint64(localBytes) + local.number<quint16>() + quint64(local.number<quint16>());
        if (!isLocal || !local.isGood() || begin > directory->begin || raw.bytes > directory->begin - begin)
            return std::unexpected(damaged(file));
        if (!entries.try_emplace(raw.name, ZipEntry{qint64(begin), qint64(raw.bytes), raw.crc32}).second)
            return std::unexpected(damaged(file));
        places.push_back({qint64(raw.localBegin), qint64(begin + raw.bytes)});
    }
    if (!areDisjoint(std::move(places))) return std::unexpected(damaged(file));
    return entries;
}

} // namespace spotter
