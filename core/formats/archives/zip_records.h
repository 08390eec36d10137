// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// Constants of the ZIP format (PKWARE's APPNOTE.TXT 6.3.10); little-endian in files.
namespace spotter::zip {

inline constexpr quint32 localSignature = 0x04034B50;
inline constexpr quint32 descriptorSignature = 0x08074B50;
inline constexpr quint32 directorySignature = 0x02014B50;
inline constexpr quint32 endSignature = 0x06054B50;
inline constexpr quint32 zip64EndSignature = 0x06064B50;
inline constexpr quint32 zip64LocatorSignature = 0x07064B50;

inline constexpr quint16 sizesBehindFlag = 1U << 3U;
inline constexpr quint16 utf8Flag = 1U << 11U;

inline constexpr quint16 deflated = 8;
inline constexpr quint16 zip64Extra = 1;

/// The value is in another record (a Zip64 extra field or record).
inline constexpr quint16 none16 = 0xFFFF;
inline constexpr quint32 none32 = 0xFFFFFFFF;

} // namespace spotter::zip
