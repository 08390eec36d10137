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

/// The members of an archive in any order, for documents that are archives themselves (DOCX, EPUB, ODT): those that are
/// wanted lie unpacked in one temporary file. Lives on one thread.
class ArchiveParts {
public:
    /// Unpacks every file whose path is wanted. As Archive::nextPath() and memberError(); Limit: above 4 GiB; Stopped.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveParts>> unpack(QIODevice &device, const QString &name,
        const std::function<bool(const QString &path)> &wanted, const std::stop_token &stop);

    /// Paths of all of them, sorted.
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool contains(const QString &path) const { return m_places.contains(path); }
    /// A device with that part alone, open for reading; lives no longer than this. NotFound; Io.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> part(const QString &path) const;
    /// All of a part. Limit as well.
    [[nodiscard]] Result<QByteArray> content(const QString &path, qint64 maximumBytes) const;
    /// Of the archive, for messages.
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
