// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

namespace spotter {

/// Says in words what an epoch's figures mean to someone who does not know the method: why an F1 of 0 is normal at
/// first, and what is wrong when it is not. previous: the evaluated epochs before. Empty where there is nothing to say.
[[nodiscard]] QString commentOn(const TrainingEpoch &epoch, const std::vector<TrainingEpoch> &previous,
    const TrainingPlan &plan, const TrainingOptions &options, double share);

} // namespace spotter
