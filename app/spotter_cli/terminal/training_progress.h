// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QString>

namespace spotter {

class Console;

/// A loss or a score with three digits.
[[nodiscard]] QString scoreText(double value);

/// Where a training, or a pretraining, is.
void showTraining(const TrainingStep &step, Console &console);

} // namespace spotter
