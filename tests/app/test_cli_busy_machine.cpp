// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_runner.h"

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// What the programs do so that they are not slow because something else runs.
class TestCliBusyMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threadsWaitWithoutSpinning_data();
    void threadsWaitWithoutSpinning();
    void saysThatAModelIsNotUsable();
    void prolongsAShortTraining();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestCliBusyMachine::initTestCase()
{
    QVERIFY(writeRecords(path(u"train.jsonl"_s), tinyDocuments()));
    QCOMPARE(runCli({u"new"_s, path(u"a.spotter"_s)}).code, 0);
    for (const QString &split : {u"train"_s, u"dev"_s})
        QCOMPARE(runCli({u"import"_s, path(u"a.spotter"_s), u"--split"_s, split, u"--duplicates"_s, u"keep"_s,
                            path(u"train.jsonl"_s)})
                     .code,
            0);
}

void TestCliBusyMachine::threadsWaitWithoutSpinning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("by itself") << QString() << QString() << QByteArray("GOMP_SPINCOUNT=0");
    QTest::newRow("as the user set it") << u"GOMP_SPINCOUNT"_s << u"12345"_s << QByteArray("GOMP_SPINCOUNT=12345");
}

void TestCliBusyMachine::threadsWaitWithoutSpinning()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QByteArray, expected);
    QProcess process;
    setUpEnvironment(process);
    QProcessEnvironment environment = process.processEnvironment();
    environment.remove(u"GOMP_SPINCOUNT"_s);
    environment.remove(u"OMP_WAIT_POLICY"_s);
    if (!name.isEmpty()) environment.insert(name, value);
    process.setProcessEnvironment(environment);
    // Waits for its standard input.
    process.start(
        QStringLiteral(SPOTTER_CLI), {u"import"_s, path(u"a.spotter"_s), u"--format"_s, u"spotter"_s, u"-"_s});
    QVERIFY(process.waitForStarted());
    const QString environ = u"/proc/%1/environ"_s.arg(process.processId());
    QVERIFY(QTest::qWaitFor([&] { return fileBytes(environ).split('\0').contains(expected); }, 10'000));
    QCOMPARE(fileBytes(u"/proc/%1/comm"_s.arg(process.processId())).trimmed(), QByteArray("spotter-cli"));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void TestCliBusyMachine::saysThatAModelIsNotUsable()
{
    const CliRun run = runCli({u"train"_s, path(u"a.spotter"_s), u"--out"_s, path(u"poor"_s), u"--no-known-facts"_s,
        u"--hidden"_s, u"16"_s, u"--epochs"_s, u"1"_s, u"--threads"_s, u"1"_s});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.contains("not usable yet: its F1 is 0.0") || run.err.contains("This model finds nothing yet: ")
            || run.err.contains("Nothing that this model finds is right yet: "),
        run.err.constData());
}

void TestCliBusyMachine::prolongsAShortTraining()
{
    const CliRun alone
        = runCli({u"train"_s, path(u"a.spotter"_s), u"--out"_s, path(u"m"_s), u"--until-f1"_s, u"0.5"_s});
    QCOMPARE(alone.code, 1);
    QVERIFY2(alone.err.contains("--minutes"), alone.err.constData());
    const CliRun run = runCli({u"train"_s, path(u"a.spotter"_s), u"--out"_s, path(u"good"_s), u"--no-known-facts"_s,
        u"--hidden"_s, u"32"_s, u"--learning-rate"_s, u"0.0005"_s, u"--batch"_s, u"8"_s, u"--head"_s, u"half-pointer"_s,
        u"--minutes"_s, u"0.01"_s, u"--until-f1"_s, u"0.9"_s, u"--at-most"_s, u"15"_s, u"--threads"_s, u"1"_s});
    QCOMPARE(run.code, 0);
    // At the beginning, because the machine is too slow for six epochs, or at the end.
    QVERIFY2(run.err.contains("enough epochs to be of use take until minute")
            || run.err.contains("the training continues until minute"),
        run.err.constData());
    QVERIFY2(!run.err.contains("not usable"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestCliBusyMachine)
#include "test_cli_busy_machine.moc"
