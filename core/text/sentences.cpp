// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

#include <QString>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Words before a full stop that do not end a sentence, in lower case. Those that are words themselves are left out.
constexpr std::array abbreviations{"dr"_L1, "mr"_L1, "mrs"_L1, "ms"_L1, "prof"_L1, "rev"_L1, "gen"_L1, "col"_L1,
    "capt"_L1, "lt"_L1, "maj"_L1, "sgt"_L1, "gov"_L1, "sen"_L1, "rep"_L1, "hon"_L1, "pres"_L1, "st"_L1, "mt"_L1,
    "ft"_L1, "jr"_L1, "sr"_L1, "inc"_L1, "ltd"_L1, "co"_L1, "corp"_L1, "bros"_L1, "dept"_L1, "univ"_L1, "assn"_L1,
    "ave"_L1, "blvd"_L1, "rd"_L1, "fig"_L1, "figs"_L1, "eq"_L1, "eqs"_L1, "ch"_L1, "vol"_L1, "ed"_L1, "eds"_L1, "vs"_L1,
    "cf"_L1, "viz"_L1, "al"_L1, "approx"_L1, "ca"_L1, "jan"_L1, "feb"_L1, "apr"_L1, "aug"_L1, "sept"_L1, "oct"_L1,
    "nov"_L1, "dec"_L1, "ph.d"_L1};
/// Words that are abbreviations only before a number: "No. 5", "p. 12".
constexpr std::array beforeNumbers{"no"_L1, "nos"_L1, "nr"_L1, "p"_L1, "pp"_L1, "sec"_L1, "art"_L1};
/// How far back from a full stop it is worth to look for an abbreviation or initials.
constexpr qsizetype longestAbbreviation = 12;
/// How far the end of a title may be from its begin.
constexpr qsizetype longestTitle = 80;

bool isLineBreak(QChar unit)
{
    return unit == u'\n' || unit == u'\r' || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
}
bool isWideEnd(QChar unit) { return QStringView(u"。！？；｡").contains(unit); }
bool isMark(QChar unit) { return unit == u'!' || unit == u'?' || unit == u'…'; }
bool isPause(QChar unit) { return QStringView(u"，、,：:;").contains(unit); }

bool contains(const auto &words, QStringView word)
{
    return std::ranges::any_of(
        words, [word](QLatin1StringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// "J", "U.S", "p.m": single letters between full stops.
bool areInitials(QStringView word)
{
    if (word.size() == 1) return word[0].isUpper();
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !word[i].isLetter() : word[i] != u'.') return false;
    }
    return word.size() % 2 == 1;
}

class SentenceReader {
public:
    explicit SentenceReader(QStringView text) : m_text(text) { }
    std::vector<Span> run() &&;

private:
    [[nodiscard]] qsizetype endAt(qsizetype unit) const;
    [[nodiscard]] qsizetype endAtMarks(qsizetype unit) const;
    [[nodiscard]] bool endsAtFullStop(qsizetype unit) const;
    [[nodiscard]] qsizetype skipClosing(qsizetype at) const;
    [[nodiscard]] qsizetype skipSpace(qsizetype at) const;
    [[nodiscard]] qsizetype afterTitle(qsizetype unit) const;
    [[nodiscard]] bool isParagraphEnd(qsizetype at) const { return at == m_text.size() || isLineBreak(m_text[at]); }
    void add(qsizetype end);

    QStringView m_text;
    qsizetype m_begin = 0; ///< of the sentence that is being read
    qsizetype m_straightQuotes = 0; ///< in it so far: an odd one more closes
    std::vector<Span> m_sentences;
};

std::vector<Span> SentenceReader::run() &&
{
    for (qsizetype unit = 0; unit < m_text.size();) {
        if (const qsizetype after = afterTitle(unit); after > unit) {
            unit = after;
            continue;
        }
        const qsizetype end = endAt(unit);
        m_straightQuotes += m_text[unit] == u'"';
        // Where a row of marks ends no sentence, none of them does: what follows them decided.
        qsizetype next = unit + 1;
        while (end < 0 && isMark(m_text[unit]) && next < m_text.size() && isMark(m_text[next])) ++next;
        unit = std::max(end, next);
        if (end > 0) add(end);
    }
    add(m_text.size());
    return std::move(m_sentences);
}

void SentenceReader::add(qsizetype end)
{
    const Span sentence = withoutOuterSpace(m_text, {m_begin, end});
    if (sentence.isValid()) m_sentences.push_back(sentence);
    m_begin = end;
    m_straightQuotes = 0;
}

/// The index after a title that begins at the index; the index itself if there is none.
qsizetype SentenceReader::afterTitle(qsizetype unit) const
{
    if (m_text[unit] != u'《') return unit;
    const qsizetype last = std::min(m_text.size(), unit + longestTitle);
    for (qsizetype at = unit + 1; at < last && !isLineBreak(m_text[at]); ++at) {
        if (m_text[at] == u'》') return at + 1;
    }
    return unit;
}

/// The end of the sentence whose final punctuation begins at the index; -1 if there is none.
qsizetype SentenceReader::endAt(qsizetype unit) const
{
    const QChar sign = m_text[unit];
    if (isLineBreak(sign)) return unit + 1;
    if (isWideEnd(sign) || isMark(sign)) return endAtMarks(unit);
    if (sign == u'.' && endsAtFullStop(unit)) return skipClosing(unit + 1);
    return -1;
}

qsizetype SentenceReader::endAtMarks(qsizetype unit) const
{
    bool isWide = false; // none of these leaves any doubt
    qsizetype end = unit;
    for (; end < m_text.size() && (isWideEnd(m_text[end]) || isMark(m_text[end])); ++end)
        isWide = isWide || isWideEnd(m_text[end]);
    const qsizetype after = skipClosing(end);
    if (isWide || isParagraphEnd(after)) return after;
    // "c?d=e", "Yahoo! is", "well… maybe", "…，": the sentence continues, after each of these signs.
    const QChar next = m_text[after];
    if (isPause(next) || next == u'.' || (next.unicode() < 0x80 && !next.isSpace())) return -1;
    const qsizetype word = skipSpace(after);
    return word < m_text.size() && m_text[word].isLower() ? -1 : after;
}

bool SentenceReader::endsAtFullStop(qsizetype unit) const
{
    const qsizetype after = skipClosing(unit + 1);
    if (isParagraphEnd(after)) return true;
    if (!m_text[after].isSpace()) return false; // 3.14, example.org, all but the last of "..."
    const qsizetype next = skipSpace(after);
    if (isParagraphEnd(next)) return true;
    if (m_text[next].isLower()) return false;
    qsizetype wordBegin = unit;
    while (wordBegin > m_begin && unit - wordBegin <= longestAbbreviation
        && (m_text[wordBegin - 1].isLetter() || m_text[wordBegin - 1] == u'.'))
        --wordBegin;
    const QStringView word = m_text.sliced(wordBegin, unit - wordBegin);
    if (areInitials(word) || contains(abbreviations, word)) return false;
    if (m_text[next].isDigit() && contains(beforeNumbers, word)) return false;
    // "1. " opens a list's item.
    const Span before = withoutOuterSpace(m_text, {m_begin, unit});
    return before.length() > 3
        || !std::ranges::all_of(
            m_text.sliced(before.beginUtf16, before.length()), [](QChar unit) { return unit.isDigit(); });
}

qsizetype SentenceReader::skipClosing(qsizetype at) const
{
    qsizetype quotes = m_straightQuotes;
    for (; at < m_text.size(); ++at) {
        const bool isQuote = m_text[at] == u'"';
        if (isQuote && quotes++ % 2 == 0) break; // it opens the next sentence
        if (!isQuote && !QStringView(u"”’」』》〉）)】］]»›").contains(m_text[at])) break;
    }
    return at;
}

/// White space of the same line.
qsizetype SentenceReader::skipSpace(qsizetype at) const
{
    while (at < m_text.size() && m_text[at].isSpace() && !isLineBreak(m_text[at])) ++at;
    return at;
}

} // namespace

Span withoutOuterSpace(QStringView text, Span span)
{
    while (span.beginUtf16 < span.endUtf16 && text[span.beginUtf16].isSpace()) ++span.beginUtf16;
    while (span.endUtf16 > span.beginUtf16 && text[span.endUtf16 - 1].isSpace()) --span.endUtf16;
    return span;
}

std::vector<Span> splitIntoSentences(QStringView text) { return SentenceReader(text).run(); }

Span sentencesAround(QStringView text, Span a, Span b)
{
    const Span both{std::min(a.beginUtf16, b.beginUtf16), std::max(a.endUtf16, b.endUtf16)};
    Span around = both;
    for (const Span sentence : splitIntoSentences(text)) {
        if (sentence.beginUtf16 <= both.beginUtf16 && both.beginUtf16 < sentence.endUtf16)
            around.beginUtf16 = sentence.beginUtf16;
        if (sentence.beginUtf16 < both.endUtf16 && both.endUtf16 <= sentence.endUtf16)
            around.endUtf16 = sentence.endUtf16;
    }
    return around;
}

} // namespace spotter
