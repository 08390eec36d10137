// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>

#include <memory>

namespace spotter {

/// The first bytes of a file and its name, for sniffing.
struct FormatSample {
    /// At most sniffBytes, without a byte order mark, converted to UTF-8 from UTF-16, UTF-32 or the encoding that the
    /// user named. Of longer JSON, long strings and lists are cut, so that the first record is complete.
    QByteArray head;
    QString suffix; ///< lower case, without the dot
    bool complete = false; ///< head is the whole file
};

/// How certain a format is that a sample is in this format, from 0 (no) to 100 (certain), and why not.
struct SniffVerdict {
    int certainty = 0;
    // NOLINTNEXTLINE(readability-redundant-member-init): initialiser lists may leave it out
    QString whyNot = {};
};

/// For write-only formats.
[[nodiscard]] SniffVerdict sniffNothing(const FormatSample &sample);

/// One format, as its file pair describes it. A new format needs that pair and one line in registry.cpp.
struct Format {
    FormatInfo info;
    SniffVerdict (*sniff)(const FormatSample &sample) = nullptr;
    std::unique_ptr<RecordReader> (*makeReader)(QIODevice &device, const ReadOptions &options) = nullptr;
    std::unique_ptr<RecordWriter> (*makeWriter)(QIODevice *device, const WriteOptions &options) = nullptr;
    // NOLINTNEXTLINE(readability-redundant-member-init): initialiser lists may leave it out
    QStringList emptySuffixes = {}; ///< an empty file with one of these suffixes is of this format
    bool isArchive = false; ///< its files are, or may be, archives themselves
};

inline constexpr qint64 sniffBytes = 64 << 10;
inline constexpr qint64 longestSniffedRecord = 16 << 20; ///< bytes that are looked at to find the end of a record

/// Every format with its functions, made anew at each call, because titles depend on the current language.
[[nodiscard]] std::vector<Format> allFormats();
/// Every format, in the order in which users see them.
[[nodiscard]] std::vector<FormatInfo> formats();
/// Finds a format by id. Unsupported: no such format; the message lists the existing ones.
[[nodiscard]] Result<FormatInfo> formatById(const QString &id);
/// Whether files of that format are, or may be, archives themselves; false for an unknown id.
[[nodiscard]] bool isArchiveFormat(const QString &id);
/// Makes a reader for an open device, which must outlive it. Without an id, the format is sniffed by peeking, which
/// also works on pipes. Unsupported: unknown, not readable or not recognised; Io: the device is not open for reading.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openReader(
    QIODevice &device, const ReadOptions &options, const QString &id = {});
/// Makes a writer for an open device, which must outlive it; nullptr only counts losses. Unsupported: unknown or not
/// writable.
[[nodiscard]] Result<std::unique_ptr<RecordWriter>> makeWriter(
    const QString &id, QIODevice *device, const WriteOptions &options);

} // namespace spotter
