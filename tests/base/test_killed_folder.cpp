// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_folder.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace spotter;

namespace {

/// The number that all of a folder's files are full of; -1 if they do not agree.
int numberIn(const QString &folder)
{
    QFile a(folder + u"/a"_s);
    QFile b(folder + u"/in/b"_s);
    if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly)) return -1;
    const QByteArray line = b.readAll();
    return !line.isEmpty() && a.readAll() == line.repeated(5000) ? line.trimmed().toInt() : -1;
}

} // namespace

/// Kills a process that replaces a folder, at random moments, and looks whether the folder is there and whole, with
/// what was acknowledged or the one after. SPOTTER_KILLS says how often (25 each).
class TestKilledFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isOldOrNew_data();
    void isOldOrNew();
};

void TestKilledFolder::isOldOrNew_data()
{
    QTest::addColumn<QString>("replacement");
    QTest::newRow("exchanged") << u"exchange"_s;
    QTest::newRow("two renames") << u"renames"_s;
}

void TestKilledFolder::isOldOrNew()
{
    QFETCH(const QString, replacement);
    const int kills
        = qEnvironmentVariableIntValue("SPOTTER_KILLS") > 0 ? qEnvironmentVariableIntValue("SPOTTER_KILLS") : 25;
    const QTemporaryDir root;
    const QString folder = root.filePath(u"model"_s);
    QRandomGenerator random(20261129);
    int last = 0;
    for (int round = 0; round < kills; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + u"/folder_writer"_s,
            {folder, QString::number(last + 1), replacement});
        QVERIFY(writer.waitForReadyRead(30'000));
        for (const QDeadlineTimer moment(std::chrono::microseconds(random.bounded(20'000)), Qt::PreciseTimer);
            !moment.hasExpired();)
            QThread::yieldCurrentThread();
        writer.kill();
        QVERIFY(writer.waitForFinished(30'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        const int acknowledged = writer.readAllStandardOutput().trimmed().split('\n').last().toInt();
        WholeFolder::recover(folder);
        last = numberIn(folder);
        QVERIFY2(last == acknowledged || last == acknowledged + 1,
            qPrintable(u"round %1: %2 is there, %3 was acknowledged"_s.arg(round).arg(last).arg(acknowledged)));
    }
    // The next that writes there cleans up.
    auto again = WholeFolder::begin(folder, {u"a"_s, u"in/b"_s});
    QVERIFY(again && again->write(u"a"_s, QByteArray("x")) && again->putInPlace());
    again = WholeFolder::begin(root.filePath(u"other"_s), {});
    QVERIFY(again.has_value());
    again = failure(ErrorCode::Stopped, {});
    QCOMPARE(
        QDir(root.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"model"_s});
}

QTEST_GUILESS_MAIN(TestKilledFolder)
#include "test_killed_folder.moc"
