// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usability.h"

#include "core/model/messages.h"
#include "core/model/model_snapshot.h"

#include <QLocale>

namespace spotter {

QString whyUnusable(const QJsonObject &training)
{
    const QJsonObject metrics = training.value(QStringLiteral("metrics")).toObject();
    const QJsonValue f1 = metrics.value(QStringLiteral("f1"));
    if (!f1.isDouble() || metrics.value(QStringLiteral("gold")).toInteger() == 0 || f1.toDouble() >= leastUsableF1)
        return {};
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
