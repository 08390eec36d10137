// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace spotter {

/// A file in an archive.
struct ArchiveMember {
    QString path;
    QByteArray content;
};

class ArchiveInput;

/// Reads an archive (ZIP, tar, 7-Zip, RAR) with libarchive, member by member in file order. Works on pipes; only 7-Zip,
/// whose directory is at the end of the file, is then copied to a temporary file first. Only a part of one member is in
/// memory. Checksums are verified if the archive has them. Must be used on one thread; does not own the device.
class Archive {
public:
    Archive(QIODevice &device, QString name);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    /// Advances to the next file (folders and links are skipped) and returns its path, or nothing at the end; a
    /// truncated archive fails instead. Io; Syntax: it is not an archive, or damaged; Limit: too many members. After a
    /// failure, every call returns the same failure.
    [[nodiscard]] Result<std::optional<QString>> nextPath();
    /// The content of the file that nextPath() returned: a sequential device, valid until the next call of nextPath().
    /// Faults of the member are reported as a device error and by memberError().
    [[nodiscard]] QIODevice &content();
    /// Syntax: damaged; Unsupported: encrypted, or compressed with a method that libarchive does not support; Limit: a
    /// decompression bomb.
    [[nodiscard]] const std::optional<Error> &memberError() const;
    /// The next file whose path is wanted and not hidden, read completely. Errors as for nextPath() and memberError();
    /// Limit: larger than maximumBytes.
    [[nodiscard]] Result<std::optional<ArchiveMember>> next(
        const std::function<bool(const QString &path)> &wanted, qint64 maximumBytes);

    /// Bytes of the device consumed so far, for progress.
    [[nodiscard]] qint64 positionBytes() const;

private:
    class MemberDevice;
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<std::optional<QString>> step();
    [[nodiscard]] std::unexpected<Error> damaged() const;
    std::unique_ptr<ArchiveInput> m_input;
    std::unique_ptr<MemberDevice> m_member;
    QString m_name;
    qint64 m_members = 0;
    bool m_isOpen = false;
    bool m_atEnd = false;
    Result<void> m_state;
};

/// Whether a member was added by another system, such as ".DS_Store" or "__MACOSX/._a.ann".
[[nodiscard]] bool isHiddenMember(const QString &path);
/// The paths of the members that the first bytes of an archive name, without hidden ones; empty if they do not begin an
/// archive.
[[nodiscard]] QStringList archivePaths(const QByteArray &head);
/// The paths of all members of a ZIP archive, without hidden ones, as far as it is not damaged. Only the first ones of
/// a pipe; the device is left at its beginning.
[[nodiscard]] QStringList zipPaths(QIODevice &device);

} // namespace spotter
