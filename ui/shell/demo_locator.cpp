// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demo_locator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// In the import order of packaging/run: the texts for extraction come first in the list, and the window opens the
/// first one.
const QStringList importedFiles = {u"documents/银幕与书页.md"_s, u"documents/百年人物与山河.txt"_s,
    u"documents/Inventors, Cities and Songs.txt"_s, u"demo.jsonl"_s, u"synthetic.jsonl"_s};

/// Parent folders of the program, nearest first, up to the depth of a build folder in its source tree.
QStringList foldersAbove(const QString &folder)
{
    QStringList folders;
    QDir above(folder);
    for (int level = 0; level < 5; ++level) {
        folders += above.absolutePath();
        if (!above.cdUp()) break;
    }
    return folders;
}

void findDemoFiles(const QDir &folder, DemoPlaces &places)
{
    const QFileInfo corpus(folder.filePath(u"demo.spotter"_s));
    const QFileInfo model(folder.filePath(u"model/config.json"_s));
    if (places.corpus.isEmpty() && corpus.isFile()) {
        places.corpus = corpus.absoluteFilePath();
        if (model.isFile()) places.model = model.absolutePath(); // otherwise the corpus refers to its model
    }
    if (!places.sources.isEmpty()) return;
    const QFileInfo schema(folder.filePath(u"schema.json"_s));
    for (const QString &name : importedFiles) {
        const QFileInfo file(folder.filePath(name));
        if (file.isFile()) places.sources += file.absoluteFilePath();
    }
    if (!places.sources.isEmpty() && schema.isFile()) places.schema = schema.absoluteFilePath();
}

} // namespace

DemoPlaces locateDemo(const QString &ownFolder)
{
    DemoPlaces places;
    if (const QString named = qEnvironmentVariable("SPOTTER_DEMO_DIR"); !named.isEmpty()) {
        findDemoFiles(QDir(named), places);
        return places; // an explicit folder excludes all others
    }
    if (!ownFolder.isEmpty()) findDemoFiles(QDir(ownFolder + "/demo"_L1), places);
    for (const QString &folder : foldersAbove(QCoreApplication::applicationDirPath())) {
        findDemoFiles(QDir(folder + "/build/demo"_L1), places);
        findDemoFiles(QDir(folder + "/resources/demo"_L1), places);
        findDemoFiles(QDir(folder + "/share/spotter/demo"_L1), places);
    }
    return places;
}

} // namespace spotter
