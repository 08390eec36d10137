// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// A table in a text in Markdown.
struct MarkdownTable {
    QByteArray csv; ///< its rows
    std::vector<qint64> rowNumbers; ///< the line of each row in the file, from 1
    qint64 linesBeside = 0; ///< lines of the file that are not blank and not of the table
    qint64 lines = 0; ///< of the table
};

/// The first table whose headings name a subject, a predicate and an object; nothing if there is none.
[[nodiscard]] std::optional<MarkdownTable> markdownTable(const QString &text);

} // namespace spotter
