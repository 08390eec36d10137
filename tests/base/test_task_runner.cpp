// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task_runner.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <new>
#include <stdexcept>
#include <thread>

using namespace spotter;

namespace {

constexpr auto innerProgram = "--inner-program";

/// Work that nothing but this ends: what a library's call that knows no stop token is.
class Gate {
public:
    void open()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }
    void pass()
    {
        m_reached = true;
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
        m_passed = true;
    }
    [[nodiscard]] bool isReached() const { return m_reached; }
    [[nodiscard]] bool isPassed() const { return m_passed; }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
    std::atomic_bool m_reached = false;
    std::atomic_bool m_passed = false;
};

std::function<Result<int>(const Task &)> throughGate(std::shared_ptr<Gate> gate, int number)
{
    return [gate = std::move(gate), number](const Task &) -> Result<int> {
        gate->pass();
        return number;
    };
}

std::function<Result<int>(const Task &)> givingAtOnce(int number)
{
    return [number](const Task &) -> Result<int> { return number; };
}

} // namespace

class TestTaskRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theResultComesOnTheOwnersThread();
    void theNewestWinsAndNobodyWaitsForTheOlder();
    void workThatWaitsIsDroppedForNewer();
    void aRunnerGoesBeforeItsWork();
    void theEndOfTheProgramWaitsForTheWork();
    void exceptionsBecomeErrors_data();
    void exceptionsBecomeErrors();
    void progressIsOfTheNewestAndLimited();
    void whatIsDeliveredOutlivesItsTask();
    void stoppedWorkTellsItsResult();
    void doneMayDeleteTheRunner();
};

void TestTaskRunner::theResultComesOnTheOwnersThread()
{
    TaskRunner runner;
    std::thread::id worker;
    std::thread::id teller;
    int told = 0;
    runner.start<int>(
        [&worker](const Task &) -> Result<int> {
            worker = std::this_thread::get_id();
            return 7;
        },
        [&](const Result<int> &result) {
            teller = std::this_thread::get_id();
            told = result.value_or(0);
        });
    QVERIFY(runner.isRunning());
    QVERIFY(QTest::qWaitFor([&] { return told == 7; }));
    QVERIFY(!runner.isRunning());
    QCOMPARE(teller, std::this_thread::get_id());
    QVERIFY(worker != teller);
}

void TestTaskRunner::theNewestWinsAndNobodyWaitsForTheOlder()
{
    TaskRunner runner;
    const auto gate = std::make_shared<Gate>();
    std::vector<int> told;
    const auto tell = [&](const Result<int> &result) { told.push_back(result.value_or(-1)); };
    runner.start<int>(throughGate(gate, 1), tell);
    QVERIFY(QTest::qWaitFor([&] { return bool(gate->isReached()); }));
    runner.start<int>(givingAtOnce(2), tell); // with a join here the gate would never open
    QVERIFY(!gate->isPassed());
    gate->open();
    QVERIFY(QTest::qWaitFor([&] { return told == std::vector({2}); }));
    QVERIFY(gate->isPassed()); // one at a time
}

void TestTaskRunner::workThatWaitsIsDroppedForNewer()
{
    TaskRunner runner;
    const auto gate = std::make_shared<Gate>();
    const auto never = std::make_shared<Gate>();
    std::vector<int> told;
    const auto tell = [&](const Result<int> &result) { told.push_back(result.value_or(-1)); };
    runner.start<int>(throughGate(gate, 1), tell);
    QVERIFY(QTest::qWaitFor([&] { return bool(gate->isReached()); }));
    runner.start<int>(throughGate(never, 2), tell);
    runner.start<int>(givingAtOnce(3), tell);
    gate->open();
    QVERIFY(QTest::qWaitFor([&] { return told == std::vector({3}); }));
    QVERIFY(!never->isReached());
    QCOMPARE(never.use_count(), 1L); // what it held is free
}

void TestTaskRunner::aRunnerGoesBeforeItsWork()
{
    const auto gate = std::make_shared<Gate>();
    {
        TaskRunner runner;
        runner.start<int>(throughGate(gate, 1), [](const Result<int> &) { QFAIL("told after the runner was gone"); });
        QVERIFY(QTest::qWaitFor([&] { return bool(gate->isReached()); }));
    }
    QVERIFY(!gate->isPassed());
    gate->open();
    QVERIFY(QTest::qWaitFor([&] { return bool(gate->isPassed()); }));
    QVERIFY(QTest::qWaitFor([&] { return gate.use_count() == 1L; }));
}

void TestTaskRunner::theEndOfTheProgramWaitsForTheWork()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(innerProgram)});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.readAllStandardOutput(), QByteArray("asked to stop\nended\nthe application is gone\n"));
}

void TestTaskRunner::exceptionsBecomeErrors_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("of the standard library") << 0 << int(ErrorCode::Internal) << QStringLiteral("internal error;");
    QTest::newRow("as torch writes them") << 1 << int(ErrorCode::Internal) << QStringLiteral("internal error;");
    QTest::newRow("no memory") << 2 << int(ErrorCode::Limit) << QStringLiteral("not enough memory");
    QTest::newRow("of no class that is known") << 3 << int(ErrorCode::Internal) << QStringLiteral("internal error;");
}

void TestTaskRunner::exceptionsBecomeErrors()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, words);
    TaskRunner runner;
    std::optional<Error> error;
    runner.start<int>(
        [kind](const Task &) -> Result<int> {
            if (kind == 0) throw std::runtime_error("the sizes differ");
            if (kind == 1)
                throw std::runtime_error("the shapes differ\nException raised from forward at net.cpp:3 (most recent "
                                         "call first):\nframe #0");
            if (kind == 2) throw std::bad_alloc();
            throw 3;
        },
        [&](const Result<int> &result) {
            if (!result) error = result.error();
        });
    QVERIFY(QTest::qWaitFor([&] { return bool(error.has_value()); }));
    QCOMPARE(int(error->code), code);
    QVERIFY2(error->message.contains(words), qPrintable(error->message));
    QVERIFY2(!error->message.contains(QStringLiteral("frame")), qPrintable(error->message));
}

void TestTaskRunner::progressIsOfTheNewestAndLimited()
{
    TaskRunner runner;
    QList<qint64> totals;
    connect(&runner, &TaskRunner::progressed, this, [&](qint64, qint64 total) { totals += total; });
    const auto gate = std::make_shared<Gate>();
    const auto atWork = std::make_shared<Gate>();
    runner.start<int>(
        [gate, atWork](const Task &task) -> Result<int> {
            task.progress({1, 100});
            atWork->open();
            gate->pass();
            task.progress({100, 100});
            return 1;
        },
        [](const Result<int> &) {});
    atWork->pass();
    bool ended = false;
    runner.start<int>(
        [](const Task &task) -> Result<int> {
            QElapsedTimer clock;
            clock.start();
            for (qint64 i = 0; i < 100'000; ++i) task.progress({i, 100'000});
            task.progress({100'000, 100'000});
            return int(clock.elapsed());
        },
        [&](const Result<int> &result) {
            ended = true;
            QVERIFY2(totals.size() <= 3 + *result / 100, qPrintable(QString::number(totals.size())));
        });
    gate->open();
    QVERIFY(QTest::qWaitFor([&] { return bool(ended); }));
    QVERIFY(!totals.isEmpty());
    for (const qint64 total : std::as_const(totals)) QCOMPARE(total, 100'000);
}

void TestTaskRunner::whatIsDeliveredOutlivesItsTask()
{
    TaskRunner runner;
    const auto gate = std::make_shared<Gate>();
    std::vector<int> came;
    runner.start<int>(
        [gate, &came](const Task &task) -> Result<int> {
            gate->pass();
            task.post([&came] { came.push_back(1); });
            task.deliver([&came] { came.push_back(2); });
            return 0;
        },
        [&](const Result<int> &) { came.push_back(3); });
    QVERIFY(QTest::qWaitFor([&] { return bool(gate->isReached()); }));
    runner.abandon();
    QVERIFY(!runner.isRunning());
    gate->open();
    QVERIFY(QTest::qWaitFor([&] { return came == std::vector({2}); }));
}

void TestTaskRunner::stoppedWorkTellsItsResult()
{
    TaskRunner runner;
    std::optional<Error> error;
    runner.start<int>(
        [](const std::stop_token &stop, const ProgressCallback &) -> Result<int> {
            std::mutex mutex;
            std::condition_variable_any stopped;
            std::unique_lock lock(mutex);
            stopped.wait(lock, stop, [] { return false; });
            return failure(ErrorCode::Stopped, QStringLiteral("stopped"));
        },
        [&](const Result<int> &result) { error = result.error(); });
    runner.stop();
    QVERIFY(QTest::qWaitFor([&] { return bool(error.has_value()); }));
    QCOMPARE(error->code, ErrorCode::Stopped);
}

void TestTaskRunner::doneMayDeleteTheRunner()
{
    auto *runner = new TaskRunner;
    bool gone = false;
    runner->start<int>(givingAtOnce(1), [&](const Result<int> &) {
        delete runner;
        gone = true;
    });
    QVERIFY(QTest::qWaitFor([&] { return bool(gone); }));
}

/// A program that ends while its work, which takes its time to stop, is under way; and its runner is gone already.
static int runInnerProgram(int argc, char **argv)
{
    const auto say = [](const char *words) {
        std::fputs(words, stdout);
        std::fflush(stdout);
    };
    {
        const QCoreApplication application(argc, argv);
        const auto gate = std::make_shared<Gate>();
        gate->open();
        TaskRunner runner;
        runner.start<int>(
            [say, gate](const Task &task) -> Result<int> {
                gate->pass();
                std::mutex mutex;
                std::condition_variable_any stopped;
                std::unique_lock lock(mutex);
                stopped.wait(lock, task.stop, [] { return false; });
                say("asked to stop\n");
                for (int i = 0; i < 1000; ++i) std::this_thread::yield();
                say("ended\n");
                return 0;
            },
            [](const Result<int> &) {});
        while (!gate->isReached()) std::this_thread::yield();
    }
    say("the application is gone\n");
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], innerProgram) == 0) return runInnerProgram(argc, argv);
    const QCoreApplication application(argc, argv);
    TestTaskRunner test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_task_runner.moc"
