// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_records.h"

#include "core/formats/messages.h"

#include <QLocale>

#include <algorithm>

namespace spotter {

namespace {

constexpr std::string_view spaces = " \t\r\n";

/// Follows brackets and quotes to the end of one JSON value; the bytes may arrive in pieces.
class ItemScanner {
public:
    /// Continues after the bytes already scanned; true if the value ends, at end().
    bool scan(std::string_view bytes)
    {
        for (; m_at < bytes.size(); ++m_at) {
            const char c = bytes[m_at];
            if (m_inString) {
                if (m_escaped)
                    m_escaped = false;
                else if (c == '\\')
                    m_escaped = true;
                else if (c == '"')
                    m_inString = false;
                continue;
            }
            if (c == '"') {
                m_inString = true;
            } else if (c == '{' || c == '[') {
                ++m_depth;
            } else if (c == '}' || c == ']') {
                if (m_depth == 0) return true;
                if (--m_depth == 0) {
                    ++m_at;
                    return true;
                }
            } else if (c == ',' && m_depth == 0) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] std::size_t end() const { return m_at; }

private:
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

/// Detects whether objects are one per line, from the first object; the bytes may arrive in pieces.
class FirstObject {
public:
    enum class Verdict { Unknown, OneALine, Anyhow };

    Verdict scan(std::string_view bytes)
    {
        for (; m_at < bytes.size(); ++m_at) {
            const char c = bytes[m_at];
            if (c == '\n') {
                const bool isBroken = m_depth > 0 && !m_inString && (m_last == '{' || m_last == '[' || m_last == ',');
                return isBroken ? Verdict::Anyhow : Verdict::OneALine;
            }
            if (m_hasEnded && spaces.contains(c)) continue;
            if (m_hasEnded) return c == '{' ? Verdict::Anyhow : Verdict::OneALine;
            follow(c);
        }
        return Verdict::Unknown;
    }

private:
    void follow(char c)
    {
        if (m_inString) {
            m_inString = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
            return;
        }
        if (!spaces.contains(c)) m_last = c;
        m_inString = c == '"';
        if (c == '{' || c == '[') ++m_depth;
        if (c == '}' || c == ']') m_hasEnded = --m_depth <= 0;
    }

    std::size_t m_at = 0;
    qint64 m_depth = 0;
    char m_last = 0; ///< the last byte that is not white space
    bool m_inString = false;
    bool m_escaped = false;
    bool m_hasEnded = false;
};

} // namespace

JsonRecords::JsonRecords(QIODevice &device, QString name, qint64 maximumBytes)
    : m_buffer(device, std::move(name)), m_lines(m_buffer, maximumBytes), m_maximumBytes(std::size_t(maximumBytes))
{
}

std::unexpected<Error> JsonRecords::stop(Error error)
{
    m_state = std::unexpected(error);
    return std::unexpected(std::move(error));
}

std::unexpected<Error> JsonRecords::stopHere(ErrorCode code, const QString &message)
{
    return stop(
        {code, QStringLiteral("%1:%2:%3: %4").arg(m_buffer.name()).arg(m_place.line).arg(m_place.column).arg(message)});
}

Result<std::optional<RawRecord>> JsonRecords::next()
{
    if (!m_state) return std::unexpected(m_state.error());
    if (m_layout == Layout::Unknown) {
        if (const Result<void> found = findLayout(); !found) return stop(found.error());
    }
    switch (m_layout) {
    case Layout::Sequence:
        return nextObject();
    case Layout::Array:
        return nextItem();
    default:
        return nextLine();
    }
}

Result<void> JsonRecords::findLayout()
{
    if (const Result<void> skipped = m_buffer.skipByteOrderMark(); !skipped) return skipped;
    std::size_t seen = 0;
    for (;;) {
        const std::string_view bytes = m_buffer.available();
        const std::size_t at = bytes.find_first_not_of(spaces, seen);
        if (at != bytes.npos && bytes[at] == '[') {
            const std::size_t first = bytes.find_first_not_of(spaces, at + 1);
            if (first == bytes.npos && bytes.size() <= m_maximumBytes) {
                const Result<bool> more = m_buffer.fill();
                if (!more) return std::unexpected(more.error());
                if (*more) continue;
            }
            // A list that begins with a string is a record itself: ["text", {…}].
            const bool isRecord = first != bytes.npos && bytes[first] == '"';
            m_layout = isRecord ? Layout::Lines : Layout::Array;
            if (!isRecord) take(at + 1);
            return {};
        }
        if (at != bytes.npos) {
            const Result<Layout> layout = layoutOfObjects(at);
            if (layout) m_layout = *layout;
            return layout.transform([](Layout) { });
        }
        seen = bytes.size();
        if (seen > m_maximumBytes) break; // a file of white space: the line reader limits it
        const Result<bool> more = m_buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
    }
    m_layout = Layout::Lines;
    return {};
}

Result<JsonRecords::Layout> JsonRecords::layoutOfObjects(std::size_t begin)
{
    FirstObject first;
    if (m_buffer.available()[begin] != '{') return Layout::Lines;
    for (;;) {
        const std::string_view bytes = m_buffer.available().substr(begin);
        const FirstObject::Verdict verdict = first.scan(bytes);
        if (verdict == FirstObject::Verdict::Anyhow) return Layout::Sequence;
        if (verdict == FirstObject::Verdict::OneALine || bytes.size() > m_maximumBytes) return Layout::Lines;
        const Result<bool> more = m_buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) return Layout::Lines;
    }
}

Result<std::optional<RawRecord>> JsonRecords::nextObject()
{
    take(m_pendingBytes);
    m_pendingBytes = 0;
    const Result<bool> more = skipSpace();
    if (!more) return stop(more.error());
    if (!*more) return std::nullopt;
    if (m_buffer.available().front() != '{')
        return stopHere(ErrorCode::Syntax, FormatMessages::tr("expected a record here"));
    return takeItem();
}

Result<std::optional<RawRecord>> JsonRecords::nextLine()
{
    for (;;) {
        auto line = m_lines.next();
        if (!line) {
            if (line.error().code != ErrorCode::Limit) return stop(line.error());
            return line;
        }
        if (!*line || (*line)->bytes.find_first_not_of(spaces) != std::string_view::npos) return line;
    }
}

void JsonRecords::take(std::size_t bytes)
{
    m_place = advanced(m_place, m_buffer.available().substr(0, bytes));
    m_buffer.consume(bytes);
}

Result<bool> JsonRecords::skipSpace()
{
    for (;;) {
        const std::string_view bytes = m_buffer.available();
        const std::size_t at = bytes.find_first_not_of(spaces);
        take(std::min(at, bytes.size()));
        if (at != bytes.npos) return true;
        const Result<bool> more = m_buffer.fill();
        if (!more || !*more) return more;
    }
}

Result<std::optional<RawRecord>> JsonRecords::nextItem()
{
    take(m_pendingBytes);
    m_pendingBytes = 0;
    for (;;) {
        const Result<bool> more = skipSpace();
        if (!more) return stop(more.error());
        if (!*more) {
            if (m_expect == Expect::Nothing) return std::nullopt;
            return stopHere(ErrorCode::Syntax,
                FormatMessages::tr("the list of records does not end; the file may have been cut off"));
        }
        const char c = m_buffer.available().front();
        if (m_expect == Expect::Nothing) {
            return stopHere(
                ErrorCode::Syntax, FormatMessages::tr("unexpected text after the end of the list of records"));
        }
        if (c == ']' && m_expect != Expect::Item) {
            m_expect = Expect::Nothing;
            take(1);
        } else if (m_expect == Expect::CommaOrEnd) {
            if (c != ',') return stopHere(ErrorCode::Syntax, FormatMessages::tr("expected a comma or ] here"));
            m_expect = Expect::Item;
            take(1);
        } else {
            return takeItem();
        }
    }
}

Result<std::optional<RawRecord>> JsonRecords::takeItem()
{
    ItemScanner scanner;
    while (!scanner.scan(m_buffer.available())) {
        if (scanner.end() > m_maximumBytes) break;
        const Result<bool> more = m_buffer.fill();
        if (!more) return stop(more.error());
        if (!*more) {
            const FilePlace begin = m_place;
            take(m_buffer.available().size());
            return stopHere(ErrorCode::Syntax,
                FormatMessages::tr("the file ends inside the record that begins on line %1; it may have been cut off")
                    .arg(begin.line));
        }
    }
    if (scanner.end() > m_maximumBytes) {
        return stopHere(ErrorCode::Limit,
            FormatMessages::tr("the record is longer than %1; split it into several")
                .arg(QLocale::c().formattedDataSize(qint64(m_maximumBytes))));
    }
    if (scanner.end() == 0) return stopHere(ErrorCode::Syntax, FormatMessages::tr("expected a record here"));
    m_expect = Expect::CommaOrEnd;
    m_pendingBytes = scanner.end();
    return RawRecord{m_buffer.available().substr(0, scanner.end()), m_place};
}

} // namespace spotter
