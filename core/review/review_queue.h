// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/review_store.h"
#include "core/review/error_rate.h"
#include "core/review/finder.h"
#include "core/review/random_sample.h"

#include <QMap>

#include <algorithm>
#include <span>
#include <vector>

namespace spotter {

/// The estimate of a share from fewer settled findings is not shown: its interval is too wide to be of use.
constexpr qint64 fewestSettledToEstimate = 30;

/// Every third finding is one of the sample, if one is mixed in.
constexpr size_t samplePeriod = 3;
/// Of labels and of candidates each: a share of 5 % is then known to within 3 %.
constexpr qint64 sampleSize = 200;

/// So many findings ahead a person is told what to expect, to know when to stop.
constexpr qint64 nextFindings = 100;

enum class QueueOrder {
    Worst, ///< lowest quality first
    Instructive, ///< those from which the model is expected to learn most
};

struct QueueOptions {
    QueueOrder order = QueueOrder::Worst;
    double below = 0.8; ///< labels of higher quality are not asked about: if one in five is wrong, reviewing is still
                        ///< worthwhile; 1: all are asked about
    bool sample = false; ///< mix in a random sample: the judgement must have all findings, of any quality
    QString pinned = {}; ///< id of a finding that stays if it is open, whatever its quality has become: it is on screen
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
    int learntFrom = 0; ///< decisions that the qualities have learnt from
    double expected = 0; ///< errors among the findings in the queue, by their qualities
    qint64 next = 0; ///< the first findings of the queue, at most nextFindings
    double expectedNext = 0; ///< errors among these
    ShareEstimate labelErrors; ///< share of the labels that are wrong
    std::optional<SampleEstimate> labelSample; ///< share of wrong labels, by the sample
    std::optional<SampleEstimate> missingSample; ///< share of missing labels among the candidates, by the sample
    ShareEstimate missingAmongCandidates; ///< share of the model's unlabelled candidates that should be labelled

    [[nodiscard]] qint64 settled() const { return corrected + kept; }
    /// How many more findings must be settled before the two shares mean anything; 0: they do.
    [[nodiscard]] qint64 settledToEstimate() const { return std::max<qint64>(0, fewestSettledToEstimate - settled()); }
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

/// Counts the errors that a queue and its next findings are expected to hold, by their qualities.
void countAhead(ReviewQueue &queue);

/// Whether a doubt of that quality may be raised again after it was rejected at an earlier quality.
[[nodiscard]] bool isReraised(double qualityNow, double qualityThen);

} // namespace spotter
