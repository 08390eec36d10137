// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_sniff.h"

#include "core/formats/json/json_fault.h"

#include <string_view>
#include <vector>

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

    /// Moves behind the object at its opening brace, and tells the keys, before their values; false if it is truncated.
    template <typename Tell>
    bool walkObject(const Tell &tell)
    {
        do {
            step();
            if (peek() == '}') break;
            if (peek() != '"') return false;
            const auto key = string();
            if (!key || peek() != ':') return false;
            step();
            tell(*key);
        } while (skipValue() && peek() == ',');
        if (peek() != '}') return false;
        step();
        return true;
    }

    /// Adds the keys and the forms of their values; false if the record is truncated.
    bool takeRecord(JsonShape &shape)
    {
        return walkObject([&](const QByteArray &key) {
            shape.keys.insert(key);
            JsonForm &form = shape.forms[key];
            if (form.isEmpty()) form = Walker(*this).formHere();
        });
    }

    /// Of the value that begins here.
    JsonForm formHere()
    {
        JsonForm form;
        form.begin = beginHere();
        if (form.begin.endsWith('{'))
            form.isCut = !walkObject([&](const QByteArray &key) { form.fields[key] = Walker(*this).beginHere(); });
        else if (form.isList())
            form.row = rowHere();
        return form;
    }

    /// Moves from the end of a record to the opening brace of the next one; false if there is none.
    bool findRecord(bool inArray)
    {
        if (inArray) {
            if (peek() != ',') return false;
            step();
        }
        return peek() == '{';
    }

private:
    /// What kind of value begins here; NUL: the bytes end.
    char signHere()
    {
        static constexpr QByteArrayView signs("[{\"]}n");
        const char c = peek();
        return c == '\0' || signs.contains(c) ? c : '0';
    }

    /// Moves over the first items of a list of lists or objects that are null, or over all of them.
    void skipNulls()
    {
        const qsizetype begin = m_at;
        while (signHere() == 'n' && skipValue() && peek() == ',') step();
        if (signHere() != '[' && signHere() != '{' && signHere() != ']') m_at = begin;
    }

    /// How the value here begins; moves to what its brackets contain.
    QByteArray beginHere()
    {
        constexpr qsizetype mostBrackets = 4;
        QByteArray begin;
        while (peek() == '[' && begin.size() < mostBrackets) {
            begin += '[';
            step();
            if (begin.size() == 1) skipNulls();
        }
        if (const char sign = signHere(); sign != '\0') begin += sign;
        return begin;
    }

    /// The signs of the items from here to the end of the list.
    QByteArray rowHere()
    {
        constexpr qsizetype mostItems = 4;
        QByteArray row;
        for (char sign = signHere(); sign != '\0' && sign != ']' && sign != '}'; sign = signHere()) {
            row += sign;
            if (row.size() == mostItems || !skipValue() || peek() != ',') break;
            step();
        }
        return row;
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

/// What condensedJson() leaves of a string, in bytes, and of a list.
constexpr qsizetype shownStringBytes = 256;
constexpr int shownListItems = 8;
constexpr std::size_t mostCondensedLevels = 128;

/// Where a string that begins with a quote ends: behind its other quote, or at the end of the bytes.
qsizetype endOfString(const QByteArray &json, qsizetype quote)
{
    for (qsizetype at = quote + 1; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

/// Cuts a string with its quotes; neither within a character nor within an escape sequence.
QByteArray cutString(const QByteArray &string)
{
    if (string.size() <= shownStringBytes) return string;
    qsizetype end = shownStringBytes;
    while (end > 1 && (static_cast<unsigned char>(string[end]) & 0xC0U) == 0x80U) --end;
    const qsizetype escape = string.lastIndexOf('\\', end - 1);
    constexpr qsizetype longestEscape = 6;
    if (escape > 0 && end - escape < longestEscape) {
        qsizetype first = escape; // of a run of backslashes
        while (first > 1 && string[first - 1] == '\\') --first;
        end = first;
    }
    return string.endsWith('"') ? string.first(end) + '"' : string.first(end);
}

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
    shape.isWhole = walker.takeRecord(shape);
    for (bool more = shape.isWhole; more && walker.findRecord(shape.isArray);) more = walker.takeRecord(shape);
    return shape;
}

bool isJsonCutOff(const QByteArray &json)
{
    const std::string_view bytes(json.constData(), std::size_t(json.size()));
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == bytes.npos || (bytes[begin] != '{' && bytes[begin] != '[')) return false;
    const auto fault = findJsonFault(bytes, int(mostCondensedLevels));
    return fault && fault->isAtEnd;
}

QByteArray condensedJson(const QByteArray &json)
{
    struct Container {
        bool isList = false;
        int items = 0;
    };
    QByteArray brief;
    std::vector<Container> open;
    std::size_t hiddenLevel = 0; // of the list whose further items are left out; 0: none
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = endOfString(json, at);
            if (hiddenLevel == 0) brief += cutString(json.sliced(at, end - at));
            at = end - 1;
            continue;
        }
        if (c == '{' || c == '[') {
            if (open.size() == mostCondensedLevels) break;
            open.push_back({c == '['});
        } else if ((c == '}' || c == ']') && !open.empty()) {
            if (hiddenLevel == open.size()) hiddenLevel = 0;
            open.pop_back();
        } else if (c == ',' && open.size() > 1 && open.back().isList && ++open.back().items == shownListItems) {
            if (hiddenLevel == 0) hiddenLevel = open.size(); // the outermost list is that of the records
        }
        if (hiddenLevel == 0) brief += c;
    }
    return brief;
}

} // namespace spotter
