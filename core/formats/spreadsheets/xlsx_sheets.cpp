// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/cell_styles.h"
#include "core/formats/spreadsheets/number_format.h"
#include "core/formats/spreadsheets/sheet.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

XmlPart partOf(const XmlPart &limits, const QString &path)
{
    XmlPart part = limits;
    part.path = path;
    return part;
}

/// "BC12" is column 54.
int columnOfReference(const QString &reference)
{
    int column = 0;
    for (const QChar letter : reference) {
        if (letter < u'A' || letter > u'Z' || column > 16'384) break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// Decodes characters that XML cannot represent ("_x000D_" is a carriage return); "_x005F_" is an underscore before
/// what would otherwise be such an escape. Half a character without its other half stays as it is written.
QString unescapedCell(const QString &text)
{
    static const QRegularExpression escape(u"_x([Dd][89ABab][0-9A-Fa-f]{2})__x([Dd][C-Fc-f][0-9A-Fa-f]{2})_"
                                           "|_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_"_s);
    QString plain;
    qsizetype done = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        plain += QStringView(text).sliced(done, match.capturedStart() - done);
        for (int group = 1; group <= 3; ++group) {
            if (match.hasCaptured(group)) plain += QChar(match.captured(group).toUShort(nullptr, 16));
        }
        done = match.capturedEnd();
    }
    plain += QStringView(text).sliced(done);
    return plain;
}

/// Strings that are shared by cells. Phonetic annotations beside them are ignored.
Result<std::vector<QString>> readSharedStrings(const XmlPart &part)
{
    std::vector<QString> strings;
    if (!part.parts.contains(part.path)) return strings;
    QString run; // a string may consist of several, each escaped by itself
    int phonetic = 0;
    bool isText = false;
    const auto done = readXml(part, [&](QXmlStreamReader &xml) -> Result<void> {
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            if (name == "si"_L1) strings.emplace_back();
            if (name == "rPh"_L1) ++phonetic;
            isText = name == "t"_L1;
        } else if (xml.isEndElement()) {
            if (name == "rPh"_L1) --phonetic;
            if (!strings.empty()) strings.back() += unescapedCell(std::exchange(run, {}));
            isText = false;
        } else if (xml.isCharacters() && isText && phonetic == 0) {
            run += xml.text();
        }
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return strings;
}

/// What the sheets of a workbook share.
struct WorkbookParts {
    std::vector<QString> strings;
    CellStyles styles;
    bool startsIn1904 = false; ///< dates count from then
};

/// The cell that a reference like "BC12" names; the row may be missing. Counted from 0; -1: none.
std::pair<qint64, int> cellOfReference(const QString &reference)
{
    const auto digit = std::ranges::find_if(reference, [](QChar unit) { return unit.isDigit(); });
    return {reference.sliced(digit - reference.begin()).toLongLong() - 1, columnOfReference(reference)};
}

/// Whether the bytes of a part contain a word. Merged cells are listed behind all rows, and few sheets have any.
Result<bool> containsWord(const XmlPart &part, QByteArrayView word)
{
    constexpr qint64 atOnce = 64 << 10;
    const auto device = part.parts.part(part.path);
    if (!device) return std::unexpected(device.error());
    QByteArray bytes;
    for (;;) {
        const QByteArray more = (*device)->read(atOnce);
        if (more.isEmpty()) return false;
        bytes += more;
        if (bytes.contains(word)) return true;
        bytes = bytes.last(std::min(bytes.size(), word.size()));
    }
}

Result<void> readMergedCells(const XmlPart &part, Sheet &sheet)
{
    const auto hasMerged = containsWord(part, "mergeCell");
    if (!hasMerged) return std::unexpected(hasMerged.error());
    if (!*hasMerged) return {};
    return readXml(part, [&sheet](QXmlStreamReader &xml) -> Result<void> {
        if (!xml.isStartElement() || xml.name() != "mergeCell"_L1) return {};
        const QString range = attributeOf(xml, "ref"_L1);
        const auto [firstRow, firstColumn] = cellOfReference(range.section(u':', 0, 0));
        const auto [lastRow, lastColumn] = cellOfReference(range.section(u':', -1));
        sheet.merge({firstRow, lastRow, firstColumn, lastColumn});
        return {};
    });
}

/// The text that a cell shows.
QString shownCell(const QString &type, const QString &value, std::size_t style, const WorkbookParts &workbook)
{
    if (type == "s"_L1) {
        bool isNumber = false;
        const qsizetype index = value.toLongLong(&isNumber);
        const bool isThere = isNumber && index >= 0 && std::size_t(index) < workbook.strings.size();
        return isThere ? workbook.strings[std::size_t(index)] : QString();
    }
    if (type == "b"_L1) return value == "1"_L1 ? u"TRUE"_s : value == "0"_L1 ? u"FALSE"_s : value;
    const bool isNumber = type.isEmpty() || type == "n"_L1;
    return isNumber ? shownNumber(value, workbook.styles.code(style), workbook.startsIn1904) : value;
}

Result<void> readSheet(const XmlPart &part, const WorkbookParts &workbook, Sheet &sheet)
{
    if (const auto merged = readMergedCells(part, sheet); !merged) return merged;
    QString type;
    QString value;
    QString run;
    std::size_t style = 0;
    int column = -1;
    bool isValue = false;
    bool isFormula = false;
    bool hasValue = false;
    return readXml(part, [&](QXmlStreamReader &xml) -> Result<void> {
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            if (name == "row"_L1) {
                column = -1;
                sheet.skipTo(attributeOf(xml, "r"_L1).toLongLong() - 1);
            }
            if (name == "c"_L1) {
                const QString reference = attributeOf(xml, "r"_L1);
                column = reference.isEmpty() ? column + 1 : columnOfReference(reference);
                type = attributeOf(xml, "t"_L1);
                style = attributeOf(xml, "s"_L1).toUInt();
                value.clear();
                isFormula = hasValue = false;
            }
            isFormula = isFormula || name == "f"_L1;
            hasValue = hasValue || name == "v"_L1 || name == "is"_L1;
            isValue = name == "v"_L1 || name == "t"_L1; // "t" of "is": an inline string
        } else if (xml.isCharacters() && isValue) {
            run += xml.text();
        } else if (xml.isEndElement()) {
            value += unescapedCell(std::exchange(run, {}));
            isValue = false;
            const bool isUncalculated = isFormula && (!hasValue || type == "e"_L1);
            if (name == "c"_L1 && isUncalculated) sheet.noteUncalculated(column);
            if (name == "c"_L1 && !isUncalculated) sheet.setCell(column, shownCell(type, value, style, workbook));
            if (name == "row"_L1) return sheet.endRow();
        }
        return {};
    });
}

} // namespace

Result<std::vector<Sheet>> readXlsxSheets(const ArchiveParts &parts, const XmlPart &limits)
{
    auto shared = readSharedStrings(partOf(limits, u"xl/sharedStrings.xml"_s));
    if (!shared) return std::unexpected(shared.error());
    auto styles = CellStyles::read(limits);
    if (!styles) return std::unexpected(styles.error());
    WorkbookParts workbook{std::move(*shared), std::move(*styles), false};
    QHash<QString, QString> places; // by relationship id
    if (const XmlPart part = partOf(limits, u"xl/_rels/workbook.xml.rels"_s); parts.contains(part.path)) {
        const auto done = readXml(part, [&](QXmlStreamReader &xml) -> Result<void> {
            if (xml.isStartElement() && xml.name() == "Relationship"_L1)
                places.insert(
                    attributeOf(xml, "Id"_L1), resolvedPath(u"xl/workbook.xml"_s, attributeOf(xml, "Target"_L1)));
            return {};
        });
        if (!done) return std::unexpected(done.error());
    }
    std::vector<std::pair<QString, QString>> listed; // name, path
    const auto done = readXml(partOf(limits, u"xl/workbook.xml"_s), [&](QXmlStreamReader &xml) -> Result<void> {
        if (xml.isStartElement() && xml.name() == "workbookPr"_L1) {
            const QString from1904 = attributeOf(xml, "date1904"_L1);
            workbook.startsIn1904 = from1904 == "1"_L1 || from1904 == "true"_L1;
        }
        if (xml.isStartElement() && xml.name() == "sheet"_L1)
            listed.emplace_back(attributeOf(xml, "name"_L1), places.value(attributeOf(xml, "id"_L1)));
        return {};
    });
    if (!done) return std::unexpected(done.error());
    std::vector<Sheet> sheets;
    for (const auto &[name, path] : listed) {
        if (!parts.contains(path)) continue; // a chart sheet
        Sheet sheet(u"%1: %2"_s.arg(parts.name(), name), limits.maximumBytes);
        if (const auto read = readSheet(partOf(limits, path), workbook, sheet); !read)
            return std::unexpected(read.error());
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

} // namespace spotter
