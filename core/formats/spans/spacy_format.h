// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// JSON lines for spaCy scripts, write-only: {"text","entities":[[start,end,label]], "relations":[[subject start,
/// object start, label]],"meta"}. Offsets are code points, as in Doc.char_span().
[[nodiscard]] Format spacyFormat();

} // namespace spotter
