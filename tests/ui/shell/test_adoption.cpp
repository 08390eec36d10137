// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// A trained model is not lost, wherever something fails between the end of its training and its adoption.
#include "core/corpus/model_store.h"
#include "core/corpus/run_store.h"
#include "core/workspace/waiting_model.h"
#include "tests/ui/shell/training_hands.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"
#include "ui/training/unfinished_bar.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>
#include <QStorageInfo>

#include <cstdio>

#include <unistd.h>

using namespace spotter;
using namespace spotter::tests;

namespace {

QString corpusOf(const WindowFixture &bench) { return bench.dir.filePath(u"films.spotter"_s); }
QString modelsOf(const WindowFixture &bench) { return bench.dir.filePath(u"films.spotter.models"_s); }

/// Adopts what waits, and waits for the failure that is expected to be told.
bool adoptingFails(MainWindow &window)
{
    QSignalSpy failed(&window.controller(), &CorpusController::failed);
    panelOf(window).adoptOutcome();
    return QTest::qWaitFor([&] { return failed.count() > 0; }, 10'000) && !failed[0][0].toString().isEmpty();
}

/// Whether the open corpus uses the model of its last run.
bool usesItsLastRun(MainWindow &window)
{
    Corpus *corpus = window.controller().corpus();
    const auto runs = corpus->runs().all();
    const auto current = corpus->models().current();
    return runs && !runs->empty() && current && *current && runs->front().model == (*current)->id;
}

bool adoptingWorks(MainWindow &window)
{
    panelOf(window).adoptOutcome();
    return QTest::qWaitFor(
        [&] { return usesItsLastRun(window) && !panelOf(window).hasOutcome() && window.controller().model(); }, 10'000);
}

QString outcomeOfLastRun(MainWindow &window)
{
    const auto runs = window.controller().corpus()->runs().all();
    return runs && !runs->empty() ? runs->front().outcome : u"none"_s;
}

/// Another corpus in the bench's folder.
QString otherCorpus(const WindowFixture &bench)
{
    const QString path = bench.dir.filePath(u"other.spotter"_s);
    if (!QFileInfo::exists(path) && !filmCorpus(path, 4)) return {};
    return path;
}

bool isOpen(MainWindow &window, const QString &path)
{
    window.openFiles({path});
    return window.controller().corpus() && window.controller().corpus()->path() == path;
}

bool isOfferedAgain(MainWindow &window)
{
    return QTest::qWaitFor([&] { return panelOf(window).hasOutcome(); }, 10'000);
}

/// A small file system of its own for the models; only root can make one.
class SmallDisk {
public:
    explicit SmallDisk(QString folder) : m_folder(std::move(folder))
    {
        m_mounted = QDir().mkpath(m_folder) && mount({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64m"_s, u"tmpfs"_s});
    }
    ~SmallDisk()
    {
        if (m_mounted) QProcess::execute(u"umount"_s, {u"-l"_s, m_folder});
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    /// Leaves nothing free.
    bool fill()
    {
        const QStorageInfo storage(m_folder);
        const qint64 used = storage.bytesTotal() - storage.bytesFree();
        return mount({u"-o"_s, u"remount,size=%1"_s.arg(std::max(qint64(8192), used))});
    }
    bool makeRoom() { return mount({u"-o"_s, u"remount,rw,size=64m"_s}); }
    bool makeReadOnly() { return mount({u"-o"_s, u"remount,ro"_s}); }

private:
    bool mount(QStringList arguments)
    {
        QProcess process;
        process.start(u"mount"_s, arguments << m_folder);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QString m_folder;
    bool m_mounted = false;
};

/// What the child process does that is to be killed: trains on a corpus, and says when it is where it is wanted.
int trainAndWait(const QString &corpus, bool toItsEnd)
{
    WindowFixture bench;
    bench.window.openFiles({corpus});
    if (!(toItsEnd ? train(bench.window) && panelOf(bench.window).hasOutcome() : trains(bench.window))) return 1;
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

/// Another program that has the corpus open for writing.
int holdAndWait(const QString &path)
{
    const auto corpus = Corpus::open(path);
    if (!corpus || (*corpus)->isReadOnly()) return 1;
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

/// Starts such a process and waits until it is where it is wanted.
bool startChild(QProcess &process, const QString &what, const QString &corpus)
{
    process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, what, corpus});
    QByteArray said;
    while (!said.contains("ready") && process.waitForReadyRead(trainingMs)) said += process.readAllStandardOutput();
    return said.contains("ready");
}

bool killChild(QProcess &process)
{
    process.kill();
    return process.waitForFinished() && process.exitStatus() == QProcess::CrashExit;
}

bool trainInAProcessThatIsKilled(const QString &corpus, const QString &where)
{
    QProcess process;
    const bool isThere = startChild(process, where, corpus);
    return killChild(process) && isThere;
}

} // namespace

class TestAdoption : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFolderOfModelsIsAFile()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        QVERIFY(writeFile(modelsOf(bench), "not a folder"));
        QVERIFY(train(bench.window) && panelOf(bench.window).hasOutcome());
        QVERIFY(adoptingFails(bench.window));
        QVERIFY(panelOf(bench.window).hasOutcome()); // still there
        QVERIFY(adoptingFails(bench.window)); // and again
        QVERIFY(QFile::remove(modelsOf(bench)));
        QTRY_VERIFY(panelOf(bench.window).hasOutcome());
        QVERIFY(adoptingWorks(bench.window));
    }

    void theFolderOfModelsCannotBeWritten()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        SmallDisk disk(modelsOf(bench));
        if (!disk.isMounted()) QSKIP("only root can mount a file system");
        QVERIFY(disk.makeReadOnly());
        QVERIFY(train(bench.window) && panelOf(bench.window).hasOutcome());
        QVERIFY(adoptingFails(bench.window));
        QVERIFY(panelOf(bench.window).hasOutcome());
        QVERIFY(disk.makeRoom());
        QVERIFY(adoptingWorks(bench.window));
    }

    void theDiskIsFull()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        SmallDisk disk(modelsOf(bench));
        if (!disk.isMounted()) QSKIP("only root can mount a file system");
        QVERIFY(disk.fill());
        QVERIFY(train(bench.window) && panelOf(bench.window).hasOutcome());
        QVERIFY(adoptingFails(bench.window));
        QVERIFY(panelOf(bench.window).hasOutcome());
        QVERIFY(disk.makeRoom());
        QVERIFY(adoptingWorks(bench.window));
    }

    /// Another program decides about that corpus; what it trains is offered there.
    void theCorpusIsReadOnly()
    {
        WindowFixture bench;
        QVERIFY(filmCorpus(corpusOf(bench), 12));
        QProcess holder;
        QVERIFY(startChild(holder, u"hold"_s, corpusOf(bench)));
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QVERIFY(!bench.controller().isWritable());
        const QAction *retrain = bench.window.actions().retrain;
        QVERIFY(!retrain->isEnabled());
        const QString reason = bench.controller().corpus()->readOnlyReason();
        QVERIFY2(retrain->toolTip().contains(reason), qPrintable(retrain->toolTip()));
        QVERIFY2(retrain->statusTip().contains(reason), qPrintable(retrain->statusTip()));
        panelOf(bench.window).start(); // as no button does
        QVERIFY(!serviceOf(bench.window).isRunning());
        QVERIFY(killChild(holder));
        QVERIFY(isOpen(bench.window, otherCorpus(bench)));
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QVERIFY(retrain->isEnabled());
        QVERIFY2(!retrain->toolTip().contains(reason), qPrintable(retrain->toolTip()));
    }

    void anotherCorpusIsOpenedFirst()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && train(bench.window) && panelOf(bench.window).hasOutcome());
        QVERIFY(isOpen(bench.window, otherCorpus(bench)));
        QVERIFY(!panelOf(bench.window).hasOutcome());
        panelOf(bench.window).adoptOutcome(); // as its key does
        QVERIFY(!bench.controller().isLoadingModel());
        QVERIFY(!bench.controller().corpus()->models().current().value_or(std::nullopt).has_value());
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QVERIFY(isOfferedAgain(bench.window));
        QVERIFY(adoptingWorks(bench.window));
    }

    void anotherCorpusIsOpenedWhileItIsAdopted()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && train(bench.window) && panelOf(bench.window).hasOutcome());
        panelOf(bench.window).adoptOutcome();
        QVERIFY(isOpen(bench.window, otherCorpus(bench)));
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QTRY_VERIFY_WITH_TIMEOUT(usesItsLastRun(bench.window) || panelOf(bench.window).hasOutcome(), 10'000);
    }

    void anotherModelIsChosenWhileItIsAdopted()
    {
        WindowFixture bench;
        const auto other = tinyModel();
        const QString folder = bench.dir.filePath(u"another model"_s);
        QVERIFY(other && other->model->save(folder));
        QVERIFY(bench.openCorpus(12) && train(bench.window) && panelOf(bench.window).hasOutcome());
        panelOf(bench.window).adoptOutcome();
        bench.controller().loadModel(folder);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isLoadingModel() && bench.controller().model(), 10'000);
        QCOMPARE(bench.controller().model()->sha256(), other->model->sha256());
        const auto runs = bench.controller().corpus()->runs().all();
        QVERIFY(runs && !runs->empty());
        QVERIFY(runs->front().model.isValid() || panelOf(bench.window).hasOutcome());
    }

    void aRunEndsWhileAnotherCorpusIsOpen()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench.window));
        QVERIFY(isOpen(bench.window, otherCorpus(bench)));
        QVERIFY(stops(bench.window));
        QVERIFY(!panelOf(bench.window).hasOutcome());
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QCOMPARE(outcomeOfLastRun(bench.window), u"stopped"_s);
        QVERIFY(isOfferedAgain(bench.window));
        QVERIFY(adoptingWorks(bench.window));
        const auto runs = bench.controller().corpus()->runs().all();
        QVERIFY(runs && runs->size() == 1 && runs->front().epochs.size() >= 2);
    }

    void theProcessIsKilledBeforeItIsAdopted()
    {
        WindowFixture bench;
        QVERIFY(filmCorpus(corpusOf(bench), 12));
        QVERIFY(trainInAProcessThatIsKilled(corpusOf(bench), u"trained"_s));
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QVERIFY(isOfferedAgain(bench.window));
        QCOMPARE(outcomeOfLastRun(bench.window), u"done"_s);
        QVERIFY(adoptingWorks(bench.window));
    }

    void aModelOfADeletedCorpusIsNotOfferedToANewOne()
    {
        WindowFixture bench;
        QVERIFY(filmCorpus(corpusOf(bench), 12));
        QVERIFY(trainInAProcessThatIsKilled(corpusOf(bench), u"trained"_s));
        QVERIFY(QFile::remove(corpusOf(bench)));
        for (const auto &side : {u"-wal"_s, u"-shm"_s}) QFile::remove(corpusOf(bench) + side);
        QVERIFY(filmCorpus(corpusOf(bench), 12));
        {
            const auto corpus = Corpus::open(corpusOf(bench));
            QVERIFY(corpus && (*corpus)->runs().begin({})); // a run of the same number
        }
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QCOMPARE(outcomeOfLastRun(bench.window), u"interrupted"_s);
        const auto waiting = waitingModels(*bench.controller().corpus());
        QVERIFY(waiting && waiting->empty());
        QVERIFY(!QTest::qWaitFor([&] { return panelOf(bench.window).hasOutcome(); }, 1000));
        QVERIFY(QFileInfo::exists(modelsOf(bench) + u"/1/config.json"_s)); // whose it is only the user knows
    }

    void theProcessIsKilledWhileItTrains()
    {
        WindowFixture bench;
        QVERIFY(filmCorpus(corpusOf(bench), 12));
        QVERIFY(trainInAProcessThatIsKilled(corpusOf(bench), u"training"_s));
        QVERIFY(isOpen(bench.window, corpusOf(bench)));
        QCOMPARE(outcomeOfLastRun(bench.window), u"interrupted"_s);
        QVERIFY(!panelOf(bench.window).hasOutcome());
    }

    void anUnfinishedRunStaysUntilItsModelIsSaved()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        SmallDisk disk(modelsOf(bench));
        if (!disk.isMounted()) QSKIP("only root can mount a file system");
        QVERIFY(trains(bench.window));
        const QString unfinished = modelsOf(bench) + u"/unfinished"_s;
        QSignalSpy kept(&serviceOf(bench.window), &TrainingService::kept);
        panelOf(bench.window).keep(unfinished);
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20'000);
        QSignalSpy epochs(&serviceOf(bench.window), &TrainingService::epochEnded);
        panelOf(bench.window).resume();
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() > 2, trainingMs);
        QVERIFY(disk.fill());
        QVERIFY(stops(bench.window));
        QVERIFY(panelOf(bench.window).hasOutcome());
        QVERIFY(QFileInfo::exists(unfinished + u"/run.json"_s));
        QVERIFY(disk.makeRoom());
        QVERIFY(adoptingWorks(bench.window));
        QVERIFY(!QFileInfo::exists(unfinished));
    }

    void closingAsksNothingAndTheNextWindowOffersIt()
    {
        const auto bench = std::make_unique<WindowFixture>();
        QVERIFY(bench->openCorpus(12) && train(bench->window) && panelOf(bench->window).hasOutcome());
        QVERIFY(bench->window.close());
        QVERIFY(!bench->window.findChild<QMessageBox *>());
        bench->controller().closeCorpus();
        MainWindow next(bench->preferences, bench->appearance);
        next.show();
        QVERIFY(isOpen(next, corpusOf(*bench)));
        QVERIFY(isOfferedAgain(next));
        const TrainingOutcome &outcome = *panelOf(next).outcome();
        QVERIFY(outcome.model && !outcome.stoppedEarly);
        QCOMPARE(
            outcome.devScore.total.gold, outcome.model->training()[u"metrics"_s].toObject()[u"gold"_s].toInteger());
        panelOf(next).discardOutcome();
        QVERIFY(!panelOf(next).hasOutcome());
        QTRY_VERIFY(QDir(modelsOf(*bench)).isEmpty());
        QVERIFY(isOpen(next, otherCorpus(*bench)));
        QVERIFY(isOpen(next, corpusOf(*bench)));
        QVERIFY(!panelOf(next).hasOutcome());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--child"_s)
        return arguments[2] == u"hold"_s ? holdAndWait(arguments[3])
                                         : trainAndWait(arguments[3], arguments[2] == u"trained"_s);
    TestAdoption test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_adoption.moc"
