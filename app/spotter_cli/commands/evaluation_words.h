// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

namespace spotter {

/// What `evaluate` prints besides the scores.
struct EvaluationDetails {
    bool perPredicate = false;
    bool errors = false; ///< confusion of predicates, missed and false triples
    int limit = 20; ///< of missed and of false triples; 0: all
};

/// One JSON object. Offsets count code points of the document's text.
[[nodiscard]] QString evaluationAsJson(const Evaluation &evaluation, const EvaluationDetails &details);
/// Tables and lists to read.
[[nodiscard]] QString evaluationAsText(const Evaluation &evaluation, const EvaluationDetails &details);

} // namespace spotter
