// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/link_loss_p.h"

#include <algorithm>
#include <cmath>

namespace spotter {

namespace {

/// Instead of −∞, whose differences would be NaN.
constexpr double never = -1e4;

/// log Σij e^s(c, i, j), [batch, channels].
torch::Tensor logSumOfAll(const PairLogits &logits, const torch::Tensor &mask, bool ordered)
{
    const auto padding = (mask < 0.5).unsqueeze(1);
    const auto row = logits.row.to(torch::kFloat64).masked_fill(padding, never);
    const auto column = logits.column.to(torch::kFloat64).masked_fill(padding, never);
    auto base = logits.base.to(torch::kFloat64);
    if (ordered) base = base.masked_fill(torch::ones_like(base, torch::kBool).tril(-1), never);
    const auto rowMaximum = row.detach().amax({2}, true);
    const auto columnMaximum = column.detach().amax({2}, true);
    const auto baseMaximum = base.detach().amax({1, 2}, true);
    const auto sum = (torch::bmm(torch::exp(row - rowMaximum), torch::exp(base - baseMaximum))
        * torch::exp(column - columnMaximum))
                         .sum(2);
    return torch::log(sum.clamp_min(1e-300)) + (rowMaximum + columnMaximum + baseMaximum).squeeze(2);
}

torch::Tensor indices(const std::vector<PairLabel> &labels, int64_t PairLabel::*member)
{
    auto tensor = torch::empty({int64_t(labels.size())}, torch::kInt64);
    std::ranges::transform(
        labels, tensor.data_ptr<int64_t>(), [member](const PairLabel &label) { return label.*member; });
    return tensor;
}

} // namespace

torch::Tensor pairLossSum(
    const PairLogits &logits, const torch::Tensor &mask, const std::vector<PairLabel> &labels, bool ordered)
{
    const auto all = logSumOfAll(logits, mask, ordered);
    const auto loss = torch::softplus(all).sum();
    if (labels.empty()) return loss;

    const auto sentence = indices(labels, &PairLabel::sentence);
    const auto channel = indices(labels, &PairLabel::channel);
    const auto row = indices(labels, &PairLabel::row);
    const auto column = indices(labels, &PairLabel::column);
    const auto scores = (logits.base.index({sentence, row, column}) + logits.row.index({sentence, channel, row})
        + logits.column.index({sentence, channel, column}))
                            .to(torch::kFloat64);

    // One line for each (sentence, channel) with labels; their labels are adjacent, because labels are sorted.
    std::vector<int64_t> line, place, firsts;
    for (size_t i = 0; i < labels.size(); ++i) {
        const bool begins
            = i == 0 || labels[i].sentence != labels[i - 1].sentence || labels[i].channel != labels[i - 1].channel;
        if (begins) firsts.push_back(int64_t(i));
        line.push_back(int64_t(firsts.size()) - 1);
        place.push_back(begins ? 0 : place.back() + 1);
    }
    const std::vector<int64_t> shape{int64_t(firsts.size()), *std::ranges::max_element(place) + 1};
    const auto lines = [&](const torch::Tensor &values) {
        return torch::full(shape, never, values.options())
            .index_put({torch::tensor(line), torch::tensor(place)}, values)
            .logsumexp(1);
    };
    const auto first = torch::tensor(firsts);
    const auto allOfLine = all.index({sentence.index({first}), channel.index({first})});
    // The share of the unlabelled ones; zero would be log 0.
    const auto left = (-torch::expm1(lines(scores) - allOfLine)).clamp_min(1e-12);
    std::vector<double> logWeights;
    for (const PairLabel &label : labels)
        logWeights.push_back(label.weight > 0 ? std::log(double(label.weight)) : never);
    return loss - torch::softplus(allOfLine).sum() + torch::softplus(allOfLine + torch::log(left)).sum()
        + torch::softplus(lines(torch::tensor(logWeights, torch::kFloat64) - scores)).sum();
}

torch::Tensor linkLossSum(const LinkLogits &logits, const torch::Tensor &mask, const LinkLabels &labels)
{
    return (pairLossSum(logits.entities, mask, labels.entities, true)
               + pairLossSum(logits.heads, mask, labels.heads, false)
               + pairLossSum(logits.tails, mask, labels.tails, false))
        / 3;
}

} // namespace spotter
