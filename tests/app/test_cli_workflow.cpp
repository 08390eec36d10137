// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "tests/app/cli_runner.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// The main job, with the real program: import → train → extract → evaluate → export → check → stats.
class TestCliWorkflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void importCounts();
    void importAgainMerges();
    void importIsOneStepToUndo();
    void importOfAFolderOfPackedFiles();
    void importOfDuplicatesAsChosen();
    void trainPrintsAnEpochALine();
    void trainIsInTheHistory();
    void sameSeedSameModel();
    void extractKeepsOrderAndPlaces();
    void extractReadsPipesLineByLine();
    void extractReadsDocuments();
    void extractAndEvaluateReadFolders();
    void extractAndEvaluateTakeTheOptionsOfReading();
    void extractGoesOnAfterABadLine();
    void extractWritesOtherFormats();
    void evaluateCorpusAndFileAgree();
    void evaluateNamesPredicatesThatTheModelNeverLearned();
    void evaluateListsTheErrors();
    void evaluateComparesTwoModels();
    void evaluateWritesReports();
    void exportImportsToTheSame();
    void exportTellsLosses();
    void negatedLabelsAreCountedAndLeftOut();
    void checkAndStats();
    void anOlderCorpusIsBroughtUpToDate();
    void schemaIsShownRenamedAndMerged();
    void descriptionsTravelInASchemaFile();
    void missingTypesAreListedAndFilledIn();
    void theEnvironmentChoosesTheLanguage();
    void speaksChinese();
    void versionNamesLibraries();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::vector<Document> m_tiny = tinyDocuments();
};

void TestCliWorkflow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(writeRecords(at(u"train.jsonl"_s), m_tiny));
    QVERIFY(writeRecords(at(u"dev.jsonl"_s), {m_tiny.begin(), m_tiny.begin() + 20}));
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"c.spotter"_s), u"--split"_s, u"train"_s, at(u"train.jsonl"_s)}), 0);
    const CliRun trained
        = runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"model"_s)} + quickTraining());
    COMPARE_CODE(trained, 0);
    QVERIFY2(trained.err.contains("(95 % interval: "), trained.err.constData());
    QVERIFY(QFile::exists(at(u"model/weights.safetensors"_s)));
}

void TestCliWorkflow::importCounts()
{
    const CliRun made = runCli({u"new"_s, at(u"counts.spotter"_s)});
    COMPARE_CODE(made, 0);
    const CliRun run = runCli(
        {u"import"_s, at(u"counts.spotter"_s), u"--split"_s, u"dev"_s, u"-"_s}, fileBytes(at(u"train.jsonl"_s)));
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("49 documents"), run.err.constData());
    QVERIFY2(run.err.contains("48 labels"), run.err.constData());
    QVERIFY(run.out.isEmpty());
    {
        const auto corpus = Corpus::open(at(u"counts.spotter"_s), Corpus::Mode::ReadOnly);
        QVERIFY(corpus);
        QCOMPARE((*corpus)->documents().countUnindexed().value_or(-1), 0); // else every search would scan
    }
    const QJsonObject stats = jsonLines(runCli({u"stats"_s, u"--json"_s, at(u"counts.spotter"_s)}).out).at(0);
    QCOMPARE(stats[u"documents"_s].toInt(), 49);
    QCOMPARE(stats[u"splits"_s][u"dev"_s].toInt(), 49);
    QCOMPARE(stats[u"predicates"_s][u"导演"_s].toInt(), 24);
}

void TestCliWorkflow::importAgainMerges()
{
    COMPARE_CODE(runCli({u"new"_s, at(u"again.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"again.spotter"_s), at(u"train.jsonl"_s)}), 0);
    const CliRun run = runCli({u"import"_s, at(u"again.spotter"_s), at(u"train.jsonl"_s)});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("49 documents were already in the corpus"), run.err.constData());
    QCOMPARE(jsonLines(runCli({u"stats"_s, u"--json"_s, at(u"again.spotter"_s)}).out).at(0)[u"labels"_s].toInt(), 48);
}

void TestCliWorkflow::importIsOneStepToUndo()
{
    COMPARE_CODE(runCli({u"new"_s, at(u"steps.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"steps.spotter"_s), at(u"train.jsonl"_s), at(u"dev.jsonl"_s)}), 0);
    COMPARE_CODE(runCli({u"check"_s, at(u"steps.spotter"_s)}), 0);
}

void TestCliWorkflow::importOfAFolderOfPackedFiles()
{
    COMPARE_CODE(runCli({u"new"_s, at(u"folder.spotter"_s)}), 0);
    QVERIFY(QDir(at(u"."_s)).mkpath(u"folder/sub"_s));
    QFile page(at(u"folder/sub/a.html"_s));
    QVERIFY(page.open(QIODevice::WriteOnly) && page.write("<html><h1>Lives</h1><p>Ada met Charles.</p></html>") > 0);
    page.close();
    QFile foreign(at(u"folder/b.bin"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write(QByteArray(64, '\2')) > 0);
    foreign.close();
    // gzip of "one\n"
    QFile packed(at(u"folder/c.txt.gz"_s));
    QVERIFY(packed.open(QIODevice::WriteOnly)
        && packed.write(QByteArray::fromHex("1f8b0800000000000203cbcf4be502009fa817f804000000")) > 0);
    packed.close();
    const CliRun run = runCli({u"import"_s, at(u"folder.spotter"_s), at(u"folder"_s)});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("2 documents"), run.err.constData());
    QVERIFY2(run.err.contains("1 file"), run.err.constData());
    const auto documents = jsonLines(runCli({u"export"_s, at(u"folder.spotter"_s)}).out);
    QCOMPARE(documents.size(), 2);
    QCOMPARE(documents[0][u"source"_s].toString(), u"folder/c.txt.gz"_s);
    QCOMPARE(documents[1][u"text"_s].toString(), u"Lives\n\nAda met Charles."_s);
}

void TestCliWorkflow::importOfDuplicatesAsChosen()
{
    COMPARE_CODE(runCli({u"new"_s, at(u"twice.spotter"_s)}), 0);
    for (const QString &choice : {u"merge"_s, u"skip"_s, u"keep"_s}) {
        const CliRun run = runCli(
            {u"import"_s, at(u"twice.spotter"_s), u"--duplicates"_s, choice, u"--lines"_s, u"-"_s}, "eins\nzwei\n");
        COMPARE_CODE(run, 0);
    }
    QCOMPARE(jsonLines(runCli({u"stats"_s, u"--json"_s, at(u"twice.spotter"_s)}).out).at(0)[u"documents"_s].toInt(), 4);
    COMPARE_CODE(runCli({u"import"_s, at(u"twice.spotter"_s), u"--duplicates"_s, u"other"_s, u"-"_s}), 2);
}

void TestCliWorkflow::trainPrintsAnEpochALine()
{
    const CliRun run = runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"json"_s), u"--json"_s}
        + quickTraining() + QStringList{u"--epochs"_s, u"3"_s});
    COMPARE_CODE(run, 2); // an option twice
    QStringList arguments
        = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"json"_s), u"--json"_s} + quickTraining();
    arguments[arguments.indexOf(u"--epochs"_s) + 1] = u"3"_s;
    const CliRun three = runCli(arguments);
    COMPARE_CODE(three, 0);
    const auto epochs = jsonLines(three.out);
    QCOMPARE(epochs.size(), 3);
    for (const QString &key : {u"epoch"_s, u"loss"_s, u"seconds"_s, u"sentences_per_second"_s, u"precision"_s,
             u"recall"_s, u"f1"_s, u"f1_low"_s, u"f1_high"_s})
        QVERIFY2(epochs[0].contains(key), qPrintable(key));
    QVERIFY2(three.err.contains("This model finds nothing yet"), three.err.constData());
    QVERIFY(epochs[2][u"loss"_s].toDouble() < epochs[0][u"loss"_s].toDouble());
}

void TestCliWorkflow::trainIsInTheHistory()
{
    const QJsonObject stats = jsonLines(runCli({u"stats"_s, u"--json"_s, at(u"c.spotter"_s)}).out).at(0);
    QCOMPARE(stats[u"model"_s][u"folder"_s].toString(), QDir::cleanPath(at(u"model"_s)));
    QVERIFY(stats[u"model"_s][u"scores"_s][u"f1"_s].isDouble());
}

void TestCliWorkflow::sameSeedSameModel()
{
    for (const QString &name : {u"one"_s, u"two"_s}) {
        QStringList arguments = QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(name), u"--threads"_s,
                                    u"1"_s, u"--seed"_s, u"7"_s}
            + quickTraining();
        arguments[arguments.indexOf(u"--epochs"_s) + 1] = u"2"_s;
        COMPARE_CODE(runCli(arguments), 0);
    }
    QCOMPARE(fileBytes(at(u"one/weights.safetensors"_s)), fileBytes(at(u"two/weights.safetensors"_s)));
}

void TestCliWorkflow::extractKeepsOrderAndPlaces()
{
    const CliRun run = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), at(u"train.jsonl"_s)});
    COMPARE_CODE(run, 0);
    const auto records = jsonLines(run.out);
    QCOMPARE(records.size(), m_tiny.size());
    int found = 0;
    for (size_t i = 0; i < records.size(); ++i) {
        const QString text = records[i][u"text"_s].toString();
        QCOMPARE(text, m_tiny[i].text);
        for (const QJsonValue triple : records[i][u"triples"_s].toArray()) {
            for (const QString &end : {u"subject"_s, u"object"_s}) { // no astral characters here: code points are units
                const qsizetype begin = triple[end][u"start"_s].toInt();
                QCOMPARE(text.mid(begin, triple[end][u"end"_s].toInt() - begin), triple[end][u"text"_s].toString());
            }
            QVERIFY(triple[u"score"_s].toDouble() > 0 && triple[u"score"_s].toDouble() <= 1);
            ++found;
        }
    }
    QVERIFY2(found > 24, qPrintable(QString::number(found)));
}

void TestCliWorkflow::extractReadsPipesLineByLine()
{
    const CliRun run
        = runCli({u"extract"_s, u"--model"_s, at(u"model"_s)}, "《红日》是王小山执导的电影\n\n今天天气很好\n");
    COMPARE_CODE(run, 0);
    const auto records = jsonLines(run.out);
    QCOMPARE(records.size(), 2); // an empty line is no document
    QCOMPARE(records[0][u"text"_s].toString(), u"《红日》是王小山执导的电影"_s);
    COMPARE_CODE(runCli({u"extract"_s, u"--model"_s, at(u"model"_s)}, ""), 0);
}

void TestCliWorkflow::extractReadsDocuments()
{
    const QString text = u"# 电影\n\n《红日》是王小山执导的电影。今天天气很好。\n李大河写过小说《山中来信》。\n"_s;
    QVERIFY(writeFile(at(u"d.md"_s), text.toUtf8()));
    const CliRun run
        = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), at(u"d.md"_s), u"--out"_s, at(u"d.jsonl"_s)});
    COMPARE_CODE(run, 0);
    QVERIFY(run.out.isEmpty());
    const auto records = jsonLines(fileBytes(at(u"d.jsonl"_s)));
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0][u"text"_s].toString(), text);
    QCOMPARE(records[0][u"source"_s].toString(), u"d.md"_s);
    const CliRun lines = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), u"--lines"_s, at(u"d.md"_s)});
    COMPARE_CODE(lines, 0);
    QCOMPARE(jsonLines(lines.out).size(), 3);
}

void TestCliWorkflow::extractAndEvaluateReadFolders()
{
    QVERIFY(QDir(at(u"."_s)).mkpath(u"several/sub"_s));
    QVERIFY(writeFile(at(u"several/a.md"_s), "《红日》是王小山执导的电影。\n今天天气很好。\n"));
    QVERIFY(writeFile(at(u"several/b.bin"_s), QByteArray(64, '\2')));
    QVERIFY(QFile::copy(at(u"train.jsonl"_s), at(u"several/sub/train.jsonl"_s)));
    const CliRun run = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), at(u"several"_s)});
    COMPARE_CODE(run, 0);
    const auto records = jsonLines(run.out);
    QCOMPARE(records.size(), 1 + m_tiny.size());
    QCOMPARE(records[0][u"source"_s].toString(), u"several/a.md"_s);
    QVERIFY2(run.err.contains("1 file"), run.err.constData());

    const CliRun folder = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"several/sub"_s), u"--json"_s});
    COMPARE_CODE(folder, 0);
    QCOMPARE(jsonLines(folder.out).at(0)[u"gold"_s].toInt(), 48);
}

void TestCliWorkflow::extractAndEvaluateTakeTheOptionsOfReading()
{
    const Triple &triple = m_tiny.front().triples.front().triple;
    QStringEncoder encode("GB18030");
    QVERIFY(encode.isValid());
    const QString table = u"S\tA\tlabel\tB\n"_s
        + QStringList{m_tiny.front().text, triple.subject.text, triple.predicate, triple.object.text}.join(u'\t')
        + u'\n';
    QVERIFY(writeFile(at(u"odd.tsv"_s), encode(table)));
    const QStringList file{at(u"odd.tsv"_s), u"--model"_s, at(u"model"_s)};
    const QStringList reading{
        u"--encoding"_s, u"GB18030"_s, u"--columns"_s, u"text=S,subject=A,predicate=label,object=B"_s};
    const CliRun plain = runCli(QStringList{u"extract"_s} + file);
    COMPARE_CODE(plain, 1); // not without the options
    const CliRun extracted = runCli(QStringList{u"extract"_s} + file + reading);
    COMPARE_CODE(extracted, 0);
    QCOMPARE(jsonLines(extracted.out).at(0)[u"text"_s].toString(), m_tiny.front().text);
    const CliRun evaluated = runCli(QStringList{u"evaluate"_s, u"--json"_s} + file + reading);
    COMPARE_CODE(evaluated, 0);
    QCOMPARE(jsonLines(evaluated.out).at(0)[u"gold"_s].toInt(), 1);
    COMPARE_CODE(runCli(QStringList{u"evaluate"_s} + file + QStringList{u"--columns"_s, u"txt=S"_s}), 2);
    COMPARE_CODE(runCli(QStringList{u"extract"_s} + file + QStringList{u"--columns"_s, u"txt=S"_s}), 2);
}

void TestCliWorkflow::extractGoesOnAfterABadLine()
{
    const CliRun run = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), u"--input-format"_s, u"spotter"_s},
        "{\"text\":\"a\",\"triples\":[]}\n{\"text\":5}\n{\"text\":\"b\",\"triples\":[]}\n");
    COMPARE_CODE(run, 0);
    const auto records = jsonLines(run.out);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0][u"text"_s].toString(), u"a"_s);
    QVERIFY(records[1][u"error"_s].toString().contains(u":2:"_s));
    QCOMPARE(records[2][u"text"_s].toString(), u"b"_s);
    QVERIFY2(run.err.contains("1 record could not be read"), run.err.constData());
}

void TestCliWorkflow::extractWritesOtherFormats()
{
    const CliRun run
        = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), u"--format"_s, u"duie"_s, at(u"train.jsonl"_s)});
    COMPARE_CODE(run, 0);
    QVERIFY(jsonLines(run.out).at(0).contains(u"spo_list"_s));
}

void TestCliWorkflow::evaluateCorpusAndFileAgree()
{
    const CliRun corpus = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"c.spotter"_s), u"--split"_s,
        u"train"_s, u"--json"_s, u"--per-predicate"_s});
    COMPARE_CODE(corpus, 0);
    const CliRun file = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"train.jsonl"_s), u"--json"_s});
    COMPARE_CODE(file, 0);
    const QJsonObject a = jsonLines(corpus.out).at(0);
    const QJsonObject b = jsonLines(file.out).at(0);
    for (const QString &key : {u"precision"_s, u"recall"_s, u"f1"_s, u"gold"_s, u"predicted"_s, u"correct"_s,
             u"sentences"_s, u"f1_low"_s, u"f1_high"_s}) {
        QVERIFY2(a.contains(key), qPrintable(key));
        QCOMPARE(a[key], b[key]);
    }
    QCOMPARE(a[u"gold"_s].toInt(), 48);
    QVERIFY2(a[u"f1"_s].toDouble() > 0.5, corpus.out.constData());
    QVERIFY(a[u"f1_low"_s].toDouble() <= a[u"f1"_s].toDouble());
    QVERIFY(a[u"f1_high"_s].toDouble() >= a[u"f1"_s].toDouble());
    QCOMPARE(a[u"predicates"_s].toObject().keys().size(), 2);
    const CliRun table
        = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"train.jsonl"_s), u"--per-predicate"_s});
    QVERIFY(QString::fromUtf8(table.out).contains(u"导演"_s));
    QVERIFY2(table.out.contains("95 % interval of F1: "), table.out.constData());
    QVERIFY2(!table.err.contains("too few to judge a model by"), table.err.constData());
    const CliRun few = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"dev.jsonl"_s)});
    QVERIFY2(few.err.contains("too few to judge a model by"), few.err.constData()); // 20 documents
}

void TestCliWorkflow::evaluateNamesPredicatesThatTheModelNeverLearned()
{
    std::vector<Document> mixed(m_tiny.begin(), m_tiny.begin() + 4);
    mixed[0].triples[0].triple.predicate = u"配乐"_s;
    QVERIFY(writeRecords(at(u"mixed.jsonl"_s), mixed));
    const CliRun some = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"mixed.jsonl"_s), u"--json"_s});
    COMPARE_CODE(some, 0);
    QVERIFY2(some.err.contains("never learned") && some.err.contains("配乐"), some.err.constData());
    QVERIFY2(!some.err.contains("导演"), some.err.constData());
    QCOMPARE(jsonLines(some.out).at(0)[u"unknown_predicates"_s].toArray(), QJsonArray{u"配乐"_s});
    QCOMPARE(jsonLines(some.out).at(0)[u"labels_of_unknown_predicates"_s].toInt(), 1);

    for (Document &document : mixed)
        for (LabelledTriple &label : document.triples) label.triple.predicate = u"配乐"_s;
    QVERIFY(writeRecords(at(u"foreign.jsonl"_s), mixed));
    const CliRun none = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"foreign.jsonl"_s)});
    COMPARE_CODE(none, 0);
    QVERIFY2(none.err.contains("any of the predicates") && none.err.contains("导演"), none.err.constData());

    const CliRun known = runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"train.jsonl"_s), u"--json"_s});
    QVERIFY2(!known.err.contains("never learned"), known.err.constData());
    QVERIFY(!jsonLines(known.out).at(0).contains(u"unknown_predicates"_s));
}

void TestCliWorkflow::evaluateListsTheErrors()
{
    // Three labels that the model finds, named as it does not name them: each is a confusion.
    std::vector<Document> wrong(m_tiny.begin(), m_tiny.begin() + 12);
    for (size_t i : {0, 2, 4}) wrong[i].triples[0].triple.predicate = u"作者"_s;
    wrong[6].text.prepend(u"\x1b[31m"_s); // which a terminal would carry out
    for (LabelledTriple &label : wrong[6].triples) {
        label.triple.subject.span = label.triple.subject.span.shifted(5);
        label.triple.object.span = label.triple.object.span.shifted(5);
        label.triple.predicate = u"作者"_s;
    }
    QVERIFY(writeRecords(at(u"wrong.jsonl"_s), wrong));
    const QStringList command{u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"wrong.jsonl"_s), u"--errors"_s};
    const CliRun text = runCli(command + QStringList{u"--limit"_s, u"1"_s});
    COMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains("作者 → 导演"), text.out.constData());
    QVERIFY2(text.out.contains("Missed triples: ") && text.out.contains("False triples: "), text.out.constData());
    QVERIFY2(text.out.contains("(the first 1; --limit 0 lists all)"), text.out.constData());
    QVERIFY2(text.out.contains("found instead: "), text.out.constData());
    QVERIFY(!text.out.contains("\n2. "));

    const CliRun all = runCli(command + QStringList{u"--limit"_s, u"0"_s});
    COMPARE_CODE(all, 0);
    QVERIFY2(!all.out.contains('\x1b') && all.out.contains("␛[31m"), all.out.constData());

    const CliRun json = runCli(command + QStringList{u"--limit"_s, u"0"_s, u"--json"_s});
    COMPARE_CODE(json, 0);
    const QJsonObject object = jsonLines(json.out).at(0);
    const int gold = object[u"gold"_s].toInt();
    QCOMPARE(object[u"missed"_s].toArray().size(), gold - object[u"correct"_s].toInt());
    QCOMPARE(object[u"false"_s].toArray().size(), object[u"predicted"_s].toInt() - object[u"correct"_s].toInt());
    int inRows = object[u"correct"_s].toInt();
    for (const QJsonValue pair : object[u"confusion"_s].toArray())
        if (pair[u"labelled"_s].isString()) inRows += pair[u"count"_s].toInt();
    QCOMPARE(inRows, gold);
    const QJsonObject first = object[u"missed"_s].toArray().at(0).toObject();
    QCOMPARE(first[u"predicate"_s].toString(), u"作者"_s);
    QCOMPARE(first[u"sentence"_s].toString(), wrong[0].text);
    QCOMPARE(first[u"subject_start"_s].toInt(), 1);
    QVERIFY(!first.contains(u"models"_s) && !first.contains(u"document"_s));
}

void TestCliWorkflow::evaluateComparesTwoModels()
{
    const QStringList command{u"evaluate"_s, u"--model"_s, at(u"model"_s), u"--compare-with"_s, at(u"model"_s),
        at(u"c.spotter"_s), u"--split"_s, u"train"_s};
    const CliRun json = runCli(command + QStringList{u"--json"_s, u"--errors"_s, u"--per-predicate"_s});
    COMPARE_CODE(json, 0);
    const QJsonObject object = jsonLines(json.out).at(0);
    QCOMPARE(object[u"compared"_s][u"f1"_s], object[u"f1"_s]);
    QCOMPARE(object[u"compared"_s][u"predicates"_s], object[u"predicates"_s]);
    QCOMPARE(object[u"compared"_s][u"model"_s].toString(), at(u"model"_s));
    QCOMPARE(object[u"difference"_s].toObject(), QJsonObject({{u"f1"_s, 0}, {u"f1_low"_s, 0}, {u"f1_high"_s, 0}}));
    for (const QJsonValue mistake : object[u"missed"_s].toArray()) {
        QCOMPARE(mistake[u"models"_s].toArray(), QJsonArray({1, 2}));
        QVERIFY(mistake[u"document"_s].toInt() > 0);
    }
    const CliRun text = runCli(command);
    COMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains("F1 of model 2 minus F1 of model 1: 0.0000"), text.out.constData());
    COMPARE_CODE(runCli({u"evaluate"_s, u"--model"_s, at(u"model"_s), u"--compare-with"_s, at(u"nowhere"_s),
                     at(u"train.jsonl"_s)}),
        1);
}

void TestCliWorkflow::evaluateWritesReports()
{
    const QStringList command{u"evaluate"_s, u"--model"_s, at(u"model"_s), at(u"train.jsonl"_s), u"--report"_s};
    const CliRun page = runCli(command + QStringList{at(u"report.html"_s)});
    COMPARE_CODE(page, 0);
    QVERIFY(fileBytes(at(u"report.html"_s)).startsWith("<!DOCTYPE html>"));
    QVERIFY2(page.out.contains("All") && page.err.contains("Wrote "), page.err.constData());
    COMPARE_CODE(runCli(command + QStringList{at(u"report.csv"_s), u"--quiet"_s}), 0);
    QVERIFY(fileBytes(at(u"report.csv"_s)).contains("predicate,"));
    // Refused before the model runs, and nothing is harmed.
    const QByteArray corpus = fileBytes(at(u"c.spotter"_s));
    const CliRun refused = runCli(command + QStringList{at(u"c.spotter"_s)});
    COMPARE_CODE(refused, 1);
    QVERIFY2(refused.err.contains(".html or .csv") && refused.out.isEmpty(), refused.err.constData());
    QCOMPARE(fileBytes(at(u"c.spotter"_s)), corpus);
    COMPARE_CODE(runCli(command + QStringList{at(u"nowhere/report.csv"_s)}), 1);
}

void TestCliWorkflow::exportImportsToTheSame()
{
    COMPARE_CODE(runCli({u"export"_s, at(u"c.spotter"_s), u"--out"_s, at(u"back.jsonl"_s)}), 0);
    COMPARE_CODE(runCli({u"new"_s, at(u"back.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"back.spotter"_s), at(u"back.jsonl"_s)}), 0);
    const CliRun again = runCli({u"export"_s, at(u"back.spotter"_s)});
    COMPARE_CODE(again, 0);
    QCOMPARE(again.out, fileBytes(at(u"back.jsonl"_s)));
    const CliRun none = runCli({u"export"_s, at(u"c.spotter"_s), u"--split"_s, u"test"_s});
    COMPARE_CODE(none, 0);
    QVERIFY(none.out.isEmpty());
}

void TestCliWorkflow::exportTellsLosses()
{
    const CliRun run = runCli({u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"casrel"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("warning"), run.err.constData()); // CasRel's file has neither places nor types
    QCOMPARE(QJsonDocument::fromJson(run.out).array().size(), 49);
}

void TestCliWorkflow::negatedLabelsAreCountedAndLeftOut()
{
    std::vector<Document> documents = m_tiny;
    documents[0].triples[0].assertion = {true, false, u"why?"_s};
    documents[1].triples[0].assertion.uncertain = true;
    QVERIFY(writeRecords(at(u"denied.jsonl"_s), documents));
    COMPARE_CODE(runCli({u"new"_s, at(u"denied.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"denied.spotter"_s), u"--split"_s, u"train"_s, at(u"denied.jsonl"_s)}), 0);
    const QJsonObject stats
        = QJsonDocument::fromJson(runCli({u"stats"_s, at(u"denied.spotter"_s), u"--json"_s}).out).object();
    QCOMPARE(stats["labels_negated"_L1].toInt(), 1);
    QCOMPARE(stats["labels_uncertain"_L1].toInt(), 1);
    QCOMPARE(stats["labels_with_note"_L1].toInt(), 1);
    const CliRun exported = runCli({u"export"_s, at(u"denied.spotter"_s)});
    COMPARE_CODE(exported, 0);
    QCOMPARE(exported.out.count(R"("negated": true, "note": "why?")"), 1);
    QCOMPARE(exported.out.count(R"("uncertain": true)"), 1);
    QStringList training
        = QStringList{u"train"_s, at(u"denied.spotter"_s), u"--out"_s, at(u"denied"_s)} + quickTraining();
    training[training.indexOf(u"--epochs"_s) + 1] = u"1"_s;
    const CliRun trained = runCli(training);
    COMPARE_CODE(trained, 0);
    QVERIFY2(trained.err.contains("1 negated label is left out"), trained.err);
    const CliRun learned = runCli(training + QStringList{u"--negated"_s, u"learn"_s});
    COMPARE_CODE(learned, 0);
    QVERIFY2(!learned.err.contains("negated"), learned.err);
    QCOMPARE(runCli(training + QStringList{u"--negated"_s, u"perhaps"_s}).code, 2);
}

void TestCliWorkflow::checkAndStats()
{
    const CliRun check = runCli({u"check"_s, at(u"c.spotter"_s)});
    COMPARE_CODE(check, 0);
    QVERIFY(check.out.isEmpty());
    QVERIFY2(check.err.contains("no problems found"), check.err.constData());
    const CliRun quiet = runCli({u"check"_s, u"--quiet"_s, u"--repair"_s, at(u"c.spotter"_s)});
    COMPARE_CODE(quiet, 0);
    QCOMPARE(quiet.err, QByteArray());
    const CliRun stats = runCli({u"stats"_s, at(u"c.spotter"_s)});
    COMPARE_CODE(stats, 0);
    QVERIFY(QString::fromUtf8(stats.out).contains(u"导演"_s));
}

void TestCliWorkflow::anOlderCorpusIsBroughtUpToDate()
{
    const QString source = qEnvironmentVariable("SPOTTER_SOURCE_DIR");
    const QString old = source.isEmpty() ? QFINDTESTDATA(u"../corpus/data/version_2.spotter"_s)
                                         : source + u"/tests/corpus/data/version_2.spotter"_s;
    QVERIFY(QFile::copy(old, at(u"old.spotter"_s)));
    QFile(at(u"old.spotter"_s)).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const CliRun stats = runCli({u"stats"_s, at(u"old.spotter"_s)});
    COMPARE_CODE(stats, 0);
    QVERIFY2(stats.err.contains("old.spotter.format-2.backup"), stats.err.constData());
    QVERIFY(QFile::exists(at(u"old.spotter.format-2.backup"_s)));
    const CliRun again = runCli({u"check"_s, at(u"old.spotter"_s)});
    COMPARE_CODE(again, 0);
    QVERIFY(!again.err.contains("backup"));
}

void TestCliWorkflow::schemaIsShownRenamedAndMerged()
{
    const QString copy = at(u"schema.spotter"_s);
    QVERIFY(QFile::copy(at(u"c.spotter"_s), copy));
    const auto predicates = [&](const QStringList &arguments) {
        const CliRun run = runCli(QStringList{u"schema"_s, u"--json"_s, copy} + arguments);
        QStringList names;
        if (run.code != 0) return names;
        const QJsonArray all = QJsonDocument::fromJson(run.out).object()[u"predicates"_s].toArray();
        for (const auto &predicate : all) names += predicate[u"name"_s].toString();
        return names;
    };
    const QStringList before = predicates({});
    QVERIFY(before.contains(u"导演"_s) && before.size() >= 2);
    QCOMPARE(predicates({u"--rename"_s, u"导演=执导"_s, u"--preview"_s}), before);
    QStringList renamed = before;
    renamed[before.indexOf(u"导演"_s)] = u"执导"_s;
    QCOMPARE(predicates({u"--rename"_s, u"导演=执导"_s}), renamed);
    const QString into = renamed[renamed.indexOf(u"执导"_s) == 0 ? 1 : 0];
    QCOMPARE(predicates({u"--merge"_s, u"执导="_s + into}).size(), before.size() - 1);
    COMPARE_CODE(runCli({u"check"_s, copy}), 0);
    const CliRun shown = runCli({u"schema"_s, copy});
    COMPARE_CODE(shown, 0);
    QVERIFY(QString::fromUtf8(shown.out).contains(into));
}

void TestCliWorkflow::descriptionsTravelInASchemaFile()
{
    const QString copy = at(u"described.spotter"_s);
    QVERIFY(QFile::copy(at(u"c.spotter"_s), copy));
    COMPARE_CODE(runCli({u"schema"_s, copy, u"--describe"_s, u"导演=Who *directs*: a = b"_s}), 0);
    COMPARE_CODE(
        runCli({u"schema"_s, copy, u"--describe"_s, u"type:人物=A person"_s, u"--out"_s, at(u"described.json"_s)}), 0);
    COMPARE_CODE(runCli({u"new"_s, at(u"again-described.spotter"_s), u"--schema"_s, at(u"described.json"_s)}), 0);
    const CliRun shown = runCli({u"schema"_s, at(u"again-described.spotter"_s), u"--json"_s});
    COMPARE_CODE(shown, 0);
    QVERIFY2(shown.out.contains("Who *directs*: a = b") && shown.out.contains("A person"), shown.out.constData());
    const CliRun file = runCli({u"schema"_s, copy, u"--out"_s, u"-"_s});
    QCOMPARE(file.out, fileBytes(at(u"described.json"_s)));
    const CliRun removed = runCli({u"schema"_s, copy, u"--describe"_s, u"导演="_s, u"--json"_s});
    COMPARE_CODE(removed, 0);
    QVERIFY(!removed.out.contains("directs"));
    COMPARE_CODE(runCli({u"schema"_s, copy, u"--describe"_s, u"导演"_s}), 2);
    COMPARE_CODE(runCli({u"schema"_s, copy, u"--describe"_s, u"无=x"_s}), 1);
    COMPARE_CODE(runCli({u"schema"_s, copy, u"--out"_s, copy}), 1); // never over a corpus
    COMPARE_CODE(runCli({u"check"_s, copy}), 0);
}

void TestCliWorkflow::missingTypesAreListedAndFilledIn()
{
    const QString corpus = at(u"types.spotter"_s);
    COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
    const auto import = [&](const QByteArray &record) {
        return runCli({u"import"_s, u"--format"_s, u"spotter"_s, corpus, u"-"_s}, record);
    };
    COMPARE_CODE(import(R"({"text":"Dasatinib is a drug.","triples":[{"subject":{"text":"Dasatinib"},)"
                        R"("predicate":"in","object":{"text":"drug"}}]})"),
        0);
    const CliRun later = import(R"({"text":"Imatinib inhibits KIT.","triples":[{"subject":{"text":"Imatinib",)"
                                R"("type":"Drug"},"predicate":"inhibits","object":{"text":"KIT","type":"Gene"}},)"
                                R"({"subject":{"text":"KIT"},"predicate":"in","object":{"text":"Imatinib"}}]})");
    COMPARE_CODE(later, 0);
    // "in" allows any type: an import leaves that open, to be listed on request.
    QVERIFY2(!later.err.contains("got the types"), later.err.constData());
    const auto fit = [&](const QStringList &arguments) {
        return runCli(QStringList{u"schema"_s, corpus, u"--fit-types"_s} + arguments);
    };
    for (int time = 0; time < 2; ++time) { // a preview changes nothing
        const CliRun preview = fit({u"--preview"_s});
        COMPARE_CODE(preview, 0);
        QVERIFY2(preview.out.contains("KIT (Gene)") && preview.out.contains("Imatinib (Drug)"), preview.out);
        QVERIFY2(preview.err.contains("Would fill in types of labels (1 label, 1 document)"), preview.err);
    }
    const CliRun filled = fit({u"--json"_s});
    COMPARE_CODE(filled, 0);
    const QJsonObject change = QJsonDocument::fromJson(filled.out).object()[u"changes"_s].toArray()[0].toObject();
    QCOMPARE(change[u"typed"_s].toInt(), 1);
    QCOMPARE(change[u"fitted"_s].toArray()[0].toObject()[u"subject_type"_s].toString(), u"Gene"_s);
    QVERIFY(!fit({u"--preview"_s}).out.contains("KIT (Gene)"));
    COMPARE_CODE(runCli({u"check"_s, corpus}), 0);
}

void TestCliWorkflow::theEnvironmentChoosesTheLanguage()
{
    // Whether or not the system has files for the locale, as in most containers.
    const CliRun help = runCli({u"--help"_s}, {}, u"zh_CN.UTF-8"_s);
    QCOMPARE(help.code, 0);
    QVERIFY2(QString::fromUtf8(help.out).contains(u"训练模型"_s), help.out);
    QVERIFY(runCli({u"--help"_s}, {}, u"C"_s).out.contains("Train a model"));
}

void TestCliWorkflow::speaksChinese()
{
    const CliRun run = runCli({u"--language"_s, u"zh_CN"_s, u"stats"_s, at(u"missing.spotter"_s)});
    COMPARE_CODE(run, 1);
    QVERIFY2(QString::fromUtf8(run.err).contains(QRegularExpression(u"\\p{Han}"_s)), run.err.constData());
    const CliRun help = runCli({u"--help"_s, u"--language"_s, u"zh_CN"_s});
    COMPARE_CODE(help, 0);
    QVERIFY2(QString::fromUtf8(help.out).contains(QRegularExpression(u"\\p{Han}"_s)), help.out.constData());
}

void TestCliWorkflow::versionNamesLibraries()
{
    const CliRun run = runCli({u"--version"_s});
    COMPARE_CODE(run, 0);
    for (const char *name : {"spotter-cli ", "Qt 6.", "libtorch 2.", "SQLite 3.", "BLAS "})
        QVERIFY2(run.out.contains(name), run.out.constData());
}

QTEST_GUILESS_MAIN(TestCliWorkflow)
#include "test_cli_workflow.moc"
