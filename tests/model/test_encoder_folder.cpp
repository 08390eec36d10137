// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/bert_encoder_p.h"
#include "core/model/weights/encoder_folder_p.h"
#include "core/text/word_piece_tokenizer.h"
#include "tests/model/encoder_folders.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <ranges>
#include <set>

using namespace spotter;
using namespace spotter::encoder_folders;
using namespace Qt::StringLiterals;

/// The tiny BERT of tests/data/encoders in all its forms, and in the varieties that others write.
class TestEncoderFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheReference_data();
    void isTheReference();
    void isTheSameInAllForms_data();
    void isTheSameInAllForms();
    void readsTheVarieties_data();
    void readsTheVarieties();
    void sharesNoMemory();
    void leavesOutRowsWithoutPieces();
    void acceptsAnEmptyLastLine();
    void prefersSafetensors();
};

namespace {

/// Other names for all tensors of a safetensors file.
Change renamed(const std::function<QString(QString)> &rename)
{
    return withTensors([=](TensorMap &tensors) {
        TensorMap changed;
        for (const auto &[name, tensor] : tensors)
            changed.emplace(rename(QString::fromStdString(name)).toStdString(), tensor);
        tensors = changed;
    });
}

Change settings(const QString &file, const QJsonObject &values)
{
    return [=](const QDir &dir) {
        for (auto it = values.begin(); it != values.end(); ++it)
            if (!setting(file, it.key(), it.value())(dir)) return false;
        return true;
    };
}

} // namespace

void TestEncoderFolder::isTheReference_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("dataType");
    QTest::newRow("safetensors, float32") << u"safetensors"_s << u"model.safetensors"_s << u"float32"_s;
    QTest::newRow("safetensors, float16") << u"float16"_s << u"model.safetensors"_s << u"float16"_s;
    QTest::newRow("pytorch_model.bin, bfloat16") << u"pytorch"_s << u"pytorch_model.bin"_s << u"bfloat16"_s;
    QTest::newRow("TensorFlow checkpoint") << u"tensorflow"_s << u"bert_model.ckpt.index"_s << u"float32"_s;
}

void TestEncoderFolder::isTheReference()
{
    QFETCH(const QString, folder);
    const auto read = readEncoderFolder(source(folder));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    const QJsonObject reference = QJsonDocument::fromJson(readAll(source(u"reference.json"_s))).object();
    QTEST(read->source, "file");
    QTEST(read->dataType, "dataType");
    QVERIFY(read->lowerCase);
    QCOMPARE(read->parameters, reference.value("parameters"_L1).toInteger());
    QCOMPARE(read->config.vocabulary, 40);

    BertEncoder encoder(read->config);
    const torch::NoGradGuard guard;
    QCOMPARE(read->tensors.size(), encoder.named_parameters().size());
    for (auto &parameter : encoder.named_parameters()) {
        QVERIFY2(read->tensors.contains(parameter.key()), parameter.key().c_str());
        QVERIFY2(read->tensors.at(parameter.key()).scalar_type() == torch::kFloat32, parameter.key().c_str());
        QVERIFY2(read->tensors.at(parameter.key()).sizes() == parameter.value().sizes(), parameter.key().c_str());
        parameter.value().copy_(read->tensors.at(parameter.key()));
    }
    const auto tokenizer = WordPieceTokenizer::create(read->vocabulary, {.lowerCase = read->lowerCase});
    QVERIFY(tokenizer.has_value());
    const QJsonArray texts = reference.value("texts"_L1).toArray();
    QVERIFY(texts.size() > 3);
    for (const QJsonValue &row : texts) {
        const QString text = row["text"_L1].toString();
        const TokenSequence tokens = (*tokenizer)->tokenize(text);
        QJsonArray ids;
        for (const qint32 id : tokens.ids) ids.append(id);
        QCOMPARE(ids, row["ids"_L1].toArray());
        const auto batch = torch::tensor(std::vector<int64_t>(tokens.ids.begin(), tokens.ids.end())).unsqueeze(0);
        const auto hidden = encoder.encode(batch, torch::ones(batch.sizes())).hidden[0];
        double worst = 0;
        for (int64_t token = 0; token < hidden.size(0); ++token)
            for (int64_t i = 0; i < hidden.size(1); ++i)
                worst = std::max(
                    worst, std::abs(double(hidden[token][i].item<float>()) - row["hidden"_L1][token][i].toDouble(1e9)));
        QVERIFY2(worst < 1e-5, qPrintable(u"%1 off in “%2”"_s.arg(worst).arg(text)));
    }
}

void TestEncoderFolder::isTheSameInAllForms_data() { isTheReference_data(); }

void TestEncoderFolder::isTheSameInAllForms()
{
    QFETCH(const QString, folder);
    const auto first = readEncoderFolder(source(u"safetensors"_s));
    const auto read = readEncoderFolder(source(folder));
    QVERIFY(first.has_value() && read.has_value());
    QVERIFY(read->vocabulary.entries() == first->vocabulary.entries());
    QVERIFY(std::ranges::equal(read->tensors | std::views::keys, first->tensors | std::views::keys));
    // Not about: make_tiny_bert.py rounds all weights to what each of the types holds exactly.
    for (const auto &[name, tensor] : read->tensors)
        QVERIFY2(torch::equal(tensor, first->tensors.at(name)), name.c_str());
}

void TestEncoderFolder::readsTheVarieties_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("lowerCase");
    const QString plain = u"safetensors"_s;
    const QString tensorFlow = u"tensorflow"_s;
    const QString tokenizerConfig = u"tokenizer_config.json"_s;
    QTest::newRow("RoBERTa-wwm") << plain
                                 << settings(configJson,
                                        {{u"architectures"_s, QJsonArray{u"BertForMaskedLM"_s}},
                                            {u"directionality"_s, u"bidi"_s}, {u"pooler_fc_size"_s, 768},
                                            {u"pooler_type"_s, u"first_token_transform"_s}, {u"output_past"_s, true}})
                                 << true;
    QTest::newRow("RoBERTa-wwm of the first years")
        << plain
        << both(setting(configJson, u"architectures"_s, QJsonArray{u"BertForMaskedLM"_s}),
               setting(configJson, u"model_type"_s, QJsonValue::Undefined))
        << true;
    QTest::newRow("MacBERT's checkpoint, which bears its own name")
        << tensorFlow
        << both(renaming(u"bert_model.ckpt.index"_s, u"chinese_macbert_base.ckpt.index"_s),
               renaming(u"bert_model.ckpt.data-00000-of-00001"_s, u"chinese_macbert_base.ckpt.data-00000-of-00001"_s))
        << true;
    QTest::newRow("BERT-base-multilingual-cased")
        << plain << setting(tokenizerConfig, u"do_lower_case"_s, false) << false;
    QTest::newRow("MiniLM") << u"float16"_s
                            << settings(configJson,
                                   {{u"_name_or_path"_s, u"nreimers/MiniLM-L6-H384-uncased"_s},
                                       {u"architectures"_s, QJsonArray{u"BertModel"_s}},
                                       {u"gradient_checkpointing"_s, false},
                                       {u"position_embedding_type"_s, u"absolute"_s}, {u"use_cache"_s, true}})
                            << true;
    QTest::newRow("a config that names no segments")
        << plain << setting(configJson, u"type_vocab_size"_s, QJsonValue::Undefined) << true;
    QTest::newRow("no prefix") << plain << renamed([](QString name) { return name.remove("bert."_L1); }) << true;
    QTest::newRow("a prefix of two words")
        << plain << renamed([](const QString &name) { return u"module."_s + name; }) << true;
    QTest::newRow("gamma and beta") << plain << renamed([](QString name) {
        return name.replace("LayerNorm.weight"_L1, "LayerNorm.gamma"_L1)
            .replace("LayerNorm.bias"_L1, "LayerNorm.beta"_L1);
    }) << true;
    QTest::newRow("heads that are not ours") << plain << withTensors([](TensorMap &tensors) {
        tensors["classifier.weight"] = torch::zeros({7, 32});
        tensors["crf.transitions"] = torch::zeros({9, 9});
        tensors["bert.encoder.layer.9.unknown"] = torch::zeros({1});
    }) << true;
    QTest::newRow("no pooler") << plain << withTensors([](TensorMap &tensors) {
        std::erase_if(tensors, [](const auto &entry) { return entry.first.contains("pooler"); });
    }) << true;
}

void TestEncoderFolder::readsTheVarieties()
{
    QFETCH(const QString, folder);
    QFETCH(const Change, change);
    const auto dir = copyOf(folder);
    QVERIFY(dir && change(QDir(dir->path())));
    const auto first = readEncoderFolder(source(u"safetensors"_s));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QTEST(read->lowerCase, "lowerCase");
    QCOMPARE(read->tensors.size(), first->tensors.size());
    for (const auto &[name, tensor] : read->tensors)
        QVERIFY2(torch::equal(tensor, first->tensors.at(name)), name.c_str());
}

void TestEncoderFolder::sharesNoMemory()
{
    const auto read = readEncoderFolder(source(u"pytorch"_s));
    QVERIFY(read.has_value());
    std::set<const void *> places;
    for (const auto &[name, tensor] : read->tensors) {
        QVERIFY2(tensor.is_contiguous() && tensor.storage().nbytes() == size_t(tensor.numel()) * 4, name.c_str());
        QVERIFY2(places.insert(tensor.data_ptr()).second, name.c_str());
    }
}

void TestEncoderFolder::leavesOutRowsWithoutPieces()
{
    const auto dir = copyOf(u"safetensors"_s);
    QByteArray pieces = readAll(dir->filePath(vocabTxt));
    pieces.chop(4); // "##0"
    QVERIFY(writeAll(dir->filePath(vocabTxt), pieces));
    const auto whole = readEncoderFolder(source(u"safetensors"_s));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->config.vocabulary, 39);
    QCOMPARE(read->vocabulary.size(), 39);
    QVERIFY(torch::equal(read->tensors.at("tokens"), whole->tensors.at("tokens").narrow(0, 0, 39)));
}

void TestEncoderFolder::acceptsAnEmptyLastLine()
{
    const auto dir = copyOf(u"safetensors"_s);
    QVERIFY(writeAll(dir->filePath(vocabTxt), readAll(dir->filePath(vocabTxt)) + "\n"));
    const auto read = inspectEncoderFolder(dir->path());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->vocabulary.size(), 40);
}

void TestEncoderFolder::prefersSafetensors()
{
    const auto dir = copyOf(u"safetensors"_s);
    QVERIFY(writeAll(dir->filePath(u"pytorch_model.bin"_s), "not looked at"));
    const auto read = inspectEncoderFolder(dir->path());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->form, WeightsForm::Safetensors);
    QCOMPARE(read->weightsPath, dir->filePath(safetensors));
}

QTEST_GUILESS_MAIN(TestEncoderFolder)
#include "test_encoder_folder.moc"
