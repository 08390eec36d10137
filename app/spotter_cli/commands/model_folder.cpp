// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/model_folder.h"

#include "app/spotter_cli/terminal/messages.h"
#include "core/base/whole_folder.h"
#include "core/model/model_snapshot.h"
#include "core/model/weights/encoder_folder.h"
#include "core/model/weights/expected_tensors.h"
#include "core/training/unfinished_run.h"
#include "core/workspace/result_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// What a network takes on the disk, but for what does not grow: each number in 4 bytes, whatever the encoder's file
/// has.
qint64 networkBytes(const ModelConfig &config, qint64 vocabulary)
{
    constexpr qint64 predicates = 100;
    qint64 numbers = 0;
    for (const auto &shape : expectedTensors(config, vocabulary, predicates) | std::views::values)
        numbers += std::ranges::fold_left(shape, qint64(1), std::multiplies());
    return 4 * numbers;
}

/// About what a model of these options takes on the disk, rather too much.
qint64 expectedBytes(const TrainingOptions &options)
{
    constexpr qint64 rest = 16 << 20; // vocabulary, schema, facts
    constexpr qint64 vocabulary = 20'000;
    if (!options.fromModel.isEmpty())
        return QFileInfo(QDir(options.fromModel).filePath(u"weights.safetensors"_s)).size() + rest;
    ModelConfig config = options.model;
    if (!options.encoderFolder.isEmpty()) {
        const auto encoder = inspectEncoderFolder(options.encoderFolder);
        if (!encoder) return rest; // reading it reports the error
        config.encoder = u"bert"_s;
        config.bert = encoder->config;
        config.hidden = config.bert.hidden;
    }
    return networkBytes(config, vocabulary) + rest;
}

} // namespace

Result<void> checkModelFolder(const QString &folder, const TrainingOptions &options)
{
    if (folder.isEmpty()) return failure(ErrorCode::Content, Cli::tr("--out must name a folder for the model"));
    if (auto free = checkResultFolder(folder); !free) return free;
    WholeFolder::recover(folder);
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.exists() && !info.isDir())
        return failure(ErrorCode::Content, Cli::tr("%1 is a file: --out must name a folder for the model").arg(folder));
    const QDir content(info.filePath());
    if (info.isDir() && !content.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
        && !content.exists(u"weights.safetensors"_s))
        return failure(ErrorCode::Content,
            Cli::tr("%1 contains files that do not belong to a model: choose another folder").arg(folder));
    const QString parent = info.absolutePath();
    if (!QFileInfo(parent).isDir())
        return failure(ErrorCode::NotFound, Cli::tr("The folder %1 does not exist: create it first").arg(parent));
    return WholeFolder::check(folder, ModelSnapshot::fileNames(), expectedBytes(options));
}

Result<void> checkCheckpoint(const QString &folder, const TrainingOptions &options)
{
    return checkUnfinishedRunFolder(folder, expectedBytes(options));
}

} // namespace spotter
