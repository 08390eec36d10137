// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/utf8_lines.h"

#include "core/formats/messages.h"

namespace spotter {

Utf8Lines::Utf8Lines(QIODevice &device, const ReadOptions &options)
    : m_name(options.name), m_buffer(device, options.name), m_lines(m_buffer, options.maximumRecordBytes)
{
}

Result<std::optional<QString>> Utf8Lines::next()
{
    if (!m_hasBegun) m_state = m_buffer.skipByteOrderMark();
    m_hasBegun = true;
    if (!m_state) return std::unexpected(m_state.error());
    const auto line = m_lines.next();
    if (!line) {
        if (line.error().code != ErrorCode::Limit) m_state = std::unexpected(line.error());
        return std::unexpected(line.error());
    }
    if (!*line) return std::nullopt;
    m_line = (*line)->begin.line;
    if (const auto invalid = firstInvalidUtf8((*line)->bytes)) {
        const FilePlace place = advanced((*line)->begin, (*line)->bytes.substr(0, *invalid));
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1:%2:%3: invalid %4; name the encoding of the file, or save it as UTF-8")
                .arg(m_name)
                .arg(place.line)
                .arg(place.column)
                .arg(u"UTF-8"));
    }
    return fromUtf8((*line)->bytes);
}

} // namespace spotter
