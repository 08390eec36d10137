// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/training/pretraining/pretrainer.h"
#include "core/training/training_service.h"
#include "core/training/unfinished_run.h"
#include "tests/support/tiny_corpus.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <semaphore>

using namespace spotter;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTrainingService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsInFinished();
    void endsInStopped();
    void endsInFailedWhereTheDataCannotBeLoaded();
    void refusesASecondRun();
    void signalsArriveOnTheMainThread();
    void canBeDestroyedWhileItRuns();
    void nobodyWaitsForADestroyedOne();
    void canRunAgain();
    void aPauseHoldsTheRunAndItsTime();
    void aHeldRunEndsWithItsService();
    void readsTheTextsFirstAndGoesOnWhereItStopped();
    void endsInKept();
    void exceptionsAreFailures_data();
    void exceptionsAreFailures();
    void aModelIsAnnouncedWhenItIsKept();
    void aModelThatCannotBeKeptIsStillThere();
    void anAbandonedRunHasNoModel();

private:
    static TrainingOptions options(int epochs);
    static TrainingService::Loader loader();
};

TrainingOptions TestTrainingService::options(int epochs)
{
    TrainingOptions options;
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.batchSize = 8;
    options.epochs = epochs;
    options.threads = 1;
    return options;
}

TrainingService::Loader TestTrainingService::loader()
{
    return [](const TrainingOptions &, std::stop_token) -> Result<TrainingSet> { return tests::tinyTrainingSet(); };
}

void TestTrainingService::endsInFinished()
{
    TrainingService service;
    QSignalSpy planned(&service, &TrainingService::planned);
    QSignalSpy epochs(&service, &TrainingService::epochEnded);
    QSignalSpy finished(&service, &TrainingService::finished);
    QSignalSpy stopped(&service, &TrainingService::stopped);
    QSignalSpy failed(&service, &TrainingService::failed);
    QVERIFY(service.start(loader(), options(3)).has_value());
    QVERIFY(service.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(!service.isRunning());
    QCOMPARE(planned.count(), 1);
    QVERIFY(epochs.count() >= 1);
    QCOMPARE(stopped.count() + failed.count(), 0);
    QVERIFY(finished[0][0].value<TrainingOutcome>().model != nullptr);
}

void TestTrainingService::endsInStopped()
{
    TrainingService service;
    QSignalSpy stepped(&service, &TrainingService::stepped);
    QSignalSpy stopped(&service, &TrainingService::stopped);
    QSignalSpy finished(&service, &TrainingService::finished);
    QVERIFY(service.start(loader(), options(1'000'000)).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(stepped.count() > 0, 60'000);
    service.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 5000);
    QCOMPARE(finished.count(), 0);
    QVERIFY(!service.isRunning());
}

void TestTrainingService::endsInFailedWhereTheDataCannotBeLoaded()
{
    TrainingService service;
    QSignalSpy failed(&service, &TrainingService::failed);
    const auto broken = [](const TrainingOptions &, std::stop_token) -> Result<TrainingSet> {
        return failure(ErrorCode::Io, u"the disk is gone"_s);
    };
    QVERIFY(service.start(broken, options(1)).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 5000);
    QCOMPARE(failed[0][0].value<Error>().message, u"the disk is gone"_s);
}

void TestTrainingService::refusesASecondRun()
{
    TrainingService service;
    QVERIFY(service.start(loader(), options(1'000'000)).has_value());
    const auto second = service.start(loader(), options(1));
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, ErrorCode::Busy);
}

void TestTrainingService::signalsArriveOnTheMainThread()
{
    TrainingService service;
    bool elsewhere = false;
    int count = 0;
    QObject context;
    connect(&service, &TrainingService::epochEnded, &context, [&] {
        ++count;
        elsewhere = elsewhere || QThread::currentThread() != qApp->thread();
    });
    QSignalSpy finished(&service, &TrainingService::finished);
    QVERIFY(service.start(loader(), options(2)).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(count > 0);
    QVERIFY(!elsewhere);
}

void TestTrainingService::canBeDestroyedWhileItRuns()
{
    auto service = std::make_unique<TrainingService>();
    QSignalSpy stepped(service.get(), &TrainingService::stepped);
    QVERIFY(service->start(loader(), options(1'000'000)).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(stepped.count() > 0, 60'000);
    service.reset();
}

/// The thread may compute, or write to a slow disk: the main thread does not wait for it, and its model is not lost.
void TestTrainingService::nobodyWaitsForADestroyedOne()
{
    struct Disk {
        std::binary_semaphore asked{0}, answered{0}, kept{0};
    };
    const auto disk = std::make_shared<Disk>();
    auto service = std::make_unique<TrainingService>();
    const auto keeper = [disk](const TrainingOutcome &outcome) -> Result<std::shared_ptr<const ModelSnapshot>> {
        disk->asked.release();
        disk->answered.acquire();
        disk->kept.release();
        return outcome.model;
    };
    QVERIFY(service->start(loader(), options(1), keeper).has_value());
    QVERIFY(disk->asked.try_acquire_for(60s));
    service.reset(); // would wait for ever
    disk->answered.release();
    QVERIFY(disk->kept.try_acquire_for(60s));
}

void TestTrainingService::canRunAgain()
{
    TrainingService service;
    QSignalSpy finished(&service, &TrainingService::finished);
    for (int run = 1; run <= 2; ++run) {
        QVERIFY(service.start(loader(), options(1)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), run, 60'000);
    }
}

void TestTrainingService::readsTheTextsFirstAndGoesOnWhereItStopped()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"models/pretraining"_s);
    TrainingService service;
    QSignalSpy stepped(&service, &TrainingService::stepped);
    QSignalSpy pretrained(&service, &TrainingService::pretrained);
    QSignalSpy failed(&service, &TrainingService::failed);
    QVERIFY(service.startPretraining(loader(), options(1'000'000), folder));
    QVERIFY(!service.startPretraining(loader(), options(1), folder)); // one at a time
    QTRY_VERIFY_WITH_TIMEOUT(stepped.count() > 0, 60'000);
    service.stop();
    QTRY_COMPARE_WITH_TIMEOUT(pretrained.count(), 1, 10'000);
    const double stoppedAt = pretrained[0][0].toDouble();
    QVERIFY(stoppedAt > 0 && stoppedAt < 1);
    QVERIFY(*holdsPretraining(folder));

    // With fewer epochs to do the rest of the way is short.
    QVERIFY(service.startPretraining(loader(), options(2), folder));
    QTRY_COMPARE_WITH_TIMEOUT(pretrained.count(), 2, 60'000);
    QCOMPARE(pretrained[1][0].toDouble(), 1.0);
    TrainingOptions fromThere = options(1);
    fromThere.fromModel = folder;
    QSignalSpy finished(&service, &TrainingService::finished);
    QVERIFY(service.start(loader(), fromThere));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(failed.count(), 0);

    const auto nothing = [](const TrainingOptions &, std::stop_token) -> Result<TrainingSet> {
        return failure(ErrorCode::Io, u"gone"_s);
    };
    QVERIFY(service.startPretraining(nothing, options(1), folder));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(pretrained.count(), 2);
}

void TestTrainingService::endsInKept()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"run"_s);
    TrainingService service;
    QSignalSpy epochs(&service, &TrainingService::epochEnded);
    QSignalSpy kept(&service, &TrainingService::kept);
    QSignalSpy stopped(&service, &TrainingService::stopped);
    QSignalSpy finished(&service, &TrainingService::finished);
    QVERIFY(service.start(loader(), options(1'000'000)).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(epochs.count() >= 2, 60'000);
    service.keep(folder);
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 5000);
    QCOMPARE(kept[0][0].toString(), folder);
    QCOMPARE(stopped.count() + finished.count(), 0);
    QVERIFY(!service.isRunning());

    // The next run is stopped, not kept.
    const auto run = readUnfinishedRun(folder);
    QVERIFY(run.has_value());
    const auto before = epochs.count();
    QVERIFY(service.start(loader(), run->options).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(epochs.count() > 2 * before, 60'000);
    service.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 5000);
    QVERIFY(stopped[0][0].value<TrainingOutcome>().model);
    QCOMPARE(kept.count(), 1);
}

void TestTrainingService::aPauseHoldsTheRunAndItsTime()
{
    TrainingService service;
    QSignalSpy steps(&service, &TrainingService::stepped);
    QSignalSpy stopped(&service, &TrainingService::stopped);
    QElapsedTimer wall;
    wall.start();
    QVERIFY(service.start(loader(), options(1'000'000)).has_value());
    QVERIFY(QTest::qWaitFor([&] { return steps.count() >= 2; }, 20'000));
    service.pause();
    QVERIFY(service.isPaused());
    qsizetype before = -1;
    for (int turn = 0; turn < 10 && before != steps.count();
        ++turn) { // a step may be under way, on a busy machine for long
        before = steps.count();
        QTest::qWait(800);
    }
    QCOMPARE(steps.count(), before);
    service.resume();
    QVERIFY(!service.isPaused());
    QVERIFY(QTest::qWaitFor([&] { return steps.count() > before; }, 20'000));
    const auto last = steps.last().first().value<TrainingStep>();
    QVERIFY2(
        last.elapsedSeconds < double(wall.elapsed()) / 1000 - 0.7, qPrintable(QString::number(last.elapsedSeconds)));
    service.pause();
    service.stop(); // ends a run that is held, too
    QVERIFY(QTest::qWaitFor([&] { return stopped.count() == 1; }, 10'000));
    QVERIFY(!service.isPaused());
    service.pause(); // nothing to hold
    QVERIFY(!service.isPaused());
}

void TestTrainingService::aHeldRunEndsWithItsService()
{
    auto service = std::make_unique<TrainingService>();
    QSignalSpy steps(service.get(), &TrainingService::stepped);
    auto ofTheRun = std::make_shared<int>();
    const std::weak_ptr<int> held = ofTheRun;
    auto loads = [ofTheRun = std::move(ofTheRun)](
                     const TrainingOptions &wanted, const std::stop_token &stop) { return loader()(wanted, stop); };
    QVERIFY(service->start(std::move(loads), options(1'000'000)).has_value());
    QVERIFY(QTest::qWaitFor([&] { return steps.count() >= 1; }, 20'000));
    service->pause();
    service.reset();
    QTRY_VERIFY_WITH_TIMEOUT(held.expired(), 20'000); // its thread has ended
}

void TestTrainingService::exceptionsAreFailures_data()
{
    QTest::addColumn<bool>("isMemory");
    QTest::newRow("no memory") << true;
    QTest::newRow("a library") << false;
}

void TestTrainingService::exceptionsAreFailures()
{
    QFETCH(const bool, isMemory);
    TrainingService service;
    QSignalSpy failed(&service, &TrainingService::failed);
    const auto throwing = [isMemory](const TrainingOptions &, const std::stop_token &) -> Result<TrainingSet> {
        if (isMemory) throw std::bad_alloc();
        throw std::runtime_error("the library is broken\nat line 7");
    };
    QVERIFY(service.start(throwing, options(1)));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 5000);
    QVERIFY(!service.isRunning());
    const QString message = failed[0][0].value<Error>().message;
    QVERIFY2(message.contains(isMemory ? u"memory"_s : u"internal error;"_s), qPrintable(message));
    QVERIFY(!message.contains(u"broken"_s));
    QTemporaryDir dir;
    QVERIFY(service.startPretraining(throwing, options(1), dir.filePath(u"pretraining"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, 5000);
}

void TestTrainingService::aModelIsAnnouncedWhenItIsKept()
{
    TrainingService service;
    QSignalSpy finished(&service, &TrainingService::finished);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"model"_s);
    const auto keep = [folder](const TrainingOutcome &outcome) {
        return outcome.model->save(folder).and_then([&] { return ModelSnapshot::load(folder); });
    };
    QVERIFY(service.start(loader(), options(2), keep));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const auto outcome = finished[0][0].value<TrainingOutcome>();
    QVERIFY(outcome.model && !outcome.unsaved);
    QCOMPARE(outcome.model->folder(), folder);
}

void TestTrainingService::aModelThatCannotBeKeptIsStillThere()
{
    TrainingService service;
    QSignalSpy finished(&service, &TrainingService::finished);
    using Kept = Result<std::shared_ptr<const ModelSnapshot>>;
    const std::vector<TrainingService::Keeper> keepers{
        [](const TrainingOutcome &) -> Kept { return failure(ErrorCode::Io, u"the disk is full"_s); },
        [](const TrainingOutcome &) -> Kept { throw std::bad_alloc(); }};
    for (qsizetype run = 0; run < 2; ++run) {
        QVERIFY(service.start(loader(), options(2), keepers[size_t(run)]));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), run + 1, 60'000);
        const auto outcome = finished[run][0].value<TrainingOutcome>();
        QVERIFY(outcome.model && outcome.unsaved);
    }
}

void TestTrainingService::anAbandonedRunHasNoModel()
{
    TrainingService service;
    QSignalSpy epochs(&service, &TrainingService::epochEnded);
    QSignalSpy stopped(&service, &TrainingService::stopped);
    std::atomic_bool isAsked = false;
    const auto keep = [&isAsked](const TrainingOutcome &outcome) {
        isAsked = true;
        return Result<std::shared_ptr<const ModelSnapshot>>(outcome.model);
    };
    QVERIFY(service.start(loader(), options(1'000'000), keep));
    QTRY_VERIFY_WITH_TIMEOUT(epochs.count() > 0, 60'000);
    service.abandon();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 5000);
    QVERIFY(!stopped[0][0].value<TrainingOutcome>().model);
    QVERIFY(!isAsked);
}

QTEST_GUILESS_MAIN(TestTrainingService)
#include "test_training_service.moc"
