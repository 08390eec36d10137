// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finder.h"
#include "core/text/training_set.h"

namespace spotter {

/// Writes into training what a judgement doubts, so that it is learnt despite noise: a label of low quality counts in
/// proportion to it, and a triple whose absence is doubtful counts as unknown, not as wrong (positive-unlabelled
/// learning). Documents are found by their text; those of the judgement that do not train are passed over.
void addDoubts(TrainingSet &training, const ReviewSet &set, const Judgement &judgement);

} // namespace spotter
