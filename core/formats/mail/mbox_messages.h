// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/line_reader.h"

#include <QByteArray>

#include <optional>

namespace spotter {

/// Whether a line is the one before each message of an mbox file: "From ada@example.org Mon Mar  2 10:00:00 2026".
[[nodiscard]] bool isEnvelopeLine(std::string_view line);

/// Splits an mbox file into its messages. A line of a message that begins with "From " was written with a ">" before
/// it, which is taken away.
class MboxMessages {
public:
    MboxMessages(QIODevice &device, const QString &name, qint64 maximumBytes);

    /// The next message, without its envelope line; nothing at the end. Limit: longer than maximumBytes; the next call
    /// continues with the next message. Io.
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// Messages so far, also those that were too long.
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] qint64 positionBytes() const { return m_buffer.position(); }

private:
    QString m_name;
    qint64 m_maximumBytes;
    InputBuffer m_buffer;
    LineReader m_lines;
    bool m_isOpen = false; ///< the envelope line of a message was read
    qint64 m_count = 0;
};

} // namespace spotter
