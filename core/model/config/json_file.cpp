// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/json_file.h"

#include "core/base/regular_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Model)
};

} // namespace

Result<QJsonObject> readJsonFile(const QString &path, qint64 maximumBytes)
{
    QFile file(path);
    if (auto opened = openRegularFile(file); !opened) return std::unexpected(opened.error());
    if (file.size() > maximumBytes)
        return failure(
            ErrorCode::Limit, Messages::tr("%1 is too large to be part of a model; copy the model again").arg(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::Syntax,
            Messages::tr("%1 is not a JSON object (damaged at byte %2); copy the model again")
                .arg(path, QString::number(error.offset)));
    return document.object();
}

} // namespace spotter
