// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DeepKE: [{"sentence","relation","head","head_type","head_offset","tail","tail_type","tail_offset"}], one record per
/// relation; offsets in code points. Also OpenNRE's form: {"text","relation","h":{"name","pos"},"t":…}. A record
/// without a relation ("None", "NA") becomes a document without triples whose mentions are entities.
[[nodiscard]] Format deepkeFormat();

} // namespace spotter
