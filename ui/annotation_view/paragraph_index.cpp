// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/paragraph_index.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace spotter::textview {

namespace {

bool isWide(char16_t unit)
{
    // A high surrogate counts for its pair, a low one not at all; exact widths only matter once a block is laid out.
    return (unit >= 0x2E80 && unit < 0xDC00) || (unit >= 0xF900 && unit < 0xFB00) || (unit >= 0xFF01 && unit < 0xFF61);
}

bool endsSentence(QChar unit) { return QStringView(u"。！？!?；;…").contains(unit); }

bool closes(QChar unit) { return QStringView(u"”’」』）)》\"'").contains(unit) || unit.isSpace(); }

/// The best position in (from, to] for the beginning of a new block: after a sentence, else after a space, else at a
/// line break opportunity. begin: the start of the block that ends there, which is a grapheme boundary.
qsizetype cutPlace(QStringView text, qsizetype begin, qsizetype from, qsizetype to)
{
    // Include some following text, which decides where a grapheme ends.
    QTextBoundaryFinder graphemes(
        QTextBoundaryFinder::Grapheme, text.sliced(begin, std::min(text.size(), to + 16) - begin));
    const auto isGraphemeBoundary = [&](qsizetype at) {
        graphemes.setPosition(at - begin);
        return graphemes.isAtBoundary();
    };
    for (qsizetype at = to; at > from; --at) {
        const bool isEnd = endsSentence(text[at - 1]) || (text[at - 1] == u'.' && text[at].isSpace());
        if (!isEnd) continue;
        qsizetype after = at;
        while (after < to && closes(text[after])) ++after;
        if (isGraphemeBoundary(after)) return after;
    }
    for (qsizetype at = to; at > from; --at) {
        if (text[at - 1].isSpace() && isGraphemeBoundary(at)) return at;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text.sliced(from, to - from));
    finder.setPosition(to - from - 1);
    for (qsizetype at = finder.toPreviousBoundary(); at > 0; at = finder.toPreviousBoundary()) {
        if (isGraphemeBoundary(from + at)) return from + at;
    }
    for (qsizetype at = to; at > from; --at) {
        if (isGraphemeBoundary(at)) return at;
    }
    return text[to].isLowSurrogate() ? to - 1 : to;
}

bool isFence(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~");
}

} // namespace

void ParagraphIndex::build(QStringView text, bool isMarkdown)
{
    m_blocks.clear();
    bool inCode = false;
    qsizetype begin = 0;
    const char16_t *units = text.utf16();
    const qsizetype size = text.size();
    for (qsizetype at = 0; at <= size; ++at) {
        const bool isEnd = at == size || units[at] == u'\n' || units[at] == u'\r' || units[at] == u'\u2029';
        if (!isEnd) continue;
        const bool fence = isMarkdown && isFence(text.sliced(begin, at - begin));
        addParagraph(text, begin, at, fence || inCode);
        if (fence) inCode = !inCode;
        if (at + 1 < size && units[at] == u'\r' && units[at + 1] == u'\n') ++at;
        begin = at + 1;
    }
    m_blocks.shrink_to_fit();
}

void ParagraphIndex::addParagraph(QStringView text, qsizetype begin, qsizetype end, bool isCode)
{
    const qint32 paragraph = m_blocks.empty() ? 1 : m_blocks.back().paragraph + 1;
    do {
        qsizetype stop = end;
        // A slightly longer last piece is better than a piece with only a few words.
        if (end - begin > maximumLength + maximumLength / 4)
            stop = cutPlace(text, begin, begin + maximumLength / 2, begin + maximumLength);
        const auto wide = std::count_if(text.utf16() + begin, text.utf16() + stop, isWide);
        m_blocks.push_back({static_cast<qint32>(begin), static_cast<qint32>(stop), static_cast<quint16>(wide),
            stop == end, isCode, paragraph});
        begin = stop;
    } while (begin < end);
}

int ParagraphIndex::blockAt(qsizetype offsetUtf16) const
{
    const auto after = std::ranges::upper_bound(
        m_blocks, offsetUtf16, {}, [](const LayoutBlock &block) { return qsizetype(block.beginUtf16); });
    return std::max(0, static_cast<int>(after - m_blocks.begin()) - 1);
}

} // namespace spotter::textview
