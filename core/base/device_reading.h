// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace spotter {

/// Reads up to \p most bytes and blocks only while none are available. Returns 0 at the end, -1 on a device error. Used
/// instead of QIODevice::read(), which after a peek returns the peeked bytes only together with later ones, and a slow
/// pipe may never send those.
[[nodiscard]] qint64 readSome(QIODevice &device, char *data, qint64 most);
/// Like readSome(), but leaves the bytes in the device: a second peek returns the same bytes and does not wait for
/// more.
[[nodiscard]] qint64 peekSome(QIODevice &device, char *data, qint64 most);
/// Empty at the end and on an error; the next read reports the error.
[[nodiscard]] QByteArray peekSome(QIODevice &device, qint64 most);

} // namespace spotter
