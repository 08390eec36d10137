// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// Closing the window while a model is being trained, or waits to be adopted.
#include "core/corpus/run_store.h"
#include "core/training/training_service.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"
#include "ui/training/training_panel.h"
#include "ui/training/unfinished_bar.h"

#include <QAction>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int trainingMs = 120'000;

TrainingPanel &panelOf(WindowFixture &bench) { return *bench.window.findChild<TrainingPanel *>(); }
TrainingService &serviceOf(WindowFixture &bench) { return *bench.window.findChild<TrainingService *>(); }
UnfinishedBar &barOf(WindowFixture &bench) { return *bench.window.findChild<UnfinishedBar *>(); }

void begin(WindowFixture &bench, int epochs)
{
    TrainingOptions options = panelOf(bench).options();
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.batchSize = 8;
    options.minutes = 0;
    options.epochs = epochs;
    options.pretrainingShare = 0;
    options.threads = 1;
    panelOf(bench).setOptions(options);
    bench.window.actions().retrain->trigger();
}

/// Begins a run that does not end by itself, and waits for its first epochs.
bool trains(WindowFixture &bench)
{
    QSignalSpy epochs(&serviceOf(bench), &TrainingService::epochEnded);
    begin(bench, 100'000);
    return QTest::qWaitFor([&] { return epochs.count() >= 2; }, trainingMs);
}

QMessageBox *question(WindowFixture &bench) { return bench.window.findChild<QMessageBox *>(); }

bool answer(WindowFixture &bench, const QString &text)
{
    QMessageBox *box = question(bench);
    if (!box || !box->isVisible()) return false;
    for (QAbstractButton *button : box->buttons())
        if (button->text().remove(u'&') == text) {
            button->click();
            return true;
        }
    return false;
}

QString unfinished(const WindowFixture &bench) { return bench.dir.filePath(u"films.spotter.models/unfinished"_s); }

} // namespace

class TestClosing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goingOnChangesNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench));
        QVERIFY(!bench.window.close());
        QVERIFY(!bench.window.close()); // asks once
        QCOMPARE(bench.window.findChildren<QMessageBox *>().size(), 1);
        QVERIFY(answer(bench, u"Cancel"_s));
        QVERIFY(bench.window.isVisible() && serviceOf(bench).isRunning());
        QTRY_VERIFY(!question(bench));
        QVERIFY(!bench.window.close()); // and again
        QVERIFY(answer(bench, u"Discard and Close"_s));
        QVERIFY(!bench.window.isVisible());
        QVERIFY(!QFileInfo::exists(unfinished(bench)));
    }

    void aKeptTrainingGoesOnInTheNextWindow()
    {
        const auto bench = std::make_unique<WindowFixture>();
        QVERIFY(bench->openCorpus(12) && trains(*bench));
        QVERIFY(!bench->window.close());
        QVERIFY(answer(*bench, u"Keep and Close"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!bench->window.isVisible(), 10'000);
        QVERIFY(QFileInfo::exists(unfinished(*bench) + u"/run.json"_s));
        bench->controller().closeCorpus(); // as the end of the program does; the next window writes to it

        MainWindow next(bench->preferences, bench->appearance);
        next.show();
        next.openFiles({bench->dir.filePath(u"films.spotter"_s)});
        const auto runs = next.controller().corpus()->runs().all();
        QVERIFY(runs && runs->size() == 1);
        QCOMPARE(runs->front().outcome, u"stopped"_s);
        next.findChild<TrainingPanel *>()->window()->show();
        auto *bar = next.findChild<UnfinishedBar *>();
        QVERIFY(bar->run().has_value() && !bar->isHidden());
        auto *service = next.findChild<TrainingService *>();
        QSignalSpy epochs(service, &TrainingService::epochEnded);
        QSignalSpy stopped(service, &TrainingService::stopped);
        Q_EMIT bar->accepted();
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() > 2, trainingMs);
        QVERIFY(bar->isHidden());
        QCOMPARE(epochs[0][0].value<TrainingEpoch>().epoch, 1); // what is known of it is shown again
        service->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 10'000);
        QVERIFY(next.findChild<TrainingPanel *>()->hasOutcome());
        QVERIFY(!QFileInfo::exists(unfinished(*bench))); // it is in the outcome
        QVERIFY(!bar->run().has_value());
    }

    void aKeptTrainingCanBeThrownAway()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench));
        panelOf(bench).keep(unfinished(bench));
        QTRY_VERIFY_WITH_TIMEOUT(barOf(bench).run().has_value(), 10'000);
        QVERIFY(!serviceOf(bench).isRunning());
        Q_EMIT barOf(bench).refused();
        QVERIFY(!barOf(bench).run().has_value());
        QVERIFY(!QFileInfo::exists(unfinished(bench)));
        QVERIFY(bench.window.close());
    }

    void whatCannotBeKeptIsSaidAndTheWindowStays()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        // A file where the folder would be.
        QFile file(bench.dir.filePath(u"films.spotter.models"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(trains(bench));
        QVERIFY(!bench.window.close());
        QVERIFY(answer(bench, u"Keep and Close"_s));
        QTRY_VERIFY_WITH_TIMEOUT(panelOf(bench).hasOutcome(), 10'000); // its best epoch
        QVERIFY(panelOf(bench).outcome()->unsaved.has_value());
        QVERIFY(bench.window.isVisible());
    }

    void aModelThatCouldNotBeSavedIsSavedFirst()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        const QString models = bench.dir.filePath(u"films.spotter.models"_s);
        QVERIFY(writeFile(models, "not a folder"));
        begin(bench, 2);
        QTRY_VERIFY_WITH_TIMEOUT(panelOf(bench).hasOutcome(), trainingMs);
        QVERIFY(!bench.window.close());
        QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        QVERIFY(answer(bench, u"Save and Close"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000);
        QVERIFY(bench.window.isVisible() && panelOf(bench).hasOutcome());
        QTRY_VERIFY(!question(bench));
        QVERIFY(QFile::remove(models));
        QVERIFY(!bench.window.close());
        QVERIFY(answer(bench, u"Save and Close"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.isVisible(), 10'000);
        QVERIFY(QFileInfo::exists(models + u"/1/weights.safetensors"_s));
    }

    void aModelThatCouldNotBeSavedIsDiscarded()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        QVERIFY(writeFile(bench.dir.filePath(u"films.spotter.models"_s), "not a folder"));
        begin(bench, 2);
        QTRY_VERIFY_WITH_TIMEOUT(panelOf(bench).hasOutcome(), trainingMs);
        QVERIFY(!bench.window.close());
        QVERIFY(answer(bench, u"Discard and Close"_s));
        QVERIFY(!bench.window.isVisible());
    }

    void aTrainingThatEndsWhileItIsAskedIsOnTheDisk()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench));
        QVERIFY(!bench.window.close());
        serviceOf(bench).stop();
        QTRY_VERIFY_WITH_TIMEOUT(panelOf(bench).hasOutcome(), 10'000);
        QVERIFY(bench.window.isVisible()); // nobody has answered yet
        QVERIFY(answer(bench, u"Keep and Close"_s));
        QVERIFY(!bench.window.isVisible());
        QVERIFY(QFileInfo::exists(bench.dir.filePath(u"films.spotter.models/1/weights.safetensors"_s)));
    }

    void aTrainingThatIsThrownAwayLeavesNothing()
    {
        const auto bench = std::make_unique<WindowFixture>();
        QVERIFY(bench->openCorpus(12) && trains(*bench));
        QSignalSpy stopped(&serviceOf(*bench), &TrainingService::stopped);
        QVERIFY(!bench->window.close());
        QVERIFY(answer(*bench, u"Discard and Close"_s));
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 10'000);
        QVERIFY(!panelOf(*bench).hasOutcome());
        const auto runs = bench->controller().corpus()->runs().all();
        QVERIFY(runs && runs->size() == 1);
        QCOMPARE(runs->front().outcome, u"stopped"_s);
        QVERIFY(!QFileInfo::exists(bench->dir.filePath(u"films.spotter.models"_s)));
    }
};

QTEST_MAIN(TestClosing)
#include "test_closing.moc"
