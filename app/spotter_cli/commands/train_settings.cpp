// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/train_settings.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/recipes.h"
#include "core/training/unfinished_run.h"
#include "core/workspace/encoder_choice.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

void addTrainOptions(CLI::App *command, TrainSettings &settings)
{
    const TrainingOptions usual = usualOptions();
    const TrainingOptions withBert = usualOptions(u"bert"_s);
    addText(command, "CORPUS", nullptr, settings.corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--out", "FOLDER", settings.out, Cli::tr("Folder for the model; an existing model is replaced"))
        ->required();
    addText(command, "--encoder", "auto|dgcnn|FOLDER", settings.encoder,
        Cli::tr("Encoder: dgcnn, trained from scratch, the folder of a pretrained BERT, or auto, the installed one "
                "that knows "
                "the language of the texts, else dgcnn (default: auto; dgcnn for less than %1 minutes)")
            .arg(fewestMinutesForPretrained));
    addChoice(command, "--head", {u"half-pointer"_s, u"linking"_s}, settings.head,
        Cli::tr("Head: the article's half-pointer tagger (default with a BERT), or token-pair linking, which can "
                "separate subjects that start at the same token (default with dgcnn)"));
    addText(command, "--from", "FOLDER", settings.from, Cli::tr("Start from the weights of this model"));
    addText(command, "--checkpoint", "FOLDER", settings.checkpoint,
        Cli::tr("Folder in which an interrupted run is kept instead of ending with its best epoch; the same command "
                "resumes it with the settings of that run"));
    addChoice(command, "--recipe", {u"spotter"_s, u"article"_s}, settings.recipe,
        Cli::tr("Preset: Spotter's own settings, or those of the article that the network comes from (default: "
                "Spotter's)"));
    addNumber(
        command, "--epochs", settings.epochs, 1, 100'000, Cli::tr("Number of epochs (default: %1)").arg(usual.epochs));
    addNumber(command, "--minutes", settings.minutes, 0.01, 100'000,
        Cli::tr("Stop after this many minutes instead of a number of epochs"));
    addNumber(command, "--until-f1", settings.untilF1, 0, 1,
        Cli::tr("With --minutes: train longer if F1 on the held-out sentences is still below this, until it is reached "
                "or stops rising"));
    addNumber(command, "--at-most", settings.mostMinutes, 0.01, 100'000,
        Cli::tr("Minutes after which --until-f1 gives up (default: four times --minutes)"));
    addNumber(command, "--batch", settings.batch, 1, 4096,
        Cli::tr("Batch size in sentences (default: %1)").arg(usual.batchSize));
    addNumber(command, "--learning-rate", settings.learningRate, 1e-8, 1,
        Cli::tr("Peak learning rate of layers trained from scratch (default: %1; with a BERT: %2)")
            .arg(usual.learningRate)
            .arg(withBert.learningRate));
    addNumber(command, "--encoder-learning-rate", settings.encoderLearningRate, 1e-8, 1,
        Cli::tr("Peak learning rate of a pretrained BERT (default: %1)").arg(withBert.encoderLearningRate));
    addNumber(command, "--freeze", settings.frozenLayers, 0, 1000,
        Cli::tr("Number of bottom layers of a pretrained BERT to freeze, together with its embeddings (default: "
                "nothing is frozen)"));
    addSwitch(command, "--float32", settings.float32Weights,
        Cli::tr("Store a model on a pretrained encoder in float32 (default: float16, which takes half the space)"));
    addNumber(command, "--patience", settings.patience, 1, 100'000,
        Cli::tr("Early stopping: end after this many epochs without improvement (default: never)"));
    addNumber(command, "--tokens-per-pass", settings.tokensPerPass, 64, 1'000'000,
        Cli::tr("Number of tokens in memory at once; a larger batch is split into several passes (default: %1)")
            .arg(usual.tokensPerPass));
    addNumber(command, "--hidden", settings.hidden, 8, 4096,
        Cli::tr("Width of the encoder (default: %1)").arg(usual.model.hidden));
    addNumber(command, "--pretraining-share", settings.pretrainingShare, 0, 0.95,
        Cli::tr("Share of the time spent on pretraining with unlabelled text (default: %1 if there is more unlabelled "
                "than labelled text, otherwise 0)")
            .arg(TrainingOptions::usualPretrainingShare));
    addNumber(command, "--entity-swap", settings.entitySwap, 0, 1,
        Cli::tr("Probability that a mention is replaced by another one of its type (default: %1)")
            .arg(usual.entitySwapProbability));
    addNumber(command, "--hide-tokens", settings.hideTokens, 0, 0.9,
        Cli::tr("Share of tokens replaced by [MASK], so that the model also learns from context (default: %1)")
            .arg(usual.hiddenTokenShare));
    addSwitch(command, "--use-review", settings.useReview,
        Cli::tr("Learn despite wrong labels: labels that the last review doubts get a lower weight, and triples that "
                "it found missing count as unknown"));
    addChoice(command, "--negated", {u"leave-out"_s, u"learn"_s}, settings.negated,
        Cli::tr("Labels that their text denies: leave-out keeps the model from finding such triples, learn trains on "
                "them as on any others (default: leave-out)"));
    addSwitch(command, "--no-known-facts", settings.noKnownFacts,
        Cli::tr("Do not store the labelled facts in the model (default: it keeps their strings and looks for them in "
                "new texts)"));
    addNumber(command, "--vocabulary-minimum", settings.vocabularyMinimum, 1, 1'000'000,
        Cli::tr("Minimum frequency of a character; rarer ones are unknown (default: %1)")
            .arg(usual.vocabularyMinimumCount));
    addNumber(command, "--seed", settings.seed, 0, std::numeric_limits<int>::max(),
        Cli::tr("Random seed: the same seed gives the same model (default: %1)").arg(usual.seed));
    addThreads(command, settings.threads);
    addSwitch(command, "--json", settings.json, Cli::tr("Print one line of JSON per epoch"));
}

namespace {

Result<TrainingOptions> recipeOf(const TrainSettings &settings)
{
    const bool article = settings.recipe == u"article"_s;
    const QString folder
        = settings.encoder == u"dgcnn"_s || settings.encoder == u"auto"_s ? QString() : settings.encoder;
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

bool choosesEncoder(const TrainSettings &settings)
{
    const bool isShort = settings.minutes > 0 && settings.minutes < fewestMinutesForPretrained;
    const bool isForBuiltIn = settings.hidden > 0 || settings.vocabularyMinimum > 0;
    return settings.encoder == u"auto"_s && settings.from.isEmpty() && settings.recipe == u"spotter"_s && !isShort
        && !isForBuiltIn && !holdsUnfinishedRun(settings.checkpoint);
}

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
            Cli::tr("--at-most limits how long --until-f1 may extend a run: give both, and no less than --minutes"));
    if (settings.untilF1 > 0) {
        if (settings.minutes <= 0)
            return failure(
                ErrorCode::Content, Cli::tr("--until-f1 extends a run that is limited by --minutes: give both"));
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
    options.float32Weights = settings.float32Weights;
    options.useReview = settings.useReview;
    options.learnNegated = settings.negated == u"learn"_s;
    if (settings.noKnownFacts) options.knownFacts = false;
    if (settings.entitySwap >= 0) options.entitySwapProbability = settings.entitySwap;
    return options;
}

} // namespace spotter
