// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/formats/format_testing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spotter {

inline QByteArray goldenFile(const QString &name)
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + QStringLiteral("/tests/data/formats/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The records of a JSON file, parsed by Qt instead of our parser.
inline QJsonArray recordsIn(const QByteArray &bytes)
{
    if (bytes.trimmed().startsWith('[')) return QJsonDocument::fromJson(bytes).array();
    QJsonArray lines;
    for (const QByteArray &line : bytes.split('\n')) {
        if (!line.trimmed().isEmpty()) lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

inline QString tripleText(const Triple &triple)
{
    return QStringLiteral("%1 %2 %3").arg(triple.subject.text, triple.predicate, triple.object.text);
}

} // namespace spotter
