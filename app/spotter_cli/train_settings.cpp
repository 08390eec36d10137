// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/train_settings.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/messages.h"
#include "app/spotter_cli/option_values.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// The article's way, as far as it does not depend on BERT: one random subject a sentence and step, constant rate, Adam
/// without decay, no tricks in the network.
TrainingOptions articleRecipe()
{
    TrainingOptions options;
    options.model.bigramBuckets = 0;
    options.model.objectConvolution = false;
    options.model.subjectDistance = false;
    options.sampling = SubjectSampling::One;
    options.refusedSubjects = false;
    options.allOccurrences = false;
    options.epochs = 20;
    options.batchSize = 64;
    options.learningRate = 1e-3;
    options.warmUpShare = 0;
    options.finalRateShare = 1;
    options.weightDecay = 0;
    options.pretrainingShare = 0;
    options.hiddenTokenShare = 0;
    options.entitySwapProbability = 0;
    return options;
}

} // namespace

void addTrainOptions(CLI::App *command, TrainSettings &settings)
{
    const TrainingOptions usual;
    addText(command, "CORPUS", nullptr, settings.corpus, Cli::tr("The corpus file"))->required();
    addText(
        command, "--out", "FOLDER", settings.out, Cli::tr("Folder for the model; a model that is there is replaced"))
        ->required();
    addText(command, "--encoder", "dgcnn", settings.encoder,
        Cli::tr("What reads the text: dgcnn, trained from scratch (default)"));
    addText(command, "--from", "FOLDER", settings.from, Cli::tr("Begin with the weights of this model"));
    addChoice(command, "--recipe", {u"spotter"_s, u"article"_s}, settings.recipe,
        Cli::tr(
            "Settings to begin with: Spotter's best (default), or those of the article that the network comes from"));
    addNumber(command, "--epochs", settings.epochs, 1, 100'000,
        Cli::tr("Times to go through the corpus (default: %1)").arg(usual.epochs));
    addNumber(command, "--minutes", settings.minutes, 0.01, 100'000,
        Cli::tr("Stop after this much time instead, whatever the number of epochs"));
    addNumber(
        command, "--batch", settings.batch, 1, 4096, Cli::tr("Sentences a step (default: %1)").arg(usual.batchSize));
    addNumber(command, "--learning-rate", settings.learningRate, 1e-8, 1,
        Cli::tr("Highest learning rate (default: %1)").arg(usual.learningRate));
    addNumber(command, "--hidden", settings.hidden, 8, 4096,
        Cli::tr("Width of the encoder (default: %1)").arg(usual.model.hidden));
    addNumber(command, "--pretraining-share", settings.pretrainingShare, 0, 0.95,
        Cli::tr(
            "Part of the time spent on learning the language from unlabelled text first (default: %1 where there is "
            "more of it than of labelled text, else 0)")
            .arg(TrainingOptions::usualPretrainingShare));
    addNumber(command, "--entity-swap", settings.entitySwap, 0, 1,
        Cli::tr("Chance that a mention is replaced by another of its type (default: %1)")
            .arg(usual.entitySwapProbability));
    addNumber(command, "--hide-tokens", settings.hideTokens, 0, 0.9,
        Cli::tr("Part of a training sentence's tokens that are hidden, so that what stands around them is learnt from, "
                "too (default: %1)")
            .arg(usual.hiddenTokenShare));
    addNumber(command, "--vocabulary-minimum", settings.vocabularyMinimum, 1, 1'000'000,
        Cli::tr("Characters seen less often are unknown (default: %1)").arg(usual.vocabularyMinimumCount));
    addNumber(command, "--seed", settings.seed, 0, std::numeric_limits<int>::max(),
        Cli::tr("Start of the random numbers: the same seed gives the same model (default: %1)").arg(usual.seed));
    addThreads(command, settings.threads);
    addSwitch(command, "--json", settings.json, Cli::tr("Print a line of JSON an epoch"));
}

TrainingOptions trainingOptions(const TrainSettings &settings)
{
    if (settings.encoder != u"dgcnn"_s)
        throw WrongUsage{Cli::tr("there is no encoder “%1”: use dgcnn").arg(settings.encoder)};
    TrainingOptions options = settings.recipe == u"article"_s ? articleRecipe() : TrainingOptions{};
    options.model.encoder = settings.encoder;
    options.fromModel = settings.from;
    options.threads = threadsOrAll(settings.threads);
    options.minutes = settings.minutes;
    if (settings.epochs > 0) options.epochs = settings.epochs;
    if (settings.batch > 0) options.batchSize = settings.batch;
    if (settings.seed >= 0) options.seed = quint64(settings.seed);
    if (settings.hidden > 0) options.model.hidden = settings.hidden;
    if (settings.vocabularyMinimum > 0) options.vocabularyMinimumCount = settings.vocabularyMinimum;
    if (settings.learningRate > 0) options.learningRate = settings.learningRate;
    if (settings.pretrainingShare >= 0) options.pretrainingShare = settings.pretrainingShare;
    if (settings.hideTokens >= 0) options.hiddenTokenShare = settings.hideTokens;
    if (settings.entitySwap >= 0) options.entitySwapProbability = settings.entitySwap;
    return options;
}

} // namespace spotter
