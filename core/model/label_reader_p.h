// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/network_p.h"
#include "core/model/pointer_scores.h"
#include "core/text/token_locator.h"

#include <array>
#include <span>
#include <vector>

namespace spotter {

/// Two mentions that a label joins.
struct PairQuestion {
    TokenRange subject;
    TokenRange object;
};

/// The four probabilities of a triple, in the order of TokenTriple::probabilities.
using TripleParts = std::array<float, 4>;

/// What the network says of a pair of mentions under each predicate, whatever the thresholds.
struct PairAnswer {
    std::vector<TripleParts> asked; ///< by predicate
    std::vector<TripleParts> swapped; ///< the object as subject, the subject as object; by predicate
};

struct SentenceAnswers {
    std::vector<PairAnswer> pairs; ///< one a question, in order
    std::vector<TokenTriple> candidates; ///< all four above the floor, asked about or not; overlapping ones among them
};

/// Like readBatch(), for what was asked and for everything above a low floor: one encoding a sentence, the mentions
/// that were asked about and the subjects above the floor (at most 32 a sentence) in one object pass, in slices of
/// bounded memory. questions[i] belongs to sequences[i]. The caller holds an InferenceMode or NoGradGuard.
[[nodiscard]] std::vector<SentenceAnswers> answerBatch(Network &network, const ModelConfig &config,
    std::span<const TokenSequence *const> sequences, std::span<const std::vector<PairQuestion>> questions,
    int64_t padId, float floor);

} // namespace spotter
