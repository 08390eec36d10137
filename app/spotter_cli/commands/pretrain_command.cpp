// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/group_command.h"
#include "app/spotter_cli/commands/model_folder.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/training_progress.h"
#include "core/corpus/corpus.h"
#include "core/corpus/training_set_of.h"
#include "core/model/blas_speed.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/recipes.h"

#include <QDir>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct PretrainSettings {
    QString corpus;
    QString out;
    double minutes = 10;
    int threads = 0;
    int hidden = 0;
    int seed = -1;
};

/// An unfinished pretraining in the folder goes on; anything else there is replaced as by train, but a trained model is
/// not: nobody wants that.
Result<bool> goesOn(const QString &folder)
{
    WholeFolder::recover(folder);
    if (!QDir(folder).exists(u"config.json"_s)) return false;
    const auto model = ModelSnapshot::load(folder);
    if (!model) return std::unexpected(model.error());
    if (!pretrainedShare(**model))
        return failure(ErrorCode::Content,
            Cli::tr("%1 contains a trained model; choose another folder for the pretrained encoder").arg(folder));
    return true;
}

CommandResult pretrain(const PretrainSettings &settings, TrainingGroup &group, Console &console)
{
    const auto continues = goesOn(settings.out);
    if (!continues) return std::unexpected(continues.error());
    TrainingOptions options = usualOptions();
    options.minutes = settings.minutes;
    options.threads = settings.threads;
    if (settings.hidden > 0) options.model.hidden = settings.hidden;
    if (settings.seed >= 0) options.seed = quint64(settings.seed);
    if (*continues) options.fromModel = settings.out;
    if (const auto possible = group.isFirst() ? checkModelFolder(settings.out, options) : Result<void>(); !possible)
        return std::unexpected(possible.error());
    auto corpus = openCorpusForReading(settings.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto data = trainingSetOf(**corpus, console.stop());
    if (!data) return std::unexpected(data.error());
    if (const QString slow = slowBlasWarning(); !slow.isEmpty()) console.warn(slow);

    const TrainingCallbacks callbacks{
        .onPlan =
            [&](const TrainingPlan &plan) {
                console.note(Cli::tr("%Ln sentence(s) to pretrain on", nullptr, int(plan.trainSentences)));
            },
        .onStep = [&](const TrainingStep &step) { showTraining(step, console); },
        .onEpoch = {},
        .keepIn = {}, // what was read is kept anyway
    };
    const auto model = spotter::pretrain(*data, options, console.stop(), callbacks, &group);
    console.endProgress();
    if (!model) return std::unexpected(model.error());
    if (!group.isFirst()) return console.isStopped() ? ExitCode::Interrupted : ExitCode::Done;
    if (const auto saved = (*model)->save(settings.out); !saved) return std::unexpected(saved.error());
    const double share = pretrainedShare(**model).value_or(1);
    console.note(Cli::tr("Wrote %1: %2 % of the pretraining is done; train with --from %1")
            .arg(settings.out, QLocale().toString(int(share * 100))));
    if (!console.isStopped()) return ExitCode::Done;
    console.complain(Cli::tr("interrupted; the same command resumes from here"));
    return ExitCode::Interrupted;
}

} // namespace

void addPretrainCommand(CommandTable &table)
{
    const auto settings = std::make_shared<PretrainSettings>();
    CLI::App *command = table.add("pretrain",
        Cli::tr("Pretrain an encoder on the texts of a corpus, labelled or not; Ctrl-C keeps the progress, and the "
                "same command resumes"),
        [settings](Console &console) {
            return runInGroup(console, [&](TrainingGroup &group) { return pretrain(*settings, group, console); });
        });
    addText(command, "CORPUS", nullptr, settings->corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--out", "FOLDER", settings->out, Cli::tr("Folder for the encoder, to be passed to train --from"))
        ->required();
    addNumber(command, "--minutes", settings->minutes, 0.01, 100'000,
        Cli::tr("Total time in minutes (default: %1)").arg(settings->minutes));
    addNumber(command, "--hidden", settings->hidden, 8, 4096,
        Cli::tr("Width of the encoder (default: %1)").arg(usualOptions().model.hidden));
    addNumber(command, "--seed", settings->seed, 0, std::numeric_limits<int>::max(),
        Cli::tr("Random seed (default: %1)").arg(usualOptions().seed));
    addThreads(command, settings->threads);
}

} // namespace spotter
