// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"
#include "core/model/network/head_p.h"

namespace spotter {

/// Logits of all ordered pairs of tokens (i, j) under several channels c, in factored form: s(c, i, j) = base(i, j) +
/// row(c, i) + column(c, j).
struct PairLogits {
    torch::Tensor base; ///< [batch, tokens, tokens]
    torch::Tensor row; ///< [batch, channels, tokens]
    torch::Tensor column; ///< [batch, channels, tokens]
};

/// The efficient global pointer (Su Jianlin, kexue.fm/archives/8877): one product of queries and keys with rotary
/// positions (Su et al. 2021), shared by all channels, and two numbers per token and channel.
class GlobalPointer final : public torch::nn::Module {
public:
    GlobalPointer(int hidden, int64_t channels);

    /// hidden [batch, tokens, hidden].
    PairLogits forward(const torch::Tensor &hidden);

private:
    int64_t m_channels;
    torch::nn::Linear m_project; ///< query and key
    torch::nn::Linear m_channel; ///< rows (channel, row or column), so that new channels are new rows
};

/// The output of GPLinker (Su Jianlin, kexue.fm/archives/8888) for a batch. A triple needs all four: subject, object,
/// head link and tail link.
struct LinkLogits {
    PairLogits entities; ///< channel 0: (i, j) is a subject from token i to j; channel 1: an object
    PairLogits heads; ///< one channel per predicate: i starts a subject and j starts its object
    PairLogits tails; ///< the same for their last tokens
};

/// The linking head: entities and links in one pass; several subjects may have the same start.
class LinkingHead final : public Head {
public:
    LinkingHead(const ModelConfig &config, int64_t predicates);

    LinkLogits forward(const torch::Tensor &hidden);
    [[nodiscard]] int64_t predicates() const override { return m_predicates; }
    void setDropout(DropoutKeys * /*keys*/) override { } // it drops nothing out

private:
    int64_t m_predicates;
    std::shared_ptr<GlobalPointer> m_entities, m_heads, m_tails;
};

} // namespace spotter
