// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_sentences.h"

#include <QStringList>

namespace spotter {

void SpanSentences::placeIn(const QString &text)
{
    if (m_sentences.empty()) return;
    const CodePointMap map(text);
    qsizetype from = 0;
    for (Sentence &sentence : m_sentences) {
        sentence.map.emplace(sentence.text);
        sentence.beginUtf16 = text.indexOf(sentence.text, from);
        if (sentence.beginUtf16 < 0) continue;
        sentence.beginCodePoints = map.toCodePoint(sentence.beginUtf16);
        from = sentence.beginUtf16 + sentence.text.size();
    }
}

QString SpanSentences::joined() const
{
    QStringList lines;
    for (const Sentence &sentence : m_sentences) lines.append(sentence.text);
    return lines.join(u'\n');
}

Span SpanSentences::inText(std::size_t sentence, Span place) const
{
    const qsizetype begin = m_sentences[sentence].beginUtf16;
    if (begin < 0 || !place.isValid()) return {};
    return {begin + place.beginUtf16, begin + place.endUtf16};
}

bool SpanSentences::contains(std::size_t sentence, Span place) const
{
    const Sentence &known = m_sentences[sentence];
    return known.beginUtf16 >= 0 && place.isValid() && place.beginUtf16 >= known.beginUtf16
        && place.endUtf16 <= known.beginUtf16 + known.text.size();
}

} // namespace spotter
