// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/token_text.h"

#include "core/text/character_classes.h"
#include "core/text/code_points.h"

#include <algorithm>

namespace spotter {

namespace {

bool isUnspaced(char32_t point)
{
    return isBertChinese(point) || (point >= 0x3000 && point <= 0x30FF) || (point >= 0xFF00 && point <= 0xFF65);
}

char32_t lastPoint(const QString &token)
{
    const QChar unit = token.back();
    const bool isPair = unit.isLowSurrogate() && token.size() > 1 && token[token.size() - 2].isHighSurrogate();
    return isPair ? QChar::surrogateToUcs4(token[token.size() - 2], unit) : char32_t(unit.unicode());
}

bool areUnspaced(const QString &before, const QString &token)
{
    return !before.isEmpty() && !token.isEmpty() && isUnspaced(lastPoint(before))
        && isUnspaced(CodePointReader(token).next());
}

bool isOneCharacter(const QString &token)
{
    CodePointReader reader(token);
    if (reader.hasNext()) reader.next();
    return !reader.hasNext();
}

} // namespace

void dropSegmentNumbers(QStringList &tokens)
{
    qsizetype chinese = 0;
    for (const QString &token : std::as_const(tokens)) {
        const bool isNumbered
            = token.size() > 1 && token.back() >= u'0' && token.back() <= u'9' && isOneCharacter(token.chopped(1));
        if (!isNumbered) return;
        chinese += isUnspaced(lastPoint(token.chopped(1)));
    }
    if (tokens.size() < 2 || 2 * chinese < tokens.size()) return;
    for (QString &token : tokens) token.chop(1);
}

void TokenText::addSentence(const QStringList &tokens)
{
    const bool ofCharacters = std::ranges::all_of(tokens, isOneCharacter)
        && std::ranges::any_of(
            tokens, [](const QString &token) { return !token.isEmpty() && isUnspaced(lastPoint(token)); });
    if (!m_tokens.empty()) m_text += u'\n';
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString &token = tokens[i];
        if (i > 0 && !ofCharacters && !areUnspaced(tokens[i - 1], token)) m_text += u' ';
        m_tokens.push_back({m_text.size(), m_text.size() + token.size()});
        m_text += token;
    }
}

void TokenText::addSentence(const QString &text, const std::vector<Span> &places)
{
    if (!m_tokens.empty()) m_text += u'\n';
    for (const Span place : places) m_tokens.push_back(place.shifted(m_text.size()));
    m_text += text;
}

} // namespace spotter
