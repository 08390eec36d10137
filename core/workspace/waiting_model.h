// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/corpus_address.h"
#include "core/training/trainer.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// A trained model that nobody has adopted or discarded yet. It belongs to the corpus that it was trained on, and is
/// saved beside it before it is announced: a folder among the corpus' models and a note (model_folders.h). The note is
/// written first, so a killed process does not leave an unknown model.
struct WaitingModel {
    QString folder;
    QString corpus; ///< the UUID of the corpus that it was trained on; empty if an earlier version kept it
    RunId run; ///< in the corpus' history; invalid if it could not be written there
    QDateTime created;
    bool wasResumed = false; ///< the run resumed an unfinished one, which this model includes
    TrainingOutcome outcome; ///< its model is null until it is loaded from the folder
};

/// Saves the result of a run and loads it again, so that an adopted model is the one that a restart finds. If it fails
/// (Io, …), it leaves nothing behind. Any thread.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> keepWaiting(
    const CorpusAddress &corpus, RunId run, bool wasResumed, const TrainingOutcome &outcome);

/// The waiting models of a corpus, the newest first; the models themselves are not loaded. A model of another corpus
/// that had this name before, recognised by its UUID and by the time when its run began, is left where it is and not
/// listed. If the corpus can be written, finishes discarding what a killed process had begun to discard.
[[nodiscard]] Result<std::vector<WaitingModel>> waitingModels(Corpus &corpus);

/// Makes a loaded model the corpus' current one and the result of its run. parent: the model that it replaces. All or
/// nothing. Fails (Content) if the model was trained on another corpus.
[[nodiscard]] Result<ModelId> adoptWaiting(Corpus &corpus, const WaitingModel &waiting, ModelId parent);

/// Marks a model as discarded, which is quick. If that cannot be written, it fails (Io) and the model continues to
/// wait.
[[nodiscard]] Result<void> discardWaiting(const QString &folder);
/// Deletes discarded files, which may be large; what a killed process leaves is deleted when the corpus is opened
/// again. Fails (Io) if something remains. Any thread.
[[nodiscard]] Result<void> removeDiscarded(const QString &folder);

} // namespace spotter
