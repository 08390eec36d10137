// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

namespace spotter {

/// The names of what lies beside a corpus and belongs to it: "<corpus>.models" with
///   1, 2, …             models of its own, each a folder
///   1.waiting.json      what is known of a model that nobody has adopted or discarded yet, see waiting_model.h
///   pretraining         the built-in encoder after reading the corpus' texts
///   unfinished          a training that can be resumed
///   run-1.lock          held by the process whose training run it is, see RunLock
/// and "<corpus>.review" with the models that a thorough review trains. All absolute; any thread.

[[nodiscard]] QString modelsFolderOf(const QString &corpus);
[[nodiscard]] QString pretrainingFolderOf(const QString &corpus);
[[nodiscard]] QString unfinishedFolderOf(const QString &corpus);
[[nodiscard]] QString reviewFolderOf(const QString &corpus);
[[nodiscard]] QString runLockOf(const QString &corpus, RunId run);
/// The first number that is free: a folder that a killed process left, or another program made, is never written over.
[[nodiscard]] QString freeModelFolder(const QString &corpus);
/// The note beside a model of the corpus that waits.
[[nodiscard]] QString waitingNoteOf(const QString &modelFolder);
/// Of the models folder's names: those of such notes.
[[nodiscard]] QString waitingNotePattern();
/// The model's folder that a note is about.
[[nodiscard]] QString modelFolderOfNote(const QString &note);

} // namespace spotter
