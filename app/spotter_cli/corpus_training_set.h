// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/training_set.h"

#include <stop_token>

namespace spotter {

class Corpus;

/// What a corpus teaches: the train and dev parts; labelled documents of no part train too (somebody labelled them),
/// the others of no part are unlabelled text. The test part is never read.
[[nodiscard]] Result<TrainingSet> trainingSetOf(Corpus &corpus, const std::stop_token &stop);

} // namespace spotter
