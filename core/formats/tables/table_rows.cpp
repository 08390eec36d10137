// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/table_rows.h"

#include "core/formats/tables/csv_header.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Whether the first line is the headings that are mapped, or, if none are, those of a table of triples.
bool beginsWithHeadings(const QByteArray &bytes, const ColumnMapping &mapped)
{
    if (mapped.isEmpty()) {
        const auto separator = csvSeparator(bytes, false);
        return separator && !isTableOfTexts(bytes, *separator);
    }
    return std::ranges::any_of(std::array{',', ';', '\t', '|'}, [&](char separator) {
        const QStringList row = csvFirstRow(bytes, separator);
        return row.size() > 1 && std::ranges::all_of(mapped, [&row](const QString &heading) {
            return heading.isEmpty() || row.contains(heading, Qt::CaseInsensitive);
        });
    });
}

} // namespace

AboveHeadings aboveHeadings(const QByteArray &head, const ColumnMapping &mapped)
{
    constexpr qsizetype mostLines = 12;
    const auto isNumber = [](const QString &heading) {
        bool is = false;
        (void)heading.toInt(&is);
        return is;
    };
    // Numbers of columns are also numbers in cells.
    if (std::ranges::any_of(mapped, isNumber)) return {};
    AboveHeadings above;
    for (qsizetype line = 0; line < mostLines; ++line) {
        if (beginsWithHeadings(head.sliced(above.bytes), mapped)) return above;
        const qsizetype end = head.indexOf('\n', above.bytes);
        if (end < 0) break;
        // Rows are counted as CsvRows does, without empty lines.
        above.rows += !head.sliced(above.bytes, end - above.bytes).trimmed().isEmpty();
        above.bytes = end + 1;
    }
    return {};
}

QByteArray fromHeadings(const QByteArray &head, const ColumnMapping &mapped)
{
    return head.sliced(aboveHeadings(head, mapped).bytes);
}

TableRows::TableRows(QIODevice &device, const ReadOptions &options, const CsvDialect &dialect, qsizetype rowsAbove)
    : m_rows(device, options.name, options.maximumRecordBytes, dialect), m_rowsAbove(rowsAbove),
      m_isMapped(!options.columns.isEmpty())
{
}

Result<std::optional<CsvRow>> TableRows::next()
{
    if (!std::exchange(m_isBegun, true)) return firstRow();
    if (m_pending.empty()) {
        auto row = m_rows.next();
        if (!row || !*row || !m_numbered) return row;
        for (QStringList &cells : m_numbered->rows((*row)->cells)) {
            m_pending.push_back({std::move(cells), (*row)->begin, m_pending.empty() && (*row)->followsBlank});
        }
    }
    CsvRow row = std::move(m_pending.front());
    m_pending.pop_front();
    return row;
}

Result<std::optional<CsvRow>> TableRows::firstRow()
{
    Result<std::optional<CsvRow>> row;
    for (; m_rowsAbove > 0; --m_rowsAbove) {
        if (row = m_rows.next(); row && !*row) return row;
    }
    do {
        row = m_rows.next();
    } while (row && *row && isSeparatorRow((*row)->cells));
    if (!row || !*row) return row;
    m_width = (*row)->cells.size();
    if (!m_isMapped) m_numbered = numberedColumns((*row)->cells);
    if (m_numbered) (*row)->cells = m_numbered->headings((*row)->cells);
    return row;
}

} // namespace spotter
