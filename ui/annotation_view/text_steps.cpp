// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/text_steps.h"

#include "core/text/selection/names.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace spotter::textview {

namespace {

/// Whether a token ends (or begins) at the boundary, depending on the side.
bool isTokenEdge(QStringView text, qsizetype at, bool isEnd)
{
    if (isEnd) return at > 0 && !text[at - 1].isSpace();
    return at < text.size() && !text[at].isSpace();
}

} // namespace

QStringView TextSteps::blockText(int block) const
{
    const LayoutBlock &place = m_index.at(block);
    return QStringView(m_text).sliced(place.beginUtf16, place.length());
}

qsizetype TextSteps::nextGrapheme(qsizetype offsetUtf16) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (offset >= place.endUtf16) return block + 1 < m_index.size() ? m_index.at(block + 1).beginUtf16 : m_text.size();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, blockText(block));
    finder.setPosition(offset - place.beginUtf16);
    const qsizetype next = finder.toNextBoundary();
    return next < 0 ? place.endUtf16 : place.beginUtf16 + next;
}

qsizetype TextSteps::previousGrapheme(qsizetype offsetUtf16) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (offset > place.endUtf16) return place.endUtf16;
    if (offset == place.beginUtf16) {
        if (block == 0) return 0;
        const LayoutBlock &before = m_index.at(block - 1);
        return before.endsParagraph ? qsizetype(before.endUtf16) : previousGrapheme(offset - 1);
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, blockText(block));
    finder.setPosition(offset - place.beginUtf16);
    const qsizetype previous = finder.toPreviousBoundary();
    return previous < 0 ? place.beginUtf16 : place.beginUtf16 + previous;
}

qsizetype TextSteps::nextWord(qsizetype offsetUtf16) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (offset >= place.endUtf16 && place.endsParagraph) return nextGrapheme(offset);
    Span word = nextName(m_text, offset);
    if (word.isValid() && word.beginUtf16 <= offset) word = nextName(m_text, word.endUtf16);
    const qsizetype target = word.isValid() ? word.beginUtf16 : m_text.size();
    return place.endsParagraph ? std::min<qsizetype>(target, place.endUtf16) : target;
}

qsizetype TextSteps::previousWord(qsizetype offsetUtf16) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    const bool beginsParagraph = m_index.beginsParagraph(block);
    if ((offset <= place.beginUtf16 && beginsParagraph) || offset > place.endUtf16) return previousGrapheme(offset);
    const Span word = previousName(m_text, offset);
    const qsizetype target = word.isValid() ? word.beginUtf16 : 0;
    return beginsParagraph ? std::max<qsizetype>(target, place.beginUtf16) : target;
}

qsizetype TextSteps::nextTokenEdge(qsizetype offsetUtf16, bool isEnd) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (offset >= place.endUtf16) return nextGrapheme(offset);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, blockText(block));
    finder.setPosition(offset - place.beginUtf16);
    for (qsizetype at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary()) {
        if (isTokenEdge(blockText(block), at, isEnd)) return place.beginUtf16 + at;
    }
    return place.endUtf16;
}

qsizetype TextSteps::previousTokenEdge(qsizetype offsetUtf16, bool isEnd) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (offset <= place.beginUtf16 || offset > place.endUtf16) return previousGrapheme(offset);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, blockText(block));
    finder.setPosition(offset - place.beginUtf16);
    for (qsizetype at = finder.toPreviousBoundary(); at >= 0; at = finder.toPreviousBoundary()) {
        if (isTokenEdge(blockText(block), at, isEnd)) return place.beginUtf16 + at;
    }
    return place.beginUtf16;
}

qsizetype TextSteps::floorGrapheme(qsizetype offsetUtf16) const
{
    const qsizetype offset = std::clamp<qsizetype>(offsetUtf16, 0, m_text.size());
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (offset >= place.endUtf16) return place.endUtf16;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, blockText(block));
    finder.setPosition(offset - place.beginUtf16);
    if (finder.isAtBoundary()) return offset;
    const qsizetype previous = finder.toPreviousBoundary();
    return previous < 0 ? place.beginUtf16 : place.beginUtf16 + previous;
}

Span TextSteps::snapped(Span span) const
{
    if (!span.isValid() || span.beginUtf16 >= m_text.size()) return {};
    const Span whole{floorGrapheme(span.beginUtf16), floorGrapheme(span.endUtf16)};
    // Only an end inside a grapheme is moved outwards: one between CR and LF is the end of its line.
    const bool isCut
        = whole.endUtf16 < span.endUtf16 && m_index.at(m_index.blockAt(span.endUtf16)).endUtf16 > whole.endUtf16;
    const Span result{whole.beginUtf16, isCut ? nextGrapheme(whole.endUtf16) : whole.endUtf16};
    return result.isValid() ? result : Span{};
}

Span TextSteps::wordAt(qsizetype offsetUtf16) const
{
    const qsizetype offset = floorGrapheme(offsetUtf16);
    const int block = m_index.blockAt(offset);
    const LayoutBlock &place = m_index.at(block);
    if (place.length() == 0) return {};
    const qsizetype inside = std::min<qsizetype>(offset, floorGrapheme(place.endUtf16 - 1));
    if (const Span name = nameAt(m_text, inside); name.isValid()) return snapped(name);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, blockText(block));
    finder.setPosition(inside - place.beginUtf16);
    const qsizetype begin
        = finder.isAtBoundary() ? inside - place.beginUtf16 : std::max<qsizetype>(0, finder.toPreviousBoundary());
    finder.setPosition(inside - place.beginUtf16);
    const qsizetype end = finder.toNextBoundary();
    return snapped({place.beginUtf16 + begin, end < 0 ? place.endUtf16 : place.beginUtf16 + end});
}

} // namespace spotter::textview
