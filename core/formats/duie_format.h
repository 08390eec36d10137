// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DuIE, one JSON object per line: {"text","spo_list":[{"predicate","subject","subject_type","object","object_type"}]}.
/// In 2.0, object and object_type are objects whose "@value" is the object itself and whose other keys are slots, read
/// as qualifiers; in 1.0 they are strings. Either format reads both. The format has no places: labels are aligned.
/// Unknown keys of a record are kept as metadata, except "postag".
[[nodiscard]] Format duieFormat(); ///< 2.0
[[nodiscard]] Format duie1Format(); ///< 1.0

} // namespace spotter
