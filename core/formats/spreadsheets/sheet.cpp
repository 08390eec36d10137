// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/sheet.h"

#include "core/formats/messages.h"

#include <QLocale>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostColumns = 16'384; // for both spreadsheet formats
constexpr qint64 mostRowRepetitions = 1000; // a few bytes can stand for a million rows

} // namespace

void Sheet::setCell(int column, const QString &text)
{
    if (text.isEmpty() || column < 0 || column >= mostColumns) return;
    if (m_cells.size() <= std::size_t(column)) m_cells.resize(std::size_t(column) + 1);
    m_cells[std::size_t(column)] = text;
}

Result<void> Sheet::endRow(qint64 repetitions)
{
    const qint64 row = m_rows + 1;
    m_rows += repetitions;
    if (m_cells.empty()) return {};
    if (m_headings.empty()) m_headings = m_cells;
    if (m_cells.size() > m_headings.size())
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1: row %2 has a cell without a heading; name every column in the first row")
                .arg(m_name)
                .arg(row));
    m_cells.resize(m_headings.size());
    QByteArray line;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (i > 0) line += ',';
        QString quoted = m_cells[i];
        line += '"' + quoted.replace(u'"', "\"\""_L1).toUtf8() + '"';
    }
    line += "\r\n";
    m_cells.clear();
    const qint64 kept = std::min(repetitions, mostRowRepetitions);
    m_leftOutRows += repetitions - kept;
    for (qint64 i = 0; i < kept && m_csv.size() <= m_maximumBytes; ++i) m_csv += line;
    if (m_csv.size() > m_maximumBytes)
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1 is longer than %2; save it as CSV")
                .arg(m_name, QLocale::c().formattedDataSize(m_maximumBytes)));
    return {};
}

} // namespace spotter
