// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/half_pointer_head_p.h"
#include "core/training/losses_p.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// The conditional layer norm under the powered loss, in double precision: its values by the formula, its gradients by
/// central differences, up to the logits at which a float's sigmoid is 0 or 1.
class TestConditionalLayerNorm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesAreTheFormulas();
    void gradientsMatchFiniteDifferences_data();
    void gradientsMatchFiniteDifferences();
};

namespace {

constexpr int hidden = 6;

struct Sample {
    ConditionalLayerNorm norm{hidden, 2 * hidden};
    torch::Tensor x; ///< [rows, tokens, hidden]
    torch::Tensor condition; ///< [rows, 2 · hidden]

    Sample()
    {
        torch::manual_seed(7);
        norm.to(torch::kFloat64);
        const torch::NoGradGuard guard;
        for (auto &parameter : norm.parameters()) parameter.normal_(0.3, 1);
        x = torch::randn({2, 3, hidden}, torch::kFloat64) * 2 + 1;
        condition = torch::randn({2, 2 * hidden}, torch::kFloat64);
    }

    torch::Tensor output() { return norm.forward(ConditionalLayerNorm::normalise(x), condition); }
};

} // namespace

void TestConditionalLayerNorm::valuesAreTheFormulas()
{
    Sample sample;
    const auto parameters = sample.norm.named_parameters();
    const auto mean = sample.x.mean(2, true);
    const auto variance = (sample.x - mean).square().mean(2, true);
    const auto gain = parameters["gain"] + torch::mm(sample.condition, parameters["gain_weight"].t());
    const auto bias = parameters["bias"] + torch::mm(sample.condition, parameters["bias_weight"].t());
    const auto expected = (sample.x - mean) / torch::sqrt(variance + 1e-7) * gain.unsqueeze(1) + bias.unsqueeze(1);
    QVERIFY((sample.output() - expected).abs().max().item<double>() < 1e-12);
}

void TestConditionalLayerNorm::gradientsMatchFiniteDifferences_data()
{
    QTest::addColumn<double>("largestLogit");
    QTest::addColumn<float>("power");
    for (const double largest : {1.0, 10.0, 50.0})
        for (const float power : {1.0F, 2.0F, 4.0F})
            QTest::addRow("|z| ≤ %g, n = %g", largest, double(power)) << largest << power;
}

void TestConditionalLayerNorm::gradientsMatchFiniteDifferences()
{
    QFETCH(const double, largestLogit);
    QFETCH(const float, power);
    Sample sample;
    const double scale = largestLogit / sample.output().detach().abs().max().item<double>();
    const auto targets = (torch::rand({2, 3, hidden}, torch::kFloat64) > 0.5).to(torch::kFloat64);
    const auto weight = torch::rand({2, 3, hidden}, torch::kFloat64);
    const auto loss = [&] { return powerCrossEntropySum(sample.output() * scale, targets, weight, power); };

    std::vector<torch::Tensor> leaves = sample.norm.parameters();
    leaves.push_back(sample.x.requires_grad_());
    leaves.push_back(sample.condition.requires_grad_());
    loss().backward();
    const torch::NoGradGuard guard;
    for (const torch::Tensor &leaf : leaves) {
        const auto gradient = leaf.grad().reshape({-1});
        auto values = leaf.detach().view({-1});
        for (int64_t i = 0; i < values.numel(); ++i) {
            constexpr double step = 1e-6;
            const double value = values[i].item<double>();
            values[i] = value + step;
            const double above = loss().item<double>();
            values[i] = value - step;
            const double below = loss().item<double>();
            values[i] = value;
            const double expected = (above - below) / (2 * step);
            const double found = gradient[i].item<double>();
            QVERIFY2(std::abs(found - expected) < 1e-5 * (1 + std::abs(expected)),
                qPrintable(u"%1 instead of %2"_s.arg(found).arg(expected)));
        }
    }
}

QTEST_GUILESS_MAIN(TestConditionalLayerNorm)
#include "test_conditional_layer_norm.moc"
