// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter/command_line.h"
#include "app/spotter/screenshot.h"
#include "core/base/freed_memory.h"
#include "core/base/process_start.h"
#include "core/base/terminal_text.h"
#include "core/model/blas_speed.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/window/main_window.h"
#include "ui/window/screen_fit.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>

#include <sqlite3.h>

#include <algorithm>
#include <span>
#include <string_view>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"spotter"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SPOTTER_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Spotter"_s);
    QGuiApplication::setDesktopFileName(u"io.github.spotter.spotter"_s);
}

void printVersions()
{
    QTextStream(stdout) << "spotter " << QCoreApplication::applicationVersion() << "\nQt " << qVersion()
                        << "\nlibtorch " << spotter::torchVersion() << "\nSQLite " << sqlite3_libversion() << "\nBLAS "
                        << spotter::blasName() << Qt::endl;
}

/// What the command line asks to be said; returns the exit status.
int print(const spotter::Result<spotter::CommandLine> &line)
{
    if (!line) {
        const QString message = line.error().message;
        const bool isTerminal = ::isatty(STDERR_FILENO) == 1;
        QTextStream(stderr) << "spotter: "
                            << (isTerminal ? spotter::forTerminal(message, spotter::TerminalLines::One) : message)
                            << Qt::endl;
        return 2;
    }
    if (!line->help.isEmpty())
        QTextStream(stdout) << line->help;
    else
        printVersions();
    return 0;
}

void applyOverrides(const spotter::CommandLine &line, spotter::Appearance &appearance)
{
    if (!line.language.isEmpty()) appearance.overrideLanguage(line.language);
    if (line.theme == "light"_L1) appearance.overrideTheme(spotter::Theme::Light);
    if (line.theme == "dark"_L1) appearance.overrideTheme(spotter::Theme::Dark);
    if (line.theme == "high-contrast"_L1) appearance.overrideTheme(spotter::Theme::HighContrast);
}

} // namespace

int main(int argc, char *argv[])
{
    spotter::prepareProcess();
    spotter::reuseFreedMemory();
    nameProgram();
    const std::span arguments(argv, size_t(argc));
    const bool speaksOnly = std::ranges::any_of(arguments,
        [](std::string_view argument) { return argument == "--help" || argument == "-h" || argument == "--version"; });
    if (speaksOnly) { // needs no display
        const QCoreApplication application(argc, argv);
        return print(spotter::parseCommandLine(QCoreApplication::arguments()));
    }
    const QApplication application(argc, argv);
    const auto line = spotter::parseCommandLine(QCoreApplication::arguments());
    if (!line) return print(line);
    spotter::Preferences preferences;
    spotter::Appearance appearance(preferences);
    applyOverrides(*line, appearance);
    spotter::MainWindow window(preferences, appearance);
    if (!line->size.isEmpty())
        window.resize(line->size.section(u'x', 0, 0).toInt(), line->size.section(u'x', 1).toInt());
    else if (line->screenshot.isEmpty())
        spotter::fitIntoScreen(window);
    window.show();
    // From the event loop, so that the window is visible before anything is opened.
    QTimer::singleShot(0, &window, [&] {
        window.openFiles(line->files, line->model);
        if (!line->screenshot.isEmpty()) return takeScreenshot(window, line->screenshot);
        const QString warning = spotter::slowBlasWarning();
        if (!warning.isEmpty()) window.showProblem(warning);
        spotter::returnFreedMemory();
    });
    return QApplication::exec();
}
