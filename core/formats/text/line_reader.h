// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/input_buffer.h"
#include "core/formats/text/utf8.h"

#include <optional>

namespace spotter {

/// A part of a file with its place. The bytes are valid until the next call of the reader that returned it, and are
/// followed by InputBuffer::paddingBytes readable bytes.
struct RawRecord {
    std::string_view bytes;
    FilePlace begin;
};

/// The encoding of a line feed.
enum class LineFeed { Byte, Utf16Le, Utf16Be, Utf32Le, Utf32Be };

/// Splits an InputBuffer into lines at \n; the \n and a \r before it are not part of the line. Lines longer than the
/// limit are an error and are skipped without being kept in memory.
class LineReader {
public:
    LineReader(InputBuffer &buffer, qint64 maximumBytes, LineFeed lineFeed = LineFeed::Byte);

    /// The next line, including empty ones; nothing at the end. Io, or Limit with the line's place: the next call
    /// continues with the next line.
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
    std::size_t m_pendingBytes = 0; ///< of the line returned last, including its line feed
    long long m_line = 0;
};

} // namespace spotter
