// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/json_file.h"

#include "core/base/regular_file.h"
#include "core/model/messages.h"

#include <QFile>
#include <QJsonDocument>

namespace spotter {

Result<QJsonObject> readJsonFile(const QString &path, qint64 maximumBytes)
{
    QFile file(path);
    if (auto opened = openRegularFile(file); !opened) return std::unexpected(opened.error());
    if (file.size() > maximumBytes)
        return failure(ErrorCode::Limit,
            ModelMessages::tr("%1 is too large to be part of a model; copy the model again").arg(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::Syntax,
            ModelMessages::tr("%1 is not a JSON object (damaged at byte %2); copy the model again")
                .arg(path, QString::number(error.offset)));
    return document.object();
}

} // namespace spotter
