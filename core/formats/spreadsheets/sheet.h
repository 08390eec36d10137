// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/documents/xml_reading.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace spotter {

/// The cells of one sheet as CSV: every row has as many cells as the first non-empty row; empty rows are left out.
class Sheet {
public:
    Sheet(QString name, qint64 maximumBytes) : m_name(std::move(name)), m_maximumBytes(maximumBytes) { }

    /// column counts from 0. Cells must be set from left to right, rows from top to bottom.
    void setCell(int column, const QString &text);
    /// A row may stand for several equal ones; of these, the first thousand are kept. Content: a row has a cell to the
    /// right of the headings; Limit: more than maximumBytes.
    [[nodiscard]] Result<void> endRow(qint64 repetitions = 1);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// The cells of the first non-empty row.
    [[nodiscard]] const std::vector<QString> &headings() const { return m_headings; }
    [[nodiscard]] const QByteArray &csv() const { return m_csv; }
    /// Repetitions of rows that were not kept.
    [[nodiscard]] qint64 leftOutRows() const { return m_leftOutRows; }

private:
    QString m_name;
    qint64 m_maximumBytes;
    std::vector<QString> m_cells; ///< of the open row
    std::vector<QString> m_headings;
    qint64 m_rows = 0;
    qint64 m_leftOutRows = 0;
    QByteArray m_csv;
};

/// The sheets of a workbook in order. Errors as for readXml() and Sheet::endRow().
[[nodiscard]] Result<std::vector<Sheet>> readXlsxSheets(const ArchiveParts &parts, const XmlPart &limits);
[[nodiscard]] Result<std::vector<Sheet>> readOdsSheets(const ArchiveParts &parts, const XmlPart &limits);

} // namespace spotter
