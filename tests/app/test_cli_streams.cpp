// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"

#include <csignal>

#include <fcntl.h>
#include <pty.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// Standard streams that are closed, full, terminals, or named pipes that nobody is at the other end of.
class TestCliStreams : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void closedInputIsSaid_data();
    void closedInputIsSaid();
    void outputThatTakesNothingIsAFailure_data();
    void outputThatTakesNothingIsAFailure();
    void pipesWithoutAnotherEndAreLeft_data();
    void pipesWithoutAnotherEndAreLeft();
    void aPipeGetsTheExport();
    void terminalsGetSigns_data();
    void terminalsGetSigns();
    void pipesGetBytes();
    void fileSizeLimitIsASentence();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    /// Runs the program through the shell, which redirects; $0 is the program, $1 the corpus.
    [[nodiscard]] CliRun runShell(const QString &script) const;
    /// Waits until the program hears Ctrl-C and does nothing: it waits for somebody.
    static bool awaitIdle(qint64 pid);
    /// What comes out of a terminal on which the program has all three streams.
    [[nodiscard]] static QByteArray shownOnTerminal(const QStringList &arguments);

    QTemporaryDir m_folder;
};

namespace {

const QString hostile = u"red\x1b[31m\x07\u202Eback"_s;

} // namespace

void TestCliStreams::initTestCase()
{
    Document document;
    document.text = u"Ada met Bob"_s;
    LabelledTriple label;
    label.triple.subject = {{0, 3}, u"Ada"_s, {}};
    label.triple.predicate = hostile;
    label.triple.object = {{8, 11}, u"Bob"_s, {}};
    document.triples.push_back(label);
    QVERIFY(writeRecords(at(u"in.jsonl"_s), {document}));
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"c.spotter"_s), at(u"in.jsonl"_s)}), 0);
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
}

CliRun TestCliStreams::runShell(const QString &script) const
{
    QProcess process;
    setUpEnvironment(process);
    process.start(u"/bin/sh"_s, {u"-c"_s, script, QStringLiteral(SPOTTER_CLI), at(u"c.spotter"_s), at(u"out"_s)});
    CliRun run;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    if (process.exitStatus() != QProcess::NormalExit) return run;
    run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

void TestCliStreams::closedInputIsSaid_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("import") << uR"(exec "$0" import "$1" - <&-)"_s;
    QTest::newRow("import, all three closed but errors") << uR"(exec "$0" import "$1" - <&- >&-)"_s;
    QTest::newRow("extract") << uR"(exec "$0" extract --model nothing - <&-)"_s;
}

void TestCliStreams::closedInputIsSaid()
{
    QFETCH(const QString, script);
    const CliRun run = runShell(script);
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("standard input is closed"), run.err.constData());
    COMPARE_CODE(runCli({u"check"_s, at(u"c.spotter"_s)}), 0);
}

void TestCliStreams::outputThatTakesNothingIsAFailure_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("stats, closed") << uR"(exec "$0" stats "$1" >&-)"_s;
    QTest::newRow("stats, full") << uR"(exec "$0" stats "$1" >/dev/full)"_s;
    QTest::newRow("export, closed") << uR"(exec "$0" export "$1" >&-)"_s;
    QTest::newRow("export, full") << uR"(exec "$0" export "$1" >/dev/full)"_s;
    QTest::newRow("export, a full device by name") << uR"(exec "$0" export "$1" --out /dev/full)"_s;
}

void TestCliStreams::outputThatTakesNothingIsAFailure()
{
    QFETCH(const QString, script);
    const CliRun run = runShell(script);
    COMPARE_CODE(run, 1);
    QVERIFY(!run.err.isEmpty());
    COMPARE_CODE(runCli({u"check"_s, at(u"c.spotter"_s)}), 0);
}

bool TestCliStreams::awaitIdle(qint64 pid)
{
    const QString folder = u"/proc/%1/"_s.arg(pid);
    int idle = 0;
    return QTest::qWaitFor(
        [&] {
            const QByteArray status = fileBytes(folder + u"status"_s);
            const qsizetype at = status.indexOf("SigBlk:");
            const quint64 blocked = at < 0 ? 0 : status.mid(at + 7, 17).trimmed().toULongLong(nullptr, 16);
            const QByteArray stat = fileBytes(folder + u"stat"_s);
            const bool sleeps = stat.mid(stat.lastIndexOf(')') + 2, 1) == "S";
            idle = (blocked & (1ULL << (SIGINT - 1))) && sleeps ? idle + 1 : 0;
            return idle >= 20;
        },
        60'000);
}

void TestCliStreams::pipesWithoutAnotherEndAreLeft_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("export") << QStringList{u"export"_s, at(u"c.spotter"_s), u"--out"_s, at(u"pipe"_s)};
    QTest::newRow("import") << QStringList{u"import"_s, at(u"c.spotter"_s), at(u"pipe"_s)};
    QTest::newRow("extract") << QStringList{u"extract"_s, u"--model"_s, u"none"_s, at(u"pipe"_s)};
}

void TestCliStreams::pipesWithoutAnotherEndAreLeft()
{
    QFETCH(const QStringList, arguments);
    QProcess process;
    setUpEnvironment(process);
    process.start(QStringLiteral(SPOTTER_CLI), arguments);
    QVERIFY(process.waitForStarted());
    QVERIFY(awaitIdle(process.processId()));
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    const bool ended = process.waitForFinished(10'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    QVERIFY(ended);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 130 || process.exitCode() == 1, process.readAllStandardError().constData());
    COMPARE_CODE(runCli({u"check"_s, at(u"c.spotter"_s)}), 0);
}

void TestCliStreams::aPipeGetsTheExport()
{
    const CliRun run
        = runShell(uR"(mkfifo "$2" && { cat "$2" & "$0" -q export "$1" --out "$2"; s=$?; wait; exit $s; })"_s);
    COMPARE_CODE(run, 0);
    QCOMPARE(run.out, runCli({u"export"_s, at(u"c.spotter"_s)}).out);
}

QByteArray TestCliStreams::shownOnTerminal(const QStringList &arguments)
{
    int ours = -1;
    int theirs = -1;
    if (::openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) return "(no terminal)";
    QProcess process;
    setUpEnvironment(process);
    process.setChildProcessModifier([theirs] {
        for (int descriptor = 0; descriptor < 3; ++descriptor) ::dup2(theirs, descriptor);
    });
    process.start(QStringLiteral(SPOTTER_CLI), arguments);
    process.waitForStarted();
    ::close(theirs);
    QByteArray shown;
    char piece[4096];
    for (ssize_t count = 1; count > 0;) { // the end of a terminal that nobody holds is an error
        count = ::read(ours, piece, sizeof piece);
        if (count > 0) shown.append(piece, count);
    }
    process.waitForFinished();
    ::close(ours);
    shown.replace("\r\x1b[K", ""); // the program's own: it takes its progress away
    return shown;
}

void TestCliStreams::terminalsGetSigns_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString corpus = at(u"c.spotter"_s);
    QTest::newRow("a table") << QStringList{u"stats"_s, corpus};
    QTest::newRow("a schema") << QStringList{u"schema"_s, corpus};
    QTest::newRow("an export") << QStringList{u"-q"_s, u"export"_s, corpus, u"--format"_s, u"csv"_s};
    QTest::newRow("an error") << QStringList{u"stats"_s, at(hostile)};
    QTest::newRow("a wrong option") << QStringList{u"stats"_s, corpus, u"--"_s + hostile};
}

void TestCliStreams::terminalsGetSigns()
{
    QFETCH(const QStringList, arguments);
    const QByteArray shown = shownOnTerminal(arguments);
    QVERIFY2(shown.contains("red\u241b[31m\u2407\ufffdback"), shown.constData());
    QVERIFY2(!shown.contains('\x1b') && !shown.contains('\x07') && !shown.contains("\u202E"), shown.constData());
}

void TestCliStreams::pipesGetBytes()
{
    const QByteArray bytes = hostile.toUtf8();
    const CliRun table = runCli({u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"csv"_s});
    QVERIFY2(table.out.contains(bytes), table.out.constData());
    const CliRun error = runCli({u"stats"_s, at(hostile)});
    QVERIFY2(error.err.contains(bytes), error.err.constData());
}

void TestCliStreams::fileSizeLimitIsASentence()
{
    std::vector<Document> documents(200);
    for (size_t i = 0; i < documents.size(); ++i) documents[i].text = QString(5000, u'x') + QString::number(i);
    QVERIFY(writeRecords(at(u"large.jsonl"_s), documents));
    COMPARE_CODE(runCli({u"new"_s, at(u"large.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"large.spotter"_s), at(u"large.jsonl"_s)}), 0);
    QFile::remove(at(u"out"_s));
    const CliRun exported
        = runShell(uR"(ulimit -f 100; exec "$0" export "%1" --out "$2")"_s.arg(at(u"large.spotter"_s)));
    COMPARE_CODE(exported, 1);
    QVERIFY2(exported.err.contains("file size limit"), exported.err.constData());
    QVERIFY(!QFile::exists(at(u"out"_s)));
    const CliRun imported = runShell(uR"(ulimit -f 1000; exec "$0" import "$1" "%1")"_s.arg(at(u"large.jsonl"_s)));
    COMPARE_CODE(imported, 1);
    QVERIFY(!imported.err.isEmpty());
    COMPARE_CODE(runCli({u"check"_s, at(u"c.spotter"_s)}), 0);
}

QTEST_GUILESS_MAIN(TestCliStreams)
#include "test_cli_streams.moc"
