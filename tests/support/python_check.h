// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileInfo>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace spotter {

/// A Python that has a module; empty if there is none. The system's Python comes first, because it has Debian's
/// packages.
inline QString pythonWith(const QString &module)
{
    for (const QString &python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QStringLiteral("import ") + module});
        const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
        if (ended && process.exitCode() == 0) return python;
    }
    return {};
}

/// The output of a program on both streams; begins with "FAILED" if it does not succeed.
inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    const QByteArray output = process.readAll();
    return ended && process.exitCode() == 0 ? output : "FAILED " + output;
}

} // namespace spotter
