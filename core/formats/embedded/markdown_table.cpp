// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/embedded/markdown_table.h"

#include "core/formats/tables/column_names.h"
#include "core/formats/text/csv_rows.h"

#include <QRegularExpression>
#include <QStringList>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The cells between bars; "\\|" is a bar in a cell.
QStringList markdownCells(QString line)
{
    line = line.trimmed();
    if (line.startsWith(u'|')) line.remove(0, 1);
    if (line.endsWith(u'|') && !line.endsWith("\\|"_L1)) line.chop(1);
    static const QRegularExpression breaks(u"<br\\s*/?>"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList cells(1);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\' && i + 1 < line.size() && line[i + 1] == u'|')
            cells.back() += line[++i];
        else if (line[i] == u'|')
            cells.append(QString());
        else
            cells.back() += line[i];
    }
    for (QString &cell : cells) cell = cell.replace(breaks, u" "_s).trimmed();
    return cells;
}

bool isMarkdownRuler(const QString &line)
{
    static const QRegularExpression ruler(uR"(^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$)"_s);
    return line.contains(u'|') && ruler.match(line).hasMatch();
}

} // namespace

std::optional<MarkdownTable> markdownTable(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    qsizetype first = -1;
    for (qsizetype i = 0; i + 1 < lines.size() && first < 0; ++i) {
        if (lines[i].contains(u'|') && isMarkdownRuler(lines[i + 1]) && namesTriples(markdownCells(lines[i])))
            first = i;
    }
    if (first < 0) return std::nullopt;
    const qsizetype width = markdownCells(lines[first]).size();
    MarkdownTable table;
    bool isIn = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        isIn = i == first || (isIn && lines[i].contains(u'|'));
        const bool isBlank = lines[i].trimmed().isEmpty();
        if (!isIn || i == first + 1) {
            (isIn ? table.lines : table.linesBeside) += qint64(!isBlank);
            continue;
        }
        ++table.lines;
        table.rowNumbers.push_back(i + 1);
        QStringList cells = markdownCells(lines[i]);
        while (cells.size() < width) cells.append(QString());
        for (qsizetype cell = 0; cell < cells.size(); ++cell) {
            if (cell > 0) table.csv += ',';
            appendCsvCell(table.csv, cells[cell].toUtf8(), ',');
        }
        table.csv += '\n';
    }
    return table;
}

} // namespace spotter
