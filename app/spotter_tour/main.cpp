// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_tour/tour.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// Copies the corpus, so that the tour does not change the user's labels. Empty on failure.
QString copyForTour(const QString &corpus, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(u"demo.spotter"_s);
    return folder.isValid() && QFile::copy(corpus, copy) ? copy : QString();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"spotter_tour"_s);
    QCommandLineParser parser;
    const QCommandLineOption model(u"model"_s, u"Folder of the model"_s, u"FOLDER"_s);
    const QCommandLineOption out(u"out"_s, u"Folder for pictures and triples.json"_s, u"FOLDER"_s, u"."_s);
    const QCommandLineOption docks(
        u"docks"_s, u"Pictures of each dock, too, in both languages and themes; QT_SCALE_FACTOR=2 doubles them"_s);
    parser.addOptions({model, out, docks});
    parser.addPositionalArgument(u"CORPUS"_s, u"The demo corpus"_s);
    parser.process(application);
    QTextStream errors(stderr);
    const QTemporaryDir folder;
    const QString corpus = copyForTour(parser.positionalArguments().value(0), folder);
    if (corpus.isEmpty()) {
        errors << "spotter_tour: the corpus cannot be copied\n";
        return 1;
    }

    spotter::Preferences preferences(folder.filePath(u"preferences.ini"_s));
    spotter::Appearance appearance(preferences);
    appearance.overrideTheme(spotter::Theme::Light);
    appearance.overrideLanguage(u"en"_s);
    spotter::MainWindow window(preferences, appearance);
    window.resize(1440, 900);
    window.show();
    spotter::Tour tour(window, appearance,
        {.corpus = corpus,
            .model = QDir(parser.value(model)).absolutePath(),
            .out = parser.value(out),
            .docks = parser.isSet(docks)});
    QObject::connect(&tour, &spotter::Tour::stepBegun, &tour,
        [&errors](const QString &title) { errors << "  " << title << Qt::endl; });
    QObject::connect(&tour, &spotter::Tour::ended, &tour, [&errors](const QString &problem) {
        if (!problem.isEmpty()) errors << "spotter_tour: " << problem << Qt::endl;
        QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    QMetaObject::invokeMethod(&tour, &spotter::Tour::start, Qt::QueuedConnection);
    return QApplication::exec();
}
