// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/packing.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 harmlessBytes = 64LL << 20;
/// Even very repetitive real corpora compress only to about a hundredth.
constexpr qint64 largestRatio = 500;

struct Sign {
    QByteArrayView bytes;
    Packing packing;
};
constexpr std::array<Sign, 8> signs{{{"\x1F\x8B\x08", Packing::Gzip}, {"\x28\xB5\x2F\xFD", Packing::Zstandard},
    {"PK\x03\x04", Packing::Zip}, {"PK\x05\x06", Packing::Zip}, {"BZh", Packing::Bzip2},
    {"\xFD"
     "7zXZ",
        Packing::Xz},
    {"7z\xBC\xAF\x27\x1C", Packing::SevenZip}, {"Rar!\x1A\x07", Packing::Rar}}};

constexpr qsizetype tarSignAt = 257;
constexpr QByteArrayView tarSign("ustar");

struct Suffix {
    QLatin1StringView packed;
    QLatin1StringView unpacked;
};
constexpr std::array<Suffix, 9> suffixes{
    {{".gz"_L1, ""_L1}, {".zst"_L1, ""_L1}, {".zstd"_L1, ""_L1}, {".xz"_L1, ""_L1}, {".bz2"_L1, ""_L1},
        {".tgz"_L1, ".tar"_L1}, {".txz"_L1, ".tar"_L1}, {".tbz2"_L1, ".tar"_L1}, {".tbz"_L1, ".tar"_L1}}};

/// "BZh" also begins words: in a file it is followed by a digit and the magic number of a first block or of the end.
bool isBzip2(QByteArrayView head)
{
    return head.size() >= 10 && head[3] >= '1' && head[3] <= '9'
        && (head.sliced(4, 6) == QByteArrayView("1AY&SY")
            || head.sliced(4, 6) == QByteArrayView("\x17\x72\x45\x38\x50\x90"));
}

} // namespace

bool isArchive(Packing packing)
{
    return packing == Packing::Zip || packing == Packing::Tar || packing == Packing::SevenZip
        || packing == Packing::Rar;
}

Packing packingOf(QByteArrayView head)
{
    if (head.size() >= tarSignAt + tarSign.size() && head.sliced(tarSignAt, tarSign.size()) == tarSign)
        return Packing::Tar;
    const auto found = std::ranges::find_if(signs, [head](const Sign &sign) { return head.startsWith(sign.bytes); });
    if (found == signs.end() || (found->packing == Packing::Bzip2 && !isBzip2(head))) return Packing::None;
    return found->packing;
}

bool mayBecomePacked(QByteArrayView head)
{
    // A tar begins with a name and zeros. A caller that waits for a line end loses nothing by waiting for more here.
    if (head.size() < packingBytes && (head.contains('\0') || !head.contains('\n'))) return true;
    if (head.size() < 10 && head.startsWith("BZh")) return true;
    return std::ranges::any_of(
        signs, [head](const Sign &sign) { return head.size() < sign.bytes.size() && sign.bytes.startsWith(head); });
}

QString unpackedName(const QString &name)
{
    for (const Suffix &suffix : suffixes)
        if (name.endsWith(suffix.packed, Qt::CaseInsensitive))
            return name.chopped(suffix.packed.size()) + suffix.unpacked;
    return name;
}

bool isBomb(qint64 unpackedBytes, qint64 packedBytes)
{
    return unpackedBytes > harmlessBytes && unpackedBytes / largestRatio > packedBytes;
}

} // namespace spotter
