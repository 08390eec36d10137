// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>

#include <memory>

namespace spotter {

/// The first bytes of a file and its name: what sniffing may look at.
struct FormatSample {
    QByteArray head; ///< of at most sniffBytes, without a byte order mark; UTF-16 and UTF-32 made UTF-8
    QString suffix; ///< lower case, without the dot
    bool complete = false; ///< head is the whole file
};

/// How sure a format is that a sample is its own: 0 no, 100 certain; and why not.
struct SniffVerdict {
    int certainty = 0;
    // NOLINTNEXTLINE(readability-redundant-member-init): initialiser lists may leave it out
    QString whyNot = {};
};

/// For a format that is only written.
[[nodiscard]] SniffVerdict sniffNothing(const FormatSample &sample);

/// One format, as its file pair describes it. A new format is that pair and one line in registry.cpp.
struct Format {
    FormatInfo info;
    SniffVerdict (*sniff)(const FormatSample &sample) = nullptr;
    std::unique_ptr<RecordReader> (*makeReader)(QIODevice &device, const ReadOptions &options) = nullptr;
    std::unique_ptr<RecordWriter> (*makeWriter)(QIODevice *device, const WriteOptions &options) = nullptr;
    // NOLINTNEXTLINE(readability-redundant-member-init): initialiser lists may leave it out
    QString emptySuffix = {}; ///< a file of this suffix is of this format even when nothing stands in it
    bool isArchive = false; ///< its files are archives themselves, or may be
};

inline constexpr qint64 sniffBytes = 64 << 10;

/// Every format, in the order in which a user should see them.
[[nodiscard]] std::vector<FormatInfo> formats();
/// By id. Unsupported: no such format; the message lists those there are.
[[nodiscard]] Result<FormatInfo> formatById(const QString &id);
/// Whether files of that format are archives themselves, or may be; false for an unknown id.
[[nodiscard]] bool isArchiveFormat(const QString &id);
/// The id of the format that the bytes and the name look like. Unsupported: none, something that is recognised but not
/// read, or what is no text although it could be read as one; the message says why, and what to do.
[[nodiscard]] Result<QString> sniffFormat(const QByteArray &head, const QString &fileName);

/// A reader on an open device, which must outlive it. Without an id the format is sniffed by peeking, which works on
/// pipes too. Unsupported: unknown, not readable or not recognised; Io: the device is not open for reading.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openReader(
    QIODevice &device, const ReadOptions &options, const QString &id = {});
/// A writer on an open device, which must outlive it; nullptr counts losses only. Unsupported: unknown or not writable.
[[nodiscard]] Result<std::unique_ptr<RecordWriter>> makeWriter(
    const QString &id, QIODevice *device, const WriteOptions &options);

} // namespace spotter
