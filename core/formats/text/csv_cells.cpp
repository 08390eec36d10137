// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/csv_cells.h"

#include "core/formats/text/csv_rows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spotter {

bool beginsLikeFormula(QStringView cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(cell.front());
}

bool looksLikeFormula(QStringView cell)
{
    if (!beginsLikeFormula(cell)) return false;
    static const QRegularExpression number(u"^[-+]\\d{1,15}(?:[.,]\\d{1,15})?(?: ?[%‰])?$"_s);
    static const QRegularExpression date(u"^-\\d{4}(?:-\\d\\d){0,2}$"_s);
    return !number.matchView(cell).hasMatch() && !date.matchView(cell).hasMatch();
}

void appendNeo4jCell(QByteArray &row, QString text, bool safe)
{
    row += ',';
    if (safe && looksLikeFormula(text)) text.prepend(u'\'');
    const QByteArray cell = text.toUtf8();
    if (cell.isEmpty())
        row += "\"\"";
    else
        appendCsvCell(row, cell, ',');
}

} // namespace spotter
