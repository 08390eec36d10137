// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

namespace spotter {

/// The settings that did best in tests/benchmarks/README.md. encoderFolder: of a pretrained BERT; empty: dgcnn from
/// scratch, with the linking head; a BERT has the article's.
[[nodiscard]] TrainingOptions usualOptions(const QString &encoderFolder = {});

/// What suits going on from a model of ours, whose config is given: its network, a lower rate, and no known facts where
/// it was trained without. A model that has only read texts so far is an encoder to start from with usualOptions().
[[nodiscard]] TrainingOptions warmStartOptions(const QString &folder, const ModelConfig &config);

/// The same settings, going on from a model that they have made before: its network, a lower rate.
[[nodiscard]] TrainingOptions goingOnFrom(const QString &folder, const ModelConfig &config, TrainingOptions options);

/// Those of the article (Su Jianlin 2020): one random subject a sentence and step, a constant rate, Adam without decay,
/// nothing in the network that it does not have. What depends on BERT there is used with a BERT only.
[[nodiscard]] TrainingOptions articleOptions(const QString &encoderFolder = {});

/// The same with GPLinker's head, whose probabilities are those of a plain sigmoid: thresholds of .5 until they are
/// tuned.
[[nodiscard]] TrainingOptions withLinkingHead(TrainingOptions options);

/// The same with the article's head.
[[nodiscard]] TrainingOptions withHalfPointerHead(TrainingOptions options);

} // namespace spotter
