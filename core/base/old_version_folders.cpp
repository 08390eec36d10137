// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/old_version_folders.h"

#include "core/base/folder_moves.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

const QString oldEnding = u".old"_s; ///< of the folder that Spotter 0.1 replaced, while it did

} // namespace

QStringList temporaryFolders(const QDir &parent)
{
    static const QRegularExpression shape(u"^\\.spotter-model-[A-Za-z0-9]{6}(\\.old)?$"_s);
    QStringList names;
    for (QString name :
        parent.entryList({u".spotter-model-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::System)) {
        if (!shape.match(name).hasMatch()) continue;
        if (name.endsWith(oldEnding)) name.chop(oldEnding.size());
        names << name;
    }
    names.removeDuplicates();
    return names;
}

bool isOfOldVersion(const QString &temporaryFolder) { return nameExists(temporaryFolder + oldEnding); }

QStringList foldersOfOldVersion(const QString &parent)
{
    const QDir folder(parent);
    QStringList left;
    for (const QString &name : temporaryFolders(folder)) {
        const QString path = folder.filePath(name);
        if (isOfOldVersion(path)) left << (nameExists(path) ? path : path + oldEnding);
    }
    return left;
}

} // namespace spotter
