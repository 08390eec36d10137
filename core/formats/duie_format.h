// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DuIE, a JSON object a line: {"text","spo_list":[{"predicate","subject","subject_type","object","object_type"}]}. In
/// 2.0 object and object_type are objects whose "@value" is the object proper and whose other keys are slots, read as
/// qualifiers; in 1.0 they are strings. Both are read by either. There are no places: labels are aligned. Keys of the
/// record that are not known are kept as metadata, "postag" is not.
[[nodiscard]] Format duieFormat(); ///< 2.0
[[nodiscard]] Format duie1Format(); ///< 1.0

} // namespace spotter
