// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// SpERT: [{"tokens":[…],"entities":[{"type","start","end"}],"relations":[{"type","head","tail"}]}], where head and
/// tail are indices into the list of entities. Other keys ("orig_id") become metadata and are written back.
[[nodiscard]] Format spertFormat();

/// Unified tokens: like SpERT, with entities [[start,end,type]] and relations [[subject start, subject end, object
/// start, object end, type]].
[[nodiscard]] Format unifiedTokensFormat();

} // namespace spotter
