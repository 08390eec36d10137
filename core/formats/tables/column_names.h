// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/text/csv_columns.h"

#include <optional>

namespace spotter {

/// The meaning of a heading.
struct NamedColumn {
    CsvColumn column = CsvColumn::Text;
    bool isOurs = false; ///< written by Spotter: offsets are code points, half-open
};

/// Recognises our own names and those of other tools: "head_offset", "Subject Start", "entity1", "主体". Nothing for an
/// ambiguous heading.
[[nodiscard]] std::optional<NamedColumn> columnNamed(const QString &heading);

/// Parses "text=Sentence,subject=Head entity" or, for a table without headings, "text=4,subject=1". A column to be
/// ignored has no heading: "subject_start=". Content: no such column, or one that is given twice; the message lists the
/// existing ones.
[[nodiscard]] Result<ColumnMapping> parseColumnMapping(const QString &words);

} // namespace spotter
