// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/linking_head_p.h"

#include <cmath>

namespace spotter {

namespace {

constexpr int64_t width = 64; ///< of a query and of a key

/// Turns each pair of numbers (2k, 2k + 1) of the token at position p by the angle p · 10000^(−2k/width), so that the
/// product of two tokens depends on their distance. x [batch, tokens, width].
torch::Tensor rotated(const torch::Tensor &x)
{
    const int64_t tokens = x.size(1);
    const auto rates = torch::exp(torch::arange(width / 2, x.options()) * (-2.0 / double(width) * std::log(10000.0)));
    const auto angles = torch::arange(tokens, x.options()).unsqueeze(1) * rates; // [tokens, width/2]
    const auto cosine = angles.cos();
    const auto sine = angles.sin();
    const auto pairs = x.view({x.size(0), tokens, width / 2, 2});
    const auto even = pairs.select(3, 0);
    const auto odd = pairs.select(3, 1);
    return torch::stack({even * cosine - odd * sine, odd * cosine + even * sine}, 3).view({x.size(0), tokens, width});
}

} // namespace

GlobalPointer::GlobalPointer(int hidden, int64_t channels)
    : m_channels(channels), m_project(register_module("project", torch::nn::Linear(hidden, 2 * width))),
      m_channel(register_module("channel", torch::nn::Linear(2 * width, 2 * channels)))
{
}

PairLogits GlobalPointer::forward(const torch::Tensor &hidden)
{
    const auto projected = m_project->forward(hidden);
    const auto query = rotated(projected.slice(2, 0, width).contiguous());
    const auto key = rotated(projected.slice(2, width).contiguous());
    const auto base = torch::bmm(query, key.transpose(1, 2)) / std::sqrt(double(width));
    const auto channels = m_channel->forward(projected).view({hidden.size(0), hidden.size(1), m_channels, 2});
    return {base, channels.select(3, 0).transpose(1, 2), channels.select(3, 1).transpose(1, 2)};
}

LinkingHead::LinkingHead(const ModelConfig &config, int64_t predicates)
    : m_predicates(predicates),
      m_entities(register_module("entities", std::make_shared<GlobalPointer>(config.hidden, 2))),
      m_heads(register_module("heads", std::make_shared<GlobalPointer>(config.hidden, predicates))),
      m_tails(register_module("tails", std::make_shared<GlobalPointer>(config.hidden, predicates)))
{
}

LinkLogits LinkingHead::forward(const torch::Tensor &hidden)
{
    return {m_entities->forward(hidden), m_heads->forward(hidden), m_tails->forward(hidden)};
}

} // namespace spotter
