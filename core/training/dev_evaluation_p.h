// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/compute_threads_p.h"
#include "core/model/network_reader_p.h"
#include "core/model/scorer.h"
#include "core/training/group/training_group.h"
#include "core/training/training_data.h"

namespace spotter {

/// The network's output for the dev sentences: all pointers above a low floor, so that thresholds can be tried without
/// it.
struct DevReading {
    std::vector<PointerScores> scores; ///< one per sentence
    double highestSubjectProbability = 0; ///< of any subject start
};

/// Runs the network on the dev sentences, each process of the group on a part of them; all get the same. Fails
/// (Stopped) on all if one is asked to stop, (Io).
[[nodiscard]] Result<DevReading> readDev(
    Network &network, const TrainingData &data, ComputeThreads &threads, TrainingGroup &group, std::stop_token stop);

/// Reduces the dev sentences to this many, always the same ones, in their order.
void sampleDev(TrainingData &data, size_t sentences);

/// The score under given thresholds, counted exactly like addToScore().
[[nodiscard]] ScoreTable scoreDev(const DevReading &reading, const TrainingData &data, const Thresholds &thresholds);

/// What turns the scores of the triples that pass the thresholds into shares of right ones.
[[nodiscard]] ScoreCalibration calibrate(
    const DevReading &reading, const TrainingData &data, const Thresholds &thresholds);

/// The thresholds with the best F1: coordinate descent over a coarse grid (0.05 steps from the floor), so that a small
/// dev split is not overfitted; the present ones win ties.
[[nodiscard]] Thresholds tuneThresholds(const DevReading &reading, const TrainingData &data, Thresholds present);

} // namespace spotter
