// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <CLI/App.hpp>

#include <QString>

#include <optional>

namespace spotter {

/// What the user of `train` typed; what was not typed keeps the recipe's value.
struct TrainSettings {
    QString corpus;
    QString out;
    QString encoder = QStringLiteral("dgcnn");
    QString head; ///< empty: as the recipe and the encoder have it
    QString from;
    QString checkpoint; ///< where the run is kept that is interrupted, and goes on from; empty: nowhere
    QString recipe = QStringLiteral("spotter");
    bool json = false;
    bool noKnownFacts = false;
    bool useReview = false;
    int threads = 0;
    int batch = 0;
    int epochs = 0;
    int seed = -1;
    int hidden = 0;
    int vocabularyMinimum = 0;
    double minutes = 0;
    double untilF1 = 0;
    double mostMinutes = 0;
    double learningRate = 0;
    double pretrainingShare = -1;
    double entitySwap = -1;
    double encoderLearningRate = 0;
    int frozenLayers = -1;
    int patience = 0;
    int tokensPerPass = 0;
    double hideTokens = -1;
};

void addTrainOptions(CLI::App *command, TrainSettings &settings);

/// The options of the run. Fails where the model to begin with cannot be read.
[[nodiscard]] Result<TrainingOptions> trainingOptions(const TrainSettings &settings);

} // namespace spotter
