// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Reads lines with a text, a tab and its triples in the syntax of linearizedTriples().
[[nodiscard]] std::unique_ptr<RecordReader> makeRebelLinesReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
