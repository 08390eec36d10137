// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/training_options.h"

#include <QDateTime>
#include <QString>

namespace spotter {

/// A run that was kept in a folder to be resumed later (TrainingCallbacks::keepIn): run.json, optimizer.safetensors,
/// and the models model/ (the current network) and best/ (of the best epoch, if one was finished).
struct UnfinishedRun {
    TrainingOptions options; ///< with which it resumes; unfinishedRun is the folder
    QDateTime kept;
    double share = 0; ///< of the whole run that is done
    double elapsedSeconds = 0;
    double bestF1 = 0; ///< of its epochs so far; 0 before the first
};

/// Checks whether a run whose model has this many bytes could be kept in a folder, before it begins. Fails (Content,
/// Io).
[[nodiscard]] Result<void> checkUnfinishedRunFolder(const QString &folder, qint64 modelBytes);

[[nodiscard]] bool holdsUnfinishedRun(const QString &folder);

/// Reads the description of the run in a folder. Fails (NotFound, Io, Syntax, Version, Content), naming the file.
[[nodiscard]] Result<UnfinishedRun> readUnfinishedRun(const QString &folder);

/// Removes it, and nothing else in the folder. Fails (Io) if something of it remains.
[[nodiscard]] Result<void> removeUnfinishedRun(const QString &folder);

} // namespace spotter
