// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// REBEL and T-REx: {"docid","title","text","entities":[{"uri","boundaries","surfaceform"}],"triples":[{"subject",
/// "predicate","object","confidence"}]}, where subject, predicate and object have "surfaceform" and "boundaries" (code
/// points, end exclusive). Also a text ("context", "text", "input") with its triples in one line ("triplets",
/// "output"), whose mentions are searched for in the text; and lines with a text, a tab and its triples.
[[nodiscard]] Format rebelFormat();

} // namespace spotter
