// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>

namespace spotter {

/// Buffered writing to a device; a write that is not complete is an error. Without a device everything is discarded.
/// After a failure nothing more is written and every call returns that failure.
class OutputSink {
public:
    OutputSink(QIODevice *device, QString name);

    /// Io, with the device's own message (disk full, broken pipe, …).
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Writes the buffered bytes, including the buffer of a QFileDevice.
    [[nodiscard]] Result<void> flush();
    /// The failure that stopped writing, or success.
    [[nodiscard]] Result<void> state() const { return m_state; }

private:
    [[nodiscard]] Result<void> drain();

    QIODevice *m_device;
    QString m_name;
    QByteArray m_buffer;
    Result<void> m_state;
};

} // namespace spotter
