// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/document_reading.h"
#include "core/review/error_rate.h"
#include "core/review/finding.h"
#include "core/review/label_quality.h"
#include "core/review/review_set.h"

#include <QStringList>

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace spotter {

struct FinderOptions {
    QualityMethod method = QualityMethod::Learned;
    double suspiciousBelow = 1.01; ///< labels of at least that quality are left out of the findings
    double missingBelow = 0.98; ///< likewise for what has no label
};

/// Everything that is doubtful by some degree, in no particular order: the queue ranks it.
struct Judgement {
    std::vector<Finding> findings;
    std::vector<qint64> labelStrata; ///< how many labels each stratum of quality holds
    std::vector<qint64> missingStrata; ///< likewise candidates
    qint64 labels = 0; ///< judged
    qint64 tooLong = 0; ///< not judged: their mentions are too far apart to be read at once
    qint64 withoutExamples = 0; ///< not judged: the model has had too few examples of their predicate, or none
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QStringList predicatesWithoutExamples = {}; ///< of these, each once, sorted
};

/// Judges labels by what a model says of them and by each other. readings[i] belongs to set.documents[i]; nothing where
/// that document was not read. A reading may be older than the labels: labels that it does not know are not judged.
/// Any thread.
[[nodiscard]] Result<Judgement> judge(const ReviewSet &set, std::span<const std::optional<DocumentReading>> readings,
    const FinderOptions &options = {}, const std::stop_token &stop = {});

} // namespace spotter
