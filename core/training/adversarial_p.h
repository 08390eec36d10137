// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace spotter {

/// While it lives, a weight lies `length` further along its own gradient: where the loss grows fastest (the fast
/// gradient method, Miyato, Dai and Goodfellow 2017). A weight without gradient stays.
class EmbeddingShift {
public:
    EmbeddingShift(torch::Tensor weight, double length) : m_weight(std::move(weight))
    {
        const torch::NoGradGuard guard;
        if (!m_weight.grad().defined()) return;
        const double norm = m_weight.grad().norm().item<double>();
        if (norm <= 0 || !std::isfinite(norm)) return;
        m_original = m_weight.detach().clone();
        m_weight.add_(m_weight.grad(), length / norm);
    }
    ~EmbeddingShift()
    {
        const torch::NoGradGuard guard;
        if (m_original.defined()) m_weight.copy_(m_original);
    }
    EmbeddingShift(const EmbeddingShift &) = delete;
    EmbeddingShift &operator=(const EmbeddingShift &) = delete;

private:
    torch::Tensor m_weight;
    torch::Tensor m_original;
};

} // namespace spotter
