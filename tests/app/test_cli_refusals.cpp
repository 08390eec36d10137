// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// Bad input gives one clear sentence and leaves every file as it was.
class TestCliRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void badRecordAmongGoodOnesLeavesTheCorpus();
    void skipBadGoesOnAndCounts();
    void damagedCorpusIsFoundOut();

private:
    /// Every file in the folder, by name.
    [[nodiscard]] QMap<QString, QByteArray> snapshot() const;

    QTemporaryDir m_folder;
};

void TestCliRefusals::initTestCase()
{
    const auto at = [this](const QString &name) { return m_folder.filePath(name); };
    const std::vector<Document> tiny = tinyDocuments();
    QVERIFY(writeRecords(at(u"good.jsonl"_s), tiny));
    QVERIFY(writeFile(
        at(u"bad.jsonl"_s), "{\"text\":\"a\",\"triples\":[]}\n{\"text\":\"b\",\"triples\":[{\"subject\":5}]}\n"));
    QVERIFY(writeFile(at(u"cut.jsonl"_s), "{\"text\":\"a\",\"triples\":[]}\n{\"text\":\"b\",\"tri"));
    QVERIFY(writeFile(at(u"binary.dat"_s), QByteArray("\0\1\2\3\4\5\6\7", 8).repeated(100)));
    QVERIFY(writeFile(at(u"empty.jsonl"_s), ""));
    QVERIFY(writeFile(at(u"unlabelled.jsonl"_s), "{\"text\":\"a\",\"triples\":[]}\n"));
    QVERIFY(writeFile(at(u"notes.txt"_s), "今天天气很好"));
    QVERIFY(writeFile(at(u"markup.xml"_s), "<a>\n<b>Ada</b>\n</a>\n"));
    QVERIFY(writeFile(at(u"bare.csv"_s), "Ada,founded,Quay\n"));
    COMPARE_CODE(runCli({u"new"_s, at(u"empty.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"new"_s, at(u"full.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"full.spotter"_s), u"--split"_s, u"train"_s, at(u"good.jsonl"_s)}), 0);
    COMPARE_CODE(runCli({u"new"_s, at(u"unlabelled.spotter"_s)}), 0);
    COMPARE_CODE(
        runCli({u"import"_s, at(u"unlabelled.spotter"_s), u"--split"_s, u"train"_s, at(u"unlabelled.jsonl"_s)}), 0);
    QStringList training = QStringList{u"train"_s, at(u"full.spotter"_s), u"--out"_s, at(u"model"_s)} + quickTraining();
    training[training.indexOf(u"--epochs"_s) + 1] = u"1"_s;
    COMPARE_CODE(runCli(training), 0);
    QVERIFY(QDir(m_folder.path()).mkdir(u"newer"_s) && QDir(m_folder.path()).mkdir(u"other"_s)
        && QDir(m_folder.path()).mkdir(u"nothing"_s));
    for (const QString &name : QDir(at(u"model"_s)).entryList(QDir::Files))
        QVERIFY(QFile::copy(at(u"model/"_s + name), at(u"newer/"_s + name)));
    QByteArray config = fileBytes(at(u"newer/config.json"_s));
    QVERIFY(config.contains("\"format\""));
    config.replace("\"format\": 1", "\"format\": 999");
    config.replace("\"format\":1", "\"format\":999");
    QVERIFY(config.contains("999"));
    QVERIFY(writeFile(at(u"newer/config.json"_s), config));
    QVERIFY(writeFile(at(u"other/letter.txt"_s), "Dear"));
}

QMap<QString, QByteArray> TestCliRefusals::snapshot() const
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        // A reader of a corpus in WAL mode leaves SQLite's own side files; the corpus itself is as it was.
        if (path.endsWith(u"-wal"_s) || path.endsWith(u"-shm"_s)) continue;
        files[path] = fileBytes(path);
    }
    return files;
}

void TestCliRefusals::refuses_data()
{
    QTest::addColumn<QStringList>("arguments"); // "@" before a name: the file in the folder
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence"); // a part of what stderr says
    const auto row = [](const char *name, const QString &arguments, int code, const QString &sentence) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << code << sentence;
    };
    row("no command", u""_s, 2, u"no command was given"_s);
    row("unknown command", u"spot"_s, 2, u"spot"_s);
    row("unknown option", u"stats --colour @full.spotter"_s, 2, u"--colour"_s);
    row("missing argument", u"stats"_s, 2, u"CORPUS"_s);
    row("unknown split", u"import @full.spotter --split tests @good.jsonl"_s, 2, u"train, dev, test"_s);
    row("unknown format to read", u"import @full.spotter --format rtf @good.jsonl"_s, 2, u"duie"_s);
    row("format that can only be read", u"export @full.spotter --format text"_s, 2, u"casrel"_s);
    row("number of the wrong kind", u"train @full.spotter --out @m --epochs many"_s, 2, u"whole number"_s);
    row("number out of range", u"train @full.spotter --out @m --batch 0"_s, 2, u"between 1 and"_s);
    row("encoder that there is not", u"train @full.spotter --out @m --encoder bert"_s, 1,
        u"bert: there is no such folder"_s);
    row("language that there is not", u"stats @full.spotter --language tlh"_s, 2, u"zh_CN"_s);
    row("lines of JSON", u"import @full.spotter --lines --format duie @good.jsonl"_s, 2, u"--lines"_s);
    row("evaluate without a split", u"evaluate @full.spotter --model @model"_s, 2, u"--split"_s);
    row("split of a file", u"evaluate @good.jsonl --split dev --model @model"_s, 2, u"--split"_s);

    row("new where something is", u"new @full.spotter"_s, 1, u"full.spotter"_s);
    row("new in a folder that is not", u"new @nowhere/c.spotter"_s, 1, u"nowhere"_s);
    row("new with a missing schema", u"new @n.spotter --schema @missing.json"_s, 1, u"missing.json"_s);
    row("new with a wrong schema", u"new @n.spotter --schema @notes.txt"_s, 1, u"notes.txt"_s);
    row("a rename without a new name", u"schema @full.spotter --rename 导演"_s, 2, u"OLD=NEW"_s);
    row("a rename of what is not there", u"schema @full.spotter --rename 无=有"_s, 1, u"“无”"_s);
    row("missing corpus", u"stats @missing.spotter"_s, 1, u"missing.spotter"_s);
    row("a file that is no corpus", u"stats @good.jsonl"_s, 1, u"good.jsonl"_s);
    row("import of a missing file", u"import @full.spotter @missing.jsonl"_s, 1, u"missing.jsonl"_s);
    row("import of a folder", u"import @full.spotter @nothing"_s, 1, u"holds no files"_s);
    row("import of bytes", u"import @full.spotter @binary.dat"_s, 1, u"binary.dat"_s);
    row("import of an empty file", u"import @full.spotter @empty.jsonl"_s, 1, u"empty"_s);
    row("import of a wrong record", u"import @full.spotter @bad.jsonl"_s, 1, u"bad.jsonl:2:"_s);
    row("import of a record that could be skipped", u"import @full.spotter @bad.jsonl"_s, 1, u"; --skip-bad leaves"_s);
    row("unknown column", u"import @full.spotter --columns txt=a @good.jsonl"_s, 2, u"choose from document"_s);
    row("import of markup", u"import @full.spotter @markup.xml"_s, 1, u"--format text"_s);
    row("import of a table without headings", u"import @full.spotter @bare.csv"_s, 1, u"--columns"_s);
    row("import of a cut record", u"import @full.spotter @cut.jsonl"_s, 1, u"cut.jsonl:2:"_s);
    row("training on nothing", u"train @empty.spotter --out @m"_s, 1, u""_s);
    row("training without labels", u"train @unlabelled.spotter --out @m"_s, 1, u""_s);
    row("model into a folder of something else", u"train @full.spotter --out @other"_s, 1, u"other"_s);
    row("model into a file", u"train @full.spotter --out @notes.txt"_s, 1, u"notes.txt"_s);
    row("model below a folder that is not", u"train @full.spotter --out @nowhere/m"_s, 1, u"nowhere"_s);
    row("training from a missing model", u"train @full.spotter --out @m --from @missing"_s, 1, u"missing"_s);
    row("missing model", u"extract --model @missing @notes.txt"_s, 1, u"missing"_s);
    row("folder without a model", u"extract --model @nothing @notes.txt"_s, 1, u"nothing"_s);
    row("model of a newer version", u"extract --model @newer @notes.txt"_s, 1, u"config.json"_s);
    row("missing input", u"extract --model @model @missing.txt"_s, 1, u"missing.txt"_s);
    row("evaluate on nothing", u"evaluate --model @model @unlabelled.jsonl"_s, 1, u"labels"_s);
    row("evaluate on a part without labels", u"evaluate --model @model @full.spotter --split test"_s, 1, u"test"_s);
    row("export to a full disk", u"export @full.spotter --out /dev/full"_s, 1, u"/dev/full"_s);
    row("extract to a full disk", u"extract --model @model @notes.txt --out /dev/full"_s, 1, u"/dev/full"_s);
    row("export to a folder", u"export @full.spotter --out @other"_s, 1, u"other"_s);
    row("export below a folder that is not", u"export @full.spotter --out @nowhere/x.jsonl"_s, 1, u"nowhere"_s);
}

void TestCliRefusals::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, code);
    QFETCH(const QString, sentence);
    for (QString &argument : arguments) {
        if (argument.startsWith(u'@')) argument = m_folder.filePath(argument.mid(1));
    }
    const auto before = snapshot();
    const CliRun run = runCli(arguments);
    COMPARE_CODE(run, code);
    const QString err = QString::fromUtf8(run.err);
    QStringList lines = err.trimmed().split(u'\n');
    lines.removeIf([](const QString &line) { // a tiny model
        return line.contains(u"This model is not usable yet"_s) || line.contains(u"This model finds nothing yet"_s)
            || line.contains(u"Nothing that this model finds is right yet"_s);
    });
    QVERIFY2(!lines.isEmpty() && lines.last().startsWith(u"spotter-cli: "_s), run.err.constData());
    QVERIFY2(lines.last().size() > 20, run.err.constData());
    QVERIFY2(lines.last().contains(sentence), run.err.constData());
    QCOMPARE(lines.size(), 1); // one sentence
    QVERIFY2(run.out.isEmpty(), run.out.constData());
    const auto after = snapshot();
    QCOMPARE(after.keys(), before.keys());
    for (const QString &file : after.keys())
        QVERIFY2(after[file] == before[file], qPrintable(file + u" was changed"_s));
}

void TestCliRefusals::badRecordAmongGoodOnesLeavesTheCorpus()
{
    const QString corpus = m_folder.filePath(u"rollback.spotter"_s);
    COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
    COMPARE_CODE(
        runCli({u"import"_s, corpus, m_folder.filePath(u"good.jsonl"_s), m_folder.filePath(u"bad.jsonl"_s)}), 1);
    QCOMPARE(jsonLines(runCli({u"stats"_s, u"--json"_s, corpus}).out).at(0)[u"documents"_s].toInt(), 0);
}

void TestCliRefusals::skipBadGoesOnAndCounts()
{
    const QString corpus = m_folder.filePath(u"skip.spotter"_s);
    COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
    const CliRun run = runCli({u"import"_s, corpus, u"--skip-bad"_s, m_folder.filePath(u"bad.jsonl"_s)});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("1 record could not be read"), run.err.constData());
    QVERIFY2(run.err.contains("bad.jsonl:2:"), run.err.constData());
    QCOMPARE(jsonLines(runCli({u"stats"_s, u"--json"_s, corpus}).out).at(0)[u"documents"_s].toInt(), 1);
}

void TestCliRefusals::damagedCorpusIsFoundOut()
{
    const QString corpus = m_folder.filePath(u"damaged.spotter"_s);
    QByteArray bytes = fileBytes(m_folder.filePath(u"full.spotter"_s));
    const QByteArray text = u"《红日》是王小山执导"_s.toUtf8();
    QVERIFY(bytes.contains(text));
    bytes.replace(text, u"《红日》是王大山执导"_s.toUtf8()); // as long, so that only labels and text disagree
    QVERIFY(writeFile(corpus, bytes));
    const CliRun run = runCli({u"check"_s, corpus});
    COMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("王小山"), run.out.constData());
    QVERIFY2(run.err.contains("--repair"), run.err.constData());
    QCOMPARE(fileBytes(corpus), bytes);
}

QTEST_GUILESS_MAIN(TestCliRefusals)
#include "test_cli_refusals.moc"
