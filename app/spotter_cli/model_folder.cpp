// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/model_folder.h"

#include "app/spotter_cli/messages.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {

Result<void> checkModelFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.exists() && !info.isDir())
        return failure(ErrorCode::Content, Cli::tr("%1 is a file: --out must name a folder for the model").arg(folder));
    const QDir content(info.filePath());
    if (info.isDir() && !content.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
        && !content.exists(u"weights.safetensors"_s))
        return failure(
            ErrorCode::Content, Cli::tr("%1 holds something that is not a model: choose another folder").arg(folder));
    const QString parent = info.absolutePath();
    if (!QFileInfo(parent).isDir())
        return failure(ErrorCode::NotFound, Cli::tr("The folder %1 does not exist: make it first").arg(parent));
    // The model is written beside its folder and then renamed. access() asks the system, which knows read-only mounts
    // too.
    if (::access(QFile::encodeName(parent).constData(), W_OK | X_OK) != 0)
        return failure(
            ErrorCode::Io, Cli::tr("The folder %1 cannot be written: choose another one for the model").arg(parent));
    return {};
}

} // namespace spotter
