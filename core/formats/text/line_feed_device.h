// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/device_reading.h"

#include <QIODevice>

#include <algorithm>

namespace spotter {

/// Whether the lines of a file, as far as its first bytes tell, end with a carriage return alone, as old programs of
/// the Mac end them and Excel still can.
[[nodiscard]] inline bool endsLinesWithReturn(const QByteArray &head)
{
    const qsizetype at = head.indexOf('\r');
    return at >= 0 && at + 1 < head.size() && !head.contains('\n');
}

/// Gives the bytes of a device with a line feed for each carriage return. Sequential; does not own the raw device.
class LineFeedDevice final : public QIODevice {
public:
    explicit LineFeedDevice(QIODevice &raw) : m_raw(raw) { open(QIODevice::ReadOnly); }

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes of the raw device consumed so far, for progress.
    [[nodiscard]] qint64 rawBytes() const { return m_rawBytes; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = readSome(m_raw, data, maximum);
        if (count < 0) setErrorString(m_raw.errorString());
        if (count <= 0) return count;
        std::replace(data, data + count, '\r', '\n');
        m_rawBytes += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_raw;
    qint64 m_rawBytes = 0;
};

} // namespace spotter
