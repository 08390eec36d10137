// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/input_buffer.h"
#include "core/formats/text/utf8.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// A row of a table: its cells, and its place in the file.
struct CsvRow {
    QStringList cells;
    FilePlace begin;
    bool followsBlank = false; ///< blank lines in front of it were skipped
};

/// What many spreadsheets and scripts write instead of UTF-8; ISO 8859-1 is a part of it.
inline constexpr const char *csvLatinEncoding = "windows-1252";

// NOLINTBEGIN(readability-redundant-member-init): designated initialisers may leave them out
struct CsvDialect {
    char separator = ',';
    char quote = '"';
    /// The number of each row in its sheet, from 1, for tables that are made of one; empty: lines are counted.
    std::vector<qint64> rowNumbers = {};
    /// Rows that are not UTF-8 are in csvLatinEncoding, unless a row before was in UTF-8 beyond ASCII.
    bool mayBeLatin = false;
};
// NOLINTEND(readability-redundant-member-init)

/// Reads the rows of a table according to RFC 4180, with any separator: quoted cells may contain separators, line
/// breaks and doubled quotes; lines end with \n or \r\n. Blank lines are skipped. Only one row is in memory.
class CsvRows {
public:
    CsvRows(QIODevice &device, QString name, qint64 maximumBytes, CsvDialect dialect);

    /// The next row, or nothing at the end. Syntax, with the place: text after a closing quote, a quote that is never
    /// closed, bytes that are not UTF-8; the next call continues with the next row. Limit, Io: reading cannot continue.
    [[nodiscard]] Result<std::optional<CsvRow>> next();
    [[nodiscard]] bool canContinue() const { return m_state.has_value(); }
    [[nodiscard]] qint64 positionBytes() const { return m_buffer.position(); }
    /// Whether a row was in Windows-1252.
    [[nodiscard]] bool isLatin() const { return m_encoding == Encoding::Latin; }

private:
    enum class Encoding { Ascii, Utf8, Latin }; ///< as far as rows have shown
    enum class At { CellBegin, Plain, Quoted, QuoteInQuoted };
    [[nodiscard]] Result<std::optional<std::string_view>> nextBytes();
    [[nodiscard]] std::string recoded(std::string_view bytes);
    [[nodiscard]] FilePlace rowPlace();
    [[nodiscard]] Result<CsvRow> split(std::string_view bytes, FilePlace begin) const;
    [[nodiscard]] std::unexpected<Error> fault(FilePlace place, const QString &message) const;

    InputBuffer m_buffer;
    qint64 m_maximumBytes;
    CsvDialect m_dialect;
    Encoding m_encoding = Encoding::Ascii;
    std::size_t m_rows = 0;
    FilePlace m_place;
    std::size_t m_pendingBytes = 0; ///< of the row returned last
    bool m_begun = false;
    Result<void> m_state;
};

/// Appends a cell, quoted if necessary.
void appendCsvCell(QByteArray &row, const QByteArray &cell, char separator);

} // namespace spotter
