// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/training_options.h"

#include <QString>

namespace spotter {

/// Whether a model could be written into a folder that need not exist: found out before hours of training. Nothing is
/// changed. options: of the training, which tell how much space the model takes. Content: it holds something that is
/// not a model; Io: it cannot be written, or not replaced, or there is too little space.
[[nodiscard]] Result<void> checkModelFolder(const QString &folder, const TrainingOptions &options);

/// The same of the folder that keeps an interrupted run.
[[nodiscard]] Result<void> checkCheckpoint(const QString &folder, const TrainingOptions &options);

} // namespace spotter
