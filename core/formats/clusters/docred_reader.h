// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Reads DocRED; see docredFormat().
[[nodiscard]] std::unique_ptr<RecordReader> makeDocredReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
