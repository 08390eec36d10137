// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/cell_styles.h"

#include "core/formats/spreadsheets/number_format.h"

#include <QHash>

namespace spotter {

using namespace Qt::StringLiterals;

Result<CellStyles> CellStyles::read(const XmlPart &limits)
{
    CellStyles styles;
    XmlPart part = limits;
    part.path = u"xl/styles.xml"_s;
    if (!part.parts.contains(part.path)) return styles;
    constexpr std::size_t mostStyles = 1 << 16; // Excel allows fewer
    QHash<int, QString> codes;
    bool isOfCells = false;
    const auto done = readXml(part, [&](QXmlStreamReader &xml) -> Result<void> {
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            isOfCells = isOfCells || name == "cellXfs"_L1;
            const int number = attributeOf(xml, "numFmtId"_L1).toInt();
            if (name == "numFmt"_L1) codes.insert(number, attributeOf(xml, "formatCode"_L1));
            if (name == "xf"_L1 && isOfCells && styles.m_codes.size() < mostStyles)
                styles.m_codes.push_back(codes.contains(number) ? codes.value(number) : builtInNumberFormat(number));
        } else if (xml.isEndElement() && name == "cellXfs"_L1) {
            isOfCells = false;
        }
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return styles;
}

const QString &CellStyles::code(std::size_t style) const
{
    static const QString general;
    return style < m_codes.size() ? m_codes[style] : general;
}

} // namespace spotter
