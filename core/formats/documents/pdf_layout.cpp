// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pdf_layout.h"

#include "core/formats/documents/page_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

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
/// A line that ends behind it was ended by the margin.
constexpr double fullLine = 0.9;

double numberOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    const double number = xml.attributes().value(name).toDouble();
    return std::isfinite(number) ? number : 0;
}

} // namespace

Result<void> PdfLayout::visit(const QXmlStreamReader &xml)
{
    if (xml.isStartElement()) {
        if (xml.name() == "page"_L1) {
            ++m_page;
        } else if (xml.name() == "line"_L1) {
            const double xMin = numberOf(xml, "xMin"_L1);
            const double height = numberOf(xml, "yMax"_L1) - numberOf(xml, "yMin"_L1);
            m_line = {{}, xMin, numberOf(xml, "xMax"_L1), height, numberOf(xml, "yMin"_L1)};
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
    m_units += m_line.text.size();
    if (!m_line.text.isEmpty()) m_lines.push_back(std::move(m_line));
    m_line = {};
    // More than the text may hold: writing it says so.
    if (!m_out.hasRoomFor(m_units)) writeBlocks();
}

/// poppler merges paragraphs without a gap between them into one block.
bool PdfLayout::beginsParagraph(const Lines &lines, std::size_t index, double left, double right)
{
    const Line &before = lines[index - 1];
    const Line &line = lines[index];
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
    if (!m_lines.empty()) m_blocks.push_back({m_page, std::exchange(m_lines, {})});
}

void PdfLayout::leaveOutPageParts()
{
    std::vector<PlacedLine> placed;
    for (const Block &block : m_blocks)
        for (const Line &line : block.lines) placed.push_back({block.page, line.y, line.height, line.text});
    const std::vector<bool> isLeftOut = pageFurniture(placed);
    m_linesLeftOut = std::ranges::count(isLeftOut, true);
    if (m_linesLeftOut == 0) return;
    std::size_t at = 0;
    for (Block &block : m_blocks) std::erase_if(block.lines, [&](const Line &) { return isLeftOut[at++]; });
}

void PdfLayout::writeBlocks()
{
    endBlock();
    for (const Block &block : std::exchange(m_blocks, {})) writeBlock(block);
}

void PdfLayout::writeBlock(const Block &block)
{
    const Lines &lines = block.lines;
    if (lines.empty()) return;
    const double left = std::ranges::min(lines, {}, &Line::xMin).xMin;
    const double right = std::ranges::max(lines, {}, &Line::xMax).xMax;
    std::size_t first = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!beginsParagraph(lines, i, left, right)) continue;
        addParagraph(block, first, i, left, right);
        first = i;
    }
    addParagraph(block, first, lines.size(), left, right);
}

void PdfLayout::addParagraph(const Block &block, std::size_t first, std::size_t behind, double left, double right)
{
    const Lines &lines = block.lines;
    PageParagraph paragraph;
    paragraph.page = block.page;
    for (std::size_t i = first; i < behind; ++i) {
        paragraph.height = std::max(paragraph.height, lines[i].height);
        ++paragraph.lines;
        joinLine(paragraph.text, lines[i].text);
    }
    paragraph.endsFull = lines[behind - 1].xMax - left > fullLine * (right - left);
    paragraph.beginsIndented = lines[first].xMin - left > smallestIndent * std::max(lines[first].height, 1.0);
    m_joiner.add(std::move(paragraph));
}

/// The line height of most of the text.
double PdfLayout::bodyHeight() const
{
    std::map<int, qsizetype> unitsOfHeight; // in tenths of a point
    const std::vector<TextBlock> &blocks = m_out.blocks();
    const std::vector<PageParagraph> &sizes = m_joiner.written();
    for (std::size_t i = 0; i < sizes.size(); ++i)
        unitsOfHeight[int(std::lround(sizes[i].height * 10))] += blocks[i].span.length();
    const auto most = std::ranges::max_element(unitsOfHeight, {}, [](const auto &entry) { return entry.second; });
    return most == unitsOfHeight.end() ? 0 : most->first / 10.0;
}

void PdfLayout::finish()
{
    endBlock();
    if (m_parts == PageParts::LeftOut) leaveOutPageParts();
    writeBlocks();
    m_joiner.finish();
    nameHeadings();
}

void PdfLayout::nameHeadings()
{
    const std::vector<PageParagraph> &sizes = m_joiner.written();
    const double body = bodyHeight();
    std::map<int, int, std::greater<>> levels; // of heights in whole points, largest first
    std::vector<TextBlock> &blocks = m_out.blocks();
    const auto isHeading = [&](std::size_t i) {
        return sizes[i].height > body * headingFactor && sizes[i].lines <= mostHeadingLines
            && blocks[i].span.length() <= longestHeading;
    };
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (isHeading(i)) levels[int(std::lround(sizes[i].height))] = 0;
    }
    int level = 0;
    for (auto &[height, place] : levels) place = std::min(++level, deepestLevel);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (!isHeading(i)) continue;
        blocks[i].kind = TextBlock::Kind::Heading;
        blocks[i].level = levels[int(std::lround(sizes[i].height))];
    }
}

} // namespace spotter
