// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DocRED and Re-DocRED: [{"title","sents":[[token,…],…],"vertexSet":[[{"name","sent_id","pos","type"},…],…],
/// "labels":[{"h","t","r","evidence"}]}]. A label is between two entities, each with all of its mentions: the triple
/// takes the two closest mentions, within the evidence if it contains both entities. The entity of each mention is
/// stored in its extra fields, the evidence in the metadata; both are written back. Predicates remain codes ("P17").
[[nodiscard]] Format docredFormat();

} // namespace spotter
