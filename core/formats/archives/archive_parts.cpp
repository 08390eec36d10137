// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive_parts.h"

#include "core/base/system_error.h"
#include "core/formats/archives/archive.h"
#include "core/formats/archives/seekable_input.h"
#include "core/formats/messages.h"

#include <QLocale>

#include <algorithm>

namespace spotter {

namespace {

constexpr qint64 copiedBytes = 256 << 10;

/// A part of a file as a device.
class PartDevice final : public QIODevice {
public:
    PartDevice(QFile &file, qint64 begin, qint64 bytes) : m_file(file), m_begin(begin), m_bytes(bytes)
    {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] qint64 size() const override { return m_bytes; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 left = std::min(maximum, m_bytes - m_at);
        if (left <= 0) return 0;
        if (!m_file.seek(m_begin + m_at)) return -1;
        const qint64 count = m_file.read(data, left);
        if (count < 0) setErrorString(deviceErrorText(m_file));
        if (count > 0) m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
    bool seek(qint64 place) override
    {
        m_at = place;
        return QIODevice::seek(place);
    }

private:
    QFile &m_file;
    qint64 m_begin;
    qint64 m_bytes;
    qint64 m_at = 0;
};

} // namespace

Result<std::unique_ptr<ArchiveParts>> ArchiveParts::unpack(QIODevice &device, const QString &name,
    const std::function<bool(const QString &path)> &wanted, const std::stop_token &stop)
{
    std::unique_ptr<ArchiveParts> parts(new ArchiveParts(name));
    QFile &file = *parts->m_file;
    if (!parts->m_file->open())
        return failure(
            ErrorCode::Io, FormatMessages::tr("Could not create a temporary file: %1").arg(deviceErrorText(file)));
    Archive archive(device, name);
    for (;;) {
        const auto path = archive.nextPath();
        if (!path) return std::unexpected(path.error());
        if (!*path) break;
        if (!wanted(**path)) continue;
        const qint64 begin = file.pos();
        for (;;) {
            if (stop.stop_requested())
                return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(name));
            const QByteArray piece = archive.content().read(copiedBytes);
            if (archive.memberError()) return std::unexpected(*archive.memberError());
            if (piece.isEmpty()) break;
            if (file.pos() + piece.size() > largestSpooledBytes)
                return failure(ErrorCode::Limit,
                    FormatMessages::tr("%1: it is larger than %2; save it as a file and unpack it yourself")
                        .arg(name, QLocale::c().formattedDataSize(largestSpooledBytes)));
            if (file.write(piece) != piece.size())
                return failure(ErrorCode::Io,
                    FormatMessages::tr("The temporary file cannot be written: %1").arg(deviceErrorText(file)));
        }
        parts->m_places.insert_or_assign(**path, Place{begin, file.pos() - begin});
    }
    if (!file.flush())
        return failure(
            ErrorCode::Io, FormatMessages::tr("The temporary file cannot be written: %1").arg(deviceErrorText(file)));
    return parts;
}

QStringList ArchiveParts::paths() const
{
    QStringList paths;
    for (const auto &[path, place] : m_places) paths += path;
    return paths;
}

Result<std::unique_ptr<QIODevice>> ArchiveParts::part(const QString &path) const
{
    const auto found = m_places.find(path);
    if (found == m_places.end())
        return failure(ErrorCode::NotFound, FormatMessages::tr("%1 does not contain %2").arg(m_name, path));
    return std::make_unique<PartDevice>(*m_file, found->second.begin, found->second.bytes);
}

Result<QByteArray> ArchiveParts::content(const QString &path, qint64 maximumBytes) const
{
    const auto device = part(path);
    if (!device) return std::unexpected(device.error());
    if ((*device)->size() > maximumBytes)
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: %2 is larger than %3")
                .arg(m_name, path, QLocale::c().formattedDataSize(maximumBytes)));
    const QByteArray bytes = (*device)->readAll();
    if (bytes.size() != (*device)->size())
        return failure(ErrorCode::Io, FormatMessages::tr("%1: %2 cannot be read").arg(m_name, path));
    return bytes;
}

} // namespace spotter
