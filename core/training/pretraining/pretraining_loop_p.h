// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/network/network_p.h"
#include "core/text/tokenizer.h"
#include "core/training/group/training_group.h"
#include "core/training/training_options.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

/// The budget of masked pretraining: this many seconds or, if that is 0, this many steps. from is the share of it that
/// an earlier run has already done.
struct PretrainingBudget {
    double seconds = 0;
    double steps = 0;
    double from = 0;
};

struct PretrainingState {
    double share = 0; ///< of the budget
    double loss = 0; ///< moving average
    qint64 sentences = 0; ///< processed by this run, including repetitions
    bool isStopped = false; ///< it was asked to stop
};

/// The id of [MASK]; nothing if the vocabulary was not built for pretraining.
[[nodiscard]] std::optional<int64_t> maskIdOf(const Tokenizer &tokenizer);

/// Trains a network's encoder to predict masked tokens of these texts until the budget is spent or it is asked to stop;
/// the share in the result tells which. Each process of the group computes a part of every step. Fails (Content) if the
/// loss is no longer finite, (Io). onStep may be empty.
[[nodiscard]] Result<PretrainingState> runPretraining(Network &network, const Tokenizer &tokenizer, int64_t maskId,
    const std::vector<TokenSequence> &texts, const TrainingOptions &options, const PretrainingBudget &budget,
    RandomState &random, TrainingGroup &group, const std::stop_token &stop,
    const std::function<void(const PretrainingState &)> &onStep);

} // namespace spotter
