// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QStringList>
#include <QTemporaryFile>

#include <memory>

class KZip;

namespace spotter {

/// A device that can be sought in: the given one, or a temporary file with all that came from a pipe. Io, Limit.
struct SeekableInput {
    QIODevice *device = nullptr;
    std::unique_ptr<QIODevice> owned;
};
[[nodiscard]] Result<SeekableInput> seekable(QIODevice &device, const QString &name);
/// A temporary file, at its begin, with all that a device has left. Io; Limit: above 4 GiB.
[[nodiscard]] Result<std::unique_ptr<QTemporaryFile>> spooled(QIODevice &device, const QString &name);

/// Reads the members of a zip archive, checking size and checksum of each, which KZip leaves to its callers. At most
/// 100,000 members. Lives on one thread.
class ZipFile {
public:
    /// Syntax: no zip archive; Limit: too many members; Io. The device must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<ZipFile>> open(QIODevice &device, const QString &name);
    ~ZipFile();
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    /// Paths of all files, sorted.
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool contains(const QString &path) const;
    /// A sequential device, open for reading; what is wrong with the member shows as a device error. NotFound;
    /// Unsupported: encrypted or packed in another way than Deflate.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> member(const QString &path) const;
    /// All of a member. Limit, Syntax as well.
    [[nodiscard]] Result<QByteArray> content(const QString &path, qint64 maximumBytes) const;
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    ZipFile(std::unique_ptr<KZip> zip, QString name);
    std::unique_ptr<KZip> m_zip;
    QString m_name;
};

} // namespace spotter
