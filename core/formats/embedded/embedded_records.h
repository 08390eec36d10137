// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// In which clothes the records of a file come.
enum class EmbeddedKind {
    None, ///< the file is what it looks like
    LooseJson, ///< JSON with comments or commas too many, or in Python's notation
    ColumnLists, ///< JSON whose lists of labels are written by columns
    FencedJson, ///< JSON between marks (```) in a text
    MarkdownTable, ///< a table with the columns of CSV in a text in Markdown
    HtmlTable, ///< the same in a web page, which Excel and R call .xls
};

/// Which records the beginning of a file holds, if they are most of it.
[[nodiscard]] EmbeddedKind embeddedKindOf(const FormatSample &sample, const ReadOptions &options);

/// The records of a file, as a file of their own.
struct EmbeddedRecords {
    QByteArray bytes; ///< UTF-8: CSV, JSON or JSON lines
    QString suffix; ///< "csv", "json"
    std::vector<qint64> rowNumbers; ///< of CSV: the line of each row in the file; empty: rows are counted
    QString understood; ///< a sentence, without the file's name
};

/// Takes the records out of a file in UTF-8. Content: there are none, although its beginning looked so; errors as for
/// htmlTables(). The message names the file.
[[nodiscard]] Result<EmbeddedRecords> embeddedRecords(
    EmbeddedKind kind, const QByteArray &bytes, const ReadOptions &options);

} // namespace spotter
