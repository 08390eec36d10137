// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/linking_head_p.h"
#include "core/model/pointer_scores.h"
#include "core/text/tokenizer.h"

#include <span>

namespace spotter {

/// The combinations of a subject, an object and a predicate whose four probabilities are above the floor. Links are
/// only looked up between entities that were found, which are at most 48 subjects and 48 objects a sentence, the most
/// probable ones: an untrained network calls everything an entity.
[[nodiscard]] std::vector<PointerScores> readLinks(
    const LinkLogits &logits, std::span<const TokenSequence *const> sequences, const Thresholds &floor);

} // namespace spotter
