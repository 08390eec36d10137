// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/text/csv_columns.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// The meaning of a heading.
struct NamedColumn {
    CsvColumn column = CsvColumn::Text;
    bool isOurs = false; ///< written by Spotter: offsets are code points, half-open
};

/// Recognises our own names and those of other tools: "head_offset", "Subject Start", "entity1", "主体". Nothing for an
/// ambiguous heading.
[[nodiscard]] std::optional<NamedColumn> columnNamed(const QString &heading);

/// The meanings of all headings of a table. Beyond columnNamed(), "source" and "target", "from" and "to" and the like
/// are subject and object if no other column is and neither is mapped, with their types and offsets ("source_type").
[[nodiscard]] std::vector<std::optional<NamedColumn>> columnsNamed(
    const QStringList &headings, const ColumnMapping &mapped);

/// Whether headings name a subject, a predicate and an object.
[[nodiscard]] bool namesTriples(const QStringList &headings);
/// Whether headings name a column of texts.
[[nodiscard]] bool namesTexts(const QStringList &headings);

/// Whether the columns of tokens and tags are mapped, which tables of triples do not have.
[[nodiscard]] bool mapsTokens(const ColumnMapping &mapped);

/// Parses "text=Sentence,subject=Head entity" or, for a table without headings, "text=4,subject=1"; for tokens in
/// columns, "token=1,tag=4". A column to be ignored has no heading: "subject_start=". Content: no such column, or one
/// that is given twice; the message lists the existing ones.
[[nodiscard]] Result<ColumnMapping> parseColumnMapping(const QString &words);

} // namespace spotter
