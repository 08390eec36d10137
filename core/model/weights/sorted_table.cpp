// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/sorted_table.h"

#include "core/base/regular_file.h"
#include "core/model/messages.h"
#include "core/model/weights/byte_cursor.h"
#include "core/model/weights/checksum.h"

#include <QFile>

namespace spotter {

namespace {

// Constants of table_format.md.
constexpr qsizetype footerBytes = 48;
constexpr quint64 footerMagic = 0xdb4775248b80fb57ULL;
constexpr qsizetype trailerBytes = 5; ///< behind each block: compression, CRC

/// The index of the largest BERT has some 30 KB.
constexpr qint64 maximumFileBytes = 16 << 20;
/// Keys share their beginnings with the one before, so that a small file could claim huge ones.
constexpr quint64 maximumKeyBytes = 4096;
constexpr size_t maximumEntries = 100'000;

using Entries = std::map<QByteArray, QByteArray>;

Error damaged(const QString &path)
{
    return {ErrorCode::Content,
        ModelMessages::tr("%1: this index of a checkpoint is damaged; copy the files again").arg(path)};
}

/// The contents of the block that a handle (offset and size, two varints) points to.
Result<QByteArrayView> blockAt(QByteArrayView file, ByteCursor &handle, const QString &path)
{
    const quint64 offset = handle.varint();
    const quint64 size = handle.varint();
    const auto end = quint64(file.size() - footerBytes);
    if (!handle.isGood() || offset > end || size > end - offset || end - offset - size < quint64(trailerBytes))
        return std::unexpected(damaged(path));
    const QByteArrayView block = file.sliced(qsizetype(offset), qsizetype(size));
    ByteCursor trailer(file.sliced(qsizetype(offset + size), trailerBytes));
    const auto compression = trailer.number<quint8>();
    // The CRC covers the compression's byte too.
    if (trailer.number<quint32>() != maskedCrc(crc32c(file.sliced(qsizetype(offset), qsizetype(size) + 1))))
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: a checksum of this index is wrong; copy the files again").arg(path));
    if (compression != 0)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: this index is compressed (Snappy), which TensorFlow's checkpoints are not; save the "
                              "checkpoint again with TensorFlow")
                .arg(path));
    return block;
}

/// Adds the entries of a block: each has the length that its key shares with the one before, the lengths of the rest
/// and of the value, the rest and the value; behind them the restart points and their number, which only look-ups need.
Result<void> readBlock(QByteArrayView block, const QString &path, Entries &entries)
{
    if (block.size() < 4) return std::unexpected(damaged(path));
    const auto restarts = qFromLittleEndian<quint32>(block.last(4).data());
    if (restarts > quint64(block.size() - 4) / 4) return std::unexpected(damaged(path));
    ByteCursor cursor(block.chopped(4 + 4 * qsizetype(restarts)));
    QByteArray key;
    while (!cursor.atEnd()) {
        const quint64 shared = cursor.varint();
        const quint64 rest = cursor.varint();
        const quint64 valueBytes = cursor.varint();
        if (!cursor.isGood() || shared > quint64(key.size()) || rest > maximumKeyBytes - shared)
            return std::unexpected(damaged(path));
        key.truncate(qsizetype(shared));
        key.append(cursor.take(rest));
        const QByteArrayView value = cursor.take(valueBytes);
        if (!cursor.isGood() || !entries.try_emplace(key, value.toByteArray()).second)
            return std::unexpected(damaged(path));
        if (entries.size() > maximumEntries)
            return failure(
                ErrorCode::Limit, ModelMessages::tr("%1 describes more than any model of this family has").arg(path));
    }
    return {};
}

} // namespace

Result<std::map<QByteArray, QByteArray>> readSortedTable(const QString &path)
{
    QFile file(path);
    if (auto opened = openRegularFile(file); !opened) return std::unexpected(opened.error());
    if (file.size() > maximumFileBytes)
        return failure(ErrorCode::Limit, ModelMessages::tr("%1 is too large for the index of a checkpoint").arg(path));
    const QByteArray bytes = file.readAll();
    if (bytes.size() < footerBytes || qFromLittleEndian<quint64>(bytes.last(8).constData()) != footerMagic)
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1 is not the index of a TensorFlow checkpoint, or is incomplete; copy the files again")
                .arg(path));
    ByteCursor footer(QByteArrayView(bytes).last(footerBytes));
    // The first handle is that of the block of filters, which checkpoints leave empty.
    (void)footer.varint();
    (void)footer.varint();
    const auto index = blockAt(bytes, footer, path);
    if (!index) return std::unexpected(index.error());
    Entries blocks;
    if (auto read = readBlock(*index, path, blocks); !read) return std::unexpected(read.error());
    Entries entries;
    qsizetype blockBytes = 0;
    for (const auto &[lastKey, handleBytes] : blocks) {
        ByteCursor handle(handleBytes);
        const auto block = blockAt(bytes, handle, path);
        if (!block) return std::unexpected(block.error());
        // One block that is named a hundred thousand times would cost as many checksums.
        blockBytes += block->size();
        if (blockBytes > bytes.size()) return std::unexpected(damaged(path));
        if (auto read = readBlock(*block, path, entries); !read) return std::unexpected(read.error());
    }
    return entries;
}

} // namespace spotter
