// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/f1_interval.h"

#include <optional>

namespace spotter {

/// Two models on the same sentences.
struct ComparedScores {
    double before = 0; ///< F1 of the model in use, and so on
    double after = 0;
    std::optional<F1Interval> beforeInterval = {};
    std::optional<F1Interval> afterInterval = {};
    std::optional<F1Interval> difference = {};
    qint64 sentences = 0; ///< held-out ones; 0: there are none, and no score
    qint64 examples = 0; ///< on which both models were run
    qint64 found = 0; ///< triples in the examples that the new model predicts
    qint64 gained = 0; ///< triples in the examples that only the new model predicts
    qint64 lost = 0; ///< triples that only the model in use predicts
};

} // namespace spotter
