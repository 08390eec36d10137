// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/tables/numbered_columns.h"
#include "core/formats/text/csv_rows.h"

#include <QByteArray>

#include <deque>
#include <optional>

namespace spotter {

/// What is above the headings of a table: a title, comments, empty rows.
struct AboveHeadings {
    qsizetype rows = 0;
    qsizetype bytes = 0; ///< from the beginning of the file
};

/// Finds the headings of a table below other lines, from its first bytes: they name all columns of triples, or all that
/// are mapped. Nothing above: they are in the first line, or nowhere.
[[nodiscard]] AboveHeadings aboveHeadings(const QByteArray &head, const ColumnMapping &mapped);
/// The first bytes of a table from its headings on.
[[nodiscard]] QByteArray fromHeadings(const QByteArray &head, const ColumnMapping &mapped);

/// The rows of a table of triples from its headings on, one triple a row: a row with several becomes as many.
class TableRows {
public:
    TableRows(QIODevice &device, const ReadOptions &options, const CsvDialect &dialect, qsizetype rowsAbove);

    /// See CsvRows::next().
    [[nodiscard]] Result<std::optional<CsvRow>> next();
    [[nodiscard]] bool canContinue() const { return m_rows.canContinue(); }
    [[nodiscard]] qint64 positionBytes() const { return m_rows.positionBytes(); }
    /// The number of headings in the file.
    [[nodiscard]] qsizetype width() const { return m_width; }
    /// How many triples a row of the file can have; 0 if that is one and the headings do not number it.
    [[nodiscard]] qsizetype triplesOfRow() const { return m_numbered ? qsizetype(m_numbered->triples.size()) : 0; }

private:
    [[nodiscard]] Result<std::optional<CsvRow>> firstRow();

    CsvRows m_rows;
    qsizetype m_rowsAbove;
    bool m_isMapped;
    bool m_isBegun = false;
    qsizetype m_width = 0;
    std::optional<NumberedColumns> m_numbered;
    std::deque<CsvRow> m_pending;
};

} // namespace spotter
