// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/text/training_set.h"

#include <vector>

namespace spotter {

class Corpus;

/// The documents of one split with all their labels, as one immutable copy. Rejected labels are included, because they
/// say what is wrong. Any thread, on a Corpus of that thread.
[[nodiscard]] Result<std::vector<Document>> documentsOfSplit(
    Corpus &corpus, Split split, std::stop_token stop = {}, const ProgressCallback &progress = {});

/// The same with the ids of the documents, for callers that lead back to them.
[[nodiscard]] Result<std::vector<TrainingDocument>> storedDocumentsOfSplit(
    Corpus &corpus, Split split, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

/// The training set of a corpus. A document without a split is used for training if it has labels (somebody has
/// corrected it), else as unlabelled text. Any thread, on a Corpus of that thread.
[[nodiscard]] Result<TrainingSet> trainingSetOf(Corpus &corpus, const std::stop_token &stop = {});

} // namespace spotter
