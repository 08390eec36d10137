// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archives/zip_writer.h"

#include <QBuffer>
#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

#include <zlib.h>
#include <zstd.h>

namespace spotter {

inline QByteArray gzipped(const QByteArray &bytes)
{
    z_stream state{};
    deflateInit2(&state, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&state, uLong(bytes.size()))), Qt::Uninitialized);
    QByteArray in = bytes;
    state.next_in = reinterpret_cast<Bytef *>(in.data());
    state.avail_in = uInt(in.size());
    state.next_out = reinterpret_cast<Bytef *>(packed.data());
    state.avail_out = uInt(packed.size());
    deflate(&state, Z_FINISH);
    packed.truncate(packed.size() - qsizetype(state.avail_out));
    deflateEnd(&state);
    return packed;
}

inline QByteArray zstandard(const QByteArray &bytes)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(bytes.size()))), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress2(
        context, packed.data(), std::size_t(packed.size()), bytes.constData(), std::size_t(bytes.size()));
    packed.truncate(qsizetype(size));
    ZSTD_freeCCtx(context);
    return packed;
}

inline QByteArray zipped(const std::vector<std::pair<QString, QByteArray>> &members)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    OutputSink sink(&buffer, QStringLiteral("z"));
    ZipWriter zip(sink, QStringLiteral("z"));
    for (const auto &[path, content] : members) (void)zip.add(path, content);
    (void)zip.finish();
    (void)sink.flush();
    return buffer.data();
}

} // namespace spotter
