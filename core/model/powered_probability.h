// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace spotter {

/// The logit z with σ(z)ⁿ = p: a pointer passes exactly when its logit is above this.
[[nodiscard]] inline float logitOf(float probability, float power)
{
    const double p = std::pow(std::clamp(double(probability), 1e-12, 1.0 - 1e-12), 1.0 / double(power));
    return float(std::log(p / (1 - p)));
}

[[nodiscard]] inline float probabilityOf(float logit, float power)
{
    return float(std::pow(1.0 / (1.0 + std::exp(-double(logit))), double(power)));
}

} // namespace spotter
