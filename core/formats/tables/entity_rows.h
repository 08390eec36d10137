// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/text/csv_rows.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace spotter {

/// The separator of a table of texts with an entity a row, from its first bytes: its headings name the text and the
/// entity, its offsets or both ("text", "start", "end", "label"), and no part of a triple, and most of its first rows
/// have an entity that is in the text. Nothing for other tables.
[[nodiscard]] std::optional<char> entityRowSeparator(const QByteArray &head);

/// Reads such a table: consecutive rows with the same text, or with none, are a document. Offsets that do not fit the
/// entity's own text are corrected; an entity that has no place is left out.
[[nodiscard]] std::unique_ptr<RecordReader> makeEntityRowReader(
    QIODevice &device, const ReadOptions &options, const CsvDialect &dialect);

} // namespace spotter
