// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spotter {

/// How a file is packed: one file made smaller, or an archive of several.
enum class Packing {
    None,
    Gzip,
    Zstandard,
    Xz,
    Bzip2,
    Zip,
    Tar,
    SevenZip,
    Rar,
};

/// Whether it is an archive, for class Archive; what is packed otherwise is for UnpackingDevice.
[[nodiscard]] bool isArchive(Packing packing);

/// As many bytes as packingOf() needs: a tar says what it is in the middle of its first header.
inline constexpr qint64 packingBytes = 262;

/// By the first packingBytes.
[[nodiscard]] Packing packingOf(QByteArrayView head);
/// Whether the first bytes are too few to tell, and the next ones may show a packing.
[[nodiscard]] bool mayBecomePacked(QByteArrayView head);
/// The name without .gz, .zst, .xz or .bz2: what the file was called before it was packed (.tgz: .tar).
[[nodiscard]] QString unpackedName(const QString &name);
/// Whether so many unpacked bytes are out of all proportion to the packed ones: made to fill memory or disk.
[[nodiscard]] bool isBomb(qint64 unpackedBytes, qint64 packedBytes);

} // namespace spotter
