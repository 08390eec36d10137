// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DocRED and Re-DocRED: [{"title","sents":[[token,…],…],"vertexSet":[[{"name","sent_id","pos","type"},…],…],
/// "labels":[{"h","t","r","evidence"}]}]. A label holds between two entities, each with all of its mentions: the triple
/// takes the two mentions that are closest, in the evidence if it has both. Which mentions name one entity is noted at
/// the mentions, the evidence is metadata; both are written back. Predicates stay codes ("P17").
[[nodiscard]] Format docredFormat();

} // namespace spotter
