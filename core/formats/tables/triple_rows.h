// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/text/csv_rows.h"

#include <memory>

namespace spotter {

/// What the first bytes of a table of triples tell about its rows.
struct TripleRows {
    qsizetype above = 0; ///< rows above the headings
    bool startsFromOne = false; ///< the offsets of another tool
};

/// Reads a table of triples, a triple or several a row; see csvFormat().
[[nodiscard]] std::unique_ptr<RecordReader> makeTripleRowReader(
    QIODevice &device, const ReadOptions &options, const CsvDialect &dialect, const TripleRows &rows);

} // namespace spotter
