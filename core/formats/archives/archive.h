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

/// Reads an archive (ZIP, tar, 7-Zip, RAR) with libarchive, member by member in the order of the file. A pipe will do;
/// only 7-Zip, whose directory stands at its end, is then copied to a temporary file first. Holds a part of one member.
/// Checksums are verified where the archive has them. Lives on one thread; does not own the device.
class Archive {
public:
    Archive(QIODevice &device, QString name);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    /// Goes on to the next file (folders and links are passed over) and returns its path; nothing at the end, which an
    /// archive that was cut off does not have. Io; Syntax: it is not an archive, or damaged; Limit: too many members.
    /// After a failure always the same failure.
    [[nodiscard]] Result<std::optional<QString>> nextPath();
    /// What the file that nextPath() named holds: a sequential device, valid until nextPath() is called again. What is
    /// wrong with the member shows as a device error, and as memberError().
    [[nodiscard]] QIODevice &content();
    /// Syntax: damaged; Unsupported: encrypted, or packed in a way that libarchive does not know; Limit: a bomb.
    [[nodiscard]] const std::optional<Error> &memberError() const;
    /// The next file whose path is wanted, whole. As nextPath(), and memberError(); Limit: it has more bytes.
    [[nodiscard]] Result<std::optional<ArchiveMember>> next(
        const std::function<bool(const QString &path)> &wanted, qint64 maximumBytes);

    /// Bytes of the device that are done with, for progress.
    [[nodiscard]] qint64 positionBytes() const;

private:
    class Input;
    class MemberDevice;
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<std::optional<QString>> step();
    [[nodiscard]] std::unexpected<Error> damaged() const;
    std::unique_ptr<Input> m_input;
    std::unique_ptr<MemberDevice> m_member;
    QString m_name;
    qint64 m_members = 0;
    bool m_isOpen = false;
    bool m_atEnd = false;
    Result<void> m_state;
};

/// The paths of the members that the first bytes of an archive name; empty where they begin no archive.
[[nodiscard]] QStringList archivePaths(const QByteArray &head);

} // namespace spotter
