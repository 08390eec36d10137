// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/byte_pair_file.h"
#include "core/model/config/model_tokenizer.h"
#include "core/model/config/sentencepiece_file.h"
#include "core/model/network/bert_encoder_p.h"
#include "core/model/weights/encoder_folder_p.h"
#include "core/model/weights/encoder_library.h"
#include "core/model/weights/encoder_vocabulary.h"
#include "core/model/weights/pretrained_weights_p.h"
#include "core/text/code_points.h"
#include "tests/model/encoder_folders.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace spotter;
using namespace spotter::encoder_folders;
using namespace Qt::StringLiterals;

/// A tiny encoder of each family in tests/data/encoders/families, against what tokenizers and transformers give.
class TestEncoderFamilies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheReference_data();
    void isTheReference();
    void freezesWhatIsAskedFor_data() { isTheReference_data(); }
    void freezesWhatIsAskedFor();
    void offsetsOfBytePairsAreTheReferences_data();
    void offsetsOfBytePairsAreTheReferences();
    void bytePairsAreTheSameWhenWritten_data() { offsetsOfBytePairsAreTheReferences_data(); }
    void bytePairsAreTheSameWhenWritten();
    void readsVocabularyAndMerges();
    void readsSentencePiecesFile_data();
    void readsSentencePiecesFile();
    void refusesDamagedSentencePieces();
    void readsTheDiscriminatorBesideItsGenerator();
    void refuses_data();
    void refuses();
};

namespace {

QString familyFolder(const QString &name) { return source(u"families/"_s + name); }

QJsonObject referenceOf(const QString &family)
{
    return QJsonDocument::fromJson(readAll(source(u"families/reference.json"_s))).object().value(family).toObject();
}

/// Neighbouring unknown tokens as one, as the package "tokenizers" has them in SentencePiece's models.
QJsonArray fused(const std::vector<qint32> &ids, qint32 unknown)
{
    QJsonArray result;
    for (const qint32 id : ids)
        if (id != unknown || result.isEmpty() || result.last().toInt() != unknown) result.append(id);
    return result;
}

double distance(const torch::Tensor &ours, const QJsonArray &theirs)
{
    if (ours.size(0) != theirs.size()) return 1e9;
    double worst = 0;
    for (int64_t token = 0; token < ours.size(0); ++token)
        for (int64_t i = 0; i < ours.size(1); ++i)
            worst = std::max(worst, std::abs(double(ours[token][i].item<float>()) - theirs[token][i].toDouble(1e9)));
    return worst;
}

QByteArray bytes(const QJsonObject &json) { return QJsonDocument(json).toJson(); }

} // namespace

void TestEncoderFamilies::isTheReference_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("family");
    QTest::newRow("RoBERTa") << u"roberta"_s << u"RoBERTa"_s;
    QTest::newRow("RoBERTa, a blank before each text") << u"roberta_blank"_s << u"RoBERTa"_s;
    QTest::newRow("XLM-RoBERTa") << u"xlm_roberta"_s << u"XLM-RoBERTa"_s;
    QTest::newRow("CamemBERT") << u"camembert"_s << u"CamemBERT"_s;
    QTest::newRow("ELECTRA, narrow embeddings") << u"electra_small"_s << u"ELECTRA"_s;
    QTest::newRow("ELECTRA") << u"electra_base"_s << u"ELECTRA"_s;
    QTest::newRow("ALBERT") << u"albert"_s << u"ALBERT"_s;
    QTest::newRow("ERNIE, with tasks") << u"ernie"_s << u"ERNIE"_s;
    QTest::newRow("DistilBERT") << u"distilbert"_s << u"DistilBERT"_s;
}

void TestEncoderFamilies::isTheReference()
{
    QFETCH(const QString, folder);
    const auto read = readEncoderFolder(familyFolder(folder));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QTEST(read->family, "family");
    const auto tokenizer = encoderTokenizer(*read);
    QVERIFY2(tokenizer.has_value(), tokenizer ? "" : qPrintable(tokenizer.error().message));
    QCOMPARE((*tokenizer)->vocabulary().size(), size_t(read->config.vocabulary));
    BertEncoder encoder(read->config);
    QCOMPARE(read->tensors.size(), encoder.named_parameters().size());
    copyWeights(*read, encoder);
    const torch::NoGradGuard guard;
    const QJsonObject reference = referenceOf(folder);
    const qint32 unknown = read->unigram ? qint32(reference.value("unknown"_L1).toInt()) : -1;
    const QJsonArray texts = reference.value("texts"_L1).toArray();
    QVERIFY(texts.size() > 7);
    for (const QJsonValue &row : texts) {
        const QString text = row["text"_L1].toString();
        const QJsonArray ids = row["ids"_L1].toArray();
        QCOMPARE(fused((*tokenizer)->tokenize(text).ids, unknown), ids);
        std::vector<int64_t> values;
        for (const QJsonValue &id : ids) values.push_back(id.toInteger());
        const auto batch = torch::tensor(values).unsqueeze(0);
        const auto hidden = encoder.encode(batch, torch::ones(batch.sizes())).hidden[0];
        const double worst = distance(hidden, row["hidden"_L1].toArray());
        QVERIFY2(worst < 1e-5, qPrintable(u"%1 off in “%2”"_s.arg(worst).arg(text)));
    }
}

void TestEncoderFamilies::freezesWhatIsAskedFor()
{
    QFETCH(const QString, folder);
    const auto read = inspectEncoderFolder(familyFolder(folder));
    QVERIFY(read.has_value());
    const auto trainable = [&](int layers) {
        BertEncoder encoder(read->config);
        encoder.freeze(layers);
        QStringList names;
        for (const auto &parameter : encoder.named_parameters())
            if (parameter.value().requires_grad()) names += QString::fromStdString(parameter.key()).section(u'.', 0, 0);
        names.removeDuplicates();
        return names.join(u' ');
    };
    const bool shared = read->config.sharedLayers;
    QCOMPARE(trainable(1), shared ? u"layer0"_s : u"layer1"_s);
    QCOMPARE(trainable(read->config.layers), QString());
}

void TestEncoderFamilies::offsetsOfBytePairsAreTheReferences_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("RoBERTa") << u"roberta"_s;
    QTest::newRow("a blank before each text") << u"roberta_blank"_s;
}

void TestEncoderFamilies::offsetsOfBytePairsAreTheReferences()
{
    QFETCH(const QString, folder);
    const auto read = inspectEncoderFolder(familyFolder(folder));
    QVERIFY(read.has_value() && read->bytePairs);
    const auto tokenizer = BytePairTokenizer::create(*read->bytePairs);
    QVERIFY(tokenizer.has_value());
    for (const QJsonValue &row : referenceOf(folder).value("texts"_L1).toArray()) {
        const QString text = row["text"_L1].toString();
        const CodePointMap map(text);
        const TokenSequence tokens = (*tokenizer)->tokenize(text);
        const QJsonArray offsets = row["offsets"_L1].toArray();
        QCOMPARE(tokens.size(), offsets.size());
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Span span = tokens.spans[size_t(i)];
            const qint64 begin = offsets[i][0].toInteger();
            const qint64 end = offsets[i][1].toInteger();
            QCOMPARE(span.isValid(), begin < end);
            if (!span.isValid()) continue;
            // The package takes a blank of the text for the one that it would have added.
            if (i == 1 && read->bytePairs->addsBlank && text.startsWith(u' ')) continue;
            QCOMPARE(qint64(map.toCodePoint(span.beginUtf16)), begin);
            QCOMPARE(qint64(map.toCodePoint(span.endUtf16)), end);
        }
    }
}

void TestEncoderFamilies::bytePairsAreTheSameWhenWritten()
{
    QFETCH(const QString, folder);
    const auto read = inspectEncoderFolder(familyFolder(folder));
    QVERIFY(read.has_value() && read->bytePairs);
    const auto tokenizer = BytePairTokenizer::create(*read->bytePairs);
    const QTemporaryDir model;
    QVERIFY(writeAll(model.filePath(u"tokenizer.json"_s), bytes(tokenizerToJson(**tokenizer))));
    ModelConfig config;
    config.encoder = u"bert"_s;
    const auto again = loadTokenizer(QDir(model.path()), config);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
    QCOMPARE((*again)->padId(), (*tokenizer)->padId());
    QCOMPARE((*again)->unknownId(), (*tokenizer)->unknownId());
    for (const QJsonValue &row : referenceOf(folder).value("texts"_L1).toArray()) {
        const QString text = row["text"_L1].toString();
        QCOMPARE((*again)->tokenize(text).ids, (*tokenizer)->tokenize(text).ids);
    }
}

/// As RoBERTa was published first; also out of the library of encoders.
void TestEncoderFamilies::readsVocabularyAndMerges()
{
    const auto dir = copyOfFolder(familyFolder(u"roberta"_s));
    const QString path = dir->filePath(u"tokenizer.json"_s);
    const QJsonObject model = QJsonDocument::fromJson(readAll(path)).object().value("model"_L1).toObject();
    QByteArray merges = "#version: 0.2\n";
    for (const QJsonValue &merge : model.value("merges"_L1).toArray())
        merges += (merge[0].toString() + u' ' + merge[1].toString() + u'\n').toUtf8();
    QVERIFY(writeAll(dir->filePath(u"vocab.json"_s), bytes(model.value("vocab"_L1).toObject())));
    QVERIFY(writeAll(dir->filePath(u"merges.txt"_s), merges));
    QVERIFY(QFile::remove(path));
    const QTemporaryDir root;
    const auto added = EncoderLibrary(root.path()).add(dir->path());
    QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().message));
    const auto read = inspectEncoderFolder(added->folder);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    const auto tokenizer = BytePairTokenizer::create(*read->bytePairs);
    for (const QJsonValue &row : referenceOf(u"roberta"_s).value("texts"_L1).toArray())
        QCOMPARE(fused((*tokenizer)->tokenize(row["text"_L1].toString()).ids, -1), row["ids"_L1].toArray());
}

void TestEncoderFamilies::readsSentencePiecesFile_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("file");
    QTest::newRow("XLM-RoBERTa's numbers") << u"xlm_roberta"_s << u"sentencepiece.bpe.model"_s;
    QTest::newRow("ALBERT's") << u"albert"_s << u"spiece.model"_s;
}

/// A folder without tokenizer.json.
void TestEncoderFamilies::readsSentencePiecesFile()
{
    QFETCH(const QString, family);
    QFETCH(const QString, file);
    const auto dir = copyOfFolder(familyFolder(family));
    QVERIFY(QFile::remove(dir->filePath(u"tokenizer.json"_s)));
    QVERIFY(writeAll(dir->filePath(file), readAll(familyFolder(family + u".model"_s))));
    const auto read = readEncoderVocabulary(QDir(dir->path()));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QVERIFY(read->unigram);
    const auto tokenizer = UnigramTokenizer::create(*read->unigram);
    QVERIFY(tokenizer.has_value());
    const QJsonObject reference = QJsonDocument::fromJson(readAll(source(u"families/sentencepiece.json"_s))).object();
    const QJsonArray texts = reference.value(family).toArray();
    QVERIFY(texts.size() > 6);
    for (const QJsonValue &row : texts) {
        const QString text = row["text"_L1].toString();
        const QJsonArray ids = fused((*tokenizer)->tokenize(text).ids, (*tokenizer)->unknownId());
        QVERIFY2(ids == row["ids"_L1].toArray(), qPrintable(text));
    }
}

/// Cut off anywhere, and with any byte changed: an error, or another model, but nothing worse.
void TestEncoderFamilies::refusesDamagedSentencePieces()
{
    const QByteArray whole = readAll(familyFolder(u"xlm_roberta.model"_s));
    int refused = 0;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const auto cut = readSentencePieceModel(whole.first(i), PieceLayout::XlmRoberta, {}, u"/e/spiece.model"_s);
        if (!cut) QVERIFY(cut.error().message.startsWith(u"/e/spiece.model"_s));
        refused += cut ? 0 : 1;
        QByteArray changed = whole;
        changed[i] = char(changed[i] ^ 0x55);
        if (auto other = readSentencePieceModel(changed, PieceLayout::XlmRoberta, {}, u"m"_s))
            if (const auto tokenizer = UnigramTokenizer::create(std::move(*other)))
                QVERIFY((*tokenizer)->tokenize(u"Alice 北京").size() >= 2);
    }
    QVERIFY(refused > whole.size() / 2);
    QVERIFY(!readSentencePieceModel("PK\3\4 no model", PieceLayout::Albert, {}, u"m"_s).has_value());
}

void TestEncoderFamilies::readsTheDiscriminatorBesideItsGenerator()
{
    const auto dir = copyOfFolder(familyFolder(u"electra_base"_s));
    QVERIFY(withTensors([](TensorMap &tensors) {
        TensorMap both;
        for (const auto &[name, tensor] : tensors) {
            both.emplace("electra." + name, tensor);
            both.emplace("generator." + name, tensor * 2);
        }
        tensors = both;
    })(QDir(dir->path())));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    const auto plain = readEncoderFolder(familyFolder(u"electra_base"_s));
    QVERIFY(torch::equal(read->tensors.at("tokens"), plain->tensors.at("tokens")));
}

void TestEncoderFamilies::refuses_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("says");
    const QString tokenizer = u"tokenizer.json"_s;
    QTest::newRow("ALBERT of several groups")
        << u"albert"_s << setting(configJson, u"num_hidden_groups"_s, 2) << u"several groups of layers"_s;
    QTest::newRow("RoBERTa of relative positions")
        << u"roberta"_s << setting(configJson, u"position_embedding_type"_s, u"relative_key"_s) << u"relative_key"_s;
    QTest::newRow("RoBERTa without layers")
        << u"roberta"_s << setting(configJson, u"num_hidden_layers"_s, 0) << u"config.json"_s;
    QTest::newRow("RoBERTa without usable positions")
        << u"roberta"_s << setting(configJson, u"max_position_embeddings"_s, 4) << u"config.json"_s;
    QTest::newRow("DistilBERT that is narrower than its weights")
        << u"distilbert"_s << setting(configJson, u"dim"_s, 16) << u"shape"_s;
    QTest::newRow("ERNIE without its tasks") << u"ernie"_s << withTensors([](TensorMap &tensors) {
        tensors.erase("embeddings.task_type_embeddings.weight");
    }) << u"task_type_embeddings"_s;
    QTest::newRow("byte pairs that split otherwise")
        << u"roberta"_s << setting(tokenizer, u"pre_tokenizer"_s, QJsonObject{{u"type"_s, u"Whitespace"_s}})
        << u"“BPE, Whitespace”"_s;
    QTest::newRow("byte pairs with an end-of-word mark")
        << u"roberta"_s
        << setting(tokenizer, u"model"_s,
               QJsonObject{{u"type"_s, u"BPE"_s}, {u"end_of_word_suffix"_s, u"</w>"_s}, {u"vocab"_s, QJsonObject()}})
        << u"end_of_word_suffix"_s;
    QTest::newRow("byte pairs with a gap in the vocabulary")
        << u"roberta"_s
        << setting(tokenizer, u"model"_s,
               QJsonObject{{u"type"_s, u"BPE"_s}, {u"vocab"_s, QJsonObject{{u"a"_s, 0}, {u"b"_s, 2}}}})
        << u"gaps"_s;
}

void TestEncoderFamilies::refuses()
{
    QFETCH(const QString, folder);
    QFETCH(const Change, change);
    QFETCH(const QString, says);
    const auto dir = copyOfFolder(familyFolder(folder));
    QVERIFY(change(QDir(dir->path())));
    const auto read = readEncoderFolder(dir->path());
    QVERIFY(!read.has_value());
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(dir->path()), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestEncoderFamilies)
#include "test_encoder_families.moc"
