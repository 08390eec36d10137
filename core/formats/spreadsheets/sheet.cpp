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
constexpr std::size_t mostMerges = 1 << 20; // as many as rows
constexpr qint64 mostRowRepetitions = 1000; // a few bytes can stand for a million rows

std::ptrdiff_t filledCells(const std::vector<QString> &cells)
{
    return std::ranges::count_if(cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

} // namespace

void Sheet::merge(const MergedCells &cells)
{
    const bool isRange = cells.firstRow >= m_rows && cells.firstRow <= cells.lastRow && cells.firstColumn >= 0
        && cells.firstColumn <= cells.lastColumn && cells.firstColumn < mostColumns;
    if (isRange && m_merges.size() < mostMerges) m_merges.emplace(cells.firstRow, cells);
}

void Sheet::skipTo(qint64 row) { m_rows = std::max(m_rows, row); }

void Sheet::setCell(int column, const QString &text)
{
    if (text.isEmpty() || column < 0 || column >= mostColumns) return;
    if (m_cells.size() <= std::size_t(column)) m_cells.resize(std::size_t(column) + 1);
    m_cells[std::size_t(column)] = text;
}

void Sheet::noteUncalculated(int column)
{
    if (m_uncalculated++ > 0) return;
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.prepend(QChar(u'A' + (rest - 1) % 26));
    m_firstUncalculated = letters + QString::number(m_rows + 1);
}

/// Whether what was taken for the headings is one cell above several, as they must be.
bool Sheet::isTitle() const { return m_writtenRows == 1 && filledCells(m_headings) == 1 && filledCells(m_cells) > 1; }

/// Opens the ranges that begin in this row or, with rows that are not there, above it. Those of the headings only make
/// them look wider.
void Sheet::openMerges(qint64 row)
{
    std::erase_if(m_openMerges, [row](const OpenMerge &open) { return open.cells.lastRow < row; });
    while (!m_merges.empty() && m_merges.begin()->first <= row) {
        const MergedCells cells = m_merges.extract(m_merges.begin()).mapped();
        const auto column = std::size_t(cells.firstColumn);
        const bool hasValue = cells.firstRow == row && column < m_cells.size() && !m_cells[column].isEmpty();
        // Ranges do not overlap: there are at most as many as columns.
        if (hasValue && row != m_headingRow && m_openMerges.size() < m_headings.size())
            m_openMerges.push_back({cells, m_cells[column]});
    }
}

void Sheet::fillMerged(qint64 row)
{
    openMerges(row);
    if (m_openMerges.empty()) return;
    m_cells.resize(std::max(m_cells.size(), m_headings.size()));
    for (const OpenMerge &open : m_openMerges) {
        const auto end = std::min(std::size_t(open.cells.lastColumn) + 1, m_headings.size());
        for (auto column = std::size_t(open.cells.firstColumn); column < end; ++column) {
            if (m_cells[column].isEmpty()) m_cells[column] = open.value;
        }
    }
}

Result<void> Sheet::endRow(qint64 repetitions)
{
    const qint64 row = m_rows;
    m_rows += repetitions;
    if (m_cells.empty() || m_fault) {
        m_cells.clear();
        return {};
    }
    if (m_headings.empty() || isTitle()) {
        m_headings = m_cells;
        m_headingRow = row;
        m_openMerges.clear();
        m_csv.clear();
        m_rowNumbers.clear();
        m_writtenRows = 0;
    }
    if (m_cells.size() > m_headings.size()) {
        m_fault = Error{ErrorCode::Content,
            FormatMessages::tr("%1: row %2 has a cell without a heading; name every column in the first row")
                .arg(m_name)
                .arg(row + 1)};
        m_cells.clear();
        return {};
    }
    fillMerged(row);
    return append(row, repetitions);
}

Result<void> Sheet::append(qint64 row, qint64 repetitions)
{
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
    m_writtenRows += kept;
    for (qint64 i = 0; i < kept && m_csv.size() <= m_maximumBytes; ++i) {
        m_csv += line;
        m_rowNumbers.push_back(row + 1 + i);
    }
    if (m_csv.size() > m_maximumBytes)
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1 is longer than %2; save it as CSV")
                .arg(m_name, QLocale::c().formattedDataSize(m_maximumBytes)));
    return {};
}

} // namespace spotter
