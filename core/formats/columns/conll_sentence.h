// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text_line_reader.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// A line of a token in columns.
struct ConllRow {
    qint64 line = 0;
    QStringList cells;
    bool hasTabs = false; ///< between its cells; else white space, as between words
};

/// What the columns of rows mean.
struct ConllColumns {
    qsizetype token = 0;
    qsizetype tag = -1; ///< -1: there are none
    qsizetype predicates = -1; ///< -1: there are no relations; heads are in the column behind it
};

/// The cells of a line: separated by tabs, or else by white space. A character that is itself a space keeps its cell.
[[nodiscard]] QStringList conllCells(const QString &line);
/// Finds out what columns mean from some rows; nothing if they have too few, or differing numbers of, columns.
[[nodiscard]] std::optional<ConllColumns> conllColumns(const std::vector<ConllRow> &rows);
/// Whether rows are those of CoNLL-U: ten columns or more, numbered.
[[nodiscard]] bool areConlluRows(const std::vector<ConllRow> &rows);
/// The strings, or whole numbers, of a list as Python writes it; nothing if it is none.
[[nodiscard]] std::optional<QStringList> pythonList(const QString &cell);

} // namespace spotter
