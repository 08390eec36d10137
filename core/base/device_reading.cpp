// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/device_reading.h"

#include <QIODevice>

#include <algorithm>

namespace spotter {

namespace {

qint64 withoutWaiting(const QIODevice &device, qint64 most)
{
    const qint64 available = device.isSequential() ? device.bytesAvailable() : 0;
    return available > 0 ? std::min(available, most) : most;
}

} // namespace

qint64 readSome(QIODevice &device, char *data, qint64 most)
{
    qint64 count = device.read(data, withoutWaiting(device, most));
    // A process or socket may have nothing yet; files, and pipes opened as files, wait inside read().
    while (count == 0 && device.isSequential() && device.waitForReadyRead(-1)) count = device.read(data, most);
    return count;
}

qint64 peekSome(QIODevice &device, char *data, qint64 most) { return device.peek(data, withoutWaiting(device, most)); }

QByteArray peekSome(QIODevice &device, qint64 most) { return device.peek(withoutWaiting(device, most)); }

} // namespace spotter
