// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/sheet.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Identical rows and cells are stored once with a count; large counts are empty cells that fill a sheet.
constexpr int mostRepetitions = 1000;
constexpr int mostSpan = 1 << 20; // more columns than a sheet has

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
            m_hasParagraph = false;
            m_value = storedValue(xml);
            m_isUncalculated = isUncalculated(xml);
            m_isError = isError(xml);
            m_columnSpan = std::max(1, attributeOf(xml, "number-columns-spanned"_L1).toInt());
            m_rowSpan = std::max(1, attributeOf(xml, "number-rows-spanned"_L1).toInt());
            m_repetitions = std::max(1, attributeOf(xml, "number-columns-repeated"_L1).toInt());
        }
        if (name == "p"_L1) {
            if (!m_text.isEmpty()) m_text += u'\n';
            m_inParagraph = true;
            m_hasParagraph = true;
        }
        if (!m_inParagraph) return;
        if (name == "s"_L1) m_text += QString(std::clamp(attributeOf(xml, "c"_L1).toInt(), 1, mostRepetitions), u' ');
        if (name == "tab"_L1) m_text += u'\t';
        if (name == "line-break"_L1) m_text += u'\n';
    }

    /// What a cell holds, for cells without the text that is shown.
    static QString storedValue(const QXmlStreamReader &xml)
    {
        for (const QLatin1StringView name :
            {"string-value"_L1, "date-value"_L1, "time-value"_L1, "boolean-value"_L1, "value"_L1}) {
            if (const QString value = attributeOf(xml, name); !value.isEmpty()) return value;
        }
        return {};
    }

    /// Whether a formula has no result. Of an empty string, which is one, only the type is written.
    static bool isUncalculated(const QXmlStreamReader &xml)
    {
        const bool hasFormula = !attributeOf(xml, "formula"_L1).isEmpty();
        return hasFormula && attributeOf(xml, "value-type"_L1) != "string"_L1 && storedValue(xml).isEmpty();
    }

    static bool isError(const QXmlStreamReader &xml)
    {
        return std::ranges::any_of(xml.attributes(), [](const QXmlStreamAttribute &attribute) {
            return attribute.name() == "value-type"_L1 && attribute.value() == "error"_L1;
        });
    }

    void endCell()
    {
        if (!m_hasParagraph) m_text = m_value;
        Sheet &sheet = m_sheets.back();
        if (m_isError) m_text.clear(); // "#REF!"
        if (m_isError || (m_isUncalculated && m_text.isEmpty())) sheet.noteUncalculated(m_column);
        if (!m_text.isEmpty() && (m_columnSpan > 1 || m_rowSpan > 1)) {
            const qint64 row = sheet.row();
            sheet.merge({row, row + m_rowSpan - 1, m_column, m_column + std::min(m_columnSpan, mostSpan) - 1});
        }
        for (int i = 0; i < std::min(m_repetitions, mostRepetitions) && !m_text.isEmpty(); ++i)
            sheet.setCell(m_column + i, m_text);
        m_column = std::min(m_column, mostSpan) + std::min(m_repetitions, mostSpan);
    }

    Result<void> end(QStringView name)
    {
        if (name == "p"_L1) m_inParagraph = false;
        if (m_sheets.empty()) return {};
        if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) endCell();
        if (name == "table-row"_L1) return m_sheets.back().endRow(m_rowRepetitions);
        return {};
    }

    QString m_workbook;
    qint64 m_maximumBytes;
    std::vector<Sheet> m_sheets;
    QString m_text; ///< of the open cell
    QString m_value; ///< of the open cell, as it is stored
    bool m_isError = false; ///< the open cell shows that of a formula
    bool m_isUncalculated = false; ///< the open cell is a formula without a result
    bool m_hasParagraph = false; ///< the open cell has a text that is shown
    int m_column = 0;
    int m_columnSpan = 1; ///< of the open cell
    int m_rowSpan = 1;
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
