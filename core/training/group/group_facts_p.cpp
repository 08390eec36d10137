// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/group_facts_p.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace spotter {

GroupFacts factsOf(const QByteArray &corpus, const TrainingOptions &options, const Network &network, qint64 steps)
{
    QJsonObject settings = options.toJson();
    // A machine may have its own folders and cores; what is in the folders is compared as weights.
    for (const QString &name : {u"encoderFolder"_s, u"fromModel"_s, u"threads"_s, u"corpus"_s}) settings.remove(name);
    settings.insert(u"model"_s, options.model.toJson());
    QCryptographicHash weights(QCryptographicHash::Sha1);
    weights.addData(QByteArray::number(steps));
    for (const torch::Tensor &parameter : network.parameters()) {
        const auto values = parameter.detach().contiguous();
        weights.addData(QByteArrayView(
            static_cast<const char *>(values.const_data_ptr()), qsizetype(values.numel() * values.element_size())));
    }
    return {corpus, QJsonDocument(settings).toJson(QJsonDocument::Compact), weights.result().toHex()};
}

} // namespace spotter
