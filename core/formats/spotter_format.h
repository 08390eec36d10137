// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Spotter's own format, a JSON object a line, which carries everything that a Document holds; described by
/// resources/formats/spotter.schema.json. Places are code points, half-open, and absent for labels without one; a
/// reader refuses a mention that differs from the text at its place. Members that have their default are left out.
[[nodiscard]] Format spotterFormat();

} // namespace spotter
