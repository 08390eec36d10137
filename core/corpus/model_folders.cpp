// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/model_folders.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

const QLatin1StringView waitingSuffix(".waiting.json");

} // namespace

QString modelsFolderOf(const QString &corpus) { return QFileInfo(corpus).absoluteFilePath() + ".models"_L1; }

QString pretrainingFolderOf(const QString &corpus) { return modelsFolderOf(corpus) + "/pretraining"_L1; }

QString unfinishedFolderOf(const QString &corpus) { return modelsFolderOf(corpus) + "/unfinished"_L1; }

QString reviewFolderOf(const QString &corpus) { return QFileInfo(corpus).absoluteFilePath() + ".review"_L1; }

QString runLockOf(const QString &corpus, RunId run)
{
    return modelsFolderOf(corpus) + u"/run-%1.lock"_s.arg(run.value);
}

QString moveFoldersAlong(const QString &before, const QString &now)
{
    const auto move = [](const QString &from, const QString &to) {
        return !QFileInfo::exists(from) || (!QFileInfo::exists(to) && QDir().rename(from, to));
    };
    (void)move(reviewFolderOf(before), reviewFolderOf(now)); // else the next review trains its models again
    const QString models = modelsFolderOf(before);
    const bool isInUse = !QDir(models).entryList({waitingNotePattern(), u"run-*.lock"_s}, QDir::Files).isEmpty();
    if (isInUse || !move(models, modelsFolderOf(now))) return models;
    return {};
}

QString freeModelFolder(const QString &corpus)
{
    const QDir models(modelsFolderOf(corpus));
    int number = 1;
    while (models.exists(QString::number(number)) || models.exists(QString::number(number) + waitingSuffix)) ++number;
    return models.filePath(QString::number(number));
}

QString waitingNoteOf(const QString &modelFolder) { return modelFolder + waitingSuffix; }

QString waitingNotePattern() { return u'*' + waitingSuffix; }

QString modelFolderOfNote(const QString &note) { return note.chopped(waitingSuffix.size()); }

} // namespace spotter
