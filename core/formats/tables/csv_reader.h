// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Reads a table of triples; see csvFormat().
[[nodiscard]] std::unique_ptr<RecordReader> makeCsvReader(
    QIODevice &device, const ReadOptions &options, char separator);

} // namespace spotter
