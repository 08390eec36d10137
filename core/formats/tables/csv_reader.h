// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <vector>

namespace spotter {

/// Reads a table: of triples (see csvFormat()), of texts, of lists or entities, or of open information extraction.
/// Messages count lines, or name the given numbers of the rows of a sheet.
[[nodiscard]] std::unique_ptr<RecordReader> makeCsvReader(
    QIODevice &device, const ReadOptions &options, char separator, std::vector<qint64> rowNumbers = {});

} // namespace spotter
