// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// The columns of a table whose rows have several triples: "text, subject1, predicate1, object1, subject2, …", the same
/// headings again, or one subject with numbered predicates and objects.
struct NumberedColumns {
    qsizetype width = 0; ///< of a row
    std::vector<qsizetype> shared; ///< what all triples of a row have
    QStringList names; ///< headings of what each triple has, without numbers
    std::vector<std::vector<qsizetype>> triples; ///< for each triple the cell of each of these; -1: none

    /// The headings of the table with one triple a row.
    [[nodiscard]] QStringList headings(const QStringList &ofRows) const;
    /// The rows that a row becomes, one for each triple that is not empty, at least one. A row with more cells than
    /// there are headings stays as it is.
    [[nodiscard]] std::vector<QStringList> rows(const QStringList &cells) const;
};

/// Recognises such a table by its headings. Nothing if each row has one triple, or if a triple lacks a part.
[[nodiscard]] std::optional<NumberedColumns> numberedColumns(const QStringList &headings);

} // namespace spotter
