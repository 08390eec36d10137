// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// REBEL and T-REx: {"docid","title","text","entities":[{"uri","boundaries","surfaceform"}],"triples":[{"subject",
/// "predicate","object","confidence"}]}, each of the three with its "surfaceform" and "boundaries" (code points, end
/// exclusive). Also a text ("context", "text", "input") beside its triples in one line ("triplets", "output"), which
/// are searched for; and lines of a text, a tab and its triples.
[[nodiscard]] Format rebelFormat();

} // namespace spotter
