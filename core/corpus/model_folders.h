// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

namespace spotter {

/// The files and folders beside a corpus that belong to it: "<corpus>.models" with
///   1, 2, …             its own models, each a folder
///   1.waiting.json      the note on a model that nobody has adopted or discarded yet, see waiting_model.h
///   pretraining         the built-in encoder, pretrained on the corpus' texts
///   unfinished          a training run that can be resumed
///   run-1.lock          held by the process whose training run it is, see RunLock
/// and "<corpus>.review" with the models that a thorough review trains. All paths are absolute; any thread.

[[nodiscard]] QString modelsFolderOf(const QString &corpus);
[[nodiscard]] QString pretrainingFolderOf(const QString &corpus);
[[nodiscard]] QString unfinishedFolderOf(const QString &corpus);
[[nodiscard]] QString reviewFolderOf(const QString &corpus);
[[nodiscard]] QString runLockOf(const QString &corpus, RunId run);
/// Moves what belongs to a corpus that was moved from one path to the other, while it was open. Stays where it is: what
/// a training run or a model that waits for a decision uses, and what cannot be moved without copying. Returns the
/// folder of models if it was left behind; else nothing.
[[nodiscard]] QString moveFoldersAlong(const QString &before, const QString &now);
/// The folder with the first free number: one that a killed process left, or another program created, is never
/// overwritten.
[[nodiscard]] QString freeModelFolder(const QString &corpus);
/// The note beside a model of the corpus that waits to be adopted or discarded.
[[nodiscard]] QString waitingNoteOf(const QString &modelFolder);
/// The wildcard pattern of the names of such notes in the models folder.
[[nodiscard]] QString waitingNotePattern();
/// The folder of the model that a note is about.
[[nodiscard]] QString modelFolderOfNote(const QString &note);

} // namespace spotter
