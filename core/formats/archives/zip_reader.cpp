// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/zip_reader.h"

#include "core/formats/archives/zip_records.h"
#include "core/formats/messages.h"
#include "core/formats/text/utf8.h"

#include <QLocale>
#include <QStringList>
#include <QtEndian>

#include <array>

#include <zlib.h>

namespace spotter {

namespace {

constexpr std::size_t localHeaderBytes = 30;
constexpr std::size_t longestDescriptorBytes = 24;

template <typename Number>
Number numberAt(std::string_view bytes, std::size_t at)
{
    return qFromLittleEndian<Number>(bytes.data() + at);
}

/// Sizes of a Zip64 member stand in an extra field, unpacked before packed, only those that are "none" in the header.
void readZip64(std::string_view extra, quint64 &size, quint64 &packedSize)
{
    while (extra.size() >= 4) {
        const auto id = numberAt<quint16>(extra, 0);
        const std::size_t length = numberAt<quint16>(extra, 2);
        extra.remove_prefix(4);
        if (length > extra.size()) return;
        std::string_view field = extra.substr(0, length);
        extra.remove_prefix(length);
        if (id != zip::zip64Extra) continue;
        for (quint64 *value : {&size, &packedSize}) {
            if (*value != zip::none32 || field.size() < 8) continue;
            *value = numberAt<quint64>(field, 0);
            field.remove_prefix(8);
        }
    }
}

QString pathOf(std::string_view bytes)
{
    if (firstInvalidUtf8(bytes)) return QString::fromLatin1(bytes.data(), qsizetype(bytes.size()));
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

bool isSignature(quint32 value)
{
    return value == zip::localSignature || value == zip::directorySignature || value == zip::endSignature
        || value == zip::zip64EndSignature || value == zip::archiveExtraSignature;
}

quint32 checksumOf(const QByteArray &bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.constData()), size_t(bytes.size())));
}

struct Inflater {
    Inflater() { ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    ~Inflater() { inflateEnd(&stream); }
    z_stream stream{};
    bool ready = false;
};

} // namespace

struct ZipReader::Header {
    QString path;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 checksum = 0;
    quint64 packedSize = 0;
    quint64 size = 0;

    [[nodiscard]] bool sizesBehind() const { return (flags & zip::sizesBehindFlag) != 0; }
};

ZipReader::ZipReader(QIODevice &device, QString name, qint64 maximumBytes)
    : m_buffer(device, std::move(name)), m_maximumBytes(quint64(maximumBytes))
{
}

std::unexpected<Error> ZipReader::damaged() const
{
    return failure(ErrorCode::Syntax,
        FormatMessages::tr("%1: the archive is damaged or cut off at byte %2; create it again")
            .arg(m_buffer.name())
            .arg(m_buffer.position()));
}

std::unexpected<Error> ZipReader::tooLong(const Header &header) const
{
    return failure(ErrorCode::Limit,
        FormatMessages::tr("%1: %2 is longer than %3; split it into several files")
            .arg(m_buffer.name(), header.path, QLocale::c().formattedDataSize(qint64(m_maximumBytes))));
}

Result<bool> ZipReader::have(std::size_t bytes)
{
    while (m_buffer.available().size() < bytes) {
        const Result<bool> more = m_buffer.fill();
        if (!more) return more;
        if (!*more) return false;
    }
    return true;
}

Result<void> ZipReader::demand(std::size_t bytes)
{
    const Result<bool> enough = have(bytes);
    if (!enough) return std::unexpected(enough.error());
    if (!*enough) return damaged();
    return {};
}

Result<std::optional<ZipMember>> ZipReader::next(const std::function<bool(const QString &path)> &wanted)
{
    if (!m_state) return std::unexpected(m_state.error());
    if (m_atEnd) return std::nullopt;
    auto member = nextMember(wanted);
    if (!member) m_state = std::unexpected(member.error());
    return member;
}

Result<std::optional<ZipMember>> ZipReader::nextMember(const std::function<bool(const QString &path)> &wanted)
{
    for (;;) {
        const auto header = nextHeader();
        if (!header) return std::unexpected(header.error());
        if (!*header) {
            m_atEnd = true;
            if (const auto done = readDirectory(); !done) return std::unexpected(done.error());
            return std::nullopt;
        }
        if ((*header)->path.endsWith(u'/') || !wanted((*header)->path)) {
            if (const auto done = skip(**header); !done) return std::unexpected(done.error());
            continue;
        }
        auto content = unpack(**header);
        if (!content) return std::unexpected(content.error());
        return ZipMember{(*header)->path, std::move(*content)};
    }
}

Result<std::optional<ZipReader::Header>> ZipReader::nextHeader()
{
    if (const auto there = demand(4); !there) return std::unexpected(there.error());
    const auto signature = numberAt<quint32>(m_buffer.available(), 0);
    if (signature != zip::localSignature) {
        if (!isSignature(signature)) return damaged();
        return std::nullopt;
    }
    if (const auto there = demand(localHeaderBytes); !there) return std::unexpected(there.error());
    std::string_view bytes = m_buffer.available();
    const std::size_t nameBytes = numberAt<quint16>(bytes, 26);
    const std::size_t extraBytes = numberAt<quint16>(bytes, 28);
    if (const auto there = demand(localHeaderBytes + nameBytes + extraBytes); !there)
        return std::unexpected(there.error());
    bytes = m_buffer.available();
    Header header;
    header.flags = numberAt<quint16>(bytes, 6);
    header.method = numberAt<quint16>(bytes, 8);
    header.checksum = numberAt<quint32>(bytes, 14);
    header.packedSize = numberAt<quint32>(bytes, 18);
    header.size = numberAt<quint32>(bytes, 22);
    header.path = pathOf(bytes.substr(localHeaderBytes, nameBytes));
    readZip64(bytes.substr(localHeaderBytes + nameBytes, extraBytes), header.size, header.packedSize);
    m_buffer.consume(localHeaderBytes + nameBytes + extraBytes);
    return header;
}

Result<QByteArray> ZipReader::unpack(const Header &header)
{
    const bool known = header.method == zip::deflated || (header.method == zip::stored && !header.sizesBehind());
    if (!known || (header.flags & zip::encryptedFlag) != 0) {
        return failure(ErrorCode::Unsupported,
            FormatMessages::tr("%1: %2 is encrypted or packed in an unusual way; unpack the archive and read its files")
                .arg(m_buffer.name(), header.path));
    }
    if (!header.sizesBehind() && header.size > m_maximumBytes) return tooLong(header);
    auto content = header.method == zip::stored ? copyStored(header) : inflate(header);
    if (!content) return content;
    quint32 checksum = header.checksum;
    if (header.sizesBehind()) {
        const auto behind = readDescriptor();
        if (!behind) return std::unexpected(behind.error());
        checksum = *behind;
    }
    if (checksumOf(*content) != checksum) return damaged();
    return content;
}

Result<QByteArray> ZipReader::copyStored(const Header &header)
{
    if (header.packedSize > m_maximumBytes) return tooLong(header);
    const auto size = std::size_t(header.packedSize);
    if (const auto there = demand(size); !there) return std::unexpected(there.error());
    QByteArray content = QByteArrayView(m_buffer.available().substr(0, size)).toByteArray();
    m_buffer.consume(size);
    return content;
}

Result<QByteArray> ZipReader::inflate(const Header &header)
{
    Inflater inflater;
    if (!inflater.ready)
        return failure(ErrorCode::Internal, FormatMessages::tr("%1 could not be unpacked").arg(m_buffer.name()));
    z_stream &stream = inflater.stream;
    QByteArray content;
    std::array<char, 16 << 10> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): zlib fills it
    for (int outcome = Z_OK; outcome != Z_STREAM_END;) {
        if (m_buffer.available().empty()) {
            if (const auto there = demand(1); !there) return std::unexpected(there.error());
        }
        const std::string_view packed = m_buffer.available();
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib only reads
        stream.avail_in = uInt(packed.size());
        do {
            stream.next_out = reinterpret_cast<Bytef *>(piece.data());
            stream.avail_out = uInt(piece.size());
            outcome = ::inflate(&stream, Z_NO_FLUSH);
            if (outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR) return damaged();
            content.append(piece.data(), qsizetype(piece.size() - stream.avail_out));
            if (quint64(content.size()) > m_maximumBytes) return tooLong(header);
        } while (outcome == Z_OK && stream.avail_out == 0);
        m_buffer.consume(packed.size() - stream.avail_in);
    }
    return content;
}

/// The checksum behind a member: with or without a signature, with sizes of 4 or of 8 bytes; what follows is known.
Result<quint32> ZipReader::readDescriptor()
{
    if (const auto there = demand(longestDescriptorBytes + 4); !there) return std::unexpected(there.error());
    const std::string_view bytes = m_buffer.available();
    const bool isSigned = numberAt<quint32>(bytes, 0) == zip::descriptorSignature;
    const std::size_t front = isSigned ? 4 : 0;
    for (const std::size_t sizes : {8U, 16U}) {
        const std::size_t length = front + 4 + sizes;
        if (!isSignature(numberAt<quint32>(bytes, length))) continue;
        const auto checksum = numberAt<quint32>(bytes, front);
        m_buffer.consume(length);
        return checksum;
    }
    return damaged();
}

Result<void> ZipReader::skip(const Header &header)
{
    if (header.sizesBehind()) {
        const auto unpacked = unpack(header); // the only way to find its end
        return unpacked ? Result<void>{} : std::unexpected(unpacked.error());
    }
    for (quint64 left = header.packedSize; left > 0;) {
        if (m_buffer.available().empty()) {
            if (const auto there = demand(1); !there) return there;
        }
        const auto piece = std::min<quint64>(left, m_buffer.available().size());
        m_buffer.consume(std::size_t(piece));
        left -= piece;
    }
    return {};
}

/// Goes to the end of the file; an archive without its end was cut off.
Result<void> ZipReader::readDirectory()
{
    static constexpr std::string_view end("PK\x05\x06", 4);
    bool found = false;
    for (;;) {
        const std::string_view bytes = m_buffer.available();
        const std::size_t at = found ? bytes.npos : bytes.find(end);
        if (at != bytes.npos && bytes.size() >= at + 22) found = true;
        const std::size_t keep = found ? 0
            : at != bytes.npos         ? bytes.size() - at
                                       : std::min<std::size_t>(3, bytes.size());
        m_buffer.consume(bytes.size() - keep);
        const Result<bool> more = m_buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (*more) continue;
        if (!found) return damaged();
        m_buffer.consume(m_buffer.available().size());
        return {};
    }
}

QStringList zipPaths(const QByteArray &head)
{
    static constexpr std::string_view local("PK\x03\x04", 4);
    const std::string_view bytes(head.constData(), std::size_t(head.size()));
    QStringList paths;
    if (!bytes.starts_with(local)) return paths;
    for (std::size_t at = 0; at != bytes.npos && at + localHeaderBytes <= bytes.size();
        at = bytes.find(local, at + 4)) {
        const std::size_t length = numberAt<quint16>(bytes, at + 26);
        if (at + localHeaderBytes + length <= bytes.size())
            paths.append(pathOf(bytes.substr(at + localHeaderBytes, length)));
    }
    return paths;
}

} // namespace spotter
