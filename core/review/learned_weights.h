// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/evidence.h"

namespace spotter {

/// Weights of the learned quality, in the order of labelFeatureNames(): a label's probability of being right. Ridge
/// logistic regression (Newton's method, penalty 1) on the dev sentences of WebNLG, DuIE 2.0, CoNLL04 and SciERC as
/// models read them that had not seen them, each file with the same weight, and a kind of error by the root of its
/// rarity; a tenth of all labels, those of the training sentences too, spoilt in three drawings: deleted, another
/// predicate, an end moved by one to three characters, another mention as object. WebNLG and DuIE are there twice, the
/// second time as models of 1,000 sentences and two and a half minutes read them, at half the weight: a corpus' habits
/// are worth more where a model knows little. Average precision by file, and with weights fitted on the other corpora,
/// in tests/benchmarks/README.md; review_fit.py makes both tables anew. None of these sentences has a twin, so both
/// weights of twins are set by hand.
constexpr std::array<double, labelFeatureCount> labelWeights{4.914, 0.817, 0.35, -0.27, 0.029, 0.034, -0.124, -0.853,
    0.178, 2.967, -1.052, -0.8, -0.993, 0.501, -0.261, -1.024, 0.441, 0.671};

/// Likewise of candidateFeatureNames(): a candidate's probability of missing a label; without the weak models, by which
/// WebNLG's would be ranked worse. The first is fitted as −3.43; what these files themselves lack was counted as wrong
/// there, and real labels lack far more than a tenth (164 of 480 in the sentences of tests/benchmarks/review_noise.py),
/// so that it is raised by a half.
constexpr std::array<double, candidateFeatureCount> candidateWeights{-2.928, 0.876, 0.195, -0.401, -1.645, -0.709,
    -0.658, 0.214, -0.604, -0.368, 0.703, -0.97, -2.072, 1.2, 0.645, 1.215, 0.209, 0.874, 0.146, 0.349};

} // namespace spotter
