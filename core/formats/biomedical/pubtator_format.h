// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// PubTator: "ID|t|title", "ID|a|abstract", rows of mentions and of relations between concepts, an empty line. The text
/// consists of title and abstract, each on its own line. A relation becomes a label of the two nearest mentions of its
/// concepts; identifiers are kept with the entities. Offsets are code points, or UTF-16 units if only these fit.
[[nodiscard]] Format pubTatorFormat();

} // namespace spotter
