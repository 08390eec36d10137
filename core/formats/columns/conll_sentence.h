// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text_line_reader.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// A line with one token and its columns.
struct ConllRow {
    qint64 line = 0;
    QStringList cells;
    bool hasTabs = false; ///< between its cells; otherwise white space separates them
};

/// The meaning of the columns.
struct ConllColumns {
    qsizetype run = -1; ///< the last of the first columns, which number or name sentences or documents; -1: none does
    qsizetype number = -1; ///< of tokens, in the sentence; -1: there is none
    qsizetype token = 0;
    qsizetype tag = -1; ///< -1: there are none
    std::vector<qsizetype> otherTags; ///< other columns of tags, which are not read
    bool isCertain = false; ///< the tags are those of entities, or the user chose the column
    qsizetype predicates = -1; ///< -1: there are no relations; heads are in the next column
};

/// Whether a line begins a document.
[[nodiscard]] bool beginsConllDocument(const QString &line);
/// GermEval: a line "#", tab, source; MultiCoNER: "# id 1", tab, "domain=en"; but not the row of a token "#" with its
/// tag.
[[nodiscard]] bool isTabbedComment(const QString &line);
/// The cells of a line, separated by tabs, or otherwise by white space. A token that is itself a space character keeps
/// its cell.
[[nodiscard]] QStringList conllCells(const QString &line);
/// Infers the meaning of the columns from some rows: of several columns of tags, one with entities goes before one with
/// only O, and that before syntactic chunks; of several with entities, the first is taken, which is the outer one in
/// GermEval and the like. The columns "token" and "tag" may be mapped by number. Nothing if the rows have too few
/// columns or different numbers of columns.
[[nodiscard]] std::optional<ConllColumns> conllColumns(const std::vector<ConllRow> &rows, const ColumnMapping &mapped);
/// Whether two rows differ in a column up to `run`, so that a sentence ends between them.
[[nodiscard]] bool endsRun(const ConllRow &row, const ConllRow &next, qsizetype run);
/// Whether rows are CoNLL-U: ten columns or more, numbered.
[[nodiscard]] bool areConlluRows(const std::vector<ConllRow> &rows);
/// The strings or integers of a list in Python syntax; nothing if the cell is not such a list.
[[nodiscard]] std::optional<QStringList> pythonList(const QString &cell);

} // namespace spotter
