// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/text/csv_rows.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace spotter {

/// The separator of a table of texts with all triples of a text in one cell, from its first bytes: two of its headings
/// name the text and the list ("text", "triplets"), and none the parts of a triple. Nothing for other tables.
[[nodiscard]] std::optional<char> listCellSeparator(const QByteArray &head);

/// Reads such a table. A cell is a list in JSON's or Python's notation, or as people write triples: "(a, met, b)",
/// "a | met | b"; other columns become metadata.
[[nodiscard]] std::unique_ptr<RecordReader> makeListCellReader(
    QIODevice &device, const ReadOptions &options, const CsvDialect &dialect);

} // namespace spotter
