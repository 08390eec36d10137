// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_snapshot.h"
#include "tests/app/cli_runner.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// Where `train` and `pretrain` write their models: links, foreign files, kills near the end (SPOTTER_KILLS rounds
/// each, 4 by default).
class TestCliModelFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aLinkStaysALink_data();
    void aLinkStaysALink();
    void aCheckpointMayBeALink();
    void foreignFilesAreFoundBeforeTraining();
    void otherFilesOfAnEncoderTakeNoSpace();
    void aLinkMayLieWhereNothingCanBeWritten();
    void whatAnOldVersionLeftIsNamed();
    void killedItIsOldOrNew_data();
    void killedItIsOldOrNew();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList training(const QString &out) const
    {
        QStringList arguments = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, out} + quickTraining();
        arguments[arguments.indexOf(u"--epochs"_s) + 1] = u"1"_s;
        return arguments;
    }
    QTemporaryDir m_folder;
};

void TestCliModelFolder::initTestCase()
{
    QVERIFY(writeRecords(at(u"train.jsonl"_s), tinyDocuments()));
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"c.spotter"_s), u"--split"_s, u"train"_s, at(u"train.jsonl"_s)}), 0);
}

void TestCliModelFolder::aLinkStaysALink_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("train") << training(at(u"link-train"_s));
    QTest::newRow("pretrain") << QStringList{u"pretrain"_s, at(u"c.spotter"_s), u"--out"_s, at(u"link-pretrain"_s),
        u"--minutes"_s, u"0.01"_s, u"--hidden"_s, u"16"_s};
}

void TestCliModelFolder::aLinkStaysALink()
{
    QFETCH(const QStringList, command);
    const QString link = command[command.indexOf(u"--out"_s) + 1];
    const QString disk = at(u"disk-"_s + command.first());
    QVERIFY(QDir().mkdir(disk));
    QVERIFY(QFile::link(disk + u"/model"_s, link));
    for (const QString &seed : {u"1"_s, u"2"_s}) { // new through the link, then replaced through it
        const CliRun run = runCli(command + QStringList{u"--seed"_s, seed});
        COMPARE_CODE(run, 0);
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFile::exists(disk + u"/model/weights.safetensors"_s));
        if (command.first() == u"pretrain"_s) break; // a second one goes on with it
    }
    QCOMPARE(QDir(disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"model"_s});
    QVERIFY(ModelSnapshot::load(link).has_value());
}

/// A checkpoint whose model folder is a link: what it points to is not the run's to remove.
void TestCliModelFolder::aCheckpointMayBeALink()
{
    COMPARE_CODE(runCli(training(at(u"good"_s))), 0);
    QVERIFY(QDir().mkdir(at(u"run"_s)));
    QVERIFY(QFile::link(at(u"good"_s), at(u"run/model"_s)));
    QVERIFY(writeFile(at(u"run/run.json"_s), "{\"format\":1}"));
    const CliRun run = runCli(training(at(u"out"_s)) + QStringList{u"--checkpoint"_s, at(u"run"_s)});
    QVERIFY(run.code >= 0);
    QVERIFY(QFile::exists(at(u"good/weights.safetensors"_s)));
}

void TestCliModelFolder::foreignFilesAreFoundBeforeTraining()
{
    QVERIFY(QDir().mkdir(at(u"mixed"_s)));
    QVERIFY(writeFile(at(u"mixed/weights.safetensors"_s), "x"));
    QVERIFY(writeFile(at(u"mixed/thesis.txt"_s), "years of work"));
    const CliRun run = runCli(training(at(u"mixed"_s)));
    QVERIFY(run.code != 0);
    QVERIFY2(!run.err.contains("poch"), run.err.constData()); // the old code trained first, and lost the model
    QCOMPARE(fileBytes(at(u"mixed/thesis.txt"_s)), "years of work");
}

/// Folders of encoders often have the same weights in several forms, of which one is read.
void TestCliModelFolder::otherFilesOfAnEncoderTakeNoSpace()
{
    const QString encoder = at(u"encoder"_s);
    const QString source = qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/encoders/safetensors"_s;
    QVERIFY(QDir().mkdir(encoder));
    for (const QString &name : QDir(source).entryList(QDir::Files))
        QVERIFY(QFile::copy(source + u'/' + name, encoder + u'/' + name));
    QFile other(encoder + u"/tf_model.h5"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    if (!other.resize(QStorageInfo(encoder).bytesAvailable() + (qint64(1) << 30))) QSKIP("no sparse files here");
    COMPARE_CODE(runCli(training(at(u"bert"_s)) + QStringList{u"--encoder"_s, encoder}), 0);
}

/// Needs the right to mount, in a namespace of its own.
void TestCliModelFolder::aLinkMayLieWhereNothingCanBeWritten()
{
    QVERIFY(QDir().mkdir(at(u"readonly"_s)) && QDir().mkdir(at(u"writable"_s)));
    QVERIFY(QFile::link(at(u"writable/model"_s), at(u"readonly/link"_s)));
    QProcess process;
    setUpEnvironment(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"unshare"_s,
        QStringList{u"-rm"_s, u"sh"_s, u"-c"_s,
            u"mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" || exit 77; shift; exec \"$@\""_s, u"sh"_s,
            at(u"readonly"_s), QStringLiteral(SPOTTER_CLI)}
            + training(at(u"readonly/link"_s)));
    if (!process.waitForStarted()) QSKIP("there is no unshare here");
    QVERIFY(process.waitForFinished(300'000));
    const QByteArray said = process.readAll();
    if (process.exitCode() == 77 || said.startsWith("unshare:")) QSKIP("no right to mount");
    QVERIFY2(process.exitCode() == 0, said.constData());
    QVERIFY(QFile::exists(at(u"writable/model/weights.safetensors"_s)));
}

/// Spotter 0.1 was killed between its two renames: nothing says what the model was called.
void TestCliModelFolder::whatAnOldVersionLeftIsNamed()
{
    QVERIFY(QDir().mkdir(at(u"old"_s)));
    COMPARE_CODE(runCli(training(at(u"old/.spotter-model-Ab3xYz.old"_s))), 0);
    COMPARE_CODE(runCli(training(at(u"old/.spotter-model-Ab3xYz"_s))), 0);
    const QStringList extract{u"extract"_s, u"--model"_s, at(u"old/model"_s), at(u"train.jsonl"_s)};
    CliRun run = runCli(extract);
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("old/.spotter-model-Ab3xYz;"), run.err.constData());
    COMPARE_CODE(runCli(training(at(u"old/other"_s))), 0); // which removes left-overs, but not these
    QVERIFY(QDir().rename(at(u"old/.spotter-model-Ab3xYz"_s), at(u"old/model"_s)));
    COMPARE_CODE(runCli(extract), 0);
    QVERIFY(QDir(at(u"old/model"_s)).removeRecursively());
    run = runCli(extract);
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains(".spotter-model-Ab3xYz.old"), run.err.constData());
}

void TestCliModelFolder::killedItIsOldOrNew_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("a new folder") << u"killed/new"_s;
    QTest::newRow("an existing one") << u"killed/existing"_s;
    QTest::newRow("a link") << u"killed/link"_s;
}

void TestCliModelFolder::killedItIsOldOrNew()
{
    QFETCH(const QString, out);
    const int kills
        = qEnvironmentVariableIntValue("SPOTTER_KILLS") > 0 ? qEnvironmentVariableIntValue("SPOTTER_KILLS") : 4;
    const QString target = at(out);
    const bool isNew = out.endsWith(u"new"_s);
    const bool isLink = out.endsWith(u"link"_s);
    QVERIFY(QDir().mkpath(at(u"killed/disk"_s)));
    if (isLink) QVERIFY(QFile::link(at(u"killed/disk/model"_s), target));
    if (!isNew) COMPARE_CODE(runCli(training(target)), 0);
    const QDir parent(isLink ? at(u"killed/disk"_s) : at(u"killed"_s));
    QRandomGenerator random(7);
    int writing = 0;
    for (int round = 0; round < kills; ++round) {
        if (isNew) QDir(target).removeRecursively();
        QProcess process;
        setUpEnvironment(process);
        process.start(QStringLiteral(SPOTTER_CLI), training(target) + QStringList{u"--seed"_s, QString::number(round)});
        // The model's own writing begins with its config.
        const auto isWriting = [&] {
            for (const QString &name : parent.entryList({u".spotter-model-*"_s}, QDir::Dirs | QDir::Hidden))
                if (QFile::exists(parent.filePath(name + u"/config.json"_s))) return true;
            return false;
        };
        while (!isWriting() && !process.waitForFinished(0) && process.state() != QProcess::NotRunning)
            QThread::yieldCurrentThread();
        for (const QDeadlineTimer moment(std::chrono::microseconds(random.bounded(4'000)), Qt::PreciseTimer);
            !moment.hasExpired();)
            QThread::yieldCurrentThread();
        process.kill();
        process.waitForFinished(30'000);
        writing += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
        if (isLink) QVERIFY(QFileInfo(target).isSymLink());
        if (isNew && !QFileInfo::exists(target)) continue;
        const auto model = ModelSnapshot::load(target);
        QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    }
    qInfo("%d kills, %d of them before the end", kills, writing);
    COMPARE_CODE(runCli(training(target)), 0);
    QVERIFY(parent.entryList({u".spotter-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

QTEST_GUILESS_MAIN(TestCliModelFolder)
#include "test_cli_model_folder.moc"
