// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Chinese corpora of named entities, CLUENER and CMeEE (JSON): read only. The ends of both are inclusive, but not
/// those of all copies; the string of an entity tells.
[[nodiscard]] Format cluenerFormat();

} // namespace spotter
