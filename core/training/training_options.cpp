// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_options.h"

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

} // namespace

QJsonObject TrainingOptions::toJson() const
{
    return {{u"imbalance"_s, imbalanceName(imbalance)},
        {u"sampling"_s, sampling == SubjectSampling::All ? u"all"_s : u"one"_s},
        {u"refusedSubjects"_s, refusedSubjects}, {u"epochs"_s, epochs}, {u"minutes"_s, minutes},
        {u"pretrainingShare"_s, pretrainingShare}, {u"batchSize"_s, batchSize}, {u"learningRate"_s, learningRate},
        {u"encoderLearningRate"_s, encoderLearningRate}, {u"frozenLayers"_s, frozenLayers},
        {u"tokensPerPass"_s, tokensPerPass}, {u"patience"_s, patience}, {u"encoderFolder"_s, encoderFolder},
        {u"warmUpShare"_s, warmUpShare}, {u"finalRateShare"_s, finalRateShare}, {u"weightDecay"_s, weightDecay},
        {u"gradientNorm"_s, gradientNorm}, {u"emaDecay"_s, emaDecay},
        {u"entitySwapProbability"_s, entitySwapProbability}, {u"hiddenTokenShare"_s, hiddenTokenShare},
        {u"correctedShare"_s, correctedShare}, {u"knownFacts"_s, knownFacts}, {u"useReview"_s, useReview},
        {u"allOccurrences"_s, allOccurrences}, {u"vocabularyMinimumCount"_s, vocabularyMinimumCount},
        {u"seed"_s, qint64(seed)}, {u"threads"_s, threads}, {u"fromModel"_s, fromModel}};
}

} // namespace spotter
