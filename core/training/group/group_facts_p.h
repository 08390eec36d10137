// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/network_p.h"
#include "core/training/group/training_group.h"
#include "core/training/training_options.h"

namespace spotter {

/// What the processes of a group must have in common before their first step. corpus: TrainingData::hash; steps:
/// already taken by a run that is resumed.
[[nodiscard]] GroupFacts factsOf(
    const QByteArray &corpus, const TrainingOptions &options, const Network &network, qint64 steps);

} // namespace spotter
