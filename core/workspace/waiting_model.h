// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/training/trainer.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// A trained model that nobody has adopted or discarded yet. It belongs to the corpus that it was trained on, and is on
/// the disk beside it before anybody is told of it: a folder of the corpus' models and a note (model_folders.h). The
/// note is written first, so that a killed process leaves no model that nobody knows.
struct WaitingModel {
    QString folder;
    RunId run; ///< in the corpus' history; invalid where it could not be written there
    QDateTime created;
    bool wasResumed = false; ///< the run resumed an unfinished one, which is in this model
    TrainingOutcome outcome; ///< its model is null until it was loaded from the folder
};

/// Saves what came of a run and reads it back: what is adopted is what a restart will find. Fails (Io, …), and leaves
/// nothing then. Any thread.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> keepWaiting(
    const QString &corpusPath, RunId run, bool wasResumed, const TrainingOutcome &outcome);

/// What waits at a corpus, the newest first; their models are not loaded. A model of another corpus that had this name
/// before, by the time when its run began, stays where it is and is not among them. Finishes discarding what a killed
/// process had begun to discard, if the corpus can be written.
[[nodiscard]] Result<std::vector<WaitingModel>> waitingModels(Corpus &corpus);

/// Makes a loaded model the corpus' current one and that of its run; parent: what it replaces. All or nothing.
[[nodiscard]] Result<ModelId> adoptWaiting(Corpus &corpus, const WaitingModel &waiting, ModelId parent);

/// Ends its waiting: quick. Fails (Io) where that cannot be written; it waits on then.
[[nodiscard]] Result<void> discardWaiting(const QString &folder);
/// Deletes what was discarded, which may be large; what a killed process leaves of it goes when the corpus is opened
/// again. Fails (Io) where something stays. Any thread.
[[nodiscard]] Result<void> removeDiscarded(const QString &folder);

} // namespace spotter
