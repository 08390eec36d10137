// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/linking_head_p.h"

#include <compare>
#include <tuple>
#include <vector>

namespace spotter {

/// A labelled pair of tokens: sentence and channel of PairLogits, row and column.
struct PairLabel {
    int64_t sentence;
    int64_t channel;
    int64_t row;
    int64_t column;
    float weight = 1; ///< weight in the loss; 0: counts neither as labelled nor as unlabelled. Ignored by comparisons

    friend auto operator<=>(const PairLabel &a, const PairLabel &b)
    {
        return std::tie(a.sentence, a.channel, a.row, a.column) <=> std::tie(b.sentence, b.channel, b.row, b.column);
    }
    friend bool operator==(const PairLabel &a, const PairLabel &b) { return (a <=> b) == 0; }
};

/// The labelled pairs of a batch, each once, sorted.
struct LinkLabels {
    std::vector<PairLabel> entities, heads, tails;
};

/// The multi-label loss log(1 + Σ e^s over unlabelled pairs) + log(1 + Σ e^−s over labelled pairs) (Su Jianlin,
/// kexue.fm/archives/7359), summed over sentences and channels to a scalar. mask [batch, tokens], 1 for a token;
/// ordered: only pairs with row ≤ column count. A label of weight w contributes w · e^−s; one of weight 0 is in neither
/// sum.
///
/// The sum over all pairs factors, Σij e^(base + row + column) = Σi e^row Σj e^base e^column, so it is a matrix product
/// and needs no tensor [batch, channels, tokens, tokens]. Computed in double, because the factors differ widely in
/// scale.
[[nodiscard]] torch::Tensor pairLossSum(
    const PairLogits &logits, const torch::Tensor &mask, const std::vector<PairLabel> &labels, bool ordered);

/// The mean of the three losses, summed over the sentences.
[[nodiscard]] torch::Tensor linkLossSum(const LinkLogits &logits, const torch::Tensor &mask, const LinkLabels &labels);

} // namespace spotter
