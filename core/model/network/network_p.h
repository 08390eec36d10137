// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/half_pointer_head_p.h"
#include "core/model/network/linking_head_p.h"

namespace spotter {

/// The trainable network: encoder and head. Parameter names ("encoder.layer0.weight", "head.norm.gain", …) are those of
/// weights.safetensors.
class Network final : public torch::nn::Module {
public:
    /// Weights are drawn from torch's default generator: seed that first (torch::manual_seed) for a reproducible start.
    Network(const ModelConfig &config, int64_t vocabularySize, int64_t predicates);

    [[nodiscard]] Encoder &encoder() { return *m_encoder; }
    [[nodiscard]] Head &head() { return *m_head; }
    /// The head if it is of this kind, else null.
    [[nodiscard]] HalfPointerHead *halfPointer() { return dynamic_cast<HalfPointerHead *>(m_head.get()); }
    [[nodiscard]] LinkingHead *linking() { return dynamic_cast<LinkingHead *>(m_head.get()); }
    /// Turns dropout on (with the keys of the next pass) or off (null).
    void setDropout(DropoutKeys *dropout);

private:
    std::shared_ptr<Encoder> m_encoder;
    std::shared_ptr<Head> m_head;
};

} // namespace spotter
