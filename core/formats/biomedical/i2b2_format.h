// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// The i2b2 challenge of 2010, read only: concepts (.con), relations (.rel) and assertions (.ast) of a text (.txt), of
/// which any but the text may be opened; the others are beside it, or in the folders concept, rel, ast and txt. A place
/// is a line, from 1, and a word in it, from 0. Concepts become entities, with their assertion as an attribute.
[[nodiscard]] Format i2b2Format();

} // namespace spotter
