// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/train_settings.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/training/pretrainer.h"
#include "core/training/recipes.h"
#include "core/training/unfinished_run.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

void addTrainOptions(CLI::App *command, TrainSettings &settings)
{
    const TrainingOptions usual = usualOptions();
    const TrainingOptions withBert = usualOptions(u"bert"_s);
    addText(command, "CORPUS", nullptr, settings.corpus, Cli::tr("The corpus file"))->required();
    addText(
        command, "--out", "FOLDER", settings.out, Cli::tr("Folder for the model; a model that is there is replaced"))
        ->required();
    addText(command, "--encoder", "dgcnn|FOLDER", settings.encoder,
        Cli::tr("What reads the text: dgcnn, trained from scratch (default), or the folder of a pretrained BERT"));
    addChoice(command, "--head", {u"half-pointer"_s, u"linking"_s}, settings.head,
        Cli::tr(
            "What reads the triples off the encoder: the article's half-pointer tagger (default with a BERT), or the "
            "linking of pairs of tokens, which tells apart subjects that begin alike (default with dgcnn)"));
    addText(command, "--from", "FOLDER", settings.from, Cli::tr("Begin with the weights of this model"));
    addText(command, "--checkpoint", "FOLDER", settings.checkpoint,
        Cli::tr("Where an interrupted run is kept instead of ending with its best epoch; the same command goes on with "
                "what is kept there, with its own settings"));
    addChoice(command, "--recipe", {u"spotter"_s, u"article"_s}, settings.recipe,
        Cli::tr(
            "Settings to begin with: Spotter's best (default), or those of the article that the network comes from"));
    addNumber(command, "--epochs", settings.epochs, 1, 100'000,
        Cli::tr("Times to go through the corpus (default: %1)").arg(usual.epochs));
    addNumber(command, "--minutes", settings.minutes, 0.01, 100'000,
        Cli::tr("Stop after this much time instead, whatever the number of epochs"));
    addNumber(command, "--until-f1", settings.untilF1, 0, 1,
        Cli::tr("With --minutes: train longer if F1 on the held-out sentences is below this by then, until it is "
                "reached or "
                "hardly rises any more"));
    addNumber(command, "--at-most", settings.mostMinutes, 0.01, 100'000,
        Cli::tr("Minutes after which --until-f1 gives up (default: four times --minutes)"));
    addNumber(
        command, "--batch", settings.batch, 1, 4096, Cli::tr("Sentences a step (default: %1)").arg(usual.batchSize));
    addNumber(command, "--learning-rate", settings.learningRate, 1e-8, 1,
        Cli::tr("Highest learning rate of what starts from scratch (default: %1; with a BERT %2)")
            .arg(usual.learningRate)
            .arg(withBert.learningRate));
    addNumber(command, "--encoder-learning-rate", settings.encoderLearningRate, 1e-8, 1,
        Cli::tr("Highest learning rate of a pretrained BERT (default: %1)").arg(withBert.encoderLearningRate));
    addNumber(command, "--freeze", settings.frozenLayers, 0, 1000,
        Cli::tr("Layers of a pretrained BERT, from the bottom, that stay as they are (default: all are trained)"));
    addNumber(command, "--patience", settings.patience, 1, 100'000,
        Cli::tr("End after so many epochs without a better one (default: never)"));
    addNumber(command, "--tokens-per-pass", settings.tokensPerPass, 64, 1'000'000,
        Cli::tr("Tokens that are held in memory at once; a step of more is done in several passes (default: %1)")
            .arg(usual.tokensPerPass));
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
    addSwitch(command, "--use-review", settings.useReview,
        Cli::tr("Learn despite wrong labels: what the last review doubts counts less, and what it misses counts as "
                "unknown"));
    addSwitch(command, "--no-known-facts", settings.noKnownFacts,
        Cli::tr("Leave out of the model the facts that the labels state; else it keeps their strings, and looks for "
                "them in new texts"));
    addNumber(command, "--vocabulary-minimum", settings.vocabularyMinimum, 1, 1'000'000,
        Cli::tr("Characters seen less often are unknown (default: %1)").arg(usual.vocabularyMinimumCount));
    addNumber(command, "--seed", settings.seed, 0, std::numeric_limits<int>::max(),
        Cli::tr("Start of the random numbers: the same seed gives the same model (default: %1)").arg(usual.seed));
    addThreads(command, settings.threads);
    addSwitch(command, "--json", settings.json, Cli::tr("Print a line of JSON an epoch"));
}

namespace {

Result<TrainingOptions> recipeOf(const TrainSettings &settings)
{
    const bool article = settings.recipe == u"article"_s;
    const QString folder = settings.encoder == u"dgcnn"_s ? QString() : settings.encoder;
    if (settings.from.isEmpty()) return article ? articleOptions(folder) : usualOptions(folder);
    const auto config = ModelConfig::load(settings.from);
    if (!config) return std::unexpected(config.error());
    const auto hasOnlyRead = holdsPretraining(settings.from);
    if (!hasOnlyRead) return std::unexpected(hasOnlyRead.error());
    if (!article && !*hasOnlyRead) return warmStartOptions(settings.from, *config);
    TrainingOptions options = article ? articleOptions(folder) : usualOptions(folder);
    options.fromModel = settings.from;
    return options;
}

} // namespace

Result<TrainingOptions> trainingOptions(const TrainSettings &settings)
{
    if (holdsUnfinishedRun(settings.checkpoint)) {
        auto run = readUnfinishedRun(settings.checkpoint);
        if (!run) return std::unexpected(run.error());
        run->options.threads = settings.threads;
        return run->options;
    }
    auto recipe = recipeOf(settings);
    if (!recipe) return recipe;
    TrainingOptions options = std::move(*recipe);
    if (settings.head == u"linking"_s) options = withLinkingHead(options);
    if (settings.head == u"half-pointer"_s) options = withHalfPointerHead(options);
    options.threads = settings.threads;
    options.minutes = settings.minutes;
    if (settings.mostMinutes > 0 && (settings.untilF1 <= 0 || settings.mostMinutes < settings.minutes))
        return failure(ErrorCode::Content,
            Cli::tr("--at-most is how long --until-f1 may prolong a training: give both, and no less than --minutes"));
    if (settings.untilF1 > 0) {
        if (settings.minutes <= 0)
            return failure(
                ErrorCode::Content, Cli::tr("--until-f1 prolongs a training that --minutes bounds: give both"));
        options.untilF1 = settings.untilF1;
        options.mostMinutes = settings.mostMinutes > 0 ? settings.mostMinutes : 4 * settings.minutes;
    }
    if (settings.epochs > 0) options.epochs = settings.epochs;
    if (settings.batch > 0) options.batchSize = settings.batch;
    if (settings.seed >= 0) options.seed = quint64(settings.seed);
    if (settings.hidden > 0) options.model.hidden = settings.hidden;
    if (settings.vocabularyMinimum > 0) options.vocabularyMinimumCount = settings.vocabularyMinimum;
    if (settings.learningRate > 0) options.learningRate = settings.learningRate;
    if (settings.encoderLearningRate > 0) options.encoderLearningRate = settings.encoderLearningRate;
    if (settings.frozenLayers >= 0) options.frozenLayers = settings.frozenLayers;
    if (settings.patience > 0) options.patience = settings.patience;
    if (settings.tokensPerPass > 0) options.tokensPerPass = settings.tokensPerPass;
    if (settings.pretrainingShare >= 0) options.pretrainingShare = settings.pretrainingShare;
    if (settings.hideTokens >= 0) options.hiddenTokenShare = settings.hideTokens;
    options.useReview = settings.useReview;
    if (settings.noKnownFacts) options.knownFacts = false;
    if (settings.entitySwap >= 0) options.entitySwapProbability = settings.entitySwap;
    return options;
}

} // namespace spotter
