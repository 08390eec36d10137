// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/text/line_reader.h"

namespace spotter {

/// The lines of a file in UTF-8 as text, for formats that are read line by line.
class Utf8Lines {
public:
    Utf8Lines(QIODevice &device, const ReadOptions &options);

    /// The next line, empty ones included; nothing at the end. Syntax: it is no UTF-8; as LineReader otherwise.
    [[nodiscard]] Result<std::optional<QString>> next();
    /// Whether next() goes on behind a failure.
    [[nodiscard]] bool canContinue() const { return m_state.has_value(); }
    /// Of the line read last, from 1.
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
