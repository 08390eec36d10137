// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/relations/semeval_line.h"
#include "core/formats/text/csv_rows.h"

#include <QByteArray>

namespace spotter {

/// The text in a cell of a table of another tool: NYT10 and corpora after it end each sentence with a mark, others tag
/// both ends of the triple in it.
[[nodiscard]] TaggedSentence sentenceInCell(QString cell);

/// Whether the offsets in a table of another tool start from 1: in its first rows, as far as `head` has them, every
/// mention, of at least two, is at its place if 1 is subtracted from its offsets, and none is without.
[[nodiscard]] bool offsetsStartFromOne(const QByteArray &head, const ReadOptions &options, const CsvDialect &dialect);

} // namespace spotter
