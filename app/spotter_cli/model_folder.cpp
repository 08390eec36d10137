// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/model_folder.h"

#include "app/spotter_cli/messages.h"
#include "core/base/whole_folder.h"
#include "core/model/model_snapshot.h"
#include "core/training/unfinished_run.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// About what a model of these options takes on the disk, rather too much.
qint64 expectedBytes(const TrainingOptions &options)
{
    constexpr qint64 rest = 16 << 20; // vocabulary, schema, facts
    constexpr qint64 vocabulary = 20'000;
    constexpr qint64 matricesOfLayer = 6; // of hidden × hidden in a gated convolution of width 3
    qint64 weights = 0;
    for (const QString &folder : {options.fromModel, options.encoderFolder})
        if (!folder.isEmpty())
            for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) weights += file.size();
    const qint64 hidden = options.model.hidden;
    const auto layers = qint64(options.model.dilations.size());
    if (weights == 0)
        weights = 4 * hidden * (vocabulary + options.model.bigramBuckets + (layers + 1) * matricesOfLayer * hidden);
    return weights + rest;
}

} // namespace

Result<void> checkModelFolder(const QString &folder, const TrainingOptions &options)
{
    WholeFolder::recover(folder);
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
    return WholeFolder::check(folder, ModelSnapshot::fileNames(), expectedBytes(options));
}

Result<void> checkCheckpoint(const QString &folder, const TrainingOptions &options)
{
    return checkUnfinishedRunFolder(folder, expectedBytes(options));
}

} // namespace spotter
