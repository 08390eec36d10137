// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/linking_head_p.h"

#include <compare>
#include <tuple>
#include <vector>

namespace spotter {

/// A pair of tokens that is labelled: sentence and channel of PairLogits, row and column.
struct PairLabel {
    int64_t sentence;
    int64_t channel;
    int64_t row;
    int64_t column;
    float weight = 1; ///< how much it counts; 0: neither labelled nor not. Pairs are compared by their place alone

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

/// The multi-label loss log(1 + Σ e^s over what is not labelled) + log(1 + Σ e^−s over what is) (Su Jianlin,
/// kexue.fm/archives/7359), summed over sentences and channels, to a scalar. mask [batch, tokens], 1 for a token;
/// ordered: only pairs with row ≤ column count. A label of weight w stands as w · e^−s; one of weight 0 in neither sum.
///
/// The sum over all pairs factors, Σij e^(base + row + column) = Σi e^row Σj e^base e^column, so that it is a matrix
/// product and no [batch, channels, tokens, tokens] is ever made. In double: factors of far-apart scale stay exact.
[[nodiscard]] torch::Tensor pairLossSum(
    const PairLogits &logits, const torch::Tensor &mask, const std::vector<PairLabel> &labels, bool ordered);

/// Mean of the three losses, summed over the sentences.
[[nodiscard]] torch::Tensor linkLossSum(const LinkLogits &logits, const torch::Tensor &mask, const LinkLabels &labels);

} // namespace spotter
