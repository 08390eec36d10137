// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/passages.h"

#include "core/text/sentences.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace spotter {

namespace {

bool isClauseEnd(QChar unit) { return QStringView(u"，、,：:;；。！？!?—…").contains(unit); }

/// Cuts one sentence that is longer than a passage.
class LongSentence {
public:
    LongSentence(QStringView text, Span sentence, const PassageOptions &options);
    [[nodiscard]] std::vector<Span> cut() &&;

private:
    void add(Span passage);
    void look(qsizetype begin);
    [[nodiscard]] bool splitsPair(qsizetype offset) const
    {
        return m_text[offset].isLowSurrogate() && m_text[offset - 1].isHighSurrogate();
    }
    [[nodiscard]] bool isGraphemeBoundary(qsizetype offset);
    [[nodiscard]] bool isPause(qsizetype offset) const;
    [[nodiscard]] qsizetype lastPause(qsizetype first, qsizetype last);
    [[nodiscard]] qsizetype firstPause(qsizetype first, qsizetype last);

    QStringView m_text;
    Span m_sentence;
    qsizetype m_maximum;
    qsizetype m_overlap;
    std::vector<Span> m_passages;
    qsizetype m_windowBegin = 0;
    QTextBoundaryFinder
        m_graphemes; ///< of the window only: a look at the whole text for each cut would cost its square
};

LongSentence::LongSentence(QStringView text, Span sentence, const PassageOptions &options)
    : m_text(text), m_sentence(sentence), m_maximum(std::max<qsizetype>(options.maximumUtf16, 2)),
      m_overlap(std::clamp<qsizetype>(options.overlapUtf16, 0, m_maximum / 2))
{
}

std::vector<Span> LongSentence::cut() &&
{
    qsizetype begin = m_sentence.beginUtf16;
    while (m_sentence.endUtf16 - begin > m_maximum) {
        look(begin);
        const qsizetype limit = begin + m_maximum;
        // From the half on, so that every passage is worth reading.
        const qsizetype end = lastPause(begin + m_maximum / 2 + 1, limit);
        add({begin, end});
        begin = firstPause(std::max(end - m_overlap, begin + 1), end);
    }
    add({begin, m_sentence.endUtf16});
    return std::move(m_passages);
}

void LongSentence::add(Span passage)
{
    passage = withoutOuterSpace(m_text, passage);
    if (!passage.isValid()) return;
    // Much white space can leave of one passage no more than a part of its neighbour.
    if (!m_passages.empty() && passage.endUtf16 <= m_passages.back().endUtf16) return;
    if (!m_passages.empty() && passage.beginUtf16 <= m_passages.back().beginUtf16) m_passages.pop_back();
    m_passages.push_back(passage);
}

void LongSentence::look(qsizetype begin)
{
    // Whether a grapheme ends at the last offset depends on the whole code point after it.
    const qsizetype end = std::min(m_text.size(), begin + m_maximum + 2);
    m_windowBegin = begin;
    m_graphemes = QTextBoundaryFinder(QTextBoundaryFinder::Grapheme, m_text.sliced(begin, end - begin));
}

bool LongSentence::isGraphemeBoundary(qsizetype offset)
{
    // Qt's finder sees boundaries inside of pairs that follow Indic letters.
    if (splitsPair(offset)) return false;
    m_graphemes.setPosition(offset - m_windowBegin);
    return m_graphemes.isAtBoundary();
}

/// Whether a clause or a word ends before the offset.
bool LongSentence::isPause(qsizetype offset) const
{
    const QChar before = m_text[offset - 1];
    return before.isSpace() || isClauseEnd(before);
}

/// The best place to end a passage in [first, last]: after the last clause, else after the last word, else between
/// the last graphemes, else (a thousand marks on one letter) between code points.
qsizetype LongSentence::lastPause(qsizetype first, qsizetype last)
{
    qsizetype space = -1;
    qsizetype grapheme = -1;
    for (qsizetype offset = last; offset >= first; --offset) {
        if (!isGraphemeBoundary(offset)) continue;
        if (grapheme < 0) grapheme = offset;
        if (!isPause(offset)) continue;
        if (!m_text[offset - 1].isSpace()) return offset;
        if (space < 0) space = offset;
    }
    if (space >= 0) return space;
    if (grapheme >= 0) return grapheme;
    return splitsPair(last) ? last - 1 : last;
}

/// The best place in [first, last] to begin the next passage, so that it shares as much as it may.
qsizetype LongSentence::firstPause(qsizetype first, qsizetype last)
{
    qsizetype grapheme = last;
    for (qsizetype offset = last; offset >= first; --offset) {
        if (isGraphemeBoundary(offset)) grapheme = offset;
    }
    for (qsizetype offset = grapheme; offset < last; ++offset) {
        if (isPause(offset) && isGraphemeBoundary(offset)) return offset;
    }
    return grapheme;
}

} // namespace

std::vector<Span> splitIntoPassages(QStringView text, const PassageOptions &options)
{
    std::vector<Span> passages;
    for (const Span &sentence : splitIntoSentences(text)) {
        const std::vector<Span> parts = LongSentence(text, sentence, options).cut();
        passages.insert(passages.end(), parts.begin(), parts.end());
    }
    return passages;
}

} // namespace spotter
