// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QStringList>
#include <QTemporaryFile>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace spotter {

/// Random access to the members of an archive, for documents that are archives themselves (DOCX, EPUB, ODT): the wanted
/// members are unpacked into one temporary file. Must be used on one thread.
class ArchiveParts {
public:
    /// Unpacks every file whose path is wanted. Errors as for Archive::nextPath() and memberError(); Limit: more than 4
    /// GiB; Stopped.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveParts>> unpack(QIODevice &device, const QString &name,
        const std::function<bool(const QString &path)> &wanted, const std::stop_token &stop);

    /// The paths of all parts, sorted.
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool contains(const QString &path) const { return m_places.contains(path); }
    /// A device that contains only this part, open for reading; must not outlive this object. NotFound; Io.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> part(const QString &path) const;
    /// The whole content of a part. As part(); Limit: larger than maximumBytes.
    [[nodiscard]] Result<QByteArray> content(const QString &path, qint64 maximumBytes) const;
    /// The name of the archive, for messages.
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    struct Place {
        qint64 begin = 0;
        qint64 bytes = 0;
    };
    explicit ArchiveParts(QString name) : m_name(std::move(name)) { }
    QString m_name;
    std::unique_ptr<QTemporaryFile> m_file = std::make_unique<QTemporaryFile>();
    std::map<QString, Place> m_places;
};

} // namespace spotter
