// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pretraining/pretrainer.h"

#include "core/base/guarded.h"
#include "core/base/whole_folder.h"
#include "core/model/config/json_file.h"
#include "core/model/model_snapshot_p.h"
#include "core/training/group/group_facts_p.h"
#include "core/training/messages.h"
#include "core/training/pretraining/pretraining_loop_p.h"
#include "core/training/run_clock.h"
#include "core/training/training_data.h"
#include "core/training/warm_start_p.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

TrainingPlan planOf(const TrainingData &data, const Network &network)
{
    TrainingPlan plan;
    plan.trainSentences = qint64(data.unlabelled.size());
    plan.vocabulary = qint64(data.tokenizer->vocabulary().size());
    for (const auto &parameter : network.parameters()) plan.parameters += parameter.numel();
    return plan;
}

std::shared_ptr<const ModelSnapshot> snapshotOf(const TrainingData &data, std::shared_ptr<Network> network,
    const TrainingOptions &options, const PretrainingState &state)
{
    auto parts = std::make_unique<ModelSnapshot::Parts>();
    parts->config = data.config;
    parts->tokenizer = data.tokenizer;
    parts->network = std::move(network);
    for (torch::Tensor &parameter : parts->network->parameters()) parameter.set_requires_grad(false);
    parts->training
        = {{u"created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}, {u"settings"_s, options.toJson()},
            {u"seed"_s, qint64(options.seed)}, {u"dataHash"_s, QString::fromLatin1(data.hash)},
            {u"pretraining"_s, QJsonObject{{u"share"_s, std::min(1.0, state.share)}, {u"loss"_s, state.loss}}}};
    return std::make_shared<const ModelSnapshot>(std::move(parts));
}

} // namespace

Result<bool> holdsPretraining(const QString &folder)
{
    constexpr qint64 maximumBytes = 64 << 20;
    return readJsonFile(QDir(folder).filePath(u"training.json"_s), maximumBytes)
        .transform([](const QJsonObject &training) { return training.contains("pretraining"_L1); });
}

std::optional<double> pretrainedShare(const ModelSnapshot &model)
{
    const QJsonValue share = model.training().value("pretraining"_L1).toObject().value("share"_L1);
    if (!model.schema().isEmpty() || !share.isDouble()) return {};
    return share.toDouble();
}

Result<std::shared_ptr<const ModelSnapshot>> pretrain(const TrainingSet &set, const TrainingOptions &given,
    std::stop_token stop, const TrainingCallbacks &callbacks, TrainingGroup *group)
try {
    TrainingGroup alone;
    TrainingGroup &together = group ? *group : alone;
    TrainingOptions options = given;
    if (options.threads == 0) options.threads = together.usualThreads();
    auto data = preparePretrainingData(set, options, stop);
    if (!data) return std::unexpected(data.error());
    PretrainingBudget budget{.seconds = options.minutes * 60};
    budget.steps = std::ceil(double(data->unlabelled.size()) / options.batchSize) * options.epochs;
    if (data->parent) {
        const auto share = pretrainedShare(*data->parent);
        if (!share)
            return failure(ErrorCode::Content,
                TrainingMessages::tr("%1 is a trained model, not a pretraining run that can be resumed")
                    .arg(options.fromModel));
        if (*share >= 1) return data->parent;
        budget.from = *share;
    }
    torch::manual_seed(options.seed);
    RandomState random(options.seed);
    const auto network
        = std::make_shared<Network>(data->config, int64_t(data->tokenizer->vocabulary().size()), int64_t(0));
    if (data->parent) copyWeights(*data->parent, *network);
    if (const auto alike = together.agree(factsOf(data->hash, options, *network, 0)); !alike)
        return std::unexpected(alike.error());
    if (callbacks.onPlan) callbacks.onPlan(planOf(*data, *network));

    RunClock clock;
    clock.start();
    QElapsedTimer sinceReport;
    sinceReport.start();
    const auto report = [&](const PretrainingState &state) {
        if (!callbacks.onStep || sinceReport.elapsed() < 100) return;
        sinceReport.restart();
        const double elapsed = clock.seconds();
        const double mine = state.share - budget.from;
        clock.outside([&] {
            callbacks.onStep({TrainingPhase::Pretraining, state.sentences / options.batchSize,
                double(state.sentences) / double(data->unlabelled.size()), state.loss, std::min(1.0, state.share),
                elapsed, mine > 0.005 ? elapsed * (1 - state.share) / mine : 0,
                double(state.sentences) / std::max(0.001, elapsed)});
        });
    };
    const auto mask = maskIdOf(*data->tokenizer);
    if (!mask)
        return failure(
            ErrorCode::Content, TrainingMessages::tr("The vocabulary has no [MASK], which pretraining needs"));
    const auto state = runPretraining(
        *network, *data->tokenizer, *mask, data->unlabelled, options, budget, random, together, stop, report);
    if (!state) return std::unexpected(state.error());
    return snapshotOf(*data, network, options, *state);
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

Result<QString> pretrainingIn(const QString &folder)
{
    WholeFolder::recover(folder);
    if (!QFileInfo::exists(folder + u"/config.json"_s)) return QString();
    return holdsPretraining(folder).transform([&](bool holds) { return holds ? folder : QString(); });
}

} // namespace spotter
