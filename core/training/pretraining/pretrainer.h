// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <optional>

namespace spotter {

/// Pretrains an encoder on a corpus' texts, labelled or not: it learns to predict masked tokens. The result is a model
/// without predicates, from whose folder any number of later runs can start (TrainingOptions::fromModel). The budget is
/// options.minutes in total, or options.epochs if that is 0; with options.fromModel an earlier, unfinished pretraining
/// resumes where it stopped, with its vocabulary. If asked to stop, it returns what it has. Fails (Content) if there is
/// no text, or if fromModel is not a pretraining. Callbacks: onPlan's sentences are the texts; onEpoch is never called.
/// group: as for train(). Any thread.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> pretrain(const TrainingSet &data,
    const TrainingOptions &options, std::stop_token stop = {}, const TrainingCallbacks &callbacks = {},
    TrainingGroup *group = nullptr);

/// Whether a model's folder contains such a pretraining, finished or not. Fails if its training.json cannot be read.
[[nodiscard]] Result<bool> holdsPretraining(const QString &folder);

/// The folder if it contains a pretraining; empty if there is nothing. Fails if it cannot be read.
[[nodiscard]] Result<QString> pretrainingIn(const QString &folder);

/// The finished share of a snapshot's pretraining, in [0, 1]; nothing if it is not a pretraining.
[[nodiscard]] std::optional<double> pretrainedShare(const ModelSnapshot &model);

} // namespace spotter
