// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// With zlib and libzstd themselves: KCompressionDevice takes a file that breaks off for one that ends, and stops behind
// the first of several Zstandard frames. Both would lose triples without a word.
#include "core/formats/unpacking_device.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include <zlib.h>
#include <zstd.h>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Unpacking)
};

constexpr qsizetype inputBytes = 64 << 10;
/// 8 MiB, as the format asks every reader to take at least, and every level up to 19 keeps to.
constexpr int largestWindowLog = 23;
constexpr qint64 harmlessBytes = 64LL << 20;
/// The most repetitive of real corpora pack to a hundredth.
constexpr qint64 largestRatio = 500;

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
        // zlib writes to neither, but says so in newer versions only.
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

} // namespace

Packing packingOf(QByteArrayView head)
{
    if (head.startsWith("\x1F\x8B\x08")) return Packing::Gzip;
    if (head.startsWith("\x28\xB5\x2F\xFD")) return Packing::Zstandard;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return Packing::Zip;
    const bool bzip2 = head.size() > 3 && head.startsWith("BZh") && head[3] >= '1' && head[3] <= '9';
    const bool foreign = bzip2
        || head.startsWith("\xFD"
                           "7zXZ")
        || head.startsWith("7z\xBC\xAF\x27\x1C") || head.startsWith("Rar!\x1A\x07");
    return foreign ? Packing::Foreign : Packing::None;
}

QString unpackedName(const QString &name)
{
    for (const QLatin1StringView suffix : {".gz"_L1, ".zst"_L1, ".zstd"_L1}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive)) return name.chopped(suffix.size());
    }
    return name;
}

bool isBomb(qint64 unpackedBytes, qint64 packedBytes)
{
    return unpackedBytes > harmlessBytes && unpackedBytes / largestRatio > packedBytes;
}

UnpackingDevice::UnpackingDevice(QIODevice &packed, Packing packing) : m_packed(packed)
{
    if (packing == Packing::Gzip) m_stream = std::make_unique<GzipStream>();
    if (packing == Packing::Zstandard) m_stream = std::make_unique<ZstandardStream>();
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

/// Reads packed bytes; false at their end or where the device refuses.
bool UnpackingDevice::refill()
{
    m_input.resize(inputBytes);
    qint64 count = m_packed.read(m_input.data(), m_input.size());
    while (count == 0 && m_packed.isSequential() && m_packed.waitForReadyRead(-1))
        count = m_packed.read(m_input.data(), m_input.size());
    m_input.truncate(std::max<qint64>(count, 0));
    m_inputAt = 0;
    if (count < 0) refuse(m_packed.errorString());
    return count > 0;
}

qint64 UnpackingDevice::readData(char *data, qint64 maximum)
{
    if (m_failed) return -1;
    const auto room = qsizetype(std::min<qint64>(maximum, 1 << 20));
    while (room > 0) {
        const bool ended = m_inputAt == m_input.size() && !refill();
        if (m_failed) return -1;
        if (ended && !m_inMember) return 0;
        const QByteArrayView input = QByteArrayView(m_input).sliced(m_inputAt);
        // Fillers behind the last member, as tapes and some servers leave them.
        if (!m_inMember && input.front() == '\0') {
            ++m_inputAt;
            ++m_packedBytes;
            continue;
        }
        const Stream::Step step = m_stream->step(input, data, room);
        if (step.damaged)
            return refuse(Messages::tr("the packed file is damaged; get it again, or unpack it yourself"));
        m_inputAt += step.consumed;
        m_packedBytes += step.consumed;
        m_unpackedBytes += step.produced;
        m_inMember = !step.memberEnded;
        if (isBomb(m_unpackedBytes, m_packedBytes))
            return refuse(
                Messages::tr("the file unpacks to a size out of all proportion; unpack it yourself if you trust it"));
        if (step.produced > 0) return step.produced;
        // Nothing came out of the last bytes there were: its end is missing.
        if (ended && !step.memberEnded)
            return refuse(Messages::tr("the packed file breaks off before its end; get it again"));
    }
    return 0;
}

} // namespace spotter
