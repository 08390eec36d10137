// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/page_joiner.h"

#include "core/formats/documents/page_furniture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Text of one kind differs by less; notes are smaller than the body by more.
constexpr double sameHeight = 0.1;
/// A running head and a page number are the most that stands above the text of a page.
constexpr std::size_t mostAtHead = 2;
constexpr qsizetype longestHead = 120;
/// More paragraphs are not notes, but the text itself.
constexpr std::size_t mostBetween = 50;

} // namespace

bool isUnspaced(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= 0x2E80 && code < 0xA000) || (code >= 0xF900 && code < 0xFB00) || (code >= 0xFE30 && code < 0xFE50)
        || (code >= 0xFF00 && code < 0xFFF0) || (code >= 0xD840 && code < 0xD8C0) || (code >= 0xDC00 && code < 0xE000)
        || code == 0x2018 || code == 0x2019 || code == 0x201C || code == 0x201D || code == 0x2026;
}

bool endsSentence(const QString &text)
{
    return !text.isEmpty() && QStringView(u".。!！?？:：;；\"”」』…").contains(text.back());
}

void joinLine(QString &text, const QString &line)
{
    if (text.isEmpty() || line.isEmpty()) {
        text += line;
        return;
    }
    const bool hyphen = text.back() == u'-' || text.back() == QChar(0x2010) || text.back() == QChar(0x00AD);
    const bool divided = hyphen && text.size() > 1 && text[text.size() - 2].isLetter() && line.front().isLower();
    if (divided)
        text.chop(1);
    else if (!(isUnspaced(text.back()) && isUnspaced(line.front())))
        text += u' ';
    text += line;
}

/// At the foot of its page, below the open paragraph.
bool PageJoiner::isAtFoot(const PageParagraph &paragraph) const
{
    return paragraph.page == m_openPage
        && (isPageNumber(paragraph.text) || paragraph.height < m_open->height * (1 - sameHeight));
}

/// At the head of the next page, above what may continue the open paragraph: a short line that is no sentence.
bool PageJoiner::isAtHead(const PageParagraph &paragraph) const
{
    if (paragraph.page != m_openPage + 1) return false;
    const auto already = std::ranges::count(m_between, paragraph.page, &PageParagraph::page);
    return std::size_t(already) < mostAtHead
        && (isPageNumber(paragraph.text)
            || (paragraph.lines == 1 && paragraph.text.size() <= longestHead && !endsSentence(paragraph.text)));
}

bool PageJoiner::isContinuedBy(const PageParagraph &paragraph) const
{
    if (paragraph.page != m_openPage + 1 || paragraph.text.isEmpty() || isPageNumber(paragraph.text)) return false;
    if (std::abs(paragraph.height - m_open->height) > sameHeight * m_open->height) return false;
    const QChar first = paragraph.text.front();
    if (first.isLower()) return true;
    // A capital, a digit or a Chinese character begins a sentence as often as not: the shape must speak for it. A
    // single line fills its own block always; it may be a heading.
    const bool isWord = first.isLetterOrNumber() || first.isSurrogate();
    return isWord && m_open->endsFull && m_open->lines > 1 && !paragraph.beginsIndented && paragraph.lines > 1;
}

void PageJoiner::add(PageParagraph paragraph)
{
    if (m_open && isContinuedBy(paragraph)) {
        joinLine(m_open->text, paragraph.text);
        m_open->lines += paragraph.lines;
        m_open->endsFull = paragraph.endsFull;
        m_openPage = paragraph.page;
        if (endsSentence(m_open->text)) finish();
        return;
    }
    if (m_open && m_between.size() < mostBetween && (isAtFoot(paragraph) || isAtHead(paragraph))) {
        m_between.push_back(std::move(paragraph));
        return;
    }
    finish();
    if (endsSentence(paragraph.text) || isPageNumber(paragraph.text)) return write(paragraph);
    m_openPage = paragraph.page;
    m_open = std::move(paragraph);
}

void PageJoiner::finish()
{
    if (m_open) write(*std::exchange(m_open, {}));
    for (const PageParagraph &paragraph : std::exchange(m_between, {})) write(paragraph);
}

void PageJoiner::write(const PageParagraph &paragraph)
{
    const std::size_t before = m_out.blocks().size();
    m_out.setPage(paragraph.page);
    m_out.append(paragraph.text, false);
    m_out.endBlock();
    if (m_out.blocks().size() > before) m_written.push_back({{}, paragraph.page, paragraph.height, paragraph.lines});
}

} // namespace spotter
