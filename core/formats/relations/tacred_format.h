// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// TACRED, Re-TACRED and the like: [{"token","subj_start","subj_end","subj_type","obj_start","obj_end","obj_type",
/// "relation"}], a record for each relation, ends inclusive; also as OpenNRE has tokens: {"token","h":{"name","pos"},
/// "t","relation"}, ends exclusive unless the name says otherwise. "no_relation" is a document without a triple, whose
/// mentions are entities.
[[nodiscard]] Format tacredFormat();

} // namespace spotter
