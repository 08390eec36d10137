// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/sheet.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Identical rows and cells are stored once with a count; large counts are empty cells that fill a sheet.
constexpr int mostRepetitions = 1000;

class OdsReader {
public:
    OdsReader(const QString &workbook, qint64 maximumBytes) : m_workbook(workbook), m_maximumBytes(maximumBytes) { }

    Result<void> visit(const QXmlStreamReader &xml)
    {
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            if (m_hidden > 0 || name == "annotation"_L1)
                ++m_hidden;
            else
                begin(xml, name);
        } else if (xml.isEndElement()) {
            if (m_hidden > 0)
                --m_hidden;
            else
                return end(name);
        } else if (xml.isCharacters() && m_hidden == 0 && m_inParagraph) {
            m_text += xml.text();
        }
        return {};
    }

    std::vector<Sheet> take() { return std::move(m_sheets); }

private:
    void begin(const QXmlStreamReader &xml, QStringView name)
    {
        if (name == "table"_L1)
            m_sheets.emplace_back(u"%1: %2"_s.arg(m_workbook, attributeOf(xml, "name"_L1)), m_maximumBytes);
        if (name == "table-row"_L1) {
            m_column = 0;
            m_rowRepetitions = std::max(1, attributeOf(xml, "number-rows-repeated"_L1).toInt());
        }
        if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
            m_text.clear();
            m_repetitions = std::max(1, attributeOf(xml, "number-columns-repeated"_L1).toInt());
        }
        if (name == "p"_L1) {
            if (!m_text.isEmpty()) m_text += u'\n';
            m_inParagraph = true;
        }
        if (!m_inParagraph) return;
        if (name == "s"_L1) m_text += QString(std::clamp(attributeOf(xml, "c"_L1).toInt(), 1, mostRepetitions), u' ');
        if (name == "tab"_L1) m_text += u'\t';
        if (name == "line-break"_L1) m_text += u'\n';
    }

    Result<void> end(QStringView name)
    {
        if (name == "p"_L1) m_inParagraph = false;
        if (m_sheets.empty()) return {};
        if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
            for (int i = 0; i < std::min(m_repetitions, mostRepetitions) && !m_text.isEmpty(); ++i)
                m_sheets.back().setCell(m_column + i, m_text);
            m_column += m_repetitions;
        }
        if (name == "table-row"_L1) return m_sheets.back().endRow(m_rowRepetitions);
        return {};
    }

    QString m_workbook;
    qint64 m_maximumBytes;
    std::vector<Sheet> m_sheets;
    QString m_text; ///< of the open cell
    int m_column = 0;
    int m_repetitions = 1; ///< of the open cell
    int m_rowRepetitions = 1;
    int m_hidden = 0; ///< depth inside comments
    bool m_inParagraph = false;
};

} // namespace

Result<std::vector<Sheet>> readOdsSheets(const ArchiveParts &parts, const XmlPart &limits)
{
    OdsReader reader(parts.name(), limits.maximumBytes);
    XmlPart part = limits;
    part.path = u"content.xml"_s;
    if (const auto done = readXml(part, [&reader](QXmlStreamReader &xml) { return reader.visit(xml); }); !done)
        return std::unexpected(done.error());
    return reader.take();
}

} // namespace spotter
