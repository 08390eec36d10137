// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/technical_log.h"

#include <QByteArray>
#include <QtLogging>

#include <cstdio>

namespace spotter {

namespace {

bool isWanted() { return qEnvironmentVariableIsSet("SPOTTER_DEBUG"); }

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtFatalMsg && !isWanted()) return;
    const QByteArray line = qFormatLogMessage(type, context, message).toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

void logCause(const QString &where, const QString &words)
{
    if (isWanted()) qWarning("%s: %s", qUtf8Printable(where.simplified()), qUtf8Printable(words));
}

void hideLibraryMessages() { qInstallMessageHandler(handle); }

} // namespace spotter
