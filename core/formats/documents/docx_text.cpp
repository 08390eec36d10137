// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/docx_text.h"

#include "core/formats/documents/xml_reading.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestHeading = 9;
constexpr int longestInheritance = 20; // a limit for styles that are based on each other in a cycle

/// "heading 3" is level 3 in every language of Word: built-in styles keep their English names in the file.
int levelOfStyleName(const QString &name)
{
    const QString lower = name.toLower();
    if (lower == "title"_L1) return 1;
    if (!lower.startsWith("heading "_L1)) return -1;
    const int level = lower.sliced(8).toInt();
    return level >= 1 && level <= deepestHeading ? level : -1;
}

/// w:outlineLvl counts from 0; 9 is body text.
int levelOfOutline(const QString &value)
{
    bool ok = false;
    const int level = value.toInt(&ok);
    return ok && level >= 0 && level < deepestHeading ? level + 1 : 0;
}

/// Elements that repeat text or contain deleted text.
bool isNotShown(QStringView name)
{
    return name == "del"_L1 || name == "moveFrom"_L1 || name == "Fallback"_L1 || name == "fldData"_L1
        || name == "instrText"_L1 || name == "delText"_L1;
}

} // namespace

void HeadingStylesReader::visit(const QXmlStreamReader &xml)
{
    if (!xml.isStartElement()) return;
    const QStringView name = xml.name();
    if (name == "style"_L1) {
        m_current = attributeOf(xml, "styleId"_L1);
        m_styles.insert(m_current, {});
    } else if (m_current.isEmpty()) {
        return;
    } else if (name == "name"_L1) {
        if (const int level = levelOfStyleName(attributeOf(xml, "val"_L1)); level > 0)
            m_styles[m_current].level = level;
    } else if (name == "basedOn"_L1) {
        m_styles[m_current].basedOn = attributeOf(xml, "val"_L1);
    } else if (name == "outlineLvl"_L1) {
        m_styles[m_current].level = levelOfOutline(attributeOf(xml, "val"_L1));
    }
}

HeadingStyles HeadingStylesReader::styles() const
{
    HeadingStyles headings;
    for (auto style = m_styles.begin(); style != m_styles.end(); ++style) {
        Style at = *style;
        for (int i = 0; i < longestInheritance && at.level < 0 && !at.basedOn.isEmpty(); ++i)
            at = m_styles.value(at.basedOn);
        if (at.level > 0) headings.insert(style.key(), at.level);
    }
    return headings;
}

DocxText::DocxText(StructuredText &out, const HeadingStyles &styles, Part part)
    : m_out(out), m_styles(styles), m_part(part)
{
}

Result<void> DocxText::visit(const QXmlStreamReader &xml)
{
    if (xml.isStartElement()) {
        if (m_skipDepth > 0 || isNotShown(xml.name()))
            ++m_skipDepth;
        else
            begin(xml, xml.name());
    } else if (xml.isEndElement()) {
        if (m_skipDepth > 0)
            --m_skipDepth;
        else
            end(xml.name());
    } else if (xml.isCharacters() && m_inText && !m_paragraphs.empty()) {
        m_paragraphs.back().text += xml.text();
    }
    return m_out.state();
}

void DocxText::begin(const QXmlStreamReader &xml, QStringView name)
{
    if (name == "p"_L1) {
        m_paragraphs.emplace_back().page = m_out.page();
    } else if (name == "tr"_L1) {
        if (m_rowDepth++ == 0) m_out.endBlock();
    } else if (name == "tc"_L1) {
        if (m_rowDepth == 1 && m_out.isBlockOpen()) m_out.nextCell();
    } else if (name == "footnote"_L1 || name == "endnote"_L1) {
        // The separator lines between text and notes are also stored as notes.
        if (const QString type = attributeOf(xml, "type"_L1); !type.isEmpty() && type != "normal"_L1) ++m_skipDepth;
    } else if (!m_paragraphs.empty()) {
        beginRunContent(xml, name);
    }
}

void DocxText::beginRunContent(const QXmlStreamReader &xml, QStringView name)
{
    Paragraph &paragraph = m_paragraphs.back();
    if (name == "t"_L1) {
        m_inText = true;
    } else if (name == "tab"_L1) {
        // As a child of w:tabs it is a tab stop, not a character.
        if (attributeOf(xml, "pos"_L1).isEmpty()) paragraph.text += u'\t';
    } else if (name == "br"_L1 || name == "cr"_L1) {
        const QString type = attributeOf(xml, "type"_L1);
        if (type.isEmpty() || type == "textWrapping"_L1) paragraph.text += u'\n';
    } else if (name == "noBreakHyphen"_L1) {
        paragraph.text += QChar(0x2011);
    } else if (name == "lastRenderedPageBreak"_L1) {
        if (m_part == Part::Notes) return;
        m_hasPages = true;
        m_out.setPage(m_out.page() + 1);
        if (paragraph.text.trimmed().isEmpty()) paragraph.page = m_out.page();
    } else if (name == "pStyle"_L1) {
        if (const int level = m_styles.value(attributeOf(xml, "val"_L1)); level > 0) paragraph.level = level;
    } else if (name == "outlineLvl"_L1) {
        paragraph.level = levelOfOutline(attributeOf(xml, "val"_L1));
    } else if (name == "numPr"_L1) {
        paragraph.isItem = true;
    }
}

void DocxText::end(QStringView name)
{
    if (name == "t"_L1) {
        m_inText = false;
    } else if (name == "p"_L1) {
        endParagraph();
    } else if (name == "tr"_L1 && m_rowDepth > 0) {
        if (--m_rowDepth == 0) m_out.endBlock(TextBlock::Kind::Row);
    }
}

void DocxText::endParagraph()
{
    if (m_paragraphs.empty()) return;
    const Paragraph paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    if (m_rowDepth > 0) { // a row is one line, even if its cells have several paragraphs
        m_out.append(paragraph.text, true);
        m_out.append(u" ", true);
        return;
    }
    const int page = m_out.page();
    m_out.setPage(paragraph.page);
    m_out.append(paragraph.text, false);
    if (m_part == Part::Notes)
        m_out.endBlock(TextBlock::Kind::Note);
    else if (paragraph.level > 0)
        m_out.endBlock(TextBlock::Kind::Heading, paragraph.level);
    else
        m_out.endBlock(paragraph.isItem ? TextBlock::Kind::ListItem : TextBlock::Kind::Paragraph);
    m_out.setPage(page);
}

} // namespace spotter
