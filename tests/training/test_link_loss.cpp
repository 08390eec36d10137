// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/link_loss_p.h"

#include <QTest>

#include <set>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr int64_t sentences = 2;
constexpr int64_t channels = 3;
constexpr int64_t tokens = 7;
constexpr int64_t shortLength = 4; ///< of the second sentence

PairLogits randomLogits(double scale)
{
    return {torch::randn({sentences, tokens, tokens}, torch::kFloat64) * scale,
        torch::randn({sentences, channels, tokens}, torch::kFloat64) * scale,
        torch::randn({sentences, channels, tokens}, torch::kFloat64) * scale};
}

torch::Tensor maskOfBoth()
{
    auto mask = torch::ones({sentences, tokens});
    mask.index_put_({1, torch::indexing::Slice(shortLength)}, 0);
    return mask;
}

const std::vector<PairLabel> labels{{0, 0, 1, 2}, {0, 0, 1, 5}, {0, 2, 3, 3}, {1, 1, 0, 3}};
const std::vector<PairLabel> doubted{{0, 0, 1, 2}, {0, 0, 1, 5, 0.3F}, {0, 2, 3, 3, 0}, {1, 1, 0, 3, 0.5F}};

/// The formula, pair by pair, in double.
double plainLoss(const PairLogits &logits, const std::vector<PairLabel> &labelled, bool ordered)
{
    const std::set<PairLabel> positive(labelled.begin(), labelled.end());
    double loss = 0;
    for (int64_t b = 0; b < sentences; ++b) {
        const int64_t length = b == 1 ? shortLength : tokens;
        for (int64_t c = 0; c < channels; ++c) {
            double negatives = 1;
            double positives = 1;
            for (int64_t i = 0; i < length; ++i)
                for (int64_t j = ordered ? i : 0; j < length; ++j) {
                    const double score = logits.base[b][i][j].item<double>() + logits.row[b][c][i].item<double>()
                        + logits.column[b][c][j].item<double>();
                    if (const auto found = positive.find({b, c, i, j}); found != positive.end())
                        positives += double(found->weight) * std::exp(-score);
                    else
                        negatives += std::exp(score);
                }
            loss += std::log(negatives) + std::log(positives);
        }
    }
    return loss;
}

} // namespace

/// The multi-label loss over pairs, which is computed without ever writing the pairs out.
class TestLinkLoss : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheFormula_data();
    void isTheFormula();
    void gradientIsRight();
    void staysFiniteFarOut();
    void nothingLabelled();
};

void TestLinkLoss::isTheFormula_data()
{
    QTest::addColumn<bool>("ordered");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("isDoubted");
    for (const double scale : {0.1, 1.0, 5.0})
        for (const bool ordered : {false, true})
            for (const bool isDoubted : {false, true})
                QTest::addRow("scale %g, ordered %d, doubted %d", scale, int(ordered), int(isDoubted))
                    << ordered << scale << isDoubted;
}

void TestLinkLoss::isTheFormula()
{
    QFETCH(const bool, ordered);
    QFETCH(const double, scale);
    QFETCH(const bool, isDoubted);
    const auto &pairs = isDoubted ? doubted : labels;
    torch::manual_seed(3);
    const PairLogits logits = randomLogits(scale);
    const double expected = plainLoss(logits, pairs, ordered);
    const double loss = pairLossSum(logits, maskOfBoth(), pairs, ordered).item<double>();
    QVERIFY2(std::abs(loss - expected) < 1e-6 * (1 + expected), qPrintable(u"%1, not %2"_s.arg(loss).arg(expected)));
}

void TestLinkLoss::gradientIsRight()
{
    torch::manual_seed(4);
    PairLogits logits = randomLogits(2);
    torch::Tensor *const inputs[] = {&logits.base, &logits.row, &logits.column};
    for (torch::Tensor *input : inputs) input->requires_grad_();
    pairLossSum(logits, maskOfBoth(), doubted, false).backward();
    constexpr double step = 1e-5;
    const torch::NoGradGuard guard;
    for (torch::Tensor *input : inputs) {
        auto flat = input->view({-1});
        const auto gradient = input->grad().view({-1});
        for (int64_t i = 0; i < flat.size(0); ++i) {
            const double value = flat[i].item<double>();
            flat[i] = value + step;
            const double above = plainLoss(logits, doubted, false);
            flat[i] = value - step;
            const double below = plainLoss(logits, doubted, false);
            flat[i] = value;
            QVERIFY(std::abs((above - below) / (2 * step) - gradient[i].item<double>()) < 1e-5);
        }
    }
}

void TestLinkLoss::staysFiniteFarOut()
{
    for (const double scale : {50.0, 300.0}) {
        torch::manual_seed(5);
        PairLogits logits = randomLogits(scale);
        for (torch::Tensor *input : {&logits.base, &logits.row, &logits.column}) input->requires_grad_();
        const auto loss = pairLossSum(logits, maskOfBoth(), labels, true);
        loss.backward();
        QVERIFY(std::isfinite(loss.item<double>()));
        for (const torch::Tensor *input : {&logits.base, &logits.row, &logits.column})
            QVERIFY(torch::isfinite(input->grad()).all().item<bool>());
    }
}

void TestLinkLoss::nothingLabelled()
{
    torch::manual_seed(6);
    const PairLogits logits = randomLogits(1);
    const double expected = plainLoss(logits, {}, false);
    QVERIFY(std::abs(pairLossSum(logits, maskOfBoth(), {}, false).item<double>() - expected) < 1e-6 * expected);
}

QTEST_GUILESS_MAIN(TestLinkLoss)
#include "test_link_loss.moc"
