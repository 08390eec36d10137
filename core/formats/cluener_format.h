// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// CLUENER, Chinese named entities in JSON: {"text":…,"label":{"name":{"Ada":[[0,2]]}}}. Read only. The ends are
/// inclusive, but not those of all copies; the string of an entity tells.
[[nodiscard]] Format cluenerFormat();

} // namespace spotter
