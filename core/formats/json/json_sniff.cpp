// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_sniff.h"

namespace spotter {

namespace {

/// Scans arbitrary bytes that may end anywhere.
class Walker {
public:
    explicit Walker(const QByteArray &bytes) : m_bytes(bytes) { }

    [[nodiscard]] char peek()
    {
        while (m_at < m_bytes.size() && QByteArrayView(" \t\r\n").contains(m_bytes[m_at])) ++m_at;
        return m_at < m_bytes.size() ? m_bytes[m_at] : '\0';
    }
    void step() { ++m_at; }

    /// The raw string at a quote; nothing if it is truncated.
    std::optional<QByteArray> string()
    {
        const qsizetype begin = ++m_at;
        for (; m_at < m_bytes.size(); ++m_at) {
            if (m_bytes[m_at] == '\\')
                ++m_at;
            else if (m_bytes[m_at] == '"')
                return m_bytes.sliced(begin, m_at++ - begin);
        }
        return std::nullopt;
    }

    /// Moves to the comma or bracket after a value; false if it is truncated.
    bool skipValue()
    {
        qsizetype depth = 0;
        for (char c = peek(); c != '\0'; c = peek()) {
            if (c == '"') {
                if (!string()) return false;
                continue;
            }
            if (c == '{' || c == '[') ++depth;
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) return true;
            if (c == '}' || c == ']') --depth;
            step();
        }
        return false;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

} // namespace

std::optional<JsonShape> jsonShape(const QByteArray &head)
{
    Walker walker(head);
    JsonShape shape;
    shape.isArray = walker.peek() == '[';
    if (shape.isArray) {
        walker.step();
        if (walker.peek() == ']') return shape;
    }
    if (walker.peek() != '{') return std::nullopt;
    do {
        walker.step();
        if (walker.peek() != '"') break;
        const auto key = walker.string();
        if (!key || walker.peek() != ':') break;
        shape.keys.insert(*key);
        walker.step();
        shape.starts.emplace(*key, walker.peek());
    } while (walker.skipValue() && walker.peek() == ',');
    return shape;
}

QByteArray listUnder(const QByteArray &head, const char *key)
{
    const QByteArray quoted = '"' + QByteArray(key) + '"';
    const auto skipSpace = [&head](qsizetype at) {
        while (at < head.size() && QByteArrayView(" \t\r\n").contains(head[at])) ++at;
        return at;
    };
    for (qsizetype at = head.indexOf(quoted); at >= 0; at = head.indexOf(quoted, at + 1)) {
        const qsizetype colon = skipSpace(at + quoted.size());
        if (colon >= head.size() || head[colon] != ':') continue;
        const qsizetype open = skipSpace(colon + 1);
        if (open >= head.size() || head[open] != '[') continue;
        const qsizetype item = skipSpace(open + 1);
        if (item < head.size() && head[item] != ']') return head.sliced(open);
    }
    return {};
}

} // namespace spotter
