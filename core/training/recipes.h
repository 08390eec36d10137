// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

namespace spotter {

/// The settings that did best in tests/benchmarks/README.md. encoderFolder: of a pretrained BERT; empty: dgcnn from
/// scratch.
[[nodiscard]] TrainingOptions usualOptions(const QString &encoderFolder = {});

/// Those of the article (Su Jianlin 2020): one random subject a sentence and step, a constant rate, Adam without decay,
/// nothing in the network that it does not have. What depends on BERT there is used with a BERT only.
[[nodiscard]] TrainingOptions articleOptions(const QString &encoderFolder = {});

/// The same with GPLinker's head, whose probabilities are those of a plain sigmoid: thresholds of .5 until they are
/// tuned.
[[nodiscard]] TrainingOptions withLinkingHead(TrainingOptions options);

/// The same with the article's head.
[[nodiscard]] TrainingOptions withHalfPointerHead(TrainingOptions options);

} // namespace spotter
