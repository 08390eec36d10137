// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model_precision_p.h"

namespace spotter {

namespace {

/// Rounds all weights to float16, but keeps them in float32; false, and nothing is changed, if one is out of its range.
bool roundToHalf(Network &network)
{
    const torch::NoGradGuard guard;
    for (const torch::Tensor &parameter : network.parameters())
        if (!torch::isfinite(parameter.to(torch::kHalf)).all().item<bool>()) return false;
    for (torch::Tensor &parameter : network.parameters()) parameter.copy_(parameter.to(torch::kHalf));
    return true;
}

} // namespace

void choosePrecision(
    ModelSnapshot::Parts &parts, bool keepFloat32, double bestF1, const std::function<std::optional<double>()> &devF1)
{
    if (parts.config.encoder != u"bert") return;
    parts.config.halfWeights = !keepFloat32 && roundToHalf(*parts.network);
    Encoder &encoder = parts.network->encoder();
    const auto isGood = [&](Int8Range range) {
        encoder.setInt8(true, range);
        const auto f1 = devF1();
        return f1 && bestF1 - *f1 < greatestInt8Loss;
    };
    try {
        // The smaller range is the less exact one.
        parts.config.int8
            = isGood(Int8Range::Reduced) && (usualInt8Range() == Int8Range::Reduced || isGood(Int8Range::Whole));
    } catch (
        const std::exception &) { // this libtorch has no int8 engine, but the run has finished: its model stays float32
        parts.config.int8 = false;
    }
    if (!parts.config.int8) encoder.setInt8(false);
}

} // namespace spotter
