// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/scorer.h"

#include <QDateTime>

#include <optional>

namespace spotter {

class Corpus;

/// The scores of a model on the held-out sentences.
struct HeldOutScore {
    QString model; ///< folder
    Score untouched; ///< against the labels before the review
    Score corrected; ///< against the current labels
};

/// The gain of a round of review and retraining.
struct ReviewGain {
    qint64 sentences = 0; ///< number of held-out sentences
    qint64 changed = 0; ///< of these, the ones whose labels the review changed
    std::optional<HeldOutScore> before; ///< of the last model from before the review
    std::optional<HeldOutScore> after; ///< of the model in use, if it is a newer one
};

/// Evaluates the corpus' model from before `begin` and the one in use on the dev split. A model whose folder no longer
/// exists is left out. On the corpus' thread; takes as long as two evaluations on the dev split.
[[nodiscard]] Result<ReviewGain> reviewGain(Corpus &corpus, const QDateTime &begin, int threads,
    std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
