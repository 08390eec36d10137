// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/relation_dictionary.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace spotter {

namespace {

constexpr qint64 dictionaryChunkBytes = 64 << 10;
constexpr qsizetype longestRelationBytes = 64 << 10;
constexpr qsizetype longestHeldBytes = 1 << 20;
constexpr std::string_view dictionarySpaces = " \t\r\n";

bool isDictionarySpace(char c) { return dictionarySpaces.contains(c); }

/// The place of the first byte from `at` on that is not white space; the size if there is none.
qsizetype afterDictionarySpaces(QByteArrayView bytes, qsizetype at)
{
    while (at < bytes.size() && isDictionarySpace(bytes[at])) ++at;
    return at;
}

/// The place after the JSON string that begins at `at`; -1: none begins or ends there.
qsizetype afterDictionaryString(QByteArrayView bytes, qsizetype at)
{
    if (at >= bytes.size() || bytes[at] != '"') return -1;
    for (++at; at < bytes.size(); ++at) {
        if (bytes[at] == '\\')
            ++at;
        else if (bytes[at] == '"')
            return at + 1;
    }
    return -1;
}

} // namespace

RelationDictionary::RelationDictionary(QIODevice &raw) : m_raw(raw) { open(QIODevice::ReadOnly); }

std::optional<JsonShape> RelationDictionary::firstRecord(const QByteArray &head)
{
    qsizetype at = afterDictionarySpaces(head, head.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    char before = '{';
    while (at < head.size() && head[at] == before) { // the lists before the first record are empty
        at = afterDictionaryString(head, afterDictionarySpaces(head, at + 1));
        if (at < 0) return std::nullopt;
        at = afterDictionarySpaces(head, at);
        if (at >= head.size() || head[at] != ':') return std::nullopt;
        at = afterDictionarySpaces(head, at + 1);
        if (at >= head.size() || head[at] != '[') return std::nullopt;
        const qsizetype item = afterDictionarySpaces(head, at + 1);
        if (item >= head.size()) return std::nullopt;
        if (head[item] != ']') return jsonShape(head.sliced(at));
        at = afterDictionarySpaces(head, item + 1);
        before = ',';
    }
    return std::nullopt;
}

QString RelationDictionary::relationAt(qint64 position)
{
    while (m_lists.size() > 1 && m_lists[1].first <= position) m_lists.pop_front();
    return m_lists.empty() || m_lists.front().first > position ? QString() : m_lists.front().second;
}

qint64 RelationDictionary::readData(char *data, qint64 maximum)
{
    if (maximum == 0) return 0; // Qt asks so after a read that its buffer could serve
    while (m_output.isEmpty() && !m_atEnd && !m_failed) convertMore();
    const qint64 count = std::min<qint64>(maximum, m_output.size());
    if (count == 0) return m_failed ? -1 : 0;
    std::memcpy(data, m_output.constData(), std::size_t(count));
    m_output.remove(0, count);
    return count;
}

void RelationDictionary::convertMore()
{
    QByteArray bytes(dictionaryChunkBytes, Qt::Uninitialized);
    const qint64 count = readSome(m_raw, bytes.data(), bytes.size());
    m_failed = count < 0;
    m_atEnd = count == 0;
    if (m_failed) setErrorString(deviceErrorText(m_raw));
    if (count <= 0) return;
    m_rawBytes += count;
    for (const char c : QByteArrayView(bytes).first(count)) convert(c);
}

void RelationDictionary::put(char c)
{
    m_output.append(c);
    ++m_outputBytes;
}

void RelationDictionary::replace(char by, Expect next)
{
    put(by);
    m_expect = next;
}

void RelationDictionary::convert(char c)
{
    if (m_expect == Expect::RestOfKey) return convertKey(c);
    if (m_expect == Expect::FirstItem) return convertFirstItem(c);
    if (m_expect == Expect::Items) return convertItems(c);
    const bool isMark = m_expect == Expect::Begin && static_cast<unsigned char>(c) >= 0x80; // of the byte order
    if (m_expect == Expect::Anything || isMark || isDictionarySpace(c)) return put(c);
    const bool mayEnd = m_expect == Expect::KeyOrEnd || m_expect == Expect::CommaOrEnd;
    if (m_expect == Expect::Begin && c == '{') return replace('[', Expect::KeyOrEnd);
    if (mayEnd && c == '}') return replace(']', Expect::Anything);
    if (m_expect == Expect::CommaOrEnd && c == ',') return replace(' ', Expect::Key);
    if (m_expect == Expect::Colon && c == ':') return replace(' ', Expect::List);
    if ((m_expect == Expect::Key || m_expect == Expect::KeyOrEnd) && c == '"') {
        m_key = "\"";
        return replace(' ', Expect::RestOfKey);
    }
    if (m_expect == Expect::List && c == '[') {
        m_expect = Expect::FirstItem; // whether it becomes a comma depends on what follows
        return;
    }
    replace(c, Expect::Anything);
}

void RelationDictionary::convertKey(char c)
{
    m_key.append(c);
    const bool isContinued = (static_cast<unsigned char>(c) & 0xC0) == 0x80; // of a code point
    if (!isContinued) put(' ');
    if (std::exchange(m_isEscaped, !m_isEscaped && c == '\\')) return;
    if (c == '"') m_expect = Expect::Colon;
    if (m_key.size() > longestRelationBytes) m_expect = Expect::Anything;
}

void RelationDictionary::convertFirstItem(char c)
{
    if (isDictionarySpace(c) && m_held.size() < longestHeldBytes) {
        m_held.append(c);
        return;
    }
    const bool isEmpty = c == ']';
    put(!isEmpty && m_hasItems ? ',' : ' ');
    for (const char held : std::exchange(m_held, {})) put(held);
    if (isEmpty) return replace(' ', Expect::CommaOrEnd);
    m_hasItems = true;
    m_depth = 0;
    m_lists.emplace_back(m_outputBytes, QJsonDocument::fromJson('[' + m_key + ']').array().first().toString());
    m_expect = Expect::Items;
    convertItems(c);
}

void RelationDictionary::convertItems(char c)
{
    if (m_inString) {
        m_inString = m_isEscaped || c != '"';
        m_isEscaped = !m_isEscaped && c == '\\';
        return put(c);
    }
    m_inString = c == '"';
    if (c == ']' && m_depth == 0) return replace(' ', Expect::CommaOrEnd);
    if (c == '{' || c == '[') ++m_depth;
    if (c == '}' || c == ']') --m_depth;
    put(c);
}

} // namespace spotter
