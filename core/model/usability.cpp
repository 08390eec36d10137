// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usability.h"

#include "core/model/messages.h"
#include "core/model/model_snapshot.h"

#include <QLocale>

namespace spotter {

bool hasTooFewSentences(const QJsonObject &training)
{
    const QJsonValue sentences = training.value(QStringLiteral("trainSentences"));
    return sentences.isDouble() && sentences.toInteger() < fewestSentencesToTry;
}

QString whyNothingIsFound(const QJsonObject &training)
{
    const QJsonObject metrics = training.value(QStringLiteral("metrics")).toObject();
    const auto count = [&](const QString &key) { return metrics.value(key).toInteger(-1); };
    if (count(QStringLiteral("gold")) == 0 && hasTooFewSentences(training))
        return ModelMessages::tr("Too little is labelled to tell whether this model finds anything: label some more "
                                 "sentences (%1 are enough for a first try)")
            .arg(fewestSentencesToTry);
    if (count(QStringLiteral("gold")) <= 0 || count(QStringLiteral("correct")) != 0) return {};
    const bool findsSomething = count(QStringLiteral("predicted")) > 0;
    if (hasTooFewSentences(training))
        return findsSomething
            ? ModelMessages::tr("Nothing that this model finds is right yet: label some more sentences (%1 are enough "
                                "for a first try)")
                  .arg(fewestSentencesToTry)
            : ModelMessages::tr(
                  "This model finds nothing yet: label some more sentences (%1 are enough for a first try)")
                  .arg(fewestSentencesToTry);
    return findsSomething
        ? ModelMessages::tr("Nothing that this model finds is right yet: train it longer, or label more sentences")
        : ModelMessages::tr("This model finds nothing yet: train it longer, or label more sentences");
}

QString whyUnusable(const QJsonObject &training)
{
    const QJsonObject metrics = training.value(QStringLiteral("metrics")).toObject();
    const QJsonValue f1 = metrics.value(QStringLiteral("f1"));
    if (!f1.isDouble() || metrics.value(QStringLiteral("gold")).toInteger() == 0 || f1.toDouble() >= leastUsableF1)
        return {};
    if (QString nothing = whyNothingIsFound(training); !nothing.isEmpty()) return nothing;
    return ModelMessages::tr(
        "This model is not usable yet: its F1 is %1 on %Ln held-out sentence(s). Train it longer, or label more "
        "sentences",
        nullptr, int(metrics.value(QStringLiteral("sentences")).toInteger()))
        .arg(QLocale().toString(f1.toDouble(), 'f', 2));
}

Result<void> checkKnowsPredicates(const ModelSnapshot &model)
{
    if (!model.schema().isEmpty()) return {};
    return failure(ErrorCode::Content,
        ModelMessages::tr(
            "%1 contains a pretrained encoder that does not know any predicates yet: train a model from it first")
            .arg(model.folder()));
}

} // namespace spotter
