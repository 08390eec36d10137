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

/// The two mentions of a label.
struct PairQuestion {
    TokenRange subject;
    TokenRange object;
};

/// The four probabilities of a triple, in the order of TokenTriple::probabilities.
using TripleParts = std::array<float, 4>;

/// The network's scores of a pair of mentions under each predicate, independent of the thresholds.
struct PairAnswer {
    std::vector<TripleParts> asked; ///< subject and object as given, by predicate
    std::vector<TripleParts> swapped; ///< subject and object swapped, by predicate
};

struct SentenceAnswers {
    std::vector<PairAnswer> pairs; ///< one per question, in order
    std::vector<TokenTriple> candidates; ///< triples with all four parts above the floor, whether asked about or not,
                                         ///< including overlapping ones
};

/// Like readBatch(), for the questions and for everything above a low floor: each sentence is encoded once; the
/// mentions in questions and the subjects above the floor (at most 32 per sentence) are processed in one object pass,
/// in slices of bounded memory. questions[i] belongs to sequences[i]. The caller holds an InferenceMode or NoGradGuard.
[[nodiscard]] std::vector<SentenceAnswers> answerBatch(Network &network, const ModelConfig &config,
    std::span<const TokenSequence *const> sequences, std::span<const std::vector<PairQuestion>> questions,
    int64_t padId, float floor);

} // namespace spotter
