// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/table_row.h"

#include "core/formats/tables/offset_base.h"

namespace spotter {

QString TableRow::cell(CsvColumn column) const
{
    if (!m_header.has(column)) return {};
    QString value = m_row.cells.value(m_header.cellOf(column));
    if (column == CsvColumn::Neutralised || !value.startsWith(u'\'') || !m_header.has(CsvColumn::Neutralised))
        return value;
    const QStringList changed = cell(CsvColumn::Neutralised).split(u' ');
    if (changed.contains(csvColumnNames[std::size_t(column)])) value.remove(0, 1);
    return value;
}

TaggedSentence TableRow::sentence() const
{
    QString text = cell(CsvColumn::Text);
    if (m_header.isSpotters()) return {std::move(text), {}, {}};
    return sentenceInCell(std::move(text));
}

} // namespace spotter
