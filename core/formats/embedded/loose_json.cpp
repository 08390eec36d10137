// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/embedded/loose_json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

namespace {

class LooseJson {
public:
    explicit LooseJson(const QByteArray &bytes) : m_bytes(bytes) { m_json.reserve(bytes.size()); }

    QByteArray strict()
    {
        while (m_at < m_bytes.size()) step();
        return std::move(m_json);
    }

private:
    [[nodiscard]] char at(qsizetype index) const { return index < m_bytes.size() ? m_bytes[index] : '\0'; }

    void step()
    {
        const char c = at(m_at);
        const bool isLineComment = c == '#' || (c == '/' && at(m_at + 1) == '/');
        if (c == '"' || c == '\'')
            takeString(c);
        else if (isLineComment)
            m_at = std::min(m_bytes.size(), afterOr(m_bytes.indexOf('\n', m_at), 0));
        else if (c == '/' && at(m_at + 1) == '*')
            dropComment();
        else if (c == ',')
            takeComma();
        else if (c == '(' || c == '[' || c == '{')
            open(c);
        else if (c == ')' || c == ']' || c == '}')
            close(c);
        else if (!takeWord())
            m_json += m_bytes[m_at++];
    }

    [[nodiscard]] qsizetype afterOr(qsizetype found, qsizetype length) const
    {
        return found < 0 ? m_bytes.size() : found + length;
    }

    void dropComment()
    {
        const qsizetype end = afterOr(m_bytes.indexOf("*/", m_at + 2), 2);
        m_json += QByteArray(m_bytes.sliced(m_at, end - m_at).count('\n'), '\n');
        m_at = end;
    }

    void open(char c)
    {
        ++m_depth;
        m_json += c == '(' ? '[' : c;
        ++m_at;
    }

    void close(char c)
    {
        m_depth = std::max(0, m_depth - 1);
        m_json += c == ')' ? ']' : c;
        ++m_at;
    }

    /// A comma that nothing follows, or that separates records.
    void takeComma()
    {
        qsizetype next = m_at + 1;
        for (;;) {
            while (next < m_bytes.size() && QByteArrayView(" \t\r\n").contains(at(next))) ++next;
            const bool isComment = at(next) == '#' || (at(next) == '/' && at(next + 1) == '/');
            if (!isComment) break;
            next = afterOr(m_bytes.indexOf('\n', next), 1);
        }
        const char after = at(next);
        const bool isLast = after == ']' || after == '}' || after == ')';
        m_json += isLast || m_depth == 0 ? ' ' : ',';
        ++m_at;
    }

    void takeString(char quote)
    {
        m_json += '"';
        for (++m_at; m_at < m_bytes.size(); ++m_at) {
            const char c = at(m_at);
            if (c == quote) {
                ++m_at;
                m_json += '"';
                return;
            }
            if (quote == '\'' && c == '\\' && at(m_at + 1) == '\'') {
                m_json += '\'';
                ++m_at;
            } else if (quote == '\'' && c == '"') {
                m_json += "\\\"";
            } else if (c == '\\') {
                m_json += c;
                if (++m_at < m_bytes.size()) m_json += at(m_at);
            } else {
                m_json += c;
            }
        }
    }

    bool takeWord()
    {
        // NaN and Infinity: what Python and pandas write for numbers that are missing or too great.
        constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 6> words{{{"True", "true"}, {"False", "false"},
            {"None", "null"}, {"NaN", "null"}, {"-Infinity", "null"}, {"Infinity", "null"}}};
        for (const auto &[word, json] : words) {
            if (!QByteArrayView(m_bytes).sliced(m_at).startsWith(word)) continue;
            m_json += json;
            m_at += word.size();
            return true;
        }
        return false;
    }

    const QByteArray &m_bytes;
    QByteArray m_json;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

QByteArray strictJson(const QByteArray &loose) { return LooseJson(loose).strict(); }

} // namespace spotter
