// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <optional>

namespace spotter {

/// Reads a corpus' texts, labelled or not, before there is anything to train: the encoder learns to guess hidden
/// tokens. What comes of it is a model without a predicate, whose folder a later run starts from
/// (TrainingOptions::fromModel) as often as wanted. options.minutes is what it takes in all, or options.epochs where
/// that is 0; with options.fromModel an earlier, unfinished pretraining goes on where it stopped, with its vocabulary.
/// When asked to stop it returns what it has. Fails (Content) where there is no text, or fromModel is no pretraining.
/// Callbacks: onPlan's sentences are the texts; onEpoch is never called. Runs on any thread.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> pretrain(const TrainingSet &data,
    const TrainingOptions &options, std::stop_token stop = {}, const TrainingCallbacks &callbacks = {});

/// Whether a model's folder holds such a pretraining, finished or not. Fails where its training.json cannot be read.
[[nodiscard]] Result<bool> holdsPretraining(const QString &folder);

/// The folder, if it holds one; empty if there is nothing. Fails where it cannot be read.
[[nodiscard]] Result<QString> pretrainingIn(const QString &folder);

/// The share of its pretraining that a snapshot has had; nothing where it is no pretraining.
[[nodiscard]] std::optional<double> pretrainedShare(const ModelSnapshot &model);

} // namespace spotter
