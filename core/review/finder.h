// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/document_reading.h"
#include "core/review/error_rate.h"
#include "core/review/finding.h"
#include "core/review/label_quality.h"
#include "core/review/review_set.h"
#include "core/review/weight_fitting.h"

#include <QStringList>

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace spotter {

struct FinderOptions {
    QualityMethod method = QualityMethod::Learned;
    double suspiciousBelow = 1.01; ///< labels of at least this quality are left out of the findings
    double missingBelow = 0.98; ///< the same for unlabelled triples
    double missingProbability = leastMissingProbability; ///< candidates of a lower one are no findings
    bool otherMentions = false; ///< ask about other mentions of labelled words, too
    bool facts = true; ///< ask about contradictions and missing directions, and let them count as evidence
    QualityWeights weights = shippedWeights(); ///< of QualityMethod::Learned
};

/// All findings of a review, in no particular order; the queue ranks them.
struct Judgement {
    std::vector<Finding> findings;
    std::vector<qint64> labelStrata; ///< number of labels in each stratum of shipped quality
    std::vector<qint64> missingStrata; ///< the same of candidates, without other mentions of labelled words
    qint64 labels = 0; ///< judged
    qint64 tooLong = 0; ///< not judged: their mentions are too far apart for one passage
    qint64 withoutExamples = 0; ///< not judged: the model has learnt from too few examples of their predicate, or none
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QStringList predicatesWithoutExamples = {}; ///< of the labels in withoutExamples, each once, sorted
    QualityMethod method = QualityMethod::Learned;
    int learntFrom = 0; ///< decisions that the weights were fitted to
};

/// Judges labels by a model's scores and by comparing them with each other. readings[i] belongs to set.documents[i];
/// nothing if that document was not scored. A reading may be older than the labels: labels that are not in it are not
/// judged. A sentence is asked about a fact once: candidates with the same words and predicate are one question, about
/// the most probable place. Any thread.
[[nodiscard]] Result<Judgement> judge(const ReviewSet &set, std::span<const std::optional<DocumentReading>> readings,
    const FinderOptions &options = {}, const std::stop_token &stop = {});

} // namespace spotter
