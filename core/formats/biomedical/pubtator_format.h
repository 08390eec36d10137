// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// PubTator: "ID|t|title", "ID|a|abstract", rows of mentions and of relations between concepts, an empty line. The text
/// is title and abstract, each on a line. A relation becomes a label of the two mentions of its concepts that are
/// nearest to each other; identifiers are kept at the entities. Offsets are code points, or UTF-16 units where only
/// these fit.
[[nodiscard]] Format pubTatorFormat();

} // namespace spotter
