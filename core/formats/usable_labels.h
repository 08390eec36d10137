// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// A reader that leaves out labels which say nothing (no predicate, or a subject or object without a string and without
/// a place), reports each and counts them: no corpus takes them, and one such cell is no reason to refuse a file.
[[nodiscard]] std::unique_ptr<RecordReader> withUsableLabels(
    std::unique_ptr<RecordReader> reader, const ReadOptions &options);

} // namespace spotter
