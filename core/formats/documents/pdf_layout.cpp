// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pdf_layout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Text larger than the body by this factor is a heading; captions and notes are smaller than the body.
constexpr double headingFactor = 1.12;
constexpr int mostHeadingLines = 3;
constexpr qsizetype longestHeading = 200;
constexpr int deepestLevel = 6;
/// In line heights: smaller differences are ragged margins; an indent is about two characters.
constexpr double smallestIndent = 0.8;
/// A line that ends before this share of the width was ended on purpose.
constexpr double shortLine = 0.75;

double numberOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    const double number = xml.attributes().value(name).toDouble();
    return std::isfinite(number) ? number : 0;
}

/// Whether a script is written without spaces, so that lines are joined without a space.
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

} // namespace

Result<void> PdfLayout::visit(const QXmlStreamReader &xml)
{
    if (xml.isStartElement()) {
        if (xml.name() == "page"_L1) {
            m_out.setPage(++m_page);
        } else if (xml.name() == "line"_L1) {
            const double xMin = numberOf(xml, "xMin"_L1);
            const double height = numberOf(xml, "yMax"_L1) - numberOf(xml, "yMin"_L1);
            m_line = {{}, xMin, numberOf(xml, "xMax"_L1), height};
        } else if (xml.name() == "word"_L1) {
            m_inWord = true;
            m_word.clear();
        }
    } else if (xml.isCharacters() && m_inWord) {
        m_word += xml.text();
    } else if (xml.isEndElement()) {
        if (xml.name() == "word"_L1) {
            m_inWord = false;
            const QString word = m_word.simplified();
            const bool joins = m_line.text.isEmpty()
                || (!word.isEmpty() && isUnspaced(m_line.text.back()) && isUnspaced(word.front()));
            if (!joins) m_line.text += u' ';
            m_line.text += word;
        } else if (xml.name() == "line"_L1) {
            endLine();
        } else if (xml.name() == "block"_L1) {
            endBlock();
        }
    }
    return m_out.state();
}

void PdfLayout::endLine()
{
    m_line.text = m_line.text.trimmed();
    if (!m_line.text.isEmpty()) m_lines.push_back(std::move(m_line));
    m_line = {};
}

/// poppler merges paragraphs without a gap between them into one block.
bool PdfLayout::beginsParagraph(std::size_t index, double left, double right) const
{
    const Line &before = m_lines[index - 1];
    const Line &line = m_lines[index];
    const double height = std::max(line.height, 1.0);
    if (std::abs(line.height - before.height) > 0.2 * height) return true; // a heading directly above its text
    const bool indented = line.xMin - left > smallestIndent * height;
    const bool beforeIndented = before.xMin - left > smallestIndent * height;
    if (indented && !beforeIndented) return true;
    if (indented && endsSentence(before.text)) return true; // paragraphs of one line each
    return endsSentence(before.text) && before.xMax - left < shortLine * (right - left);
}

void PdfLayout::endBlock()
{
    if (m_lines.empty()) return;
    const double left = std::ranges::min(m_lines, {}, &Line::xMin).xMin;
    const double right = std::ranges::max(m_lines, {}, &Line::xMax).xMax;
    std::size_t first = 0;
    for (std::size_t i = 1; i < m_lines.size(); ++i) {
        if (!beginsParagraph(i, left, right)) continue;
        addParagraph(first, i);
        first = i;
    }
    addParagraph(first, m_lines.size());
    m_lines.clear();
}

void PdfLayout::addParagraph(std::size_t first, std::size_t behind)
{
    QString text;
    Size size;
    for (std::size_t i = first; i < behind; ++i) {
        const QString &line = m_lines[i].text;
        size.height = std::max(size.height, m_lines[i].height);
        ++size.lines;
        if (text.isEmpty()) {
            text = line;
            continue;
        }
        const bool hyphen = text.back() == u'-' || text.back() == QChar(0x2010) || text.back() == QChar(0x00AD);
        const bool divided = hyphen && text.size() > 1 && text[text.size() - 2].isLetter() && line.front().isLower();
        if (divided)
            text.chop(1);
        else if (!(isUnspaced(text.back()) && isUnspaced(line.front())))
            text += u' ';
        text += line;
    }
    const std::size_t before = m_out.blocks().size();
    m_out.append(text, false);
    m_out.endBlock();
    if (m_out.blocks().size() > before) m_sizes.push_back(size);
}

/// The line height of most of the text.
double PdfLayout::bodyHeight() const
{
    std::map<int, qsizetype> unitsOfHeight; // in tenths of a point
    const std::vector<TextBlock> &blocks = m_out.blocks();
    for (std::size_t i = 0; i < m_sizes.size(); ++i)
        unitsOfHeight[int(std::lround(m_sizes[i].height * 10))] += blocks[i].span.length();
    const auto most = std::ranges::max_element(unitsOfHeight, {}, [](const auto &entry) { return entry.second; });
    return most == unitsOfHeight.end() ? 0 : most->first / 10.0;
}

void PdfLayout::finish()
{
    endBlock();
    const double body = bodyHeight();
    std::map<int, int, std::greater<>> levels; // of heights in whole points, largest first
    std::vector<TextBlock> &blocks = m_out.blocks();
    const auto isHeading = [&](std::size_t i) {
        return m_sizes[i].height > body * headingFactor && m_sizes[i].lines <= mostHeadingLines
            && blocks[i].span.length() <= longestHeading;
    };
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        if (isHeading(i)) levels[int(std::lround(m_sizes[i].height))] = 0;
    }
    int level = 0;
    for (auto &[height, place] : levels) place = std::min(++level, deepestLevel);
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        if (!isHeading(i)) continue;
        blocks[i].kind = TextBlock::Kind::Heading;
        blocks[i].level = levels[int(std::lround(m_sizes[i].height))];
    }
}

} // namespace spotter
