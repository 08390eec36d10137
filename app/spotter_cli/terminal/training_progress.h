// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QString>

namespace spotter {

class Console;

/// A loss or a score with three digits.
[[nodiscard]] QString scoreText(double value);

/// Shows the progress of a training or pretraining run.
void showTraining(const TrainingStep &step, Console &console);

} // namespace spotter
