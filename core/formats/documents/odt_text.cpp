// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/odt_text.h"

#include "core/formats/documents/xml_reading.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSpaces = 10'000; // maximum that one element may represent

/// Comments, deleted text, numbers of notes, scripts and forms.
bool isHiddenElement(QStringView name)
{
    return name == "annotation"_L1 || name == "tracked-changes"_L1 || name == "note-citation"_L1 || name == "scripts"_L1
        || name == "forms"_L1 || name == "sequence-decls"_L1 || name == "desc"_L1 || name == "title"_L1;
}

/// White space counts as one space; several spaces are represented by an element.
void appendFolded(QString &text, QStringView characters)
{
    for (const QChar unit : characters) {
        const bool isSpace = unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
        if (!isSpace)
            text += unit;
        else if (!text.isEmpty() && !text.back().isSpace())
            text += u' ';
    }
}

} // namespace

Result<void> OdtText::visit(const QXmlStreamReader &xml)
{
    if (xml.isStartElement()) {
        if (m_skipDepth > 0 || isHiddenElement(xml.name()))
            ++m_skipDepth;
        else
            begin(xml, xml.name());
    } else if (xml.isEndElement()) {
        if (m_skipDepth > 0)
            --m_skipDepth;
        else
            end(xml.name());
    } else if (xml.isCharacters() && m_skipDepth == 0 && !m_paragraphs.empty()) {
        appendFolded(m_paragraphs.back().text, xml.text());
    }
    return m_out.state();
}

void OdtText::begin(const QXmlStreamReader &xml, QStringView name)
{
    if (name == "p"_L1 || name == "h"_L1) {
        Paragraph &paragraph = m_paragraphs.emplace_back();
        paragraph.isNote = m_noteDepth > 0;
        if (name == "h"_L1) paragraph.level = std::max(1, attributeOf(xml, "outline-level"_L1).toInt());
    } else if (name == "note"_L1) {
        ++m_noteDepth;
    } else if (name == "list-item"_L1) {
        ++m_itemDepth;
    } else if (name == "table-row"_L1) {
        if (m_rowDepth++ == 0) m_out.endBlock();
    } else if (name == "table-cell"_L1) {
        if (m_rowDepth == 1 && m_out.isBlockOpen()) m_out.nextCell();
    } else if (name == "soft-page-break"_L1) {
        m_out.setPage(m_out.page() + 1);
    } else if (!m_paragraphs.empty()) {
        QString &text = m_paragraphs.back().text;
        if (name == "tab"_L1) text += u'\t';
        if (name == "line-break"_L1) text += u'\n';
        if (name == "s"_L1) text += QString(std::clamp(attributeOf(xml, "c"_L1).toInt(), 1, mostSpaces), u' ');
    }
}

void OdtText::end(QStringView name)
{
    if (name == "p"_L1 || name == "h"_L1) {
        endParagraph();
    } else if (name == "note"_L1) {
        m_noteDepth = std::max(0, m_noteDepth - 1);
    } else if (name == "list-item"_L1) {
        m_itemDepth = std::max(0, m_itemDepth - 1);
    } else if (name == "table-row"_L1 && m_rowDepth > 0) {
        if (--m_rowDepth == 0) m_out.endBlock(TextBlock::Kind::Row);
    }
}

void OdtText::endParagraph()
{
    if (m_paragraphs.empty()) return;
    const Paragraph paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    if (paragraph.isNote) {
        m_notes.push_back(paragraph.text);
        return;
    }
    if (m_rowDepth > 0) { // a row is one line, even if its cells have several paragraphs
        m_out.append(paragraph.text, true);
        m_out.append(u" ", true);
        return;
    }
    m_out.append(paragraph.text, false);
    if (paragraph.level > 0)
        m_out.endBlock(TextBlock::Kind::Heading, paragraph.level);
    else
        m_out.endBlock(m_itemDepth > 0 ? TextBlock::Kind::ListItem : TextBlock::Kind::Paragraph);
}

void OdtText::finish()
{
    m_out.setPage(0);
    for (const QString &note : m_notes) {
        m_out.append(note, false);
        m_out.endBlock(TextBlock::Kind::Note);
    }
}

} // namespace spotter
