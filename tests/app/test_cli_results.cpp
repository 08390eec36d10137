// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/model_store.h"
#include "core/model/model_snapshot.h"
#include "tests/app/cli_runner.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// Files of results replace what is there, but not what no export could give back: corpora, models, what is read. And
/// what is said of models that find nothing.
class TestCliResults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsWhatIsNoResult_data();
    void keepsWhatIsNoResult();
    void namesOfACorpusAreNoFolders_data();
    void namesOfACorpusAreNoFolders();
    void aPipeIsNotReplaced();
    void anOlderResultIsReplaced();
    void saysThatAModelIsNotUsable();
    void aCorpusTakesABetterModelThanOneThatIsNotUsable();
    void refusesAModelThatHasOnlyRead();
    void saysThatFilesMayNotGrow_data();
    void saysThatFilesMayNotGrow();
    void saysWhatDoesNotExist_data();
    void saysWhatDoesNotExist();
    void epochsRepeatNoRemark();
    void chineseHasItsOwnPunctuation();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestCliResults::initTestCase()
{
    QVERIFY(writeRecords(at(u"train.jsonl"_s), tinyDocuments()));
    for (const QString &corpus : {at(u"c.spotter"_s), at(u"other.spotter"_s)}) {
        COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
        COMPARE_CODE(runCli({u"import"_s, corpus, u"--split"_s, u"train"_s, at(u"train.jsonl"_s)}), 0);
    }
    QStringList training = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"m"_s)} + quickTraining();
    training[training.indexOf(u"--epochs"_s) + 1] = u"1"_s;
    COMPARE_CODE(runCli(training), 0);
    COMPARE_CODE(runCli({u"pretrain"_s, at(u"c.spotter"_s), u"--out"_s, at(u"p"_s), u"--minutes"_s, u"0.01"_s,
                     u"--hidden"_s, u"16"_s}),
        0);
    QVERIFY(writeFile(at(u"t.txt"_s), "Emma was married to George Knightley.\n"));
    QVERIFY(QFile::link(at(u"other.spotter"_s), at(u"link"_s)));
    QVERIFY(writeFile(at(u"other.spotter-journal"_s), ""));
}

void TestCliResults::keepsWhatIsNoResult_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("kept");
    const QStringList exports{u"export"_s, at(u"c.spotter"_s), u"--out"_s};
    const QStringList extracts{u"extract"_s, u"--model"_s, at(u"m"_s), at(u"t.txt"_s), u"--out"_s};
    const QStringList reports{u"review"_s, at(u"c.spotter"_s), u"--report"_s};
    for (const auto &[name, command] : {std::pair{"export", exports}, {"extract", extracts}, {"report", reports}}) {
        const auto row = [&](const char *what, const QString &path, const QString &kept) {
            QTest::addRow("%s over %s", name, what) << command + QStringList{at(path)} << at(kept);
        };
        row("a corpus", u"other.spotter"_s, u"other.spotter"_s);
        row("a link to one", u"link"_s, u"other.spotter"_s);
        row("what SQLite keeps beside it", u"other.spotter-journal"_s, u"other.spotter-journal"_s);
        row("a model's settings", u"m/config.json"_s, u"m/config.json"_s);
        row("a model's weights", u"m/weights.safetensors"_s, u"m/weights.safetensors"_s);
    }
    QTest::newRow("extract over what it reads") << extracts + QStringList{at(u"t.txt"_s)} << at(u"t.txt"_s);
    QTest::newRow("extract over a part of what it reads") << QStringList{u"extract"_s, u"--model"_s, at(u"m"_s),
        m_folder.path(), u"--out"_s, at(u"t.txt"_s)} << at(u"t.txt"_s);
}

void TestCliResults::keepsWhatIsNoResult()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, kept);
    const QByteArray before = fileBytes(kept);
    const CliRun run = runCli(command);
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("choose another file"), run.err.constData());
    QCOMPARE(fileBytes(kept), before);
}

void TestCliResults::namesOfACorpusAreNoFolders_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"-wal", "-shm", "-journal", ".models", ".review"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestCliResults::namesOfACorpusAreNoFolders()
{
    QFETCH(const QString, suffix);
    const QString folder = at(u"other.spotter"_s) + suffix;
    const CliRun run = runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, folder} + quickTraining());
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("belongs to the database"), run.err.constData());
    QVERIFY(!QFileInfo(folder).isDir());
}

void TestCliResults::aPipeIsNotReplaced()
{
    const QString pipe = at(u"pipe.md"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const CliRun run = runCli({u"review"_s, at(u"c.spotter"_s), u"--report"_s, pipe});
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("choose another file"), run.err.constData());
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
    QVERIFY(QFile::remove(pipe));
}

void TestCliResults::anOlderResultIsReplaced()
{
    QVERIFY(writeFile(at(u"out.jsonl"_s), "older\n"));
    COMPARE_CODE(runCli({u"export"_s, at(u"c.spotter"_s), u"--out"_s, at(u"out.jsonl"_s)}), 0);
    QVERIFY(!fileBytes(at(u"out.jsonl"_s)).startsWith("older"));
    QVERIFY(QDir().mkpath(at(u"plain"_s)));
    QVERIFY(writeFile(at(u"plain/config.json"_s), "{}")); // no model
    COMPARE_CODE(runCli({u"export"_s, at(u"c.spotter"_s), u"--out"_s, at(u"plain/config.json"_s)}), 0);
}

void TestCliResults::saysThatAModelIsNotUsable()
{
    const auto model = ModelSnapshot::load(at(u"m"_s));
    QVERIFY(model && (*model)->training()["metrics"_L1].toObject()["f1"_L1].toDouble() < 0.1);
    for (const QStringList &command : {QStringList{u"extract"_s, u"--model"_s, at(u"m"_s), at(u"t.txt"_s)},
             {u"evaluate"_s, u"--model"_s, at(u"m"_s), at(u"train.jsonl"_s)}}) {
        const CliRun run = runCli(command);
        COMPARE_CODE(run, 0);
        QVERIFY2(run.err.contains("not usable yet") || run.err.contains("This model finds nothing yet")
                || run.err.contains("Nothing that this model finds is right yet"),
            run.err.constData());
    }
}

void TestCliResults::aCorpusTakesABetterModelThanOneThatIsNotUsable()
{
    const auto current = [&] {
        const auto corpus = Corpus::open(at(u"c.spotter"_s), Corpus::Mode::ReadOnly);
        const auto model = corpus ? (*corpus)->models().current() : Result<std::optional<ModelRecord>>();
        return model && *model ? QFileInfo((*model)->folder).fileName() : QString();
    };
    QCOMPARE(current(), u"m"_s); // of initTestCase(), not usable
    COMPARE_CODE(runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"good"_s)} + quickTraining()), 0);
    QCOMPARE(current(), u"good"_s);
    COMPARE_CODE(runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"other"_s)} + quickTraining()), 0);
    QCOMPARE(current(), u"good"_s); // who has one chooses for himself
}

void TestCliResults::refusesAModelThatHasOnlyRead()
{
    for (const QStringList &command : {QStringList{u"extract"_s, u"--model"_s, at(u"p"_s), at(u"t.txt"_s)},
             {u"evaluate"_s, u"--model"_s, at(u"p"_s), at(u"train.jsonl"_s)},
             {u"review"_s, u"--model"_s, at(u"p"_s), at(u"c.spotter"_s)}}) {
        const CliRun run = runCli(command);
        COMPARE_CODE(run, 1);
        QVERIFY2(run.err.contains("does not know any predicates yet"), run.err.constData());
    }
}

void TestCliResults::saysThatFilesMayNotGrow_data()
{
    QTest::addColumn<QString>("blocks"); // of 512 bytes
    QTest::addColumn<QStringList>("command");
    QTest::newRow("new") << u"16"_s << QStringList{u"new"_s, at(u"limited.spotter"_s)};
    QTest::newRow("import") << u"600"_s << QStringList{u"import"_s, at(u"grown.spotter"_s), at(u"many.jsonl"_s)};
    QTest::newRow("train") << u"600"_s
                           << QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"limited"_s)}
            + quickTraining();
    QTest::newRow("export") << u"16"_s
                            << QStringList{u"export"_s, at(u"c.spotter"_s), u"--out"_s, at(u"limited.jsonl"_s)};
}

void TestCliResults::saysThatFilesMayNotGrow()
{
    QFETCH(const QString, blocks);
    QFETCH(const QStringList, command);
    QByteArray lines;
    for (int i = 0; i < 4000; ++i)
        lines += "{\"text\": \"Line " + QByteArray::number(i) + QByteArray(100, 'x') + "\", \"triples\": []}\n";
    QVERIFY(writeFile(at(u"many.jsonl"_s), lines));
    if (!QFile::exists(at(u"grown.spotter"_s))) COMPARE_CODE(runCli({u"new"_s, at(u"grown.spotter"_s)}), 0);
    QProcess process;
    setUpEnvironment(process);
    process.start(
        u"sh"_s, QStringList{u"-c"_s, u"ulimit -f $0; exec \"$@\""_s, blocks, QStringLiteral(SPOTTER_CLI)} + command);
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray said = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(said.contains("(ulimit -f)") && !said.contains("step "), said.constData());
}

void TestCliResults::saysWhatDoesNotExist_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("words");
    const QByteArray folder = "the folder " + at(u"nowhere"_s).toUtf8() + " does not exist";
    QTest::newRow("new") << QStringList{u"new"_s, at(u"nowhere/x.spotter"_s)} << folder;
    QTest::newRow("export") << QStringList{u"export"_s, at(u"c.spotter"_s), u"--out"_s, at(u"nowhere/x"_s)} << folder;
    QTest::newRow("evaluate") << QStringList{u"evaluate"_s, at(u"no.spotter"_s), u"--split"_s, u"dev"_s, u"--model"_s,
        at(u"m"_s)} << QByteArray("does not exist");
}

void TestCliResults::saysWhatDoesNotExist()
{
    QFETCH(const QStringList, command);
    QFETCH(const QByteArray, words);
    const CliRun run = runCli(command);
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

/// Held-out sentences without labels: one remark for all epochs, and none of these is the best.
void TestCliResults::epochsRepeatNoRemark()
{
    const QString corpus = at(u"unlabelled.spotter"_s);
    COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
    COMPARE_CODE(runCli({u"import"_s, corpus, u"--split"_s, u"train"_s, at(u"train.jsonl"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, corpus, u"--split"_s, u"dev"_s, u"--lines"_s, u"-"_s},
                     "It rained all day.\nNobody came.\n"),
        0);
    QStringList training = QStringList{u"train"_s, corpus, u"--out"_s, at(u"none"_s)} + quickTraining();
    training[training.indexOf(u"--epochs"_s) + 1] = u"3"_s;
    const CliRun run = runCli(training);
    COMPARE_CODE(run, 0);
    QCOMPARE(run.err.count(", F1 0.000"), 3);
    QCOMPARE(run.err.count("The held-out sentences have no labels"), 1);
    QVERIFY2(!run.err.contains('*'), run.err.constData());
}

void TestCliResults::chineseHasItsOwnPunctuation()
{
    const QString chinese = u"zh_CN.UTF-8"_s;
    QStringList training = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"zh"_s)} + quickTraining();
    training[training.indexOf(u"--epochs"_s) + 1] = u"1"_s;
    const CliRun trained = runCli(training, {}, chinese);
    COMPARE_CODE(trained, 0);
    const QString plan = QString::fromUtf8(trained.err).section(u'\n', 0, 0);
    QVERIFY2(plan.contains(u"万个参数"_s) && plan.contains(u'，') && !plan.contains(u','), qPrintable(plan));
    const CliRun extracted = runCli({u"extract"_s, u"--model"_s, at(u"zh"_s), at(u"t.txt"_s)}, {}, chinese);
    COMPARE_CODE(extracted, 0);
    QVERIFY2(QString::fromUtf8(extracted.err).contains(u"从 1 篇文档中找到 0 个三元组"_s), extracted.err.constData());
    const CliRun refused = runCli({u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"nothing"_s}, {}, chinese);
    COMPARE_CODE(refused, 2);
    QVERIFY2(QString::fromUtf8(refused.err).contains(u"duie、duie1"_s), refused.err.constData());
}

QTEST_GUILESS_MAIN(TestCliResults)
#include "test_cli_results.moc"
