// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_options.h"

#include <concepts>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QString imbalanceName(Imbalance imbalance)
{
    switch (imbalance) {
    case Imbalance::Focal:
        return u"focal"_s;
    case Imbalance::ClassWeight:
        return u"class-weight"_s;
    case Imbalance::Power:
        break;
    }
    return u"power"_s;
}

/// Lists each setting with a native JSON type once, for both writing and reading.
void forEachSetting(auto &options, auto &&visit)
{
    visit("refusedSubjects"_L1, options.refusedSubjects);
    visit("epochs"_L1, options.epochs);
    visit("minutes"_L1, options.minutes);
    visit("pretrainingShare"_L1, options.pretrainingShare);
    visit("batchSize"_L1, options.batchSize);
    visit("learningRate"_L1, options.learningRate);
    visit("encoderLearningRate"_L1, options.encoderLearningRate);
    visit("frozenLayers"_L1, options.frozenLayers);
    visit("tokensPerPass"_L1, options.tokensPerPass);
    visit("patience"_L1, options.patience);
    visit("encoderFolder"_L1, options.encoderFolder);
    visit("warmUpShare"_L1, options.warmUpShare);
    visit("finalRateShare"_L1, options.finalRateShare);
    visit("weightDecay"_L1, options.weightDecay);
    visit("gradientNorm"_L1, options.gradientNorm);
    visit("emaDecay"_L1, options.emaDecay);
    visit("entitySwapProbability"_L1, options.entitySwapProbability);
    visit("hiddenTokenShare"_L1, options.hiddenTokenShare);
    visit("correctedShare"_L1, options.correctedShare);
    visit("knownFacts"_L1, options.knownFacts);
    visit("useReview"_L1, options.useReview);
    visit("learnNegated"_L1, options.learnNegated);
    visit("float32Weights"_L1, options.float32Weights);
    visit("allOccurrences"_L1, options.allOccurrences);
    visit("vocabularyMinimumCount"_L1, options.vocabularyMinimumCount);
    visit("seed"_L1, options.seed);
    visit("untilF1"_L1, options.untilF1);
    visit("mostMinutes"_L1, options.mostMinutes);
    visit("threads"_L1, options.threads);
    visit("fromModel"_L1, options.fromModel);
    visit("corpus"_L1, options.corpus);
}

QJsonValue toValue(const QString &value) { return value; }
QJsonValue toValue(bool value) { return value; }
QJsonValue toValue(double value) { return value; }
QJsonValue toValue(std::integral auto value) { return qint64(value); }

/// A value of another type leaves the setting unchanged.
void take(const QJsonValue &value, QString &setting) { setting = value.toString(setting); }
void take(const QJsonValue &value, bool &setting) { setting = value.toBool(setting); }
void take(const QJsonValue &value, double &setting) { setting = value.toDouble(setting); }
template <std::integral Integer>
void take(const QJsonValue &value, Integer &setting)
{
    setting = Integer(value.toInteger(qint64(setting)));
}

} // namespace

QJsonObject TrainingOptions::toJson() const
{
    QJsonObject json{{u"imbalance"_s, imbalanceName(imbalance)},
        {u"sampling"_s, sampling == SubjectSampling::All ? u"all"_s : u"one"_s}};
    forEachSetting(*this, [&](QLatin1StringView name, const auto &value) { json.insert(name, toValue(value)); });
    return json;
}

TrainingOptions TrainingOptions::fromJson(const QJsonObject &json, const ModelConfig &model)
{
    TrainingOptions options;
    options.model = model;
    for (const Imbalance imbalance : {Imbalance::Power, Imbalance::Focal, Imbalance::ClassWeight})
        if (json.value("imbalance"_L1) == imbalanceName(imbalance)) options.imbalance = imbalance;
    if (json.value("sampling"_L1) == "one"_L1) options.sampling = SubjectSampling::One;
    forEachSetting(options, [&](QLatin1StringView name, auto &setting) { take(json.value(name), setting); });
    return options;
}

} // namespace spotter
