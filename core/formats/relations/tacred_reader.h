// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Reads TACRED, FewRel and OpenNRE's records of tokens; see tacredFormat().
[[nodiscard]] std::unique_ptr<RecordReader> makeTacredReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
