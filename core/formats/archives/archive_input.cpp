// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive_input.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/archives/packing.h"
#include "core/formats/archives/seekable_input.h"
#include "core/formats/messages.h"

#include <QtEndian>

#include <algorithm>
#include <cerrno>

#include <archive.h>

namespace spotter {

namespace {

constexpr qint64 inputPieceBytes = 256 << 10;
constexpr qsizetype endRecordBytes = 22; ///< of a ZIP archive, before a comment of up to 65,535 bytes
constexpr qsizetype longestTailBytes = endRecordBytes + 65'535;
constexpr qint64 unknownCount = 0xFFFF;

/// The number of members according to the record at the end of a ZIP archive; nothing if the record is missing.
std::optional<qint64> countAtEnd(const QByteArray &tail)
{
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    if (at < 0 || tail.size() - at < endRecordBytes) return std::nullopt;
    return qFromLittleEndian<quint16>(tail.constData() + at + 10);
}

std::unexpected<Error> incompleteZip(const QString &name)
{
    return failure(ErrorCode::Syntax, FormatMessages::tr("%1: the zip archive is incomplete; get it again").arg(name));
}

} // namespace

struct ArchiveInput::Callbacks {
    static la_ssize_t read(archive *reader, void *self, const void **bytes)
    {
        auto *input = static_cast<ArchiveInput *>(self);
        const qint64 count = input->readPiece();
        if (count < 0) archive_set_error(reader, EIO, "the device failed");
        *bytes = input->m_piece.constData();
        return count;
    }
    static la_int64_t seek(archive *reader, void *self, la_int64_t offset, int whence)
    {
        QIODevice &device = *static_cast<ArchiveInput *>(self)->m_device;
        const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? device.pos() : device.size();
        const qint64 place = std::clamp<qint64>(base + offset, 0, device.size());
        if (device.seek(place)) return place;
        archive_set_error(reader, EIO, "the device failed");
        return ARCHIVE_FATAL;
    }
    static la_int64_t skip(archive * /*reader*/, void *self, la_int64_t request)
    {
        auto *input = static_cast<ArchiveInput *>(self);
        QIODevice &device = *input->m_device;
        const qint64 step = std::clamp<qint64>(request, 0, device.size() - device.pos());
        if (!device.seek(device.pos() + step)) return 0; // libarchive then reads instead
        input->m_position += step;
        return step;
    }
};

ArchiveInput::ArchiveInput(QIODevice &device) : m_device(&device), m_archive(archive_read_new(), archive_read_free) { }

Result<void> ArchiveInput::open(const QString &name)
{
    const QByteArray head = peekSome(*m_device, packingBytes);
    if (packingOf(head) == Packing::SevenZip) {
        auto input = seekable(*m_device, name);
        if (!input) return std::unexpected(input.error());
        m_device = input->device;
        m_owned = std::move(input->owned);
    }
    m_canSeek = !m_device->isSequential() && m_device->pos() == 0;
    m_isZip = packingOf(head) == Packing::Zip;
    if (m_isZip && m_canSeek) {
        if (m_device->seek(std::max<qint64>(0, m_device->size() - longestTailBytes)))
            m_count = countAtEnd(m_device->read(longestTailBytes));
        if (!m_count) return incompleteZip(name);
        m_device->seek(0);
    }
    archive *reader = m_archive.get();
    archive_read_support_format_zip(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_7zip(reader);
    archive_read_support_format_rar(reader);
    archive_read_support_format_rar5(reader);
    archive_read_set_callback_data(reader, this);
    archive_read_set_read_callback(reader, &Callbacks::read);
    if (m_canSeek) {
        archive_read_set_seek_callback(reader, &Callbacks::seek);
        archive_read_set_skip_callback(reader, &Callbacks::skip);
    }
    const int opened = archive_read_open1(reader);
    if (m_deviceError)
        return failure(ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(name, *m_deviceError));
    if (opened != ARCHIVE_OK)
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1: this is not an archive that can be read, or it is damaged; get it again")
                .arg(name));
    return {};
}

Result<void> ArchiveInput::checkEnd(const QString &name, qint64 members)
{
    if (!m_isZip) return {};
    if (!m_canSeek) {
        while (readPiece() > 0) { }
        if (m_deviceError)
            return failure(ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(name, *m_deviceError));
        m_count = countAtEnd(m_tail);
    }
    const bool fits
        = m_count && (*m_count == members % (unknownCount + 1) || (*m_count == unknownCount && members > unknownCount));
    if (!fits) return incompleteZip(name);
    return {};
}

qint64 ArchiveInput::readPiece()
{
    m_piece.resize(inputPieceBytes);
    const qint64 count = readSome(*m_device, m_piece.data(), m_piece.size());
    if (count < 0) m_deviceError = deviceErrorText(*m_device);
    if (count <= 0) return count;
    m_position += count;
    m_piece.truncate(count);
    if (m_isZip && !m_canSeek) {
        m_tail += m_piece;
        if (m_tail.size() > 8 * longestTailBytes) m_tail = m_tail.last(longestTailBytes);
    }
    return count;
}

} // namespace spotter
