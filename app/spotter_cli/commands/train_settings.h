// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <CLI/App.hpp>

#include <QString>

#include <optional>

namespace spotter {

/// The options of `train`; options that were not given keep the recipe's value.
struct TrainSettings {
    QString corpus;
    QString out;
    QString encoder = QStringLiteral("auto"); ///< "auto", "dgcnn", or a folder
    QString head; ///< empty: the default of the recipe and the encoder
    QString from;
    QString checkpoint; ///< folder in which an interrupted run is kept and from which it resumes; empty: none
    QString recipe = QStringLiteral("spotter");
    bool json = false;
    bool noKnownFacts = false;
    bool useReview = false;
    QString negated = QStringLiteral("leave-out");
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
    bool float32Weights = false;
    int patience = 0;
    int tokensPerPass = 0;
    double hideTokens = -1;
};

void addTrainOptions(CLI::App *command, TrainSettings &settings);

/// Makes the options of the run; an encoder that is still "auto" is dgcnn. Fails if the initial model cannot be read.
/// Whether the options leave the choice of the encoder to the corpus' texts.
[[nodiscard]] bool choosesEncoder(const TrainSettings &settings);
[[nodiscard]] Result<TrainingOptions> trainingOptions(const TrainSettings &settings);

} // namespace spotter
