// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/relations/semeval_line.h"
#include "core/formats/stated_direction.h"
#include "core/formats/tables/csv_header.h"

namespace spotter {

/// A row of a table of triples: its cells by the columns that they belong to. Both arguments must outlive it.
class TableRow {
public:
    TableRow(const CsvHeader &header, const CsvRow &row) : m_header(header), m_row(row) { }

    [[nodiscard]] const CsvHeader &header() const { return m_header; }
    [[nodiscard]] qint64 line() const { return m_row.begin.line; }
    /// A cell, without the apostrophe that was added according to the file; empty if there is no such column, or if R
    /// wrote that its value is missing.
    [[nodiscard]] QString cell(CsvColumn column) const;
    /// What the column beside the triple says about its direction.
    [[nodiscard]] StatedDirection direction() const;
    /// The text, and what is marked in it.
    [[nodiscard]] TaggedSentence sentence() const;

private:
    [[nodiscard]] bool isMissing(CsvColumn column) const;
    /// Whether what is marked in a sentence is the subject and the object of the row.
    [[nodiscard]] bool hasEnds(const TaggedSentence &sentence) const;

    const CsvHeader &m_header;
    const CsvRow &m_row;
};

} // namespace spotter
