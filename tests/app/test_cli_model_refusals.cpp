// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"
#include "tests/model/encoder_folders.h"
#include "tests/model/torch_archives.h"

#include <QJsonArray>

#include <limits>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;
using namespace spotter::encoder_folders;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr rlim_t mostMemory = RLIM_INFINITY; // sanitizers map terabytes
#else
constexpr rlim_t mostMemory = 2'000'000'000; ///< of address space; what is good needs half of it
#endif

/// The program with little memory. What waits for ever is ended, with code -1.
CliRun runWithLittleMemory(const QStringList &arguments)
{
    QProcess process;
    setUpEnvironment(process);
    process.setChildProcessModifier([] {
        const rlimit limit{mostMemory, mostMemory};
        (void)::setrlimit(RLIMIT_AS, &limit);
    });
    process.start(QStringLiteral(SPOTTER_CLI), arguments);
    process.closeWriteChannel();
    CliRun run;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        run.err = "it waited for ever";
        return run;
    }
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

Change all(const std::vector<Change> &changes)
{
    return [=](const QDir &dir) { return std::ranges::all_of(changes, [&](const Change &one) { return one(dir); }); };
}

/// Sets keys of the encoder's own description in a model's config.json.
Change settingBert(const QJsonObject &values)
{
    return [=](const QDir &dir) {
        QJsonObject json = QJsonDocument::fromJson(readAll(dir.filePath(configJson))).object();
        QJsonObject bert = json.value("bert"_L1).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) bert[it.key()] = it.value();
        json[u"bert"_s] = bert;
        return writeAll(dir.filePath(configJson), QJsonDocument(json).toJson());
    };
}

/// Writes a number into one of the tensors of a safetensors file.
Change poisoning(const QString &file, bool last, float value)
{
    return [=](const QDir &dir) {
        auto tensors = readSafetensors(dir.filePath(file));
        if (!tensors) return false;
        auto &tensor = last ? tensors->rbegin()->second : tensors->begin()->second;
        tensor.view(-1)[tensor.numel() - 1] = value;
        return writeAll(dir.filePath(file), safetensorsBytes(*tensors));
    };
}

Change aPipe(const QString &file)
{
    return [=](const QDir &dir) {
        (void)QFile::remove(dir.filePath(file));
        return ::mkfifo(QFile::encodeName(dir.filePath(file)).constData(), 0600) == 0;
    };
}

Change aDevice(const QString &file)
{
    return [=](const QDir &dir) {
        (void)QFile::remove(dir.filePath(file));
        return QFile::link(u"/dev/zero"_s, dir.filePath(file));
    };
}

/// Some 70 KB whose tensors have 400,000 names of 4,000 letters: dicts that hold one and the same dict many times.
QByteArray bomb()
{
    using namespace torch_archives;
    constexpr int copies = 18;
    constexpr int letters = 980;
    QByteArray pickle = "\x80\x02}" + text("a") + tensor({}) + QByteArray("q\x00s", 3);
    for (const char *name : {"b", "c", "d"}) pickle += text(name) + QByteArray("h\x00s", 3);
    for (char level = 1; level <= 4; ++level) {
        pickle += QByteArray("q") + level + "}";
        for (int i = 0; i < copies; ++i)
            pickle += text(QByteArray(letters, 'x') + QByteArray::number(i)) + "h" + level + "s";
    }
    return pickle + ".";
}

Change pickling(const QByteArray &pickle)
{
    using namespace torch_archives;
    return writing(u"pytorch_model.bin"_s, zip({{"archive/data.pkl", pickle}, {"archive/data/0", numbers(6)}}));
}

} // namespace

/// Files of models and encoders that would take all memory, or that have no end, or whose numbers are none: one
/// sentence, before memory is taken.
class TestCliModelRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void goodOnesNeedLittle_data();
    void goodOnesNeedLittle();
    void refuses_data();
    void refuses();
    void filesWithoutAnEnd_data();
    void filesWithoutAnEnd();
    void aKeptRunWithoutAnEnd();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folderOf(const QString &name) const
    {
        return name.startsWith(u"model") ? at(name) : source(name);
    }
    [[nodiscard]] QStringList commandOn(const QString &name, const QString &folder) const
    {
        if (!name.startsWith(u"model")) return {u"encoder"_s, folder};
        return {u"extract"_s, u"--threads"_s, u"1"_s, u"--model"_s, folder, at(u"notes.txt"_s)};
    }
    void refusesChanged(const QString &name, const Change &change, const QString &says);

    QTemporaryDir m_folder;
};

void TestCliModelRefusals::initTestCase()
{
    QVERIFY(writeRecords(at(u"train.jsonl"_s), tinyDocuments()));
    QVERIFY(writeFile(at(u"notes.txt"_s), "今天天气很好"));
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"c.spotter"_s), u"--split"_s, u"train"_s, at(u"train.jsonl"_s)}), 0);
    QStringList train = QStringList{u"train"_s, at(u"c.spotter"_s)} + quickTraining();
    train[train.indexOf(u"--epochs"_s) + 1] = u"1"_s;
    COMPARE_CODE(runCli(train + QStringList{u"--out"_s, at(u"model"_s)}), 0);
    COMPARE_CODE(
        runCli(train + QStringList{u"--out"_s, at(u"model-bert"_s), u"--encoder"_s, source(u"safetensors"_s)}), 0);
}

void TestCliModelRefusals::goodOnesNeedLittle_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"model", "model-bert", "safetensors", "float16", "pytorch", "tensorflow"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Else it would be the limit that refuses, below.
void TestCliModelRefusals::goodOnesNeedLittle()
{
    QFETCH(const QString, name);
    COMPARE_CODE(runWithLittleMemory(commandOn(name, folderOf(name))), 0);
}

void TestCliModelRefusals::refusesChanged(const QString &name, const Change &change, const QString &says)
{
    const auto dir = copyOfFolder(folderOf(name));
    QVERIFY(dir && change(QDir(dir->path())));
    const CliRun run = runWithLittleMemory(commandOn(name, dir->path()));
    COMPARE_CODE(run, 1);
    const QString err = QString::fromUtf8(run.err).trimmed();
    QVERIFY2(err.startsWith(u"spotter-cli: "_s) && err.contains(dir->path()), run.err.constData());
    QVERIFY2(err.contains(says), run.err.constData());
    QCOMPARE(err.count(u'\n'), 0); // one sentence
}

void TestCliModelRefusals::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("says");
    const QString shape = u"has a different shape from config.json"_s;
    const QString weights = u"weights.safetensors"_s;
    const auto hidden = setting(configJson, u"hidden"_s, 4096);
    const QString model = u"model"_s;
    const QString bert = u"model-bert"_s;
    QTest::newRow("a width of 4096: 5 GB") << model << hidden << shape;
    QTest::newRow("a table of bigrams: 200 MB") << model << setting(configJson, u"bigramBuckets"_s, 1 << 20) << shape;
    QTest::newRow("a table of bigrams: 17 GB")
        << model << both(hidden, setting(configJson, u"bigramBuckets"_s, 1 << 20)) << shape;
    QJsonArray dilations;
    for (int i = 0; i < 64; ++i) dilations.append(1);
    QTest::newRow("64 wide layers: 25 GB")
        << model << both(hidden, setting(configJson, u"dilations"_s, dilations)) << shape;
    QTest::newRow("an encoder of 17 GB") << bert
                                         << all({hidden,
                                                settingBert({{u"hidden_size"_s, 4096}, {u"intermediate_size"_s, 32768},
                                                    {u"num_hidden_layers"_s, 16}})})
                                         << shape;
    QTest::newRow("a vocabulary of 2 million in config.json: 32 GB")
        << bert << all({hidden, settingBert({{u"hidden_size"_s, 4096}, {u"vocab_size"_s, 2'000'000}})})
        << u"40 entries, but"_s;
    QTest::newRow("a vocabulary of 200 million lines")
        << model << writing(u"vocab.txt"_s, QByteArray(200'000'000, '\n')) << u"vocab.txt"_s;
    QTest::newRow("a vocabulary larger than the embedding") << bert << Change([](const QDir &dir) {
        return writeAll(dir.filePath(vocabTxt), readAll(dir.filePath(vocabTxt)) + "今\n天\n");
    }) << u"42 entries, but"_s;
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float infinity = std::numeric_limits<float>::infinity();
    QTest::newRow("NaN in the first tensor") << model << poisoning(weights, false, nan) << u"not finite"_s;
    QTest::newRow("infinity in the last one") << model << poisoning(weights, true, infinity) << u"not finite"_s;
    QTest::newRow("NaN in a model on a BERT") << bert << poisoning(weights, false, nan) << u"not finite"_s;

    const QString plain = u"safetensors"_s;
    const QString pytorch = u"pytorch"_s;
    QTest::newRow("encoder: a width of 8192")
        << plain << setting(configJson, u"hidden_size"_s, 8192) << u"has the shape [40, 32]"_s;
    QTest::newRow("encoder: 96 layers of 8192 in pytorch_model.bin")
        << pytorch
        << all({setting(configJson, u"hidden_size"_s, 8192), setting(configJson, u"num_hidden_layers"_s, 96),
               setting(configJson, u"intermediate_size"_s, 32768)})
        << u"has the shape [40, 32]"_s;
    QTest::newRow("encoder: layers that are not there")
        << plain << setting(configJson, u"num_hidden_layers"_s, 96) << u"is missing"_s;
    QTest::newRow("encoder: NaN") << plain << withTensors([](TensorMap &tensors) {
        tensors.at("bert.encoder.layer.1.output.dense.weight").view(-1)[7] = std::numeric_limits<float>::quiet_NaN();
    }) << u"not finite"_s;
    QTest::newRow("encoder: infinity in float16") << plain << withTensors([](TensorMap &tensors) {
        for (auto &[name, tensor] : tensors) tensor = tensor.to(torch::kFloat16);
        tensors.at("bert.embeddings.word_embeddings.weight").view(-1)[0] = std::numeric_limits<float>::infinity();
    }) << u"not finite"_s;
    QTest::newRow("encoder: a pickle that unfolds to 3 GB")
        << pytorch << pickling(bomb()) << u"describes more than any model"_s;
    constexpr int deep = 80'000;
    QTest::newRow("encoder: a pickle of lists in lists")
        << pytorch << pickling("\x80\x02" + QByteArray(deep, ']') + QByteArray(deep - 1, 'a') + ".")
        << u"does not contain a BERT encoder"_s;
    QTest::newRow("encoder: a pickle of dicts in dicts")
        << pytorch
        << pickling(
               "\x80\x02}" + (torch_archives::text("a") + "}").repeated(deep / 7) + QByteArray(deep / 7, 's') + ".")
        << u"does not contain a BERT encoder"_s;
}

void TestCliModelRefusals::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const Change, change);
    QFETCH(const QString, says);
    refusesChanged(name, change, says);
}

void TestCliModelRefusals::filesWithoutAnEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Change>("change");
    for (const QString &name :
        {u"model"_s, u"model-bert"_s, u"safetensors"_s, u"float16"_s, u"pytorch"_s, u"tensorflow"_s}) {
        const QStringList files = QDir(folderOf(name)).entryList(QDir::Files);
        QVERIFY(files.size() >= 3);
        for (const QString &file : files) {
            const QString row = name + u'/' + file + u" is "_s;
            QTest::newRow(qPrintable(row + u"a pipe"_s)) << name << aPipe(file);
            QTest::newRow(qPrintable(row + u"/dev/zero"_s)) << name << aDevice(file);
        }
    }
}

void TestCliModelRefusals::filesWithoutAnEnd()
{
    QFETCH(const QString, name);
    QFETCH(const Change, change);
    refusesChanged(name, change, u"is not a regular file"_s);
}

void TestCliModelRefusals::aKeptRunWithoutAnEnd()
{
    for (const Change &change : {aPipe(u"run.json"_s), aDevice(u"run.json"_s)}) {
        QVERIFY(QDir().mkpath(at(u"run"_s)) && change(QDir(at(u"run"_s))));
        const CliRun run = runWithLittleMemory(
            {u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"out"_s), u"--checkpoint"_s, at(u"run"_s)});
        COMPARE_CODE(run, 1);
        QVERIFY2(run.err.contains("run/run.json is not a regular file"), run.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliModelRefusals)
#include "test_cli_model_refusals.moc"
