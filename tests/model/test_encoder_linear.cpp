// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/bert_encoder_p.h"

#include <QTest>

using namespace spotter;

namespace {

void randomise(torch::nn::Module &module)
{
    const torch::NoGradGuard guard;
    for (torch::Tensor &parameter : module.parameters()) parameter.normal_(0, 0.05);
}

} // namespace

/// Int8 beside float32.
class TestEncoderLinear : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void int8IsClose_data();
    void int8IsClose();
    void floatComesBack();
    void wholeEncoder();
};

void TestEncoderLinear::int8IsClose_data()
{
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<int>("rows");
    QTest::newRow("as MiniLM's") << 384 << 1536 << 200;
    QTest::newRow("narrow") << 32 << 8 << 3;
    QTest::newRow("odd sizes, one row") << 33 << 7 << 1;
}

void TestEncoderLinear::int8IsClose()
{
    QFETCH(const int, inputs);
    QFETCH(const int, outputs);
    QFETCH(const int, rows);
    torch::manual_seed(1);
    EncoderLinear linear(inputs, outputs);
    randomise(linear);
    const torch::InferenceMode guard;
    const auto x = torch::randn({1, rows, inputs});
    const auto exact = linear.forward(x);
    linear.quantise();
    const auto close = linear.forward(x);
    QCOMPARE(close.sizes(), exact.sizes());
    const double error = ((close - exact).norm() / exact.norm()).item<double>();
    QVERIFY2(error < 0.03, qPrintable(QString::number(error))); // a reduced range has half as many steps
    QVERIFY(error > 0); // or nothing was quantised
}

void TestEncoderLinear::floatComesBack()
{
    torch::manual_seed(2);
    EncoderLinear linear(16, 16);
    randomise(linear);
    const torch::InferenceMode guard;
    const auto x = torch::randn({2, 3, 16});
    const auto exact = linear.forward(x);
    linear.quantise();
    linear.dequantise();
    QVERIFY(torch::equal(linear.forward(x), exact));
}

void TestEncoderLinear::wholeEncoder()
{
    torch::manual_seed(3);
    BertConfig config;
    config.vocabulary = 50;
    config.hidden = 64;
    config.layers = 2;
    config.heads = 4;
    config.intermediate = 128;
    config.positions = 64;
    BertEncoder encoder(config);
    randomise(encoder);
    const torch::InferenceMode guard;
    const auto ids = torch::arange(40).view({1, 40});
    const auto mask = torch::ones({1, 40});
    const auto exact = encoder.encode(ids, mask).hidden;
    encoder.setInt8(true);
    const auto close = encoder.encode(ids, mask).hidden;
    QVERIFY(((close - exact).norm() / exact.norm()).item<double>() < 0.05);
    encoder.setInt8(false);
    QVERIFY(torch::equal(encoder.encode(ids, mask).hidden, exact));
}

QTEST_GUILESS_MAIN(TestEncoderLinear)
#include "test_encoder_linear.moc"
