// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Uses the libraries directly: libarchive does not verify the checksum of gzip, so damaged data would be read as text.
#include "core/formats/archives/unpacking_device.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/messages.h"

#include <algorithm>

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

namespace spotter {

namespace {

constexpr qsizetype inputBytes = 64 << 10;
/// 8 MiB: the format recommends that decoders support at least this, and levels up to 19 do not exceed it.
constexpr int largestWindowLog = 23;
/// Enough to decompress the output of `xz -9`.
constexpr uint64_t largestXzMemory = 128 << 20;

class GzipStream final : public UnpackingDevice::Stream {
public:
    GzipStream() : m_ready(inflateInit2(&m_state, 16 + MAX_WBITS) == Z_OK) { }
    ~GzipStream() override
    {
        if (m_ready) inflateEnd(&m_state);
    }

    Step step(QByteArrayView in, char *out, qsizetype room) override
    {
        if (!m_ready) return {.damaged = true};
        // zlib writes to neither; the declaration is const only in newer versions.
        m_state.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data())); // NOLINT
        m_state.avail_in = uInt(in.size());
        m_state.next_out = reinterpret_cast<Bytef *>(out); // NOLINT
        m_state.avail_out = uInt(room);
        const int outcome = inflate(&m_state, Z_NO_FLUSH);
        Step step{in.size() - qsizetype(m_state.avail_in), room - qsizetype(m_state.avail_out), false, false};
        step.memberEnded = outcome == Z_STREAM_END;
        step.damaged = outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR;
        if (step.memberEnded) m_ready = inflateReset(&m_state) == Z_OK || (inflateEnd(&m_state), false);
        return step;
    }

private:
    z_stream m_state{};
    bool m_ready;
};

class ZstandardStream final : public UnpackingDevice::Stream {
public:
    ZstandardStream() : m_state(ZSTD_createDStream(), ZSTD_freeDStream)
    {
        m_ready
            = m_state && !ZSTD_isError(ZSTD_DCtx_setParameter(m_state.get(), ZSTD_d_windowLogMax, largestWindowLog));
    }

    Step step(QByteArrayView in, char *out, qsizetype room) override
    {
        if (!m_ready) return {.damaged = true};
        ZSTD_inBuffer input{in.data(), std::size_t(in.size()), 0};
        ZSTD_outBuffer output{out, std::size_t(room), 0};
        const std::size_t left = ZSTD_decompressStream(m_state.get(), &output, &input);
        Step step{qsizetype(input.pos), qsizetype(output.pos), left == 0, ZSTD_isError(left) != 0};
        return step;
    }

private:
    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream *)> m_state;
    bool m_ready = false;
};

class XzStream final : public UnpackingDevice::Stream {
public:
    XzStream() { start(); }
    ~XzStream() override { lzma_end(&m_state); }

    Step step(QByteArrayView in, char *out, qsizetype room) override
    {
        if (!m_ready) return {.damaged = true};
        m_state.next_in = reinterpret_cast<const uint8_t *>(in.data()); // NOLINT
        m_state.avail_in = size_t(in.size());
        m_state.next_out = reinterpret_cast<uint8_t *>(out); // NOLINT
        m_state.avail_out = size_t(room);
        const lzma_ret outcome = lzma_code(&m_state, LZMA_RUN);
        Step step{in.size() - qsizetype(m_state.avail_in), room - qsizetype(m_state.avail_out), false, false};
        step.memberEnded = outcome == LZMA_STREAM_END;
        step.damaged = outcome != LZMA_OK && outcome != LZMA_STREAM_END && outcome != LZMA_BUF_ERROR;
        if (step.memberEnded) start();
        return step;
    }

private:
    void start() { m_ready = lzma_stream_decoder(&m_state, largestXzMemory, 0) == LZMA_OK; }

    lzma_stream m_state = LZMA_STREAM_INIT;
    bool m_ready = false;
};

class Bzip2Stream final : public UnpackingDevice::Stream {
public:
    Bzip2Stream() { start(); }
    ~Bzip2Stream() override
    {
        if (m_ready) BZ2_bzDecompressEnd(&m_state);
    }

    Step step(QByteArrayView in, char *out, qsizetype room) override
    {
        if (!m_ready) return {.damaged = true};
        m_state.next_in = const_cast<char *>(in.data()); // NOLINT: it only reads
        m_state.avail_in = uint(in.size());
        m_state.next_out = out;
        m_state.avail_out = uint(room);
        const int outcome = BZ2_bzDecompress(&m_state);
        Step step{in.size() - qsizetype(m_state.avail_in), room - qsizetype(m_state.avail_out), false, false};
        step.memberEnded = outcome == BZ_STREAM_END;
        step.damaged = outcome != BZ_OK && outcome != BZ_STREAM_END;
        if (step.memberEnded) {
            BZ2_bzDecompressEnd(&m_state);
            start();
        }
        return step;
    }

private:
    void start()
    {
        m_state = {};
        m_ready = BZ2_bzDecompressInit(&m_state, 0, 0) == BZ_OK;
    }

    bz_stream m_state{};
    bool m_ready = false;
};

} // namespace

UnpackingDevice::UnpackingDevice(QIODevice &packed, Packing packing) : m_packed(packed)
{
    if (packing == Packing::Gzip) m_stream = std::make_unique<GzipStream>();
    if (packing == Packing::Zstandard) m_stream = std::make_unique<ZstandardStream>();
    if (packing == Packing::Xz) m_stream = std::make_unique<XzStream>();
    if (packing == Packing::Bzip2) m_stream = std::make_unique<Bzip2Stream>();
    Q_ASSERT(m_stream);
    open(QIODevice::ReadOnly);
}

UnpackingDevice::~UnpackingDevice() = default;

qint64 UnpackingDevice::refuse(const QString &why)
{
    m_failed = true;
    setErrorString(why);
    return -1;
}

/// Reads compressed bytes; false at the end or on a device error.
bool UnpackingDevice::refill()
{
    m_input.resize(inputBytes);
    const qint64 count = readSome(m_packed, m_input.data(), m_input.size());
    m_input.truncate(std::max<qint64>(count, 0));
    m_inputAt = 0;
    if (count < 0) refuse(deviceErrorText(m_packed));
    return count > 0;
}

/// Fills the whole buffer, so that sniffing the first bytes gets enough of them.
qint64 UnpackingDevice::readData(char *data, qint64 maximum)
{
    qint64 filled = 0;
    while (!m_failed && filled < maximum) {
        const qint64 count = unpack(data + filled, qsizetype(std::min<qint64>(maximum - filled, 1 << 20)));
        if (count <= 0) break;
        filled += count;
    }
    return m_failed && filled == 0 ? -1 : filled;
}

/// Returns the number of bytes unpacked; 0 at the end, -1 on failure.
qint64 UnpackingDevice::unpack(char *data, qsizetype room)
{
    for (;;) {
        const bool ended = m_inputAt == m_input.size() && !refill();
        if (m_failed) return -1;
        if (ended && !m_inMember) return 0;
        const QByteArrayView input = QByteArrayView(m_input).sliced(m_inputAt);
        // Padding after the last member, as left by tapes and some servers.
        if (!m_inMember && input.front() == '\0') {
            ++m_inputAt;
            ++m_packedBytes;
            continue;
        }
        const Stream::Step step = m_stream->step(input, data, room);
        if (step.damaged)
            return refuse(FormatMessages::tr("the compressed file is damaged; get it again, or unpack it yourself"));
        m_inputAt += step.consumed;
        m_packedBytes += step.consumed;
        m_unpackedBytes += step.produced;
        m_inMember = !step.memberEnded;
        if (isBomb(m_unpackedBytes, m_packedBytes)) {
            return refuse(FormatMessages::tr(
                "the file unpacks to a suspiciously large size; unpack it yourself if you trust it"));
        }
        if (step.produced > 0) return step.produced;
        // The input ended without completing the member.
        if (ended && !step.memberEnded)
            return refuse(FormatMessages::tr("the compressed file is incomplete; get it again"));
    }
}

} // namespace spotter
