// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/linking_head_p.h"
#include "core/model/pointer_scores.h"
#include "core/text/tokenizer.h"

#include <span>

namespace spotter {

/// PairLogits rearranged for looking up single pairs: the channels of a token are contiguous.
struct PairTable {
    explicit PairTable(const PairLogits &logits);

    [[nodiscard]] float baseAt(int64_t sentence, int64_t i, int64_t j) const
    {
        return base.const_data_ptr<float>()[(sentence * base.size(1) + i) * base.size(2) + j];
    }
    [[nodiscard]] const float *rowAt(int64_t sentence, int64_t i) const
    {
        return row.const_data_ptr<float>() + (sentence * row.size(1) + i) * row.size(2);
    }
    [[nodiscard]] const float *columnAt(int64_t sentence, int64_t j) const
    {
        return column.const_data_ptr<float>() + (sentence * column.size(1) + j) * column.size(2);
    }
    [[nodiscard]] float logit(int64_t sentence, int64_t i, int64_t j, int64_t channel) const
    {
        return baseAt(sentence, i, j) + rowAt(sentence, i)[channel] + columnAt(sentence, j)[channel];
    }

    torch::Tensor base; ///< [batch, tokens, tokens]
    torch::Tensor row, column; ///< [batch, tokens, channels]
};

/// The combinations of a subject, an object and a predicate whose four probabilities are above the floor. Links are
/// only looked up between the entities found, limited to the 48 most probable subjects and objects per sentence,
/// because to an untrained network everything is an entity.
[[nodiscard]] std::vector<PointerScores> readLinks(
    const LinkLogits &logits, std::span<const TokenSequence *const> sequences, const Thresholds &floor);

} // namespace spotter
