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

/// What a model scores on the sentences that are held out.
struct HeldOutScore {
    QString model; ///< folder
    Score untouched; ///< by the labels that they had before the review
    Score corrected; ///< by those that they have now
};

/// What a round of settling and retraining was worth.
struct ReviewGain {
    qint64 sentences = 0; ///< held out
    qint64 changed = 0; ///< of these, with other labels than before the review
    std::optional<HeldOutScore> before; ///< of the last model from before the review
    std::optional<HeldOutScore> after; ///< of the model in use, where it is a newer one
};

/// Reads the dev split with the corpus' model from before `begin` and with the one in use. A model whose folder is gone
/// is left out. On the corpus' thread; takes as long as reading the dev split twice.
[[nodiscard]] Result<ReviewGain> reviewGain(Corpus &corpus, const QDateTime &begin, int threads,
    std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
