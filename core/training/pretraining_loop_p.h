// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/network/network_p.h"
#include "core/text/tokenizer.h"
#include "core/training/training_options.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

/// How long masked pretraining goes on: until so many seconds or, where they are 0, so many steps are done; from is the
/// share of that which an earlier run has done already.
struct PretrainingBudget {
    double seconds = 0;
    double steps = 0;
    double from = 0;
};

struct PretrainingState {
    double share = 0; ///< of the budget
    double loss = 0; ///< moving average
    qint64 sentences = 0; ///< read by this run, counting each time
};

/// The [MASK] of a vocabulary; none in one that was not made for pretraining.
[[nodiscard]] std::optional<int64_t> maskIdOf(const Tokenizer &tokenizer);

/// Has a network's encoder guess hidden tokens of these texts until the budget is spent or it is asked to stop, which
/// the share of the result tells. Fails (Content) where the loss is no number any more. onStep may be empty.
[[nodiscard]] Result<PretrainingState> runPretraining(Network &network, const Tokenizer &tokenizer, int64_t maskId,
    const std::vector<TokenSequence> &texts, const TrainingOptions &options, const PretrainingBudget &budget,
    RandomState &random, const std::stop_token &stop, const std::function<void(const PretrainingState &)> &onStep);

} // namespace spotter
