// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/input_buffer.h"
#include "core/formats/text/utf8.h"

#include <optional>

namespace spotter {

/// A stretch of a file with its place. The bytes are valid until the next call to who gave it, and are followed by
/// InputBuffer::paddingBytes that may be read.
struct RawRecord {
    std::string_view bytes;
    FilePlace begin;
};

/// How a line feed is written in an encoding.
enum class LineFeed { Byte, Utf16Le, Utf16Be, Utf32Le, Utf32Be };

/// Splits an InputBuffer into lines at \n; the \n and one \r before it do not belong to the line. Lines longer than a
/// bound are an error and are jumped over without being held in memory.
class LineReader {
public:
    LineReader(InputBuffer &buffer, qint64 maximumBytes, LineFeed lineFeed = LineFeed::Byte);

    /// The next line, empty ones included; nothing at the end. Io, or Limit with the line's place: the next call goes
    /// on with the line behind it.
    [[nodiscard]] Result<std::optional<RawRecord>> next();

private:
    [[nodiscard]] std::size_t findLineFeed(std::size_t from) const;
    [[nodiscard]] std::string_view withoutCarriageReturn(std::string_view line) const;
    [[nodiscard]] Result<std::optional<RawRecord>> jumpOver();

    InputBuffer &m_buffer;
    std::size_t m_maximumBytes;
    std::size_t m_unitBytes;
    std::string_view m_lineFeed;
    std::string_view m_carriageReturn;
    std::size_t m_pendingBytes = 0; ///< of the line handed out last, with its line feed
    long long m_line = 0;
};

} // namespace spotter
