// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// TPLinker's own form: [{"text","relation_list":[{"subject","object","predicate","subj_char_span","obj_char_span"}],
/// "entity_list":[{"text","type","char_span"}]}], offsets in code points with exclusive ends; also the form before its
/// preprocessing, without offsets. The type "DEFAULT" means none.
[[nodiscard]] Format tplinkerFormat();

} // namespace spotter
