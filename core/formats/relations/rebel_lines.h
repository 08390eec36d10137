// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Reads lines of a text, a tab and its triples as linearizedTriples() has them.
[[nodiscard]] std::unique_ptr<RecordReader> makeRebelLinesReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
