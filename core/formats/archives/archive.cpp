// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/archives/archive_input.h"
#include "core/formats/archives/packing.h"
#include "core/formats/messages.h"
#include "core/formats/text/utf8.h"

#include <QLocale>
#include <QStringDecoder>

#include <algorithm>

#include <archive.h>
#include <archive_entry.h>

namespace spotter {

namespace {

constexpr qint64 archivePieceBytes = 256 << 10;
constexpr qint64 mostMembers = 100'000;
constexpr qint64 packedHeadBytes = 64 << 10; ///< of a pipe

/// Chinese versions of Windows encode the names in ZIP archives in GBK without declaring it.
QString decodedPath(const char *bytes)
{
    const QByteArrayView view(bytes);
    if (!firstInvalidUtf8({view.data(), size_t(view.size())})) return QString::fromUtf8(view);
    QStringDecoder chinese("GB18030");
    if (const QString path = chinese(view); chinese.isValid() && !chinese.hasError()) return path;
    return QString::fromLatin1(view);
}

/// Lists the types that are not files, because a damaged archive may give a file an unknown type.
bool isNoFile(unsigned type)
{
    return type == AE_IFDIR || type == AE_IFLNK || type == AE_IFCHR || type == AE_IFBLK || type == AE_IFIFO
        || type == AE_IFSOCK;
}

QString pathOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry)) return decodedPath(utf8);
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? decodedPath(bytes) : QStringLiteral("?"); // declared as UTF-8 but invalid; the content may be good
}

/// The first bytes of a file as a sequential device, because they are truncated and libarchive must not seek to the
/// end. (QBuffer cannot be made sequential.)
class HeadDevice final : public QIODevice {
public:
    explicit HeadDevice(QByteArrayView head) : m_left(head) { open(QIODevice::ReadOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min<qint64>(maximum, m_left.size());
        std::ranges::copy(m_left.first(count), data);
        m_left.slice(count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArrayView m_left;
};

} // namespace

/// The content of libarchive's current member.
class Archive::MemberDevice final : public QIODevice {
public:
    MemberDevice(ArchiveInput &input, const QString &archiveName, const QString &path, bool isEncrypted)
        : m_input(input), m_archiveName(archiveName), m_path(path), m_packedBefore(input.packedBytes())
    {
        open(QIODevice::ReadOnly);
        if (isEncrypted) refuse(ErrorCode::Unsupported, FormatMessages::tr("it is encrypted; unpack it yourself"));
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

protected:
    /// Fills the whole buffer, so that sniffing the first bytes gets enough of them.
    qint64 readData(char *data, qint64 maximum) override
    {
        qint64 filled = 0;
        while (!m_error && filled < maximum) {
            const la_ssize_t count = archive_read_data(m_input.get(), data + filled, size_t(maximum - filled));
            if (count == 0) break;
            if (count < 0) {
                fail(int(count));
                break;
            }
            filled += count;
            m_bytes += count;
            if (isBomb(m_bytes, m_input.packedBytes() - m_packedBefore))
                refuse(ErrorCode::Limit,
                    FormatMessages::tr("it unpacks to a suspiciously large size; unpack it yourself if you trust it"));
        }
        return m_error && filled == 0 ? -1 : filled;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void fail(int outcome)
    {
        if (m_input.deviceError()) { // not a fault of the member
            setErrorString(*m_input.deviceError());
            m_error = Error{
                ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(m_archiveName, *m_input.deviceError())};
            return;
        }
        const char *said = archive_error_string(m_input.get());
        if (outcome == ARCHIVE_FAILED || (said && QByteArrayView(said).contains("nsupported")))
            return refuse(ErrorCode::Unsupported,
                FormatMessages::tr("it is compressed in a way that is not supported; unpack it yourself"));
        refuse(ErrorCode::Syntax, FormatMessages::tr("the archive is damaged there; get it again"));
    }
    void refuse(ErrorCode code, const QString &why)
    {
        setErrorString(why);
        m_error = Error{code, QStringLiteral("%1: %2: %3").arg(m_archiveName, m_path, why)};
    }

    ArchiveInput &m_input;
    QString m_archiveName;
    QString m_path;
    qint64 m_packedBefore;
    qint64 m_bytes = 0;
    std::optional<Error> m_error;
};

Archive::Archive(QIODevice &device, QString name)
    : m_input(std::make_unique<ArchiveInput>(device)), m_name(std::move(name))
{
}

Archive::~Archive() = default;

std::unexpected<Error> Archive::damaged() const
{
    if (m_input->deviceError())
        return failure(ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(m_name, *m_input->deviceError()));
    return failure(ErrorCode::Syntax,
        FormatMessages::tr("%1: the archive is damaged or cut off at byte %2; create it again")
            .arg(m_name)
            .arg(m_input->packedBytes()));
}

Result<std::optional<QString>> Archive::nextPath()
{
    if (!m_state) return std::unexpected(m_state.error());
    if (m_atEnd) return std::nullopt;
    auto path = step();
    if (!path) m_state = std::unexpected(path.error());
    return path;
}

Result<std::optional<QString>> Archive::step()
{
    m_member.reset();
    if (!m_isOpen) {
        if (const auto opened = m_input->open(m_name); !opened) return std::unexpected(opened.error());
        m_isOpen = true;
    }
    for (;;) {
        archive_entry *entry = nullptr;
        const int outcome = archive_read_next_header(m_input->get(), &entry);
        if (outcome == ARCHIVE_EOF) {
            m_atEnd = true;
            if (m_members == 0 && !m_input->isZip()) return damaged(); // empty archives are rare, broken ones are not
            if (const auto whole = m_input->checkEnd(m_name, m_members); !whole) return std::unexpected(whole.error());
            return std::nullopt;
        }
        // A warning means a name that the locale cannot represent, or a time out of range.
        if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN) return damaged();
        if (++m_members > mostMembers)
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1: the archive holds more than %Ln file(s); split it", nullptr, int(mostMembers))
                    .arg(m_name));
        // A folder has no content: here the name of a file is damaged.
        char first = 0;
        if (archive_entry_filetype(entry) == AE_IFDIR && archive_read_data(m_input->get(), &first, 1) != 0)
            return damaged();
        if (isNoFile(archive_entry_filetype(entry)) || archive_entry_hardlink(entry)) continue;
        const QString path = pathOf(entry);
        if (path.endsWith(u'/')) continue;
        m_member = std::make_unique<MemberDevice>(*m_input, m_name, path, archive_entry_is_data_encrypted(entry) != 0);
        return path;
    }
}

QIODevice &Archive::content() { return *m_member; }

const std::optional<Error> &Archive::memberError() const { return m_member->error(); }

Result<std::optional<ArchiveMember>> Archive::next(
    const std::function<bool(const QString &path)> &wanted, qint64 maximumBytes)
{
    for (;;) {
        const auto path = nextPath();
        if (!path) return std::unexpected(path.error());
        if (!*path) return std::nullopt;
        if (isHiddenMember(**path) || !wanted(**path)) continue;
        QByteArray bytes;
        for (;;) {
            const QByteArray piece = m_member->read(std::min(archivePieceBytes, maximumBytes - bytes.size() + 1));
            if (piece.isEmpty()) break;
            bytes.append(QByteArrayView(piece)); // a copy: sharing would keep 256 KiB of capacity per member
            if (bytes.size() > maximumBytes) {
                m_state = failure(ErrorCode::Limit,
                    FormatMessages::tr("%1: %2 is longer than %3; split it into several files")
                        .arg(m_name, **path, QLocale::c().formattedDataSize(maximumBytes)));
                return std::unexpected(m_state.error());
            }
        }
        if (memberError()) {
            m_state = std::unexpected(*memberError());
            return std::unexpected(*memberError());
        }
        return ArchiveMember{**path, std::move(bytes)};
    }
}

qint64 Archive::positionBytes() const { return m_input->position(); }

bool isHiddenMember(const QString &path)
{
    const QStringList names = path.split(u'/');
    return std::ranges::any_of(
        names, [](const QString &name) { return name.startsWith(u'.') || name == QLatin1StringView("__MACOSX"); });
}

namespace {

QStringList visiblePaths(Archive &archive)
{
    QStringList paths;
    while (const auto path = archive.nextPath().value_or(std::nullopt)) {
        if (!isHiddenMember(*path)) paths += *path;
    }
    return paths;
}

} // namespace

QStringList archivePaths(const QByteArray &head)
{
    if (!isArchive(packingOf(head))) return {};
    HeadDevice device(head);
    Archive archive(device, {});
    return visiblePaths(archive);
}

QStringList zipPaths(QIODevice &device)
{
    if (device.isSequential() || device.pos() != 0) return archivePaths(peekSome(device, packedHeadBytes));
    Archive archive(device, {});
    QStringList paths = visiblePaths(archive);
    (void)device.seek(0);
    return paths;
}

} // namespace spotter
