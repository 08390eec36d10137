// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <algorithm>

namespace spotter {

/// The learning rate at a share of a phase in [0, 1]: rises linearly over warmUpShare, then falls linearly to
/// finalRateShare.
[[nodiscard]] inline double learningRateAt(double share, const TrainingOptions &options)
{
    if (share < options.warmUpShare) return options.learningRate * (0.02 + 0.98 * share / options.warmUpShare);
    const double fallen = (share - options.warmUpShare) / (1 - options.warmUpShare);
    return options.learningRate * (1 - (1 - options.finalRateShare) * std::min(1.0, fallen));
}

} // namespace spotter
