// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DWIE: {"content", "mentions": [{"begin", "end", "text", "concept"}], "concepts": [{"concept", "text", "tags"}],
/// "relations": [{"s", "p", "o"}]}, a file per document. Relations are between concepts; a label takes the two mentions
/// that are closest. Read-only.
[[nodiscard]] Format dwieFormat();

} // namespace spotter
