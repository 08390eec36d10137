// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot_p.h"
#include "core/model/weights/safetensors_p.h"
#include "core/training/dev_evaluation_p.h"
#include "core/training/training_data.h"
#include "core/training/training_options.h"

#include <QJsonObject>

#include <memory>

namespace spotter {

/// The best evaluated epoch of a run so far, which becomes its model.
struct BestEpoch {
    TensorMap weights;
    Thresholds thresholds;
    ScoreCalibration calibration;
    ScoreTable score;
    int epoch = 0;
};

/// Its network with its thresholds, as a model that lacks only training().
[[nodiscard]] std::unique_ptr<ModelSnapshot::Parts> partsOf(const BestEpoch &best, const TrainingData &data);

/// What the model says about its training, see ModelSnapshot::training(). parent: the hash of the model that the run
/// started from; empty: none.
[[nodiscard]] QJsonObject trainingOf(const BestEpoch &best, const TrainingData &data, const TrainingOptions &options,
    const QString &parent, double seconds);

} // namespace spotter
