// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/pretrained_weights_p.h"

namespace spotter {

void copyWeights(const PretrainedEncoder &pretrained, Encoder &encoder)
{
    const torch::NoGradGuard guard;
    for (auto &parameter : encoder.named_parameters()) parameter.value().copy_(pretrained.tensors.at(parameter.key()));
}

} // namespace spotter
