// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Texts with a list of spans, as many tools and scripts write them: {"text","entities":[{"start","end","label"},…]},
/// {"text","spans":[[0,4,"PER"],…]}, spaCy's ["text",{"entities":[…]}] and to_json(), UBIAI, Dataturks, Colabeler,
/// Poplar, CMeEE, CCKS. Relations name entities by id, by their number in the list, or by their text. Read only.
[[nodiscard]] Format spanListFormat();

} // namespace spotter
