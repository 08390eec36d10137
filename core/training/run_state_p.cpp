// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_state_p.h"

#include "core/base/folder_moves.h"
#include "core/base/whole_folder.h"
#include "core/model/config/json_file.h"
#include "core/training/messages.h"
#include "core/training/unfinished_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int currentFormat = 1;
/// Some hundred bytes an epoch.
constexpr qint64 maximumBytes = 64 << 20;

const QString runFile = u"run.json"_s;
const QString optimizerFile = u"optimizer.safetensors"_s;
const QString modelFolder = u"model"_s;
const QString bestFolder = u"best"_s;

QStringList entries()
{
    QStringList names{runFile, optimizerFile};
    for (const QString &folder : {modelFolder, bestFolder})
        for (const QString &name : ModelSnapshot::fileNames()) names.append(folder + u'/' + name);
    return names;
}

/// Whether nothing of a model of ours is left there. What else the folder holds stays.
bool removeModel(const QString &folder)
{
    if (QFileInfo(folder).isSymLink()) return removeTree(folder);
    QDir dir(folder);
    const bool gone = std::ranges::all_of(
        ModelSnapshot::fileNames(), [&](const QString &name) { return removeTree(dir.filePath(name)); });
    (void)dir.rmdir(dir.absolutePath());
    return gone;
}

QJsonArray epochsToJson(const std::vector<TrainingEpoch> &epochs)
{
    QJsonArray list;
    for (const TrainingEpoch &epoch : epochs) {
        QJsonObject json = epoch.toJson();
        json[u"score"_s] = epoch.score.toJson();
        json[u"highestSubjectProbability"_s] = epoch.highestSubjectProbability;
        json[u"best"_s] = epoch.best;
        json[u"comment"_s] = epoch.comment;
        list.append(json);
    }
    return list;
}

std::vector<TrainingEpoch> epochsFromJson(const QJsonArray &list)
{
    std::vector<TrainingEpoch> epochs;
    for (const auto &value : list) {
        const QJsonObject json = value.toObject();
        const QJsonObject score = json.value("score"_L1).toObject();
        TrainingEpoch epoch;
        epoch.epoch = json.value("epoch"_L1).toInt();
        epoch.loss = json.value("loss"_L1).toDouble();
        epoch.seconds = json.value("seconds"_L1).toDouble();
        epoch.sentencesPerSecond = json.value("sentences_per_second"_L1).toDouble();
        epoch.score = {score.value("gold"_L1).toInteger(), score.value("predicted"_L1).toInteger(),
            score.value("correct"_L1).toInteger()};
        epoch.highestSubjectProbability = json.value("highestSubjectProbability"_L1).toDouble();
        epoch.best = json.value("best"_L1).toBool();
        epoch.comment = json.value("comment"_L1).toString();
        epochs.push_back(epoch);
    }
    return epochs;
}

QJsonObject toJson(const RunState &state)
{
    const RunProgress &progress = state.progress;
    return {{u"format"_s, currentFormat}, {u"kept"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {u"settings"_s, state.options.toJson()}, {u"share"_s, state.share}, {u"parent"_s, state.parent},
        {u"corpusBegun"_s, state.corpusBegun.toUTC().toString(Qt::ISODateWithMs)}, {u"bestEpoch"_s, state.bestEpoch},
        {u"pretrainedShare"_s, progress.pretrainedShare}, {u"elapsedSeconds"_s, progress.elapsedSeconds},
        {u"pretrainingSeconds"_s, progress.pretrainingSeconds}, {u"trainingSeconds"_s, progress.trainingSeconds},
        {u"evaluationSeconds"_s, progress.evaluationSeconds}, {u"trainedSentences"_s, progress.trainedSentences},
        {u"steps"_s, progress.steps}, {u"epoch"_s, progress.epoch}, {u"epochs"_s, epochsToJson(progress.evaluated)}};
}

Result<QJsonObject> readRunFile(const QString &folder)
{
    WholeFolder::recover(folder);
    const QString path = QDir(folder).filePath(runFile);
    auto json = readJsonFile(path, maximumBytes);
    if (json && json->value("format"_L1).toInt() > currentFormat)
        return failure(ErrorCode::Version,
            TrainingMessages::tr(
                "%1: this run was kept by a newer version of Spotter; update Spotter, or start a new run")
                .arg(path));
    if (json && json->value("format"_L1).toInt() < 1)
        return failure(ErrorCode::Content,
            TrainingMessages::tr("%1 contains no run that can be resumed; choose another folder").arg(path));
    return json;
}

Result<TrainingOptions> optionsOf(const QJsonObject &json, const QString &folder)
{
    const QString model = QDir(folder).filePath(modelFolder);
    const auto config = ModelConfig::load(model);
    if (!config) return std::unexpected(config.error());
    TrainingOptions options = TrainingOptions::fromJson(json.value("settings"_L1).toObject(), *config);
    options.fromModel = model;
    options.unfinishedRun = folder;
    return options;
}

} // namespace

Result<void> checkUnfinishedRunFolder(const QString &folder, qint64 modelBytes)
{
    // The network, the best epoch's, and the optimizer's two moments and average of each weight.
    constexpr qint64 copies = 5;
    return WholeFolder::check(folder, entries(), copies * modelBytes);
}

bool holdsUnfinishedRun(const QString &folder)
{
    if (folder.isEmpty()) return false;
    WholeFolder::recover(folder);
    return QFileInfo::exists(QDir(folder).filePath(runFile));
}

Result<UnfinishedRun> readUnfinishedRun(const QString &folder)
{
    const auto json = readRunFile(folder);
    if (!json) return std::unexpected(json.error());
    const auto options = optionsOf(*json, folder);
    if (!options) return std::unexpected(options.error());
    UnfinishedRun run{.options = *options,
        .kept = QDateTime::fromString(json->value("kept"_L1).toString(), Qt::ISODate),
        .share = std::clamp(json->value("share"_L1).toDouble(), 0.0, 1.0),
        .elapsedSeconds = json->value("elapsedSeconds"_L1).toDouble()};
    for (const TrainingEpoch &epoch : epochsFromJson(json->value("epochs"_L1).toArray()))
        run.bestF1 = std::max(run.bestF1, epoch.score.f1());
    return run;
}

Result<void> removeUnfinishedRun(const QString &folder)
{
    QDir dir(folder);
    // run.json first: without it, the rest is no longer a resumable run.
    bool gone = !dir.exists(runFile) || dir.remove(runFile);
    gone = gone && (!dir.exists(optimizerFile) || dir.remove(optimizerFile));
    for (const QString &name : {modelFolder, bestFolder}) gone = gone && removeModel(dir.filePath(name));
    if (!gone) return failure(ErrorCode::Io, TrainingMessages::tr("%1: the kept run cannot be removed").arg(folder));
    (void)dir.rmdir(dir.absolutePath()); // if it is empty
    return {};
}

Result<void> RunState::save(const QString &folder) const
{
    const auto write = [this](const WholeFolder &place) {
        Result<void> done = model->writeInto(place, modelFolder + u'/');
        if (done && best) done = best->writeInto(place, bestFolder + u'/');
        if (done) done = place.write(optimizerFile, safetensorsBytes(optimizer));
        if (done) done = place.write(runFile, toJson(*this));
        return done;
    };
    return WholeFolder::save(folder, entries(), write, WholeFolder::OnFailure::KeepElsewhere);
}

Result<RunState> RunState::load(const QString &folder)
{
    const auto json = readRunFile(folder);
    if (!json) return std::unexpected(json.error());
    auto options = optionsOf(*json, folder);
    if (!options) return std::unexpected(options.error());
    RunState state;
    state.options = std::move(*options);
    state.share = json->value("share"_L1).toDouble();
    state.corpusBegun = QDateTime::fromString(json->value("corpusBegun"_L1).toString(), Qt::ISODateWithMs);
    state.parent = json->value("parent"_L1).toString();
    state.bestEpoch = json->value("bestEpoch"_L1).toInt();
    state.progress = {.pretrainedShare = json->value("pretrainedShare"_L1).toDouble(),
        .elapsedSeconds = json->value("elapsedSeconds"_L1).toDouble(),
        .pretrainingSeconds = json->value("pretrainingSeconds"_L1).toDouble(),
        .trainingSeconds = json->value("trainingSeconds"_L1).toDouble(),
        .evaluationSeconds = json->value("evaluationSeconds"_L1).toDouble(),
        .trainedSentences = json->value("trainedSentences"_L1).toInteger(),
        .steps = json->value("steps"_L1).toInteger(),
        .epoch = json->value("epoch"_L1).toInt(),
        .evaluated = epochsFromJson(json->value("epochs"_L1).toArray())};
    if (const QString path = QDir(folder).filePath(bestFolder); QFileInfo::exists(path)) {
        auto loaded = ModelSnapshot::load(path);
        if (!loaded) return std::unexpected(loaded.error());
        state.best = std::move(*loaded);
    }
    auto tensors = readSafetensors(QDir(folder).filePath(optimizerFile));
    if (!tensors) return std::unexpected(tensors.error());
    state.optimizer = std::move(*tensors);
    return state;
}

} // namespace spotter
