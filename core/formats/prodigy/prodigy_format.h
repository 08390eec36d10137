// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Prodigy's JSON lines: "text", "tokens", "spans" and "relations" between them, named by the number of each span's
/// last token; offsets in code points. The answer of a task is the review state of its labels: accept, reject; none or
/// ignore: unreviewed. Other keys become metadata and come back.
[[nodiscard]] Format prodigyFormat();

} // namespace spotter
