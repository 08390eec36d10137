// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/model_snapshot.h"
#include "ui/training/change_list.h"

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// What two models read otherwise in the held-out sentences.
struct ModelComparison {
    std::vector<SentenceChange> changes; ///< worst for the new model first, then best, then what the labels do not tell
    qint64 sentences = 0; ///< that were read
};

/// Reads the dev split (its first `most` documents) with both models. Synchronous; on the thread of the corpus'
/// connection. Fails where the corpus or a model cannot be read, and when asked to stop.
[[nodiscard]] Result<ModelComparison> compareModels(Corpus &corpus, const std::shared_ptr<const ModelSnapshot> &before,
    const std::shared_ptr<const ModelSnapshot> &after, int threads, std::stop_token stop = {}, qsizetype most = 2000);

} // namespace spotter
