// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter/screenshot.h"

#include "core/workspace/result_file.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace spotter {

using namespace std::chrono_literals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Screenshot)
};

void end(const QString &problem)
{
    if (!problem.isEmpty()) QTextStream(stderr) << "spotter: " << problem << Qt::endl;
    QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
}

} // namespace

void takeScreenshot(MainWindow &window, const QString &path)
{
    if (const auto free = checkReplacedFile(path); !free) return end(free.error().message);
    auto *looking = new QTimer(&window);
    auto *limit = new QTimer(&window);
    looking->setInterval(100ms);
    limit->setSingleShot(true);
    limit->setInterval(2min);
    // Read is read when it has stayed so for a few looks: layouts and late repaints settle meanwhile.
    QObject::connect(looking, &QTimer::timeout, &window, [&window, path, calm = 0]() mutable {
        const CorpusController &controller = window.controller();
        calm = controller.isReading() || controller.isLoadingModel() ? 0 : calm + 1;
        if (calm < 4) return;
        end(window.grab().save(path, "PNG") ? QString() : Messages::tr("%1 cannot be written").arg(path));
    });
    QObject::connect(limit, &QTimer::timeout, &window,
        [] { end(Messages::tr("the model did not finish the document within two minutes")); });
    looking->start();
    limit->start();
}

} // namespace spotter
