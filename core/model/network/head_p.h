// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/fast_dropout_p.h"

#include <torch/torch.h>

namespace spotter {

/// What reads triples off an encoder's vectors. What a head needs and gives is its own: the reader of the network knows
/// both kinds.
class Head : public torch::nn::Module {
public:
    [[nodiscard]] virtual int64_t predicates() const = 0;
    /// Random numbers for dropout; null (the default) for inference.
    virtual void setRandom(RandomState *random) = 0;
};

} // namespace spotter
