// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/zip_file.h"

#include "core/base/system_error.h"
#include "core/formats/archives/unpacking_device.h"
#include "core/formats/messages.h"

#include <QLocale>

#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KZip>
#include <KZipFileEntry>
#include <algorithm>

#include <zlib.h>

namespace spotter {

namespace {

constexpr qint64 largestSpooledBytes = 4LL << 30;
constexpr qint64 mostMembers = 100'000;
constexpr int deepestFolder = 64;
constexpr int stored = 0;
constexpr int deflated = 8;

/// What comes out of a member, checked against what the archive says of it.
class MemberDevice final : public QIODevice {
public:
    MemberDevice(std::unique_ptr<QIODevice> raw, const KZipFileEntry &entry)
        : m_raw(std::move(raw)), m_bytes(entry.size()), m_packedBytes(entry.compressedSize()),
          m_expected(uLong(entry.crc32()))
    {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    /// Fills what it is given, so that a look at the first bytes sees enough of them.
    qint64 readData(char *data, qint64 maximum) override
    {
        qint64 filled = 0;
        while (!m_failed && filled < maximum) {
            const qint64 count = m_raw->read(data + filled, std::min<qint64>(maximum - filled, 1 << 20));
            if (count == 0 && m_read == m_bytes && m_checksum == m_expected) break;
            if (count <= 0 || m_read + count > m_bytes) {
                refuse(FormatMessages::tr("the archive is damaged there; get it again"));
                break;
            }
            m_checksum = crc32(m_checksum, reinterpret_cast<const Bytef *>(data + filled), uInt(count)); // NOLINT
            m_read += count;
            filled += count;
            if (isBomb(m_read, m_packedBytes)) {
                refuse(
                    FormatMessages::tr("it unpacks to a suspiciously large size; unpack it yourself if you trust it"));
            }
        }
        return m_failed && filled == 0 ? -1 : filled;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void refuse(const QString &why)
    {
        m_failed = true;
        setErrorString(why);
    }

    std::unique_ptr<QIODevice> m_raw;
    qint64 m_bytes;
    qint64 m_packedBytes;
    uLong m_expected;
    uLong m_checksum = crc32(0, nullptr, 0);
    qint64 m_read = 0;
    bool m_failed = false;
};

/// Where an archive's directory ends; KZip does without, and so loses members of an archive that breaks off.
bool hasEnd(QIODevice &device)
{
    constexpr qint64 recordBytes = 22;
    constexpr qint64 longestComment = 65'535;
    const qint64 size = device.size();
    if (!device.seek(std::max<qint64>(0, size - recordBytes - longestComment))) return false;
    const QByteArray tail = device.read(recordBytes + longestComment);
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    return at >= 0 && tail.size() - at >= recordBytes;
}

/// Counts what may be members before KZip makes an object of each; stored archives inside count as well.
Result<void> checkMembers(QIODevice &device, const QString &name)
{
    if (!hasEnd(device)) {
        return failure(
            ErrorCode::Syntax, FormatMessages::tr("%1: the zip archive is incomplete; get it again").arg(name));
    }
    if (!device.seek(0))
        return failure(ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(name, deviceErrorText(device)));
    qint64 count = 0;
    QByteArray carried;
    for (;;) {
        const QByteArray chunk = device.read(1 << 20);
        if (chunk.isEmpty()) break;
        const QByteArray both = carried + chunk;
        count += both.count(QByteArrayView("PK\x01\x02")) + both.count(QByteArrayView("PK\x03\x04"));
        carried = both.last(std::min<qsizetype>(3, both.size()));
    }
    if (count > 2 * mostMembers) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: the archive holds more than %Ln file(s); split it", nullptr, int(mostMembers))
                .arg(name));
    }
    if (!device.seek(0))
        return failure(ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(name, deviceErrorText(device)));
    return {};
}

void collect(const KArchiveDirectory &folder, const QString &prefix, int depth, QStringList &paths)
{
    if (depth > deepestFolder) return;
    for (const QString &name : folder.entries()) {
        const KArchiveEntry *entry = folder.entry(name);
        if (!entry) continue;
        if (entry->isDirectory())
            collect(static_cast<const KArchiveDirectory &>(*entry), prefix + name + u'/', depth + 1, paths); // NOLINT
        else if (entry->symLinkTarget().isEmpty())
            paths += prefix + name;
    }
}

} // namespace

Result<SeekableInput> seekable(QIODevice &device, const QString &name)
{
    if (!device.isSequential() && device.pos() == 0) return SeekableInput{&device, nullptr};
    auto file = spooled(device, name);
    if (!file) return std::unexpected(file.error());
    QIODevice *input = file->get();
    return SeekableInput{input, std::move(*file)};
}

Result<std::unique_ptr<QTemporaryFile>> spooled(QIODevice &device, const QString &name)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return failure(
            ErrorCode::Io, FormatMessages::tr("Could not create a temporary file: %1").arg(deviceErrorText(*file)));
    QByteArray chunk(256 << 10, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        qint64 count = device.read(chunk.data(), chunk.size());
        while (count == 0 && device.isSequential() && device.waitForReadyRead(-1))
            count = device.read(chunk.data(), chunk.size());
        if (count < 0)
            return failure(
                ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(name, deviceErrorText(device)));
        if (count == 0) break;
        total += count;
        if (total > largestSpooledBytes) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1: it is larger than %2; save it as a file and unpack it yourself")
                    .arg(name, QLocale::c().formattedDataSize(largestSpooledBytes)));
        }
        if (file->write(chunk.constData(), count) != count)
            return failure(ErrorCode::Io,
                FormatMessages::tr("The temporary file cannot be written: %1").arg(deviceErrorText(*file)));
    }
    if (!file->flush() || !file->seek(0))
        return failure(
            ErrorCode::Io, FormatMessages::tr("The temporary file cannot be written: %1").arg(deviceErrorText(*file)));
    return file;
}

ZipFile::ZipFile(std::unique_ptr<KZip> zip, QString name) : m_zip(std::move(zip)), m_name(std::move(name)) { }

ZipFile::~ZipFile() = default;

Result<std::unique_ptr<ZipFile>> ZipFile::open(QIODevice &device, const QString &name)
{
    if (const auto counted = checkMembers(device, name); !counted) return std::unexpected(counted.error());
    auto zip = std::make_unique<KZip>(&device);
    if (!zip->open(QIODevice::ReadOnly) || !zip->directory()) {
        return failure(
            ErrorCode::Syntax, FormatMessages::tr("%1 is not a zip archive, or it is damaged; get it again").arg(name));
    }
    return std::unique_ptr<ZipFile>(new ZipFile(std::move(zip), name));
}

QStringList ZipFile::paths() const
{
    QStringList paths;
    collect(*m_zip->directory(), {}, 0, paths);
    paths.sort();
    return paths;
}

bool ZipFile::contains(const QString &path) const { return m_zip->directory()->file(path) != nullptr; }

Result<std::unique_ptr<QIODevice>> ZipFile::member(const QString &path) const
{
    const KArchiveFile *file = m_zip->directory()->file(path);
    const auto *entry = dynamic_cast<const KZipFileEntry *>(file);
    if (!entry) return failure(ErrorCode::NotFound, FormatMessages::tr("%1 does not contain %2").arg(m_name, path));
    if (entry->encoding() != stored && entry->encoding() != deflated) {
        return failure(ErrorCode::Unsupported,
            FormatMessages::tr("%1: %2 is encrypted, or compressed in a way that is not supported; unpack it yourself")
                .arg(m_name, path));
    }
    std::unique_ptr<QIODevice> raw(entry->createDevice());
    if (!raw || (!raw->isOpen() && !raw->open(QIODevice::ReadOnly)))
        return failure(ErrorCode::Io, FormatMessages::tr("%1: %2 cannot be read").arg(m_name, path));
    return std::make_unique<MemberDevice>(std::move(raw), *entry);
}

Result<QByteArray> ZipFile::content(const QString &path, qint64 maximumBytes) const
{
    const auto device = member(path);
    if (!device) return std::unexpected(device.error());
    QByteArray bytes;
    QByteArray chunk(64 << 10, Qt::Uninitialized);
    for (;;) {
        const qint64 count = (*device)->read(chunk.data(), chunk.size());
        if (count == 0) return bytes;
        if (count < 0) {
            return failure(
                ErrorCode::Syntax, FormatMessages::tr("%1: %2: %3").arg(m_name, path, deviceErrorText(**device)));
        }
        if (bytes.size() + count > maximumBytes) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1: %2 is larger than %3")
                    .arg(m_name, path, QLocale::c().formattedDataSize(maximumBytes)));
        }
        bytes.append(chunk.constData(), count);
    }
}

} // namespace spotter
