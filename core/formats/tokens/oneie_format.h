// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// OneIE, DEGREE and other users of their preprocessing of ACE (JSON lines): tokens with entity, relation and event
/// mentions. Read only; events are kept as metadata.
[[nodiscard]] Format oneieFormat();

} // namespace spotter
