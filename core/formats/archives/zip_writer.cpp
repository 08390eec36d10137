// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/zip_writer.h"

#include "core/formats/archives/zip_records.h"
#include "core/formats/messages.h"

#include <array>

#include <zlib.h>

namespace spotter {

namespace {

constexpr quint16 versionDeflate = 20;
constexpr quint16 versionZip64 = 45;
/// Sizes follow the data, names are UTF-8.
constexpr quint16 flags = zip::sizesBehindFlag | zip::utf8Flag;
/// 1980-01-01 00:00, the first date that ZIP can represent: the archive must not depend on the time of writing.
constexpr quint32 dosTime = 0x0021U << 16U;

void append16(QByteArray &bytes, quint16 value)
{
    bytes.append(char(value & 0xFFU));
    bytes.append(char(value >> 8U));
}

void append32(QByteArray &bytes, quint32 value)
{
    append16(bytes, quint16(value & 0xFFFFU));
    append16(bytes, quint16(value >> 16U));
}

void append64(QByteArray &bytes, quint64 value)
{
    append32(bytes, quint32(value & zip::none32));
    append32(bytes, quint32(value >> 32U));
}

} // namespace

struct ZipWriter::Member {
    QByteArray path;
    quint64 offset = 0;
    quint64 size = 0;
    quint64 packedSize = 0;
    quint32 checksum = 0;
    z_stream stream{};

    Member()
    {
        ready = deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK;
    }
    Member(const Member &) = delete;
    Member &operator=(const Member &) = delete;
    ~Member() { deflateEnd(&stream); }
    bool ready = false;
};

ZipWriter::ZipWriter(OutputSink &sink, QString name) : m_sink(sink), m_name(std::move(name)) { }

ZipWriter::~ZipWriter() = default;

Result<void> ZipWriter::put(const QByteArray &bytes)
{
    m_offset += quint64(bytes.size());
    return m_sink.write(bytes);
}

Result<void> ZipWriter::add(const QString &path, const QByteArray &content)
{
    if (const auto begun = beginMember(path); !begun) return begun;
    if (const auto appended = append(content); !appended) return appended;
    return endMember();
}

Result<void> ZipWriter::beginMember(const QString &path)
{
    m_member = std::make_unique<Member>();
    if (!m_member->ready)
        return failure(ErrorCode::Internal, FormatMessages::tr("%1 could not be compressed").arg(m_name));
    m_member->path = path.toUtf8();
    m_member->offset = m_offset;
    QByteArray header;
    append32(header, zip::localSignature);
    append16(header, versionDeflate);
    append16(header, flags);
    append16(header, zip::deflated);
    append32(header, dosTime);
    append32(header, 0);
    append32(header, 0);
    append32(header, 0);
    append16(header, quint16(m_member->path.size()));
    append16(header, 0);
    return put(header + m_member->path);
}

Result<void> ZipWriter::append(const QByteArray &content)
{
    m_member->size += quint64(content.size());
    m_member->checksum = quint32(
        crc32_z(m_member->checksum, reinterpret_cast<const Bytef *>(content.constData()), size_t(content.size())));
    return content.isEmpty() ? m_sink.state() : deflate(content, false);
}

Result<void> ZipWriter::deflate(const QByteArray &content, bool last)
{
    z_stream &stream = m_member->stream;
    std::array<char, 16 << 10> packed; // NOLINT(cppcoreguidelines-pro-type-member-init): zlib fills it
    qsizetype taken = 0;
    do {
        const qsizetype piece = std::min<qsizetype>(content.size() - taken, 1 << 30);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData() + taken)); // zlib only reads
        stream.avail_in = uInt(piece);
        taken += piece;
        do {
            stream.next_out = reinterpret_cast<Bytef *>(packed.data());
            stream.avail_out = uInt(packed.size());
            ::deflate(&stream, last && taken == content.size() ? Z_FINISH : Z_NO_FLUSH);
            const auto count = qsizetype(packed.size() - stream.avail_out);
            m_member->packedSize += quint64(count);
            if (const auto done = put(QByteArray(packed.data(), count)); !done) return done;
        } while (stream.avail_out == 0);
    } while (taken < content.size());
    return m_sink.state();
}

Result<void> ZipWriter::endMember()
{
    if (const auto done = deflate({}, true); !done) return done;
    const Member &member = *m_member;
    if (member.size >= zip::none32 || member.packedSize >= zip::none32) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: %2 is longer than 4 GiB; export the corpus in parts")
                .arg(m_name, QString::fromUtf8(member.path)));
    }
    QByteArray sizes;
    append32(sizes, member.checksum);
    append32(sizes, quint32(member.packedSize));
    append32(sizes, quint32(member.size));
    QByteArray descriptor;
    append32(descriptor, zip::descriptorSignature);

    const bool far = member.offset >= zip::none32;
    append32(m_directory, zip::directorySignature);
    append16(m_directory, far ? versionZip64 : versionDeflate);
    append16(m_directory, far ? versionZip64 : versionDeflate);
    append16(m_directory, flags);
    append16(m_directory, zip::deflated);
    append32(m_directory, dosTime);
    m_directory.append(sizes);
    append16(m_directory, quint16(member.path.size()));
    append16(m_directory, far ? 12 : 0);
    append16(m_directory, 0); // comment
    append16(m_directory, 0); // disk
    append16(m_directory, 0);
    append32(m_directory, 0);
    append32(m_directory, far ? zip::none32 : quint32(member.offset));
    m_directory.append(member.path);
    if (far) {
        append16(m_directory, zip::zip64Extra);
        append16(m_directory, 8);
        append64(m_directory, member.offset);
    }
    ++m_members;
    m_member.reset();
    return put(descriptor + sizes);
}

Result<void> ZipWriter::finish()
{
    const quint64 begin = m_offset;
    const auto size = quint64(m_directory.size());
    if (const auto done = put(m_directory); !done) return done;
    const quint64 end = m_offset;
    QByteArray trailer;
    if (m_members >= zip::none16 || end >= zip::none32) {
        append32(trailer, zip::zip64EndSignature);
        append64(trailer, 44); // size of the rest of the record
        append16(trailer, versionZip64);
        append16(trailer, versionZip64);
        append32(trailer, 0);
        append32(trailer, 0);
        append64(trailer, m_members);
        append64(trailer, m_members);
        append64(trailer, size);
        append64(trailer, begin);
        append32(trailer, zip::zip64LocatorSignature);
        append32(trailer, 0);
        append64(trailer, end);
        append32(trailer, 1);
    }
    const auto members = quint16(std::min<quint64>(m_members, zip::none16));
    append32(trailer, zip::endSignature);
    append16(trailer, 0);
    append16(trailer, 0);
    append16(trailer, members);
    append16(trailer, members);
    append32(trailer, quint32(std::min<quint64>(size, zip::none32)));
    append32(trailer, quint32(std::min<quint64>(begin, zip::none32)));
    append16(trailer, 0);
    m_directory.clear();
    return put(trailer);
}

} // namespace spotter
