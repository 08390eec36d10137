// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/documents/xml_reading.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace spotter {

/// Cells that are merged into one: rows and columns count from 0, the last ones are included.
struct MergedCells {
    qint64 firstRow = 0;
    qint64 lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
};

/// The cells of one sheet as CSV: every row has as many cells as the headings; empty rows are left out. The headings
/// are the first non-empty row; a title, alone in the row above them, is left out. The value of merged cells belongs to
/// each of them, except to those of the headings.
class Sheet {
public:
    Sheet(QString name, qint64 maximumBytes) : m_name(std::move(name)), m_maximumBytes(maximumBytes) { }

    /// Must be called before the end of the first row of the range.
    void merge(const MergedCells &cells);
    /// The number of the next row, from 0, if rows before it are not there.
    void skipTo(qint64 row);
    /// column counts from 0. Cells must be set from left to right, rows from top to bottom.
    void setCell(int column, const QString &text);
    /// A row may stand for several equal ones; of these, the first thousand are kept. Limit: more than maximumBytes.
    [[nodiscard]] Result<void> endRow(qint64 repetitions = 1);
    /// A cell of the open row holds a formula whose result is not in the file, or is an error: it stays empty.
    void noteUncalculated(int column);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// The number of the open row, from 0.
    [[nodiscard]] qint64 row() const { return m_rows; }
    /// Content: a row has a cell to the right of the headings, so that the sheet cannot be read.
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    /// The cells of the row of headings.
    [[nodiscard]] const std::vector<QString> &headings() const { return m_headings; }
    [[nodiscard]] const QByteArray &csv() const { return m_csv; }
    /// The number of each row of csv() in the sheet, from 1.
    [[nodiscard]] const std::vector<qint64> &rowNumbers() const { return m_rowNumbers; }
    /// Formulas without a result, and the first of their cells, such as "B2".
    [[nodiscard]] qint64 uncalculated() const { return m_uncalculated; }
    [[nodiscard]] const QString &firstUncalculated() const { return m_firstUncalculated; }
    /// Repetitions of rows that were not kept.
    [[nodiscard]] qint64 leftOutRows() const { return m_leftOutRows; }

private:
    struct OpenMerge {
        MergedCells cells;
        QString value;
    };
    [[nodiscard]] bool isTitle() const;
    void openMerges(qint64 row);
    void fillMerged(qint64 row);
    [[nodiscard]] Result<void> append(qint64 row, qint64 repetitions);

    QString m_name;
    qint64 m_maximumBytes;
    std::vector<QString> m_cells; ///< of the open row
    std::vector<QString> m_headings;
    qint64 m_rows = 0; ///< before the open one
    qint64 m_headingRow = -1;
    qint64 m_writtenRows = 0; ///< to m_csv
    std::multimap<qint64, MergedCells> m_merges; ///< by their first row
    std::vector<OpenMerge> m_openMerges; ///< in which the open row is
    std::optional<Error> m_fault;
    qint64 m_leftOutRows = 0;
    QByteArray m_csv;
    std::vector<qint64> m_rowNumbers;
    qint64 m_uncalculated = 0;
    QString m_firstUncalculated;
};

/// The sheets of a workbook in order. Errors as for readXml() and Sheet::endRow().
[[nodiscard]] Result<std::vector<Sheet>> readXlsxSheets(const ArchiveParts &parts, const XmlPart &limits);
[[nodiscard]] Result<std::vector<Sheet>> readOdsSheets(const ArchiveParts &parts, const XmlPart &limits);

} // namespace spotter
