// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review_round.h"

#include <QString>

#include <vector>

namespace spotter {

// A thorough review in jobs of their own, on one machine or on many: each reads one fold and writes its readings into a
// folder; another one gathers them. Together they give what one process gives.

/// Reads one fold (from 0) of job.folds and writes FOLDER/fold-I-of-K.jsonl (I from 1), which appears when it is
/// complete; returns its path. Does nothing if that file is there and has the same texts and settings. The folder also
/// keeps what the fold needs to resume; several folds may share it at the same time. Reads the corpus, never writes it.
/// Fails (Io), and like readRound().
[[nodiscard]] Result<QString> readFoldInto(
    const QString &folder, const ReviewJob &job, int fold, const ReviewSet &set, const ReviewReports &reports);

/// All folds of a review, gathered from a folder.
struct GatheredFolds {
    QString round; ///< the name to store the readings under
    std::vector<StoredReading> rows;
};
/// Fails (NotFound) if folds are missing, (Content) if they do not belong together or not to these texts, (Io). On any
/// thread.
[[nodiscard]] Result<GatheredFolds> gatherFolds(const QString &folder, const ReviewSet &set);

} // namespace spotter
