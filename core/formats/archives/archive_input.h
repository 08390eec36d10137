// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

struct archive; // of libarchive

namespace spotter {

/// A device as an input of libarchive, which need not be able to seek. Knows how many members the end of a ZIP archive
/// counts, so that one that was cut off is not taken for a whole one. Does not own the device.
class ArchiveInput {
public:
    explicit ArchiveInput(QIODevice &device);
    ArchiveInput(const ArchiveInput &) = delete;
    ArchiveInput &operator=(const ArchiveInput &) = delete;
    ~ArchiveInput() = default;

    /// Io; Syntax: it is not an archive, or a ZIP archive without its end.
    [[nodiscard]] Result<void> open(const QString &name);
    /// Checks that the directory at the end of a ZIP archive counts as many members as were read: otherwise members of
    /// a truncated archive, or one with a damaged entry, could be lost silently. The record has only 16 bits for the
    /// count; Zip64 stores larger ones elsewhere.
    [[nodiscard]] Result<void> checkEnd(const QString &name, qint64 members);

    [[nodiscard]] archive *get() const { return m_archive.get(); }
    [[nodiscard]] qint64 position() const { return m_canSeek ? m_device->pos() : m_position; }
    [[nodiscard]] qint64 packedBytes() const { return m_position; }
    [[nodiscard]] bool isZip() const { return m_isZip; }
    [[nodiscard]] const std::optional<QString> &deviceError() const { return m_deviceError; }

private:
    struct Callbacks; ///< of libarchive

    [[nodiscard]] qint64 readPiece();

    QIODevice *m_device;
    std::unique_ptr<QIODevice> m_owned;
    std::unique_ptr<archive, int (*)(archive *)> m_archive;
    QByteArray m_piece;
    QByteArray m_tail; ///< of a ZIP archive from a pipe: its last bytes
    qint64 m_position = 0; ///< bytes read or skipped
    bool m_canSeek = false;
    bool m_isZip = false;
    std::optional<qint64> m_count; ///< of members, according to the end of a ZIP archive
    std::optional<QString> m_deviceError;
};

} // namespace spotter
