// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/line_reader.h"

#include "core/formats/messages.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace spotter {

namespace {

using namespace std::string_view_literals;

struct LineFeedBytes {
    std::string_view lineFeed;
    std::string_view carriageReturn;
};

constexpr std::array<LineFeedBytes, 5> lineFeeds{{
    {"\n"sv, "\r"sv},
    {"\n\0"sv, "\r\0"sv},
    {"\0\n"sv, "\0\r"sv},
    {"\n\0\0\0"sv, "\r\0\0\0"sv},
    {"\0\0\0\n"sv, "\0\0\0\r"sv},
}};

} // namespace

LineReader::LineReader(InputBuffer &buffer, qint64 maximumBytes, LineFeed lineFeed)
    : m_buffer(buffer), m_maximumBytes(std::size_t(maximumBytes)),
      m_unitBytes(lineFeeds[std::size_t(lineFeed)].lineFeed.size()),
      m_lineFeed(lineFeeds[std::size_t(lineFeed)].lineFeed),
      m_carriageReturn(lineFeeds[std::size_t(lineFeed)].carriageReturn)
{
}

std::size_t LineReader::findLineFeed(std::size_t from) const
{
    const std::string_view bytes = m_buffer.available();
    if (m_unitBytes == 1) return bytes.find('\n', from);
    from -= from % m_unitBytes;
    for (std::size_t at = bytes.find(m_lineFeed, from); at != bytes.npos; at = bytes.find(m_lineFeed, at + 1)) {
        if (at % m_unitBytes == 0) return at; // U+0A00 next to U+000A looks the same at an offset of half a unit
    }
    return bytes.npos;
}

std::string_view LineReader::withoutCarriageReturn(std::string_view line) const
{
    const bool aligned = line.size() % m_unitBytes == 0;
    if (aligned && line.ends_with(m_carriageReturn)) line.remove_suffix(m_unitBytes);
    return line;
}

Result<std::optional<RawRecord>> LineReader::next()
{
    m_buffer.consume(m_pendingBytes);
    m_pendingBytes = 0;
    std::size_t searched = 0;
    for (;;) {
        const std::size_t at = findLineFeed(searched);
        const std::string_view bytes = m_buffer.available();
        if (std::min(at, bytes.size()) > m_maximumBytes) return jumpOver();
        if (at != bytes.npos) {
            m_pendingBytes = at + m_unitBytes;
            return RawRecord{withoutCarriageReturn(bytes.substr(0, at)), {++m_line, 1}};
        }
        searched = bytes.size();
        const Result<bool> more = m_buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (*more) continue;
        if (m_buffer.available().empty()) return std::nullopt;
        m_pendingBytes = m_buffer.available().size();
        return RawRecord{withoutCarriageReturn(m_buffer.available()), {++m_line, 1}};
    }
}

Result<std::optional<RawRecord>> LineReader::jumpOver()
{
    ++m_line;
    for (;;) {
        const std::size_t at = findLineFeed(0);
        if (at != std::string_view::npos) {
            m_buffer.consume(at + m_unitBytes);
            break;
        }
        const std::size_t whole = m_buffer.available().size();
        m_buffer.consume(whole - whole % m_unitBytes);
        const Result<bool> more = m_buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) {
            m_buffer.consume(m_buffer.available().size());
            break;
        }
    }
    return failure(ErrorCode::Limit,
        FormatMessages::tr("%1:%2:1: the line is longer than %3; split it into several")
            .arg(m_buffer.name())
            .arg(m_line)
            .arg(QLocale::c().formattedDataSize(qint64(m_maximumBytes))));
}

} // namespace spotter
