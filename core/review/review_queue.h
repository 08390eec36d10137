// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"
#include "core/review/error_rate.h"
#include "core/review/finder.h"

#include <QMap>

#include <span>
#include <vector>

namespace spotter {

enum class QueueOrder {
    Worst, ///< lowest quality first
    Instructive, ///< those from which the model is expected to learn most
};

struct QueueOptions {
    QueueOrder order = QueueOrder::Worst;
    double below = 0.8; ///< labels of higher quality are not asked about: if one in five is wrong, reviewing is still
                        ///< worthwhile; 1: all are asked about
};

/// Findings with the same cause: a decision on the first may settle the others, after a preview.
struct FindingGroup {
    std::vector<Finding> findings; ///< never empty; the most doubtful first
};

struct ReviewCounts {
    qint64 suspicious = 0; ///< in the queue
    qint64 missing = 0;
    qint64 postponed = 0; ///< of suspicious and missing
    qint64 corrected = 0; ///< settled as corrected
    qint64 kept = 0;
    qint64 withoutExamples = 0; ///< labels that could not be judged, as in Judgement
    QStringList predicatesWithoutExamples;
    QMap<QString, qint64> byKind; ///< in the queue, by findingKindName()
    ShareEstimate labelErrors; ///< share of the labels that are wrong
    ShareEstimate missingAmongCandidates; ///< share of the model's unlabelled candidates that should be labelled
};

struct ReviewQueue {
    std::vector<FindingGroup> groups; ///< in the order of the queue; postponed ones at the end
    ReviewCounts counts;
};

/// Ranks the findings of judge(). results: those of ReviewStore, oldest first. Settled doubts are not raised again
/// unless the model disagrees much more strongly than it did then; a label that a person accepted without being asked
/// counts as kept.
[[nodiscard]] ReviewQueue buildQueue(
    const ReviewSet &set, Judgement judgement, std::span<const ReviewResult> results, const QueueOptions &options = {});

/// Whether a doubt of that quality may be raised again after it was rejected at an earlier quality.
[[nodiscard]] bool isReraised(double qualityNow, double qualityThen);

} // namespace spotter
