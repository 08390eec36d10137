// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/model_snapshot.h"
#include "ui/training/change_list.h"
#include "ui/training/compared_scores.h"

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// The differences between the predictions of two models on the held-out sentences; where these are fewer than ten,
/// also on other sentences, so that there is something to look at.
struct ModelComparison {
    std::vector<SentenceChange> changes; ///< worst for the new model first, then best, then those undecided by labels
    ComparedScores scores;
};

/// Runs both models on the dev split (its first `most` documents), and on up to ten documents. Synchronous; on the
/// thread of the corpus' connection. Fails if the corpus or a model cannot be read, and if asked to stop.
[[nodiscard]] Result<ModelComparison> compareModels(Corpus &corpus, const std::shared_ptr<const ModelSnapshot> &before,
    const std::shared_ptr<const ModelSnapshot> &after, int threads, std::stop_token stop = {}, qsizetype most = 2000);

} // namespace spotter
