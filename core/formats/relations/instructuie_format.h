// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// InstructUIE's corpora (JSON): sentences with entities and relations, each mention with name, type and offsets. Read
/// only.
[[nodiscard]] Format instructuieFormat();

} // namespace spotter
