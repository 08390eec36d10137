// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace spotter {

/// Reads up to \p most bytes and waits only while there are none; 0 at the end, -1 on an error of the device. After a
/// look ahead QIODevice::read() would give the bytes that were looked at only together with later ones, which a slow
/// pipe may never send.
[[nodiscard]] qint64 readSome(QIODevice &device, char *data, qint64 most);
/// The same without taking the bytes: a second look shows what the first one saw, and waits for no more.
[[nodiscard]] qint64 peekSome(QIODevice &device, char *data, qint64 most);
/// Empty at the end and on an error, which the next read meets.
[[nodiscard]] QByteArray peekSome(QIODevice &device, qint64 most);

} // namespace spotter
