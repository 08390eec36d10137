// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_folder_p.h"
#include "tests/model/encoder_folders.h"
#include "tests/model/torch_archives.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace spotter::encoder_folders;
using namespace Qt::StringLiterals;

/// The tiny BERT of tests/data/encoders after a change that makes it something else, or nothing.
class TestEncoderFolderRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesToRunAnything();
    void refusesASmallFileOfLargeTensors();
    void refusesEveryTruncation_data();
    void refusesEveryTruncation();
    void findsWrongNumbersOfTensorFlow();
};

void TestEncoderFolderRefusals::refuses_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto missing = int(ErrorCode::NotFound);
    const auto content = int(ErrorCode::Content);
    const auto unsupported = int(ErrorCode::Unsupported);
    const QString plain = u"safetensors"_s;
    const QString named = u"model_type"_s;
    const QString bertConfig = u"bert_config.json"_s;
    QTest::newRow("no config") << plain << removing(configJson) << missing << u"config.json"_s;
    for (const QString &family : {u"deberta-v2"_s, u"mobilebert"_s, u"xlm-roberta-xl"_s, u"nezha"_s, u"t5"_s})
        QTest::newRow(qPrintable(family))
            << plain << setting(configJson, named, family) << unsupported << u"“%1”"_s.arg(family);
    QTest::newRow("RoBERTa of the first years, with byte pairs")
        << u"pytorch"_s
        << both(setting(configJson, u"architectures"_s, QJsonArray{u"RobertaForMaskedLM"_s}),
               both(removing(vocabTxt), writing(u"merges.txt"_s, {})))
        << missing << u"vocab.json"_s;
    QTest::newRow("BERT with byte pairs")
        << plain << both(removing(vocabTxt), writing(u"merges.txt"_s, {})) << missing << u"merges.txt"_s;
    QTest::newRow("ALBERT's original release")
        << u"tensorflow"_s
        << both(setting(bertConfig, u"num_hidden_groups"_s, 1), renaming(bertConfig, u"albert_config.json"_s))
        << unsupported << u"ALBERT"_s;
    QTest::newRow("ALBERT's layers in BERT's config")
        << u"tensorflow"_s << setting(bertConfig, u"num_hidden_groups"_s, 1) << unsupported << u"ALBERT"_s;
    QTest::newRow("ELECTRA's config of other weights")
        << u"tensorflow"_s << setting(bertConfig, u"embedding_size"_s, 16) << content << u"[40, 16]"_s;
    QTest::newRow("a decoder") << plain << setting(configJson, u"is_decoder"_s, true) << unsupported << u"decoder"_s;
    QTest::newRow("relative positions") << plain << setting(configJson, u"position_embedding_type"_s, u"relative_key"_s)
                                        << unsupported << u"relative_key"_s;
    QTest::newRow("a config of nothing") << plain << writing(configJson, "{}") << content << u"config.json"_s;
    QTest::newRow("a config that is no JSON")
        << plain << writing(configJson, "[1]") << int(ErrorCode::Syntax) << u"config.json"_s;
    QTest::newRow("no vocabulary") << plain << removing(vocabTxt) << missing << u"vocab.txt"_s;
    QTest::newRow("another encoder's vocabulary") << plain << Change([](const QDir &dir) {
        return writeAll(dir.filePath(vocabTxt), readAll(dir.filePath(vocabTxt)) + "one\ntwo\n");
    }) << content << u"42 entries"_s;
    QTest::newRow("no weights") << plain << removing(safetensors) << missing << u"model.safetensors"_s;
    QTest::newRow("Keras's weights") << plain << renaming(safetensors, u"tf_model.h5"_s) << unsupported
                                     << u"tf_model.h5"_s;
    QTest::newRow("weights in several files")
        << plain << renaming(safetensors, u"model.safetensors.index.json"_s) << unsupported << u"several files"_s;
    QTest::newRow("two checkpoints") << u"tensorflow"_s
                                     << both(renaming(u"bert_model.ckpt.index"_s, u"model.ckpt-1.index"_s),
                                            writing(u"model.ckpt-2.index"_s, {}))
                                     << unsupported << u"model.ckpt-1.index, model.ckpt-2.index"_s;
    QTest::newRow("a pointer of Git LFS")
        << plain << writing(safetensors, "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 4\n")
        << content << u"Git LFS"_s;
    QTest::newRow("a complete Spotter model")
        << plain << both(renaming(safetensors, u"weights.safetensors"_s), writing(u"schema.json"_s, "{}"))
        << unsupported << u"not a pretrained encoder"_s;
    QTest::newRow("a layer too few") << plain << setting(configJson, u"num_hidden_layers"_s, 3) << content
                                     << u"“bert.encoder.layer.2.attention.self.query.weight” is missing"_s;
    QTest::newRow("another width inside")
        << plain << setting(configJson, u"intermediate_size"_s, 64) << content
        << u"“bert.encoder.layer.0.intermediate.dense.weight” has the shape [48, 32]"_s;
    QTest::newRow("another width inside, TensorFlow")
        << u"tensorflow"_s << setting(bertConfig, u"intermediate_size"_s, 64) << content
        << u"“bert/encoder/layer_0/intermediate/dense/kernel” has the shape [32, 48]"_s;
    QTest::newRow("a layer too few, TensorFlow") << u"tensorflow"_s << setting(bertConfig, u"num_hidden_layers"_s, 3)
                                                 << content << u"“bert/encoder/layer_2/attention/self/query/kernel”"_s;
    QTest::newRow("no shard") << u"tensorflow"_s << removing(u"bert_model.ckpt.data-00000-of-00001"_s) << missing
                              << u"bert_model.ckpt.data-00000-of-00001"_s;
    QTest::newRow("more rows than the file has") << plain << setting(configJson, u"vocab_size"_s, 48) << content
                                                 << u"word_embeddings.weight” has the shape [40, 32]"_s;
    QTest::newRow("no encoder at all") << plain << withTensors([](TensorMap &tensors) { tensors.clear(); }) << content
                                       << u"does not contain a BERT encoder"_s;
    QTest::newRow("a question's and an answer's encoder") << plain << withTensors([](TensorMap &tensors) {
        tensors["other.embeddings.word_embeddings.weight"] = tensors.at("bert.embeddings.word_embeddings.weight");
    }) << unsupported << u"several encoders"_s;
    QTest::newRow("object-based TensorFlow 2 checkpoint") << plain << withTensors([](TensorMap &tensors) {
        tensors = {{"_CHECKPOINTABLE_OBJECT_GRAPH", torch::zeros({1})}};
    }) << unsupported << u"TensorFlow 2"_s;
}

void TestEncoderFolderRefusals::refuses()
{
    QFETCH(const QString, folder);
    QFETCH(const Change, change);
    QFETCH(const int, code);
    QFETCH(const QString, says);
    const auto dir = copyOf(folder);
    QVERIFY(dir && change(QDir(dir->path())));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY(!read.has_value());
    QVERIFY2(read.error().message.startsWith(dir->path()), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    QCOMPARE(int(read.error().code), code);
}

void TestEncoderFolderRefusals::refusesToRunAnything()
{
    const auto dir = copyOf(u"pytorch"_s);
    const QString witness = dir->filePath(u"witness"_s);
    using namespace torch_archives;
    const QByteArray call = "cos\nsystem\n" + text("touch " + witness.toUtf8()) + "\x85R";
    const QString path = dir->filePath(u"pytorch_model.bin"_s);
    QVERIFY(writeAll(path, zip({{"archive/data.pkl", "\x80\x02}" + text("a") + call + "s."}})));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
    QVERIFY2(read.error().message.startsWith(path), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(u"asks to run “os.system”"_s), qPrintable(read.error().message));
    QVERIFY(!QFile::exists(witness));
}

void TestEncoderFolderRefusals::refusesASmallFileOfLargeTensors()
{
    // Each matrix is the same rows of one storage, and each one is within it.
    using namespace torch_archives;
    constexpr int wide = 256;
    constexpr int layers = 20;
    const auto dir = copyOf(u"pytorch"_s);
    for (const auto &[key, value] : {std::pair{u"hidden_size"_s, wide}, std::pair{u"intermediate_size"_s, wide},
             std::pair{u"num_hidden_layers"_s, layers}})
        QVERIFY(setting(configJson, key, value)(QDir(dir->path())));
    QByteArray state = "\x80\x02}";
    const auto add = [&](const QByteArray &name, std::vector<qint64> shape) {
        state += text(name)
            + tensor({.elements = wide * wide,
                .shape = shape,
                .strides = shape.size() == 2 ? std::vector<qint64>{wide, 1} : std::vector<qint64>{1}})
            + "s";
    };
    const auto norm = [&](const QByteArray &name) {
        add(name + ".weight", {wide});
        add(name + ".bias", {wide});
    };
    const QByteArray embeddings = "embeddings.";
    add(embeddings + "word_embeddings.weight", {40, wide});
    add(embeddings + "position_embeddings.weight", {64, wide});
    add(embeddings + "token_type_embeddings.weight", {2, wide});
    norm(embeddings + "LayerNorm");
    for (int i = 0; i < layers; ++i) {
        const QByteArray layer = "encoder.layer." + QByteArray::number(i) + ".";
        for (const char *module : {"attention.self.query", "attention.self.key", "attention.self.value",
                 "attention.output.dense", "intermediate.dense", "output.dense"}) {
            add(layer + module + ".weight", {wide, wide});
            add(layer + module + ".bias", {wide});
        }
        norm(layer + "attention.output.LayerNorm");
        norm(layer + "output.LayerNorm");
    }
    const QByteArray bytes = zip({{"archive/data.pkl", state + "."}, {"archive/data/0", numbers(wide * wide)}});
    QVERIFY(writeAll(dir->filePath(u"pytorch_model.bin"_s), bytes));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Content);
    QVERIFY2(read.error().message.contains("two tensors overlap"_L1), qPrintable(read.error().message));
}

void TestEncoderFolderRefusals::refusesEveryTruncation_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    QTest::newRow("safetensors") << u"float16"_s << u"model.safetensors"_s;
    QTest::newRow("pytorch_model.bin") << u"pytorch"_s << u"pytorch_model.bin"_s;
    QTest::newRow("TensorFlow's index") << u"tensorflow"_s << u"bert_model.ckpt.index"_s;
    QTest::newRow("TensorFlow's data") << u"tensorflow"_s << u"bert_model.ckpt.data-00000-of-00001"_s;
}

void TestEncoderFolderRefusals::refusesEveryTruncation()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, file);
    const auto dir = copyOf(folder);
    const QByteArray whole = readAll(source(folder) + u'/' + file);
    // Every byte near both ends, where the headers are, and one in a prime number between.
    for (qsizetype size = 0; size < whole.size(); size += size < 200 || size > whole.size() - 200 ? 1 : 149) {
        QVERIFY(writeAll(dir->filePath(file), whole.first(size)));
        QVERIFY2(!readEncoderFolder(dir->path()).has_value(), qPrintable(QString::number(size)));
    }
    QVERIFY(writeAll(dir->filePath(file), whole));
    QVERIFY(readEncoderFolder(dir->path()).has_value());
}

void TestEncoderFolderRefusals::findsWrongNumbersOfTensorFlow()
{
    const QString file = u"bert_model.ckpt.data-00000-of-00001"_s;
    const auto dir = copyOf(u"tensorflow"_s);
    const QByteArray whole = readAll(dir->filePath(file));
    const auto right = readEncoderFolder(dir->path());
    QVERIFY(right.has_value());
    int found = 0;
    for (qsizetype at = 0; at < whole.size(); at += 997) {
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ 0x40);
        QVERIFY(writeAll(dir->filePath(file), bytes));
        const auto read = readEncoderFolder(dir->path());
        if (!read) {
            QVERIFY2(read.error().message.contains("checksum"_L1), qPrintable(read.error().message));
            ++found;
            continue;
        }
        // The pooler's numbers are not read.
        for (const auto &[name, tensor] : right->tensors)
            QVERIFY2(torch::equal(tensor, read->tensors.at(name)), name.c_str());
    }
    QVERIFY(found > 50);
}

QTEST_GUILESS_MAIN(TestEncoderFolderRefusals)
#include "test_encoder_folder_refusals.moc"
