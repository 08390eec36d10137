// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/group_command.h"
#include "app/spotter_cli/commands/model_folder.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/commands/train_settings.h"
#include "app/spotter_cli/commands/training_record.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/training_progress.h"
#include "core/corpus/training_set_of.h"
#include "core/model/blas_speed.h"
#include "core/model/usability.h"
#include "core/review/training_doubts.h"
#include "core/training/trainer.h"
#include "core/training/unfinished_run.h"
#include "core/workspace/encoder_choice.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// To ten thousand. Chinese counts in these, not in millions.
QString parametersText(qint64 parameters)
{
    const qint64 tenThousands = (parameters + 5000) / 10'000;
    if (QLocale().language() == QLocale::Chinese)
        return Cli::tr("%1 × 10,000 parameters", "only shown in Chinese").arg(QLocale().toString(tenThousands));
    return Cli::tr("%1 million parameters").arg(QLocale().toString(double(tenThousands) / 100, 'f', 2));
}

void notePlan(const TrainingPlan &plan, Console &console)
{
    console.note(joinedCounts({Cli::tr("%Ln training sentence(s)", nullptr, int(plan.trainSentences)),
        Cli::tr("%Ln held-out sentence(s)", nullptr, int(plan.devSentences)),
        Cli::tr("%Ln label(s)", nullptr, int(plan.labels)), Cli::tr("%Ln predicate(s)", nullptr, int(plan.predicates)),
        parametersText(plan.parameters)}));
    if (plan.correctedSentences > 0)
        console.note(Cli::tr("%Ln of them corrected since the starting model was trained (oversampled)", nullptr,
            int(plan.correctedSentences)));
    if (plan.unalignedLabels > 0)
        console.warn(
            Cli::tr("%Ln label(s) have no position in their text and are skipped", nullptr, int(plan.unalignedLabels)));
    if (plan.negatedLabels > 0)
        console.note(Cli::tr(
            "%Ln negated label(s) are left out (--negated learn trains on them)", nullptr, int(plan.negatedLabels)));
    if (plan.labelsBeyondLimit > 0)
        console.warn(Cli::tr(
            "%Ln label(s) exceed the encoder's maximum length and are skipped", nullptr, int(plan.labelsBeyondLimit)));
    for (const QString &warning : plan.warnings) console.warn(warning);
}

/// remark: the last one, which is not repeated with each epoch.
void reportEpoch(const TrainingEpoch &epoch, bool json, QString &remark, Console &console)
{
    if (json) {
        console.print(QString::fromUtf8(QJsonDocument(epoch.toJson()).toJson(QJsonDocument::Compact)) + u'\n');
        return;
    }
    QString line = Cli::tr("Epoch %1: loss %2, precision %3, recall %4, F1 %5")
                       .arg(epoch.epoch)
                       .arg(scoreText(epoch.loss), scoreText(epoch.score.precision()), scoreText(epoch.score.recall()),
                           scoreText(epoch.score.f1()));
    if (epoch.interval)
        line = Cli::tr("%1 (%2–%3)", "the scores of an epoch (interval of its F1)")
                   .arg(line, scoreText(epoch.interval->low), scoreText(epoch.interval->high));
    if (epoch.best && epoch.score.correct > 0) line += u" *"_s;
    if (!epoch.comment.isEmpty() && epoch.comment != remark)
        line = Cli::tr("%1 (%2)", "the scores of an epoch (a remark)").arg(line, epoch.comment);
    remark = epoch.comment;
    console.note(line);
}

Result<TrainingSet> readTrainingSet(const QString &path, const TrainingOptions &options, Console &console)
{
    auto corpus = openCorpusForReading(path, console);
    if (!corpus) return std::unexpected(corpus.error());
    auto training = trainingSetOf(**corpus, console.stop());
    if (!training || !options.useReview) return training;
    const auto counts = addKeptDoubts(*training, **corpus, console.stop());
    if (!counts) return std::unexpected(counts.error());
    console.note(joinedCounts({Cli::tr("%Ln label(s) get a lower weight", nullptr, int(counts->labels)),
        Cli::tr("%Ln unlabelled triple(s) count as unknown", nullptr, int(counts->unknown))}));
    return training;
}

QJsonObject scoresOf(const TrainingOutcome &outcome)
{
    QJsonObject scores = outcome.devScore.total.toJson();
    insertInterval(scores, f1Interval(outcome.devScore.bySentence));
    scores[u"sentences"_s] = qint64(outcome.devScore.bySentence.size());
    scores[u"split"_s] = u"dev"_s;
    return scores;
}

void noteScore(const QString &folder, const ScoreTable &score, Console &console)
{
    const auto interval = f1Interval(score.bySentence);
    const QString f1 = scoreText(score.total.f1());
    if (interval)
        console.note(Cli::tr("Wrote the model %1: F1 %2 on the held-out sentences (95 % interval: %3–%4)")
                .arg(folder, f1, scoreText(interval->low), scoreText(interval->high)));
    else
        console.note(Cli::tr("Wrote the model %1: F1 %2 on the held-out sentences").arg(folder, f1));
    if (const auto sentences = qint64(score.bySentence.size()); sentences < fewestSentencesToJudge)
        console.warn(Cli::tr(
            "%Ln held-out sentence(s) are too few to judge a model by; hold out at least %1", nullptr, int(sentences))
                .arg(fewestSentencesToJudge));
}

/// The settings with the encoder that suits the corpus' texts, if they leave the choice to them.
Result<TrainSettings> withEncoder(TrainSettings settings, Console &console)
{
    if (!choosesEncoder(settings)) return settings;
    const auto encoders = EncoderLibrary().entries();
    if (encoders.empty()) return settings;
    const auto corpus = openCorpusForReading(settings.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto choice = chooseEncoder(**corpus, encoders, console.stop());
    if (!choice) return std::unexpected(choice.error());
    settings.encoder = choice->folder.isEmpty() ? u"dgcnn"_s : choice->folder;
    if (!choice->reason.isEmpty())
        console.note(Cli::tr("Encoder: %1, because %2").arg(QFileInfo(settings.encoder).fileName(), choice->reason));
    return settings;
}

CommandResult train(const TrainSettings &given, TrainingGroup &group, Console &console)
{
    const auto chosen = withEncoder(given, console);
    if (!chosen) return std::unexpected(chosen.error());
    const TrainSettings &settings = *chosen;
    const auto options = trainingOptions(settings);
    if (!options) return std::unexpected(options.error());
    const bool writes = group.isFirst();
    if (const auto possible = writes ? checkModelFolder(settings.out, *options) : Result<void>(); !possible)
        return std::unexpected(possible.error());
    if (writes && !settings.checkpoint.isEmpty())
        if (const auto possible = checkCheckpoint(settings.checkpoint, *options); !possible)
            return std::unexpected(possible.error());
    if (!options->unfinishedRun.isEmpty())
        console.note(Cli::tr("Resuming the run kept in %1 with its settings").arg(options->unfinishedRun));
    auto data = readTrainingSet(settings.corpus, *options, console);
    if (!data) return std::unexpected(data.error());
    if (const QString slow = slowBlasWarning(); !slow.isEmpty()) console.warn(slow);

    CommandRecord record(settings.corpus, console);
    TrainingPlan plan;
    bool begun = false;
    QString remark;
    const auto begin = [&] { // before the first step it is not certain that there is anything to learn
        if (begun) return;
        begun = true;
        notePlan(plan, console);
        record.begin(options->toJson());
    };
    TrainingCallbacks callbacks{
        .onPlan = [&plan](const TrainingPlan &made) { plan = made; },
        .onStep =
            [&](const TrainingStep &step) {
                begin();
                showTraining(step, console);
            },
        .onEpoch =
            [&](const TrainingEpoch &epoch) {
                begin();
                record.addEpoch(epoch);
                reportEpoch(epoch, settings.json, remark, console);
            },
        .keepIn = [&settings] { return settings.checkpoint; },
    };
    if (!writes) callbacks = {.onPlan = {}, .onStep = {}, .onEpoch = {}, .keepIn = callbacks.keepIn};
    const auto outcome = spotter::train(*data, *options, console.stop(), callbacks, &group);
    console.endProgress();
    if (!outcome) {
        if (begun) record.end(outcome.error().code == ErrorCode::Stopped ? u"stopped"_s : u"failed"_s, nullptr, {}, {});
        if (outcome.error().code != ErrorCode::Stopped) return std::unexpected(outcome.error());
        console.complain(Cli::tr("interrupted before the end of the first epoch: there is no model yet"));
        return ExitCode::Interrupted;
    }
    if (!outcome->keptIn.isEmpty()) {
        if (begun) record.end(u"stopped"_s, nullptr, {}, {});
        console.complain(
            Cli::tr("interrupted; the run is kept in %1, and the same command resumes it").arg(outcome->keptIn));
        return ExitCode::Interrupted;
    }
    if (!writes) return outcome->stoppedEarly ? ExitCode::Interrupted : ExitCode::Done;
    if (outcome->unsaved) console.warn(outcome->unsaved->message);
    if (const auto saved = outcome->model->save(settings.out); !saved) {
        record.end(u"failed"_s, nullptr, {}, {});
        return std::unexpected(saved.error());
    }
    record.end(
        outcome->stoppedEarly ? u"stopped"_s : u"done"_s, outcome->model.get(), settings.out, scoresOf(*outcome));
    const QString nothing = whyNothingIsFound(outcome->model->training());
    if (nothing.isEmpty())
        noteScore(settings.out, outcome->devScore, console);
    else
        console.note(Cli::tr("Wrote the model %1").arg(settings.out)); // an F1 of 0 says less than the warning
    if (const QString reason = nothing.isEmpty() ? whyUnusable(outcome->model->training()) : nothing; !reason.isEmpty())
        console.warn(reason);
    else if (outcome->devScore.total.f1() < options->untilF1 && !console.isStopped())
        console.warn(Cli::tr("The requested F1 of %1 was not reached").arg(scoreText(options->untilF1)));
    if (holdsUnfinishedRun(settings.checkpoint))
        if (const auto removed = removeUnfinishedRun(settings.checkpoint); !removed)
            console.warn(removed.error().message);
    if (!console.isStopped()) return ExitCode::Done;
    console.complain(Cli::tr("interrupted; saved the best epoch so far"));
    return ExitCode::Interrupted;
}

} // namespace

void addTrainCommand(CommandTable &table)
{
    const auto settings = std::make_shared<TrainSettings>();
    CLI::App *command = table.add("train",
        Cli::tr("Train a model on a corpus; Ctrl-C stops it and keeps the best epoch"), [settings](Console &console) {
            return runInGroup(console, [&](TrainingGroup &group) { return train(*settings, group, console); });
        });
    addTrainOptions(command, *settings);
}

} // namespace spotter
