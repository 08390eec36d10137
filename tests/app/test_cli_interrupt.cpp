// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/run_store.h"
#include "tests/app/cli_runner.h"

#include <QDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// Ctrl-C: exit code 130, and everything finished so far is kept.
class TestCliInterrupt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void trainKeepsTheBestEpoch();
    void onePressThatArrivesTwiceIsOne();
    void trainKeepsTheRunWhereAsked();
    void aKilledTrainingIsClosedInTheHistory();
    void aRunThatCannotBeKeptIsAModel();
    void extractKeepsWhatWasRead();
    void importKeepsWhatWasRead();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    /// Starts the program and waits until stdout has so many lines.
    static bool startAndAwait(QProcess &process, const QStringList &arguments, const QByteArray &input, int lines);
    static bool interrupt(QProcess &process)
    {
        return ::kill(pid_t(process.processId()), SIGINT) == 0 && process.waitForFinished(60'000);
    }

    QTemporaryDir m_folder;
};

void TestCliInterrupt::initTestCase()
{
    QVERIFY(writeRecords(at(u"train.jsonl"_s), tinyDocuments()));
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"c.spotter"_s), u"--split"_s, u"train"_s, at(u"train.jsonl"_s)}), 0);
}

bool TestCliInterrupt::startAndAwait(
    QProcess &process, const QStringList &arguments, const QByteArray &input, int lines)
{
    setUpEnvironment(process);
    process.start(QStringLiteral(SPOTTER_CLI), arguments);
    process.write(input);
    return QTest::qWaitFor(
               [&] { return process.peek(1 << 20).count('\n') >= lines || process.state() == QProcess::NotRunning; },
               120'000)
        && process.state() == QProcess::Running;
}

void TestCliInterrupt::trainKeepsTheBestEpoch()
{
    QStringList arguments
        = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"model"_s), u"--json"_s} + quickTraining();
    arguments[arguments.indexOf(u"--epochs"_s) + 1] = u"100000"_s;
    QProcess process;
    QVERIFY2(startAndAwait(process, arguments, {}, 2), process.readAllStandardError().constData());
    QVERIFY(interrupt(process));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    const CliRun run = runCli({u"extract"_s, u"--model"_s, at(u"model"_s)}, "今天天气很好\n");
    COMPARE_CODE(run, 0);
    COMPARE_CODE(runCli({u"check"_s, at(u"c.spotter"_s)}), 0);
}

/// As a wrapper such as timeout(1) does, which passes on what the terminal has sent to the whole group.
void TestCliInterrupt::onePressThatArrivesTwiceIsOne()
{
    QStringList arguments
        = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"twice"_s), u"--json"_s} + quickTraining();
    arguments[arguments.indexOf(u"--epochs"_s) + 1] = u"100000"_s;
    QProcess process;
    QVERIFY2(startAndAwait(process, arguments, {}, 2), process.readAllStandardError().constData());
    const auto id = pid_t(process.processId());
    QCOMPARE(::kill(id, SIGTERM), 0); // another signal, as two of one kind that wait are one
    QVERIFY(interrupt(process));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QFileInfo::exists(at(u"twice/weights.safetensors"_s)));
}

void TestCliInterrupt::trainKeepsTheRunWhereAsked()
{
    QStringList arguments = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"kept"_s), u"--json"_s,
                                u"--checkpoint"_s, at(u"run"_s)}
        + quickTraining();
    const auto epochs = arguments.indexOf(u"--epochs"_s) + 1;
    const QString few = arguments[epochs];
    arguments[epochs] = u"100000"_s;
    for (const int lines : {2, 4}) { // interrupted, gone on with, interrupted again
        QProcess process;
        QVERIFY2(startAndAwait(process, arguments, {}, lines), process.readAllStandardError().constData());
        QVERIFY(interrupt(process));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(QFile::exists(at(u"run/run.json"_s)));
        QVERIFY(!QFile::exists(at(u"kept/config.json"_s)));
    }
    QCOMPARE(jsonLines(runCli({u"stats"_s, u"--json"_s, at(u"c.spotter"_s)}).out).size(), 1);

    // Its own settings go on, so those of a run that ends soon are kept in another folder.
    arguments[epochs] = few;
    arguments[arguments.indexOf(u"--checkpoint"_s) + 1] = at(u"another"_s);
    COMPARE_CODE(runCli(arguments), 0);
    QVERIFY(QFile::exists(at(u"kept/config.json"_s)));
    QVERIFY(!QFile::exists(at(u"another"_s)));
    QFile run(at(u"run/run.json"_s));
    QVERIFY(run.open(QIODevice::WriteOnly));
    run.write("{}");
    run.close();
    arguments[arguments.indexOf(u"--checkpoint"_s) + 1] = at(u"run"_s);
    const CliRun refused = runCli(arguments);
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains("run.json"), refused.err.constData());
}

void TestCliInterrupt::aKilledTrainingIsClosedInTheHistory()
{
    const QString corpus = at(u"killed.spotter"_s);
    const CliRun made = runCli({u"new"_s, corpus});
    COMPARE_CODE(made, 0);
    const CliRun filled = runCli({u"import"_s, corpus, u"--split"_s, u"train"_s, at(u"train.jsonl"_s)});
    COMPARE_CODE(filled, 0);
    const QStringList quick
        = QStringList{u"train"_s, corpus, u"--out"_s, at(u"killed model"_s), u"--json"_s} + quickTraining();
    QStringList endless = quick;
    endless[endless.indexOf(u"--epochs"_s) + 1] = u"100000"_s;
    QProcess process;
    QVERIFY2(startAndAwait(process, endless, {}, 2), process.readAllStandardError().constData());
    const CliRun beside = runCli(quick); // the one that is under way goes on
    COMPARE_CODE(beside, 0);
    const auto outcomes = [&corpus] {
        QStringList found;
        const auto opened = Corpus::open(corpus, Corpus::Mode::ReadOnly);
        const auto runs = opened ? (*opened)->runs().all() : Result<std::vector<RunRecord>>();
        for (const RunRecord &run : *runs) found.append(run.outcome);
        return found;
    };
    QCOMPARE(outcomes(), (QStringList{u"done"_s, u"running"_s}));
    process.kill();
    QVERIFY(process.waitForFinished());
    const CliRun after = runCli(quick);
    COMPARE_CODE(after, 0);
    QCOMPARE(outcomes(), (QStringList{u"done"_s, u"done"_s, u"interrupted"_s}));
}

void TestCliInterrupt::aRunThatCannotBeKeptIsAModel()
{
    QStringList arguments = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"instead"_s), u"--json"_s,
                                u"--checkpoint"_s, at(u"foreign"_s)}
        + quickTraining();
    arguments[arguments.indexOf(u"--epochs"_s) + 1] = u"100000"_s;
    QProcess process;
    QVERIFY2(startAndAwait(process, arguments, {}, 2), process.readAllStandardError().constData());
    QVERIFY(QDir().mkpath(at(u"foreign"_s)) && writeFile(at(u"foreign/letter.txt"_s), "not ours"));
    QVERIFY(interrupt(process));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QFile::exists(at(u"instead/config.json"_s)));
    QVERIFY(process.readAllStandardError().contains("foreign"));
}

void TestCliInterrupt::extractKeepsWhatWasRead()
{
    QVERIFY2(QFile::exists(at(u"model/config.json"_s)), "trainKeepsTheBestEpoch makes the model");
    QProcess process; // the pipe stays open: the program waits for more
    const QByteArray records = "{\"text\":\"a\",\"triples\":[]}\n{\"text\":\"b\",\"triples\":[]}\n";
    QVERIFY2(startAndAwait(
                 process, {u"extract"_s, u"--model"_s, at(u"model"_s), u"--input-format"_s, u"spotter"_s}, records, 2),
        process.readAllStandardError().constData());
    QVERIFY(interrupt(process));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(jsonLines(process.readAllStandardOutput()).size(), 2);
}

void TestCliInterrupt::importKeepsWhatWasRead()
{
    COMPARE_CODE(runCli({u"new"_s, at(u"i.spotter"_s)}), 0);
    QProcess process;
    setUpEnvironment(process);
    process.start(QStringLiteral(SPOTTER_CLI), {u"import"_s, at(u"i.spotter"_s), u"--format"_s, u"spotter"_s, u"-"_s});
    process.write(fileBytes(at(u"train.jsonl"_s)));
    // Nothing tells from outside that the pipe was read; that the write buffer is empty does not say so either. So the
    // signal may come early: then fewer documents are kept, but never a torn corpus, and never another code.
    QVERIFY(
        QTest::qWaitFor([&] { return process.state() == QProcess::Running && process.bytesToWrite() == 0; }, 60'000));
    QVERIFY(interrupt(process));
    QVERIFY2(process.exitCode() == 130 || process.exitStatus() == QProcess::CrashExit,
        process.readAllStandardError().constData());
    COMPARE_CODE(runCli({u"check"_s, at(u"i.spotter"_s)}), 0);
    QVERIFY(jsonLines(runCli({u"stats"_s, u"--json"_s, at(u"i.spotter"_s)}).out).at(0)[u"documents"_s].toInt() <= 49);
}

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "test_cli_interrupt.moc"
