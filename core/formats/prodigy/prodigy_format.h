// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Prodigy's JSON lines: "text", "tokens", "spans", and "relations" that refer to each span by the number of its last
/// token; offsets in code points. The answer of a task is the review state of its labels: accepted for accept, rejected
/// for reject, unreviewed for ignore or none. Other keys become metadata and are written back.
[[nodiscard]] Format prodigyFormat();

} // namespace spotter
