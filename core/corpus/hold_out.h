// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <stop_token>

namespace spotter {

class Corpus;

/// Moves a random tenth (rounded up) of the labelled documents that a training run would learn from to the dev split,
/// as one step of undo: those of the train split, and those without a split. Synthetic ones stay, because a score on
/// them says nothing about real texts. Returns how many were moved. Fails (Content) if nothing would be left to train
/// on, and if asked to stop; then nothing is changed. On the corpus' thread.
[[nodiscard]] Result<qint64> holdOutTenth(
    Corpus &corpus, quint64 seed, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
