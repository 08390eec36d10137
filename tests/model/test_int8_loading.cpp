// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/model_tokenizer.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/network/encoder_linear_p.h"
#include "core/model/weights/safetensors_p.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr int pieces = 40;

/// A model on a small BERT of random weights, kept to be read in int8, in a folder.
Result<void> writeModel(const QString &folder, const std::function<void(TensorMap &)> &change = {})
{
    torch::manual_seed(5);
    auto parts = std::make_unique<ModelSnapshot::Parts>();
    ModelConfig &config = parts->config;
    config.encoder = u"bert"_s;
    config.bert.vocabulary = pieces;
    config.bert.hidden = config.hidden = 64;
    config.bert.layers = 2;
    config.bert.heads = 4;
    config.bert.intermediate = 128;
    config.bert.positions = config.maximumTokens = 64;
    config.int8 = true;
    config.thresholds = {0.5F, 0.5F, 0.5F, 0.5F};
    std::vector<QString> entries{u"[PAD]"_s, u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s, u"[MASK]"_s};
    while (entries.size() < pieces) entries.push_back(QString(QChar(u'a' + int(entries.size()))));
    auto tokenizer = makeTokenizer(config, Vocabulary(std::move(entries)));
    if (!tokenizer) return std::unexpected(tokenizer.error());
    parts->tokenizer = *tokenizer;
    parts->schema.addPredicate(u"knows"_s);
    parts->network = std::make_shared<Network>(config, pieces, 1);
    const torch::NoGradGuard guard;
    TensorMap weights;
    for (auto &parameter : parts->network->named_parameters()) {
        if (parameter.value().dim() > 1) parameter.value().normal_(0, 0.1);
        weights.emplace(parameter.key(), parameter.value());
    }
    if (change) change(weights);
    return ModelSnapshot(std::move(parts)).save(folder);
}

/// How far the vectors of a text are from those in float32, as a share of their norm.
double deviation(const ModelSnapshot &model, const ModelSnapshot &exact)
{
    const torch::InferenceMode guard;
    const auto ids = torch::arange(pieces - 8).view({1, pieces - 8});
    const auto mask = torch::ones({1, pieces - 8});
    const auto encode
        = [&](const ModelSnapshot &snapshot) { return snapshot.parts().network->encoder().encode(ids, mask).hidden; };
    const auto reference = encode(exact);
    return ((encode(model) - reference).norm() / reference.norm()).item<double>();
}

/// The greatest product of 64 ones with 64 ones; 64 if nothing overflows.
double sumOfOnes(std::optional<Int8Range> range)
{
    const torch::InferenceMode guard;
    EncoderLinear linear(64, 64);
    for (torch::Tensor &parameter : linear.parameters()) parameter.fill_(parameter.dim() == 2 ? 1 : 0);
    range ? linear.quantise(*range) : linear.quantise();
    return linear.forward(torch::ones({1, 8, 64})).max().item<double>();
}

} // namespace

/// Models that are kept to be read in int8, on processors on which that is exact and on those on which it is not.
class TestInt8Loading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadInInt8();
    void staysExactWithoutVnni();
    void isReadInFloat32WhereInt8LosesIt();
};

void TestInt8Loading::isReadInInt8()
{
    const QTemporaryDir folder;
    QVERIFY(writeModel(folder.filePath(u"model"_s)));
    const auto model = ModelSnapshot::load(folder.filePath(u"model"_s));
    const auto exact = ModelSnapshot::load(folder.filePath(u"model"_s), Precision::Float32);
    QVERIFY(model && exact);
    QVERIFY((*model)->config().int8);
    QCOMPARE((*model)->warning(), QString());
    const double share = deviation(**model, **exact);
    QVERIFY2(share > 0 && share < 0.05, qPrintable(QString::number(share)));
}

/// AVX2 without VNNI adds in 16 bits: oneDNN, whose products these are, is told in a process of its own to use no more.
void TestInt8Loading::staysExactWithoutVnni()
{
    if (qEnvironmentVariable("ONEDNN_MAX_CPU_ISA") == u"AVX2") { // the inner run
        if (std::abs(sumOfOnes(Int8Range::Whole) - 64) < 1) QSKIP("this processor's sums of 16 bits do not overflow");
        QCOMPARE(usualInt8Range(), Int8Range::Reduced);
        const double sum = sumOfOnes({});
        QVERIFY2(std::abs(sum - 64) < 1, qPrintable(QString::number(sum)));
        return isReadInInt8();
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ONEDNN_MAX_CPU_ISA"_s, u"AVX2"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"staysExactWithoutVnni"_s});
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
    if (said.contains("SKIP")) QSKIP(said.constData());
}

/// Two large weights whose inputs are equal cancel out, but leave the others of their row nothing of the eight bits.
void TestInt8Loading::isReadInFloat32WhereInt8LosesIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"model"_s);
    QVERIFY(writeModel(path, [](TensorMap &weights) {
        for (auto &[name, tensor] : weights) {
            const std::string_view parameter = name;
            if (parameter.ends_with("norm.gain")) tensor.slice(0, 0, 2).zero_();
            if (parameter.ends_with("norm.bias")) tensor.slice(0, 0, 2).fill_(1);
            if (parameter.ends_with("attention.weight") || parameter.ends_with("expand.weight")) {
                tensor.select(1, 0).fill_(1000);
                tensor.select(1, 1).fill_(-1000);
            }
        }
    }));
    const auto model = ModelSnapshot::load(path);
    const auto exact = ModelSnapshot::load(path, Precision::Float32);
    QVERIFY(model && exact);
    QVERIFY(!(*model)->config().int8);
    QVERIFY2((*model)->warning().contains(u"int8"_s), qPrintable((*model)->warning()));
    QCOMPARE((*exact)->warning(), QString());
    QCOMPARE(deviation(**model, **exact), 0.0);
}

QTEST_GUILESS_MAIN(TestInt8Loading)
#include "test_int8_loading.moc"
