// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/result_file.h"

#include "core/corpus/database/corpus_files.h"
#include "core/model/model_snapshot.h"
#include "core/workspace/messages.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// The database that SQLite, or we, keep something of this name beside; empty where there is none.
QString databaseOf(const QString &path)
{
    for (const QLatin1StringView suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1, ".models"_L1, ".review"_L1}) {
        if (path.endsWith(suffix) && isDatabaseFile(path.chopped(suffix.size()))) return path.chopped(suffix.size());
    }
    return {};
}

/// Of ours, and of the encoders that others publish.
bool isPartOfModel(const QFileInfo &file)
{
    static const QStringList published{u"model.safetensors"_s, u"pytorch_model.bin"_s, u"tokenizer.json"_s};
    return file.exists() && (ModelSnapshot::fileNames() + published).contains(file.fileName())
        && std::ranges::any_of(std::array{u"weights.safetensors"_s, published[0], published[1]},
            [&](const QString &weights) { return QFileInfo::exists(file.dir().filePath(weights)); })
        && QFileInfo::exists(file.dir().filePath(u"config.json"_s));
}

QString resolved(const QString &path)
{
    // What a link leads to is what would be replaced.
    const QFileInfo given(path);
    if (given.exists()) return given.canonicalFilePath();
    return QDir(QFileInfo(given.absolutePath()).canonicalFilePath()).filePath(given.fileName());
}

Error belongsTo(const QString &path, const QString &database, const QString &advice)
{
    return {ErrorCode::Io, advice.arg(QDir::toNativeSeparators(path), QDir::toNativeSeparators(database))};
}

} // namespace

Result<void> checkResultFile(const QString &path, const QStringList &inputs)
{
    if (path.isEmpty()) return {};
    const QFileInfo given(path);
    const QString target = resolved(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (isDatabaseFile(target))
        return failure(
            ErrorCode::Io, WorkspaceMessages::tr("%1 is a corpus or another database; choose another file").arg(shown));
    if (const QString database = databaseOf(target); !database.isEmpty())
        return std::unexpected(
            belongsTo(path, database, WorkspaceMessages::tr("%1 belongs to the database %2; choose another file")));
    if (isPartOfModel(QFileInfo(target)))
        return failure(ErrorCode::Io, WorkspaceMessages::tr("%1 is a part of a model; choose another file").arg(shown));
    if (given.exists() && std::ranges::any_of(inputs, [&](const QString &input) {
            const QFileInfo read(input);
            return read.isFile() && read == QFileInfo(target);
        }))
        return failure(
            ErrorCode::Io, WorkspaceMessages::tr("%1 is the file that is read; choose another file").arg(shown));
    return {};
}

Result<void> checkReplacedFile(const QString &path)
{
    if (const QFileInfo file(path); file.exists() && !file.isFile())
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("%1 is not a regular file; choose another file").arg(QDir::toNativeSeparators(path)));
    return checkResultFile(path);
}

Result<void> checkResultFolder(const QString &path)
{
    const QString database = databaseOf(resolved(QDir::cleanPath(path)));
    if (database.isEmpty()) return {};
    return std::unexpected(
        belongsTo(path, database, WorkspaceMessages::tr("%1 belongs to the database %2; choose another folder")));
}

} // namespace spotter
