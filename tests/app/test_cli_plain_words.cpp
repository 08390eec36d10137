// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/database.h"
#include "tests/app/cli_runner.h"

#include <QRegularExpression>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

namespace {

/// What libraries and the system say, in English whatever the user's language.
const QRegularExpression &rawWords()
{
    static const QRegularExpression words(
        u"no such (table|column)|SELECT|malformed|disk image|Allocator|bad_alloc|what\\(\\)|stat\\(\\) failed|"
        "No space left|Input/output error|File name too long|Is a directory|Permission denied|tag mismatch|Premature|"
        "were not expected|was not expected|is required|required TEXT|At Most|Could not convert|Syntax Error|"
        "recursion limit|temporary storage|execve"_s);
    return words;
}

CliRun runIn(const QStringList &arguments, const QString &variable = {}, rlim_t memory = RLIM_INFINITY)
{
    QProcess process;
    setUpEnvironment(process);
    if (!variable.isEmpty()) {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        process.setProcessEnvironment(environment);
    }
    process.setChildProcessModifier([memory] {
        const rlimit limit{memory, memory};
        if (memory != RLIM_INFINITY) (void)::setrlimit(RLIMIT_AS, &limit);
    });
    process.start(QStringLiteral(SPOTTER_CLI), arguments);
    process.closeWriteChannel();
    CliRun run;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) return run;
    run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace

/// What goes wrong is said in one sentence of Spotter's, in the user's language; the words of libraries are there for
/// whoever asks for them (SPOTTER_DEBUG).
class TestCliPlainWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysItItself_data();
    void saysItItself();
    void lackOfMemoryIsSaid();
    void theCauseIsThereForWhoeverAsks();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestCliPlainWords::initTestCase()
{
    QVERIFY(writeRecords(at(u"good.jsonl"_s), tinyDocuments()));
    QVERIFY(writeFile(at(u"bad.xml"_s), "<View><Labels name=\"label\" toName=\"text\"></View>"));
    QVERIFY(writeFile(at(u"cut.xml"_s), "<View><Labels name=\"label\" "));
    QVERIFY(writeFile(at(u"bad.pdf"_s), "%PDF-1.4\n" + QByteArray("garbage\n").repeated(100)));
    for (const QString &name : {u"full.spotter"_s, u"strange.spotter"_s}) {
        COMPARE_CODE(runCli({u"new"_s, at(name)}), 0);
        COMPARE_CODE(runCli({u"import"_s, at(name), u"--split"_s, u"train"_s, at(u"good.jsonl"_s)}), 0);
    }
    auto database = Database::open(at(u"strange.spotter"_s), Database::Access::ReadWrite);
    QVERIFY(database && (*database)->run(u"ALTER TABLE predicates RENAME COLUMN name TO label"_s));
}

void TestCliPlainWords::saysItItself_data()
{
    QTest::addColumn<QStringList>("arguments"); // "@" before a name: the file in the folder
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const QString &arguments, const QString &english) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << english;
    };
    row("a corpus that another program changed", u"stats @strange.spotter"_s,
        u"does not have the structure that this version of Spotter expects"_s);
    row("XML with wrong tags", u"new @n.spotter --schema @bad.xml"_s, u"not well-formed"_s);
    row("XML that is cut off", u"new @n.spotter --schema @cut.xml"_s, u"the XML is incomplete"_s);
    row("a PDF of garbage", u"import @full.spotter @bad.pdf"_s, u"the PDF cannot be read: it is damaged"_s);
    row("a full disk", u"export @full.spotter --out /dev/full"_s, u"the disk is full"_s);
    row("a disk that fails", u"import @full.spotter --format text /proc/self/mem"_s, u"the disk or device failed"_s);
    row("an unknown option", u"stats --colour @full.spotter"_s, u"--colour: unknown command or option"_s);
    row("an argument too many", u"stats @full.spotter one two"_s, u"one two: unknown command or option"_s);
    row("an argument too few", u"stats"_s, u"CORPUS is missing"_s);
    row("an option without its value", u"train @full.spotter --out"_s, u"--out needs a value"_s);
    row("an option twice", u"train @full.spotter --out a --out b"_s, u"--out may be given only once"_s);
    row("a switch with a value", u"stats @full.spotter --json=maybe"_s, u"--json does not accept this value"_s);
}

void TestCliPlainWords::saysItItself()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QString, english);
    for (QString &argument : arguments) {
        if (argument.startsWith(u'@')) argument = at(argument.mid(1));
    }
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        const CliRun run = runIn(QStringList{u"--language"_s, language} + arguments);
        const QString err = QString::fromUtf8(run.err);
        QVERIFY2(run.code == 1 || run.code == 2, run.err.constData());
        QVERIFY2(!err.contains(rawWords()), run.err.constData());
        QCOMPARE(err.trimmed().count(u'\n'), 0); // one sentence
        if (language == "en"_L1) QVERIFY2(err.contains(english), run.err.constData());
    }
}

void TestCliPlainWords::lackOfMemoryIsSaid()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers map terabytes");
#endif
    constexpr rlim_t little = 2'000'000'000;
    const CliRun run = runIn({u"train"_s, at(u"full.spotter"_s), u"--out"_s, at(u"model"_s), u"--hidden"_s, u"4096"_s,
                                 u"--threads"_s, u"1"_s},
        {}, little);
    COMPARE_CODE(run, 1);
    const QString last = QString::fromUtf8(run.err).trimmed().split(u'\n').last();
    QVERIFY2(last.contains(u"not enough memory"_s), run.err.constData());
    QVERIFY2(!run.err.contains("Allocator"), run.err.constData());
}

void TestCliPlainWords::theCauseIsThereForWhoeverAsks()
{
    const CliRun run = runIn({u"stats"_s, at(u"strange.spotter"_s)}, u"SPOTTER_DEBUG=1"_s);
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("no such column"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestCliPlainWords)
#include "test_cli_plain_words.moc"
