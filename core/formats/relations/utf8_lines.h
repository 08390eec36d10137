// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/text/line_reader.h"

namespace spotter {

/// Reads a UTF-8 file line by line.
class Utf8Lines {
public:
    Utf8Lines(QIODevice &device, const ReadOptions &options);

    /// The next line, including empty ones; nothing at the end. Syntax: not UTF-8; other errors as LineReader.
    [[nodiscard]] Result<std::optional<QString>> next();
    /// Whether next() can continue after a failure.
    [[nodiscard]] bool canContinue() const { return m_state.has_value(); }
    /// The number of the line read last, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] qint64 positionBytes() const { return m_buffer.position(); }

private:
    QString m_name;
    InputBuffer m_buffer;
    LineReader m_lines;
    qint64 m_line = 0;
    bool m_hasBegun = false;
    Result<void> m_state;
};

} // namespace spotter
