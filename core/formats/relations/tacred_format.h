// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// TACRED, Re-TACRED and similar: [{"token","subj_start","subj_end","subj_type","obj_start","obj_end","obj_type",
/// "relation"}], one record per relation, ends inclusive; also OpenNRE's form with tokens: {"token","h":{"name","pos"},
/// "t","relation"}, ends exclusive unless the name only fits inclusive ones. "no_relation" becomes a document without
/// triples whose mentions are entities.
[[nodiscard]] Format tacredFormat();

} // namespace spotter
