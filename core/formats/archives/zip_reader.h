// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/input_buffer.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace spotter {

/// A file in an archive.
struct ZipMember {
    QString path;
    QByteArray content;
};

/// Reads the members of a ZIP archive in the order of the file, without seeking: pipes will do, and what it holds is
/// one member. Stored and deflated members, with checksums verified; nothing else is in use for texts.
/// Not KZip, as ZipFile is: that seeks, so a pipe must come to its end and lie on the disk before the first document is
/// there, and it holds the whole directory. Documents and folders packed together (ZipFile) need their members in
/// another order than the file's, collections of annotations do not. core/model's zip_directory reads where bytes lie
/// in a file that is mapped, inflates nothing, and must not see this room.
class ZipReader {
public:
    /// maximumBytes bounds each member, unpacked.
    ZipReader(QIODevice &device, QString name, qint64 maximumBytes);

    /// The next member that is wanted; nothing at the end of the archive, whose directory has been seen then. Io;
    /// Syntax: it is no archive, or damaged; Limit: a member unpacks to too much; Unsupported: encrypted or packed in
    /// another way. After a failure always the same failure.
    [[nodiscard]] Result<std::optional<ZipMember>> next(const std::function<bool(const QString &path)> &wanted);
    [[nodiscard]] qint64 positionBytes() const { return m_buffer.position(); }
    [[nodiscard]] const Result<void> &state() const { return m_state; }

private:
    struct Header;
    [[nodiscard]] Result<bool> have(std::size_t bytes);
    [[nodiscard]] Result<void> demand(std::size_t bytes);
    [[nodiscard]] Result<std::optional<Header>> nextHeader();
    [[nodiscard]] Result<std::optional<ZipMember>> nextMember(const std::function<bool(const QString &path)> &wanted);
    [[nodiscard]] Result<QByteArray> unpack(const Header &header);
    [[nodiscard]] Result<QByteArray> copyStored(const Header &header);
    [[nodiscard]] Result<QByteArray> inflate(const Header &header);
    [[nodiscard]] Result<void> skip(const Header &header);
    [[nodiscard]] Result<quint32> readDescriptor();
    [[nodiscard]] Result<void> readDirectory();
    [[nodiscard]] std::unexpected<Error> damaged() const;
    [[nodiscard]] std::unexpected<Error> tooLong(const Header &header) const;

    InputBuffer m_buffer;
    quint64 m_maximumBytes;
    bool m_atEnd = false;
    Result<void> m_state;
};

/// The paths of the members that the first bytes of an archive name; empty where they begin no archive.
[[nodiscard]] QStringList zipPaths(const QByteArray &head);

} // namespace spotter
