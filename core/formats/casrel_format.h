// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// CasRel and TPLinker: [{"text","triple_list":[["subject","predicate","object"],…]},…], or the same objects, one per
/// line. The format has no places and no types: labels are aligned. Unknown keys of a record are kept as metadata.
[[nodiscard]] Format casrelFormat();

} // namespace spotter
