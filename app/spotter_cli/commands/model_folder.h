// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/training_options.h"

#include <QString>

namespace spotter {

/// Checks before hours of training whether a model could be written into a folder, which need not exist. Changes
/// nothing. options: of the training, to estimate the size of the model. Content: the folder contains something that is
/// not a model; Io: it cannot be written or replaced, or there is too little space.
[[nodiscard]] Result<void> checkModelFolder(const QString &folder, const TrainingOptions &options);

/// The same for the folder with the checkpoint of an interrupted run.
[[nodiscard]] Result<void> checkCheckpoint(const QString &folder, const TrainingOptions &options);

} // namespace spotter
