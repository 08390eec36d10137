// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/text/csv_columns.h"

#include <QStringList>

#include <array>
#include <functional>
#include <optional>

namespace spotter {

/// The first row of a table of triples: which column has which role.
class CsvHeader {
public:
    using Tell = std::function<void(const QString &heading)>;

    /// Takes the roles from options.columns, then from what the headings say; tells of columns that have none. Content,
    /// with the place: a mapped column is not there, or one that is needed is missing.
    [[nodiscard]] Result<void> read(const QStringList &row, const ReadOptions &options, const Tell &ignored);

    [[nodiscard]] qsizetype width() const { return m_width; }
    [[nodiscard]] bool has(CsvColumn column) const { return cellOf(column) >= 0; }
    /// Which cell of a row; -1: none.
    [[nodiscard]] qsizetype cellOf(CsvColumn column) const { return m_places[std::size_t(column)].cell; }
    /// Whether an empty cell says that a mention has no place, as Spotter writes it.
    [[nodiscard]] bool isOurs(CsvColumn column) const { return m_places[std::size_t(column)].isOurs; }

private:
    [[nodiscard]] Result<void> map(const QStringList &row, const ReadOptions &options);

    struct Place {
        qsizetype cell = -1;
        bool isOurs = false;
    };
    std::array<Place, csvColumnCount> m_places{};
    qsizetype m_width = 0;
};

/// Whether a row is no header yet: "sep=;", as some spreadsheets want it in front.
[[nodiscard]] bool isSeparatorRow(const QStringList &row);
/// What separates the cells of a table of triples that begins so: a comma, a semicolon or a tab. Nothing where the
/// headings do not name the columns; if they are mapped, it is what occurs most in the first line.
[[nodiscard]] std::optional<char> csvSeparator(const QByteArray &head, bool isMapped);
/// The headings of a table that begins so.
[[nodiscard]] QStringList csvHeadings(const QByteArray &head, char separator);

} // namespace spotter
