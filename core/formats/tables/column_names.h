// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/text/csv_columns.h"

#include <optional>

namespace spotter {

/// What a heading of a table means.
struct NamedColumn {
    CsvColumn column = CsvColumn::Text;
    bool isOurs = false; ///< as Spotter itself writes it: its offsets are code points, half-open
};

/// By our own names and by those that other tools give: "head_offset", "Subject Start", "entity1", "主体". Nothing for
/// a heading that could mean several things.
[[nodiscard]] std::optional<NamedColumn> columnNamed(const QString &heading);

/// Reads "text=Sentence,subject=Head entity". A column that is to be left alone has no heading: "subject_start=".
/// Content: no such column, or one that is named twice; the message lists those there are.
[[nodiscard]] Result<ColumnMapping> parseColumnMapping(const QString &words);

} // namespace spotter
