// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recipes.h"

#include "core/model/config/json_file.h"

#include <QDir>

namespace spotter {

namespace {

/// For a trained network: at the full learning rate it would first forget.
constexpr double warmStartRate = 0.3;

/// A model trained without known facts should not contain strings of its texts, so the next one is trained without
/// them, too. A folder that cannot be read fails when the run begins.
bool wantsFacts(const QString &folder)
{
    constexpr qint64 maximumBytes = 64 << 20;
    const auto training = readJsonFile(QDir(folder).filePath(QStringLiteral("training.json")), maximumBytes);
    return !training || (*training)[u"settings"][u"knownFacts"].toBool(true);
}

} // namespace

TrainingOptions usualOptions(const QString &encoderFolder)
{
    TrainingOptions options;
    options.encoderFolder = encoderFolder;
    if (encoderFolder.isEmpty()) return withLinkingHead(options);
    options.learningRate = 1e-3;
    options.batchSize = 16;
    options.gradientNorm = 1;
    options.hiddenTokenShare = 0;
    options.model.subjectDistance = false;
    return options;
}

TrainingOptions warmStartOptions(const QString &folder, const ModelConfig &config)
{
    TrainingOptions options
        = goingOnFrom(folder, config, usualOptions(config.encoder == u"bert" ? config.encoder : QString()));
    options.knownFacts = wantsFacts(folder);
    return options;
}

TrainingOptions goingOnFrom(const QString &folder, const ModelConfig &config, TrainingOptions options)
{
    options.encoderFolder.clear();
    options.fromModel = folder;
    options.model = config;
    options.learningRate *= warmStartRate;
    options.encoderLearningRate *= warmStartRate;
    return options;
}

TrainingOptions articleOptions(const QString &encoderFolder)
{
    TrainingOptions options;
    options.encoderFolder = encoderFolder;
    options.model.bigramBuckets = 0;
    options.model.objectConvolution = false;
    options.model.subjectDistance = false;
    options.sampling = SubjectSampling::One;
    options.refusedSubjects = false;
    options.allOccurrences = false;
    options.epochs = 20;
    options.batchSize = 64;
    options.warmUpShare = 0;
    options.finalRateShare = 1;
    options.weightDecay = 0;
    options.pretrainingShare = 0;
    options.entitySwapProbability = 0;
    options.hiddenTokenShare = 0;
    options.knownFacts = false;
    if (encoderFolder.isEmpty()) {
        options.learningRate = 1e-3;
    } else {
        options.learningRate = 1e-5;
        options.encoderLearningRate = 1e-5;
        options.model.maximumTokens = 128;
    }
    return options;
}

TrainingOptions withLinkingHead(TrainingOptions options)
{
    options.model.head = HeadKind::Linking;
    options.model.thresholds = {0.5F, 0.5F, 0.5F, 0.5F};
    return options;
}

TrainingOptions withHalfPointerHead(TrainingOptions options)
{
    options.model.head = HeadKind::HalfPointer;
    options.model.thresholds = {};
    return options;
}

} // namespace spotter
