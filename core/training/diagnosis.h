// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

namespace spotter {

/// Explains the figures of an epoch to a user who does not know the method: why an F1 of 0 is normal at first, and what
/// is wrong if it is not. previous: the earlier evaluated epochs. Empty if there is nothing to explain.
[[nodiscard]] QString commentOn(const TrainingEpoch &epoch, const std::vector<TrainingEpoch> &previous,
    const TrainingPlan &plan, const TrainingOptions &options, double share);

} // namespace spotter
