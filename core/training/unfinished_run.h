// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/training_options.h"

#include <QDateTime>
#include <QString>

namespace spotter {

/// A run that was kept in a folder to go on later (TrainingCallbacks::keepIn): run.json, optimizer.safetensors, and the
/// models model/ (the network as it was) and best/ (of the best epoch, where one was finished).
struct UnfinishedRun {
    TrainingOptions options; ///< that it goes on with; unfinishedRun is the folder
    QDateTime kept;
    double share = 0; ///< of the whole run that is done
    double elapsedSeconds = 0;
    double bestF1 = 0; ///< of its epochs until then; 0 before the first
};

/// Whether a run whose model takes so many bytes could be kept in a folder: asked before it begins. Fails (Content,
/// Io).
[[nodiscard]] Result<void> checkUnfinishedRunFolder(const QString &folder, qint64 modelBytes);

[[nodiscard]] bool holdsUnfinishedRun(const QString &folder);

/// What a folder says of the run in it. Fails (NotFound, Io, Syntax, Version, Content) naming the file.
[[nodiscard]] Result<UnfinishedRun> readUnfinishedRun(const QString &folder);

/// Removes it, and nothing else that may stand in the folder. Fails (Io) where something of it stays.
[[nodiscard]] Result<void> removeUnfinishedRun(const QString &folder);

} // namespace spotter
