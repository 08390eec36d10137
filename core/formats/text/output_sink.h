// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>

namespace spotter {

/// Puts bytes into a device in large pieces and takes every write that does not go through for what it is. Without a
/// device everything is thrown away. After a failure nothing more is written and every call returns that failure.
class OutputSink {
public:
    OutputSink(QIODevice *device, QString name);

    /// Io, with the device's own words (disk full, broken pipe, …).
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Hands over what is buffered, the buffer of a file included.
    [[nodiscard]] Result<void> flush();
    /// The failure that closed it, or success.
    [[nodiscard]] Result<void> state() const { return m_state; }

private:
    [[nodiscard]] Result<void> drain();

    QIODevice *m_device;
    QString m_name;
    QByteArray m_buffer;
    Result<void> m_state;
};

} // namespace spotter
