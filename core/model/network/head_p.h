// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/fast_dropout_p.h"

#include <torch/torch.h>

namespace spotter {

/// A head, which finds triples in the encoder's output. The kinds have no common interface for input and output: the
/// code that calls them knows both kinds.
class Head : public torch::nn::Module {
public:
    [[nodiscard]] virtual int64_t predicates() const = 0;
    /// Dropout of the next pass, as in Encoder; null (the default) for inference.
    virtual void setDropout(DropoutKeys *dropout) = 0;
};

} // namespace spotter
