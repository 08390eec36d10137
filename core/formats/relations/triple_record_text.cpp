// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/triple_record_text.h"

#include "core/formats/json/json_cursor.h"
#include "core/formats/relations/triple_record_keys.h"
#include "core/formats/token_text.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

bool TripleRecordText::takeInto(Document &document, JsonFields &metadata)
{
    if (m_texts.empty()) takeTokensAsText();
    if (m_texts.empty()) return false;
    auto text = m_texts.begin();
    for (const QStringView key : tripleTextKeys) {
        const auto found = std::ranges::find_if(m_texts, [key](const auto &field) { return field.first == key; });
        if (found == m_texts.end()) continue;
        text = found;
        break;
    }
    document.text = text->second;
    for (auto other = m_texts.begin(); other != m_texts.end(); ++other) {
        const bool isSource = other->first == "source"_L1; // which is in the metadata without its text
        if (other != text) metadata.insert(isSource ? u"page_content"_s : other->first, other->second);
    }
    return true;
}

void TripleRecordText::takeTokensAsText()
{
    QStringList words;
    for (const QJsonValue token : std::as_const(m_tokens)) {
        if (!token.isString()) return;
        words.append(token.toString());
    }
    if (words.isEmpty()) return;
    TokenText text;
    text.addSentence(words);
    add(u"tokens"_s, text.text());
}

void TripleRecordText::placeTokens(const QString &text, const CodePointMap &map)
{
    m_tokenBegins.clear();
    qsizetype at = 0;
    for (const QJsonValue value : std::as_const(m_tokens)) {
        const QString token = value.toString();
        at = token.isEmpty() ? -1 : text.indexOf(token, at);
        if (at < 0) {
            m_tokenBegins.clear();
            return;
        }
        m_tokenBegins.push_back({at, map.toCodePoint(at)});
        at += token.size();
    }
}

std::optional<qint64> TripleRecordText::beginOfToken(qint64 token, const QString &text, const QString &string) const
{
    if (token < 0 || token >= qint64(m_tokenBegins.size())) return std::nullopt;
    const TokenBegin begin = m_tokenBegins[std::size_t(token)];
    const bool standsThere = QStringView(text).sliced(begin.utf16).startsWith(string);
    return standsThere ? std::optional(begin.codePoint) : std::nullopt;
}

} // namespace spotter
