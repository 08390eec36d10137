// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/known_facts.h"
#include "core/model/network/network_p.h"
#include "core/model/pointer_scores.h"
#include "core/text/tokenizer.h"

#include <span>

namespace spotter {

/// Token sequences of a batch, padded to the longest: ids and mask [batch, tokens].
struct PaddedBatch {
    torch::Tensor ids; ///< int64
    torch::Tensor mask; ///< float32, 1 for a token
};

/// Pads with padId to a multiple of widthMultiple tokens (see Encoder::widthMultiple()).
[[nodiscard]] PaddedBatch padBatch(
    std::span<const TokenSequence *const> sequences, int64_t padId, int64_t widthMultiple = 8);

/// Which part of a network's output is kept.
struct ReadingLimits {
    Thresholds floor; ///< pointers at or below these are dropped
    std::vector<float>
        subjectEndThresholds; ///< candidate subjects are built for each of these; empty: floor.subjectEnd
    /// Known facts to score, whatever the floor: those at i belong to the sequence at i. Empty: none.
    std::span<const std::vector<KnownCandidate>> known
        = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// Runs the network on sentences: each sentence is encoded once, all subjects of the batch are processed in one object
/// pass (in slices of bounded memory); only logits that can pass a floor are converted to probabilities. The caller
/// holds an InferenceMode or NoGradGuard.
[[nodiscard]] std::vector<PointerScores> readBatch(Network &network, const ModelConfig &config,
    std::span<const TokenSequence *const> sequences, int64_t padId, const ReadingLimits &limits);

} // namespace spotter
