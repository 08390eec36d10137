// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>

#include <cstdlib>
#include <memory>
#include <string_view>

namespace spotter {

/// Reads a device, sequential or not, in chunks and shows the bytes that are read but not yet consumed. Grows only if
/// the user calls fill() without consuming, so the user must limit the size. The last byte shown is always followed by
/// paddingBytes readable bytes, which simdjson requires.
class InputBuffer {
public:
    static constexpr std::size_t paddingBytes = 64;

    InputBuffer(QIODevice &device, QString name);

    /// Reads another chunk; false at the end of the device. Invalidates what available() returned. Io, with the
    /// device's own message; every later call fails in the same way.
    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] std::string_view available() const { return {m_bytes.get() + m_begin, m_end - m_begin}; }
    void consume(std::size_t bytes);
    /// Bytes consumed so far.
    [[nodiscard]] qint64 position() const { return m_position; }
    /// Consumes a UTF-8 byte order mark at the very beginning.
    [[nodiscard]] Result<void> skipByteOrderMark();
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    [[nodiscard]] Result<void> makeRoom();

    struct Free {
        void operator()(char *bytes) const { std::free(bytes); } // NOLINT(cppcoreguidelines-no-malloc)
    };

    QIODevice &m_device;
    QString m_name;
    std::unique_ptr<char, Free> m_bytes; ///< malloc'd: realloc moves pages of a large block instead of copying them
    std::size_t m_chunkBytes;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    qint64 m_position = 0;
    bool m_atEnd = false;
    Result<void> m_state;
};

} // namespace spotter
