// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

namespace spotter {

/// The best settings in tests/benchmarks/README.md. encoderFolder: that of a pretrained BERT, with the article's head;
/// empty: dgcnn from scratch, with the linking head.
[[nodiscard]] TrainingOptions usualOptions(const QString &encoderFolder = {});

/// Settings for a warm start from a model of Spotter with this config: its network, a lower learning rate, and no known
/// facts if it was trained without. A model that was only pretrained is an encoder to start from with usualOptions().
[[nodiscard]] TrainingOptions warmStartOptions(const QString &folder, const ModelConfig &config);

/// The same settings for a warm start from a model that was trained with them: its network, a lower learning rate.
[[nodiscard]] TrainingOptions goingOnFrom(const QString &folder, const ModelConfig &config, TrainingOptions options);

/// The settings of the article (Su Jianlin 2020): one random subject per sentence and step, a constant learning rate,
/// Adam without weight decay, and a network without additions to the article. Settings that depend on BERT there are
/// used only with a BERT.
[[nodiscard]] TrainingOptions articleOptions(const QString &encoderFolder = {});

/// The same with GPLinker's head, whose probabilities are plain sigmoids: thresholds are 0.5 until they are tuned.
[[nodiscard]] TrainingOptions withLinkingHead(TrainingOptions options);

/// The same with the article's head.
[[nodiscard]] TrainingOptions withHalfPointerHead(TrainingOptions options);

} // namespace spotter
