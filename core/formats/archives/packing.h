// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spotter {

/// How a file is packed: compressed as a single file, or as an archive of several files.
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

/// Whether it is an archive, which class Archive reads; UnpackingDevice reads the other packings.
[[nodiscard]] bool isArchive(Packing packing);

/// The number of bytes that packingOf() needs: the signature of a tar is in the middle of its first header.
inline constexpr qint64 packingBytes = 262;

/// Detects the packing from the first packingBytes.
[[nodiscard]] Packing packingOf(QByteArrayView head);
/// Whether these bytes are too few to decide and more bytes may reveal a packing.
[[nodiscard]] bool mayBecomePacked(QByteArrayView head);
/// The name without .gz, .zst, .xz or .bz2, as before compression (.tgz becomes .tar).
[[nodiscard]] QString unpackedName(const QString &name);
/// Whether the ratio of unpacked to packed bytes is so high that the file was made to fill memory or disk.
[[nodiscard]] bool isBomb(qint64 unpackedBytes, qint64 packedBytes);

} // namespace spotter
