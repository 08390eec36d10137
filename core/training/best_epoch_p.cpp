// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/best_epoch_p.h"

#include "core/training/f1_interval.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace spotter {

std::unique_ptr<ModelSnapshot::Parts> partsOf(const BestEpoch &best, const TrainingData &data)
{
    auto parts = std::make_unique<ModelSnapshot::Parts>();
    parts->config = data.config;
    parts->config.thresholds = best.thresholds;
    parts->config.calibration = best.calibration;
    parts->schema = data.schema;
    parts->tokenizer = data.tokenizer;
    if (best.thresholds.knownFact < 1) parts->facts = data.facts;
    parts->network = std::make_shared<Network>(data.config, data.plan.vocabulary, data.plan.predicates);
    const torch::NoGradGuard guard;
    for (auto &parameter : parts->network->named_parameters()) {
        parameter.value().copy_(best.weights.at(parameter.key()));
        parameter.value().set_requires_grad(false);
    }
    return parts;
}

QJsonObject trainingOf(const BestEpoch &best, const TrainingData &data, const TrainingOptions &options,
    const QString &parent, double seconds)
{
    QJsonObject metrics = best.score.total.toJson();
    insertInterval(metrics, f1Interval(best.score.bySentence));
    metrics.insert(u"split"_s, u"dev"_s);
    metrics.insert(u"sentences"_s, qint64(data.devDocuments.size()));
    metrics.insert(u"epoch"_s, best.epoch);
    QJsonObject training{{u"created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {u"settings"_s, options.toJson()}, {u"seed"_s, qint64(options.seed)},
        {u"dataHash"_s, QString::fromLatin1(data.hash)}, {u"metrics"_s, metrics}, {u"parent"_s, parent},
        {u"trainSentences"_s, data.plan.trainSentences}, {u"seconds"_s, seconds}};
    // A later run uses this time to find newer corrections: pausing this run must not change it.
    if (const JournalPlace &place = data.copiedAt; place.step > 0) {
        training.insert(u"journal"_s,
            QJsonObject{{u"step"_s, place.step}, {u"at"_s, place.when.toUTC().toString(Qt::ISODateWithMs)}});
    }
    return training;
}

} // namespace spotter
