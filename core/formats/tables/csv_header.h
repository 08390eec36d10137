// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/text/csv_columns.h"
#include "core/formats/text/csv_rows.h"

#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace spotter {

/// The role of each column of a table of triples, from its first row: headings, or, if the columns are mapped by their
/// numbers, the first label.
class CsvHeader {
public:
    using Tell = std::function<void(const QString &heading)>;

    /// Takes the roles from options.columns, then from the headings; reports columns without a role. Content, with the
    /// place: a mapped or a required column is missing, or the row is a label although headings are mapped.
    [[nodiscard]] Result<void> read(const CsvRow &first, const ReadOptions &options, const Tell &ignored);

    /// Whether the first row is headings, not a label.
    [[nodiscard]] bool hasHeadings() const { return m_hasHeadings; }
    [[nodiscard]] qsizetype width() const { return m_width; }
    [[nodiscard]] bool has(CsvColumn column) const { return cellOf(column) >= 0; }
    /// The index of the cell in a row; -1: none.
    [[nodiscard]] qsizetype cellOf(CsvColumn column) const { return m_places[std::size_t(column)].cell; }
    /// The index of another tool's column that says in which direction a triple holds; -1: none.
    [[nodiscard]] qsizetype directionCell() const { return m_direction.cell; }
    [[nodiscard]] const QString &directionHeading() const { return m_direction.heading; }
    /// Whether an empty cell means that a mention has no place, as Spotter writes it.
    [[nodiscard]] bool isOurs(CsvColumn column) const { return m_places[std::size_t(column)].isOurs; }
    /// Whether Spotter wrote the table.
    [[nodiscard]] bool isSpotters() const
    {
        return isOurs(CsvColumn::Document) && isOurs(CsvColumn::Origin) && isOurs(CsvColumn::State);
    }

    /// The cells of columns that may say whether a label holds, such as "is_correct", "status" and "polarity".
    [[nodiscard]] const std::vector<std::pair<QString, qsizetype>> &judgements() const { return m_judgements; }

private:
    [[nodiscard]] Result<void> map(const QStringList &row, const ReadOptions &options);
    [[nodiscard]] Result<void> mapByNumber(const QStringList &row, const ReadOptions &options);
    [[nodiscard]] bool isRepeated(const QStringList &row, qsizetype cell, CsvColumn column) const;
    [[nodiscard]] std::unexpected<Error> lacks(CsvColumn column) const;

    struct Place {
        qsizetype cell = -1;
        bool isOurs = false;
    };
    QString m_start; ///< of messages: the file and the place of the row
    std::array<Place, csvColumnCount> m_places{};
    std::vector<std::pair<QString, qsizetype>> m_judgements; ///< headings and cells
    struct {
        qsizetype cell = -1;
        QString heading;
    } m_direction;
    qsizetype m_width = 0;
    bool m_hasHeadings = true;
};

/// Whether a row precedes the header: "sep=;", which some spreadsheets expect.
[[nodiscard]] bool isSeparatorRow(const QStringList &row);
/// The separator of a table of triples or texts, from its first bytes: a comma, a semicolon, a tab or a vertical bar.
/// Nothing if the headings do not name the columns; if the columns are mapped, the most frequent separator in the first
/// line.
[[nodiscard]] std::optional<char> csvSeparator(const QByteArray &head, bool isMapped);
/// Whether the headings name texts, perhaps with what belongs to a document, and nothing else: a table without labels.
[[nodiscard]] bool isTableOfTexts(const QByteArray &head, char separator);
/// The dialect of a table with that separator, from its first bytes: cells are quoted by ' if the headings or the first
/// rows are.
[[nodiscard]] CsvDialect csvDialect(const QByteArray &head, char separator);
/// The first row of a table, from its first bytes; empty if it is not in them. Cells are trimmed.
[[nodiscard]] QStringList csvFirstRow(const QByteArray &head, char separator);
/// Whether a row is a label, not headings: one of its cells is a text that contains two of the others.
[[nodiscard]] bool looksLikeLabel(const QStringList &row);

} // namespace spotter
