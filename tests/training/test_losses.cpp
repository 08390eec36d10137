// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batches_p.h"
#include "core/training/entity_swap_p.h"
#include "core/training/losses_p.h"
#include "core/training/optimizer_p.h"
#include "core/training/pretraining/masked_pretraining_p.h"

#include <QTest>

#include <cmath>

using namespace spotter;
using namespace Qt::StringLiterals;

/// The arithmetic of training that needs torch's headers: losses, optimiser, pretraining, augmentation.
class TestLosses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void powerLossIsTheArticles_data();
    void powerLossIsTheArticles();
    void gradientIsFiniteAndRight_data();
    void gradientIsFiniteAndRight();
    void weightsMaskTheLoss();
    void otherImbalancesHaveGradients();
    void optimizerMinimises();
    void optimizerRefusesWhatIsNoNumber();
    void averageFollowsTheWeights();
    void correctionsComeOften();
    void pretrainingLearns();
    void entitySwapKeepsSpansTrue();
    void entitySwapLeavesNestedMentionsAlone();
};

void TestLosses::powerLossIsTheArticles_data()
{
    QTest::addColumn<double>("logit");
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("power");
    for (const double power : {1.0, 2.0, 4.0})
        for (const double logit : {-6.0, -1.0, 0.0, 0.5, 3.0, 8.0})
            for (const double target : {0.0, 1.0})
                QTest::addRow("n=%g z=%g t=%g", power, logit, target) << logit << target << power;
}

void TestLosses::powerLossIsTheArticles()
{
    QFETCH(const double, logit);
    QFETCH(const double, target);
    QFETCH(const double, power);
    const double p = 1 / (1 + std::exp(-logit));
    const double expected = target > 0 ? -power * std::log(p) : -std::log(1 - std::pow(p, power));
    const auto loss
        = powerCrossEntropySum(torch::full({1}, logit), torch::full({1}, target), torch::ones({1}), float(power));
    QVERIFY2(std::abs(loss.item<double>() - expected) < 1e-5 * (1 + expected),
        qPrintable(QString::number(loss.item<double>())));
}

void TestLosses::gradientIsFiniteAndRight_data()
{
    QTest::addColumn<double>("logit");
    QTest::addColumn<double>("target");
    for (const double logit : {-100.0, -50.0, -3.0, 0.0, 3.0, 50.0, 100.0})
        for (const double target : {0.0, 1.0}) QTest::addRow("z=%g t=%g", logit, target) << logit << target;
}

void TestLosses::gradientIsFiniteAndRight()
{
    QFETCH(const double, logit);
    QFETCH(const double, target);
    for (const float power : {2.0F, 4.0F}) {
        auto z = torch::full({1}, logit).requires_grad_();
        const auto loss = powerCrossEntropySum(z, torch::full({1}, target), torch::ones({1}), power);
        loss.backward();
        const double gradient = z.grad().item<double>();
        QVERIFY(std::isfinite(loss.item<double>()));
        QVERIFY(std::isfinite(gradient));
        // The derivative in double precision, from n·log σ(z) and expm1.
        const double slope = power / (1 + std::exp(logit));
        const double logPower = -double(power) * std::log1p(std::exp(-logit));
        const double expected = target > 0 ? -slope : slope * std::exp(logPower) / -std::expm1(logPower);
        if (std::abs(logit) <= 50)
            QVERIFY2(std::abs(gradient - expected) < 1e-4, qPrintable(u"%1 %2"_s.arg(gradient).arg(expected)));
    }
}

void TestLosses::weightsMaskTheLoss()
{
    auto z = torch::randn({2, 3}).requires_grad_();
    const auto weight = torch::tensor({{1.0F, 1.0F, 0.0F}, {0.0F, 0.0F, 0.0F}});
    powerCrossEntropySum(z, torch::zeros({2, 3}), weight, 2).backward();
    QVERIFY(((z.grad() != 0).to(torch::kFloat32) - weight).abs().sum().item<float>() == 0);
}

void TestLosses::otherImbalancesHaveGradients()
{
    for (const Imbalance imbalance : {Imbalance::Focal, Imbalance::ClassWeight}) {
        auto z = torch::tensor({-50.0F, -1.0F, 1.0F, 50.0F}).requires_grad_();
        pointerLossSum(z, torch::tensor({1.0F, 1.0F, 0.0F, 0.0F}), torch::ones({4}), imbalance, 4).backward();
        QVERIFY(torch::isfinite(z.grad()).all().item<bool>());
        QVERIFY((z.grad().slice(0, 0, 2) < 0).all().item<bool>());
        QVERIFY((z.grad().slice(0, 2, 4) > 0).all().item<bool>());
    }
}

void TestLosses::optimizerMinimises()
{
    auto x = torch::full({4}, 5.0F).requires_grad_();
    Optimizer optimizer({{{x}, 1}}, {});
    for (int i = 0; i < 500; ++i) {
        optimizer.zeroGradients();
        (x - 1).square().sum().backward();
        QVERIFY(optimizer.step(0.05));
    }
    QVERIFY((x - 1).abs().max().item<float>() < 0.05F);
}

void TestLosses::optimizerRefusesWhatIsNoNumber()
{
    auto x = torch::ones({2}).requires_grad_();
    Optimizer optimizer({{{x}, 1}}, {});
    optimizer.zeroGradients();
    (x * std::numeric_limits<float>::quiet_NaN()).sum().backward();
    QVERIFY(!optimizer.step(0.1));
    QVERIFY(torch::equal(x, torch::ones({2})));
}

void TestLosses::averageFollowsTheWeights()
{
    auto x = torch::zeros({1}).requires_grad_();
    Optimizer optimizer({{{x}, 1}}, {.weightDecay = 0, .gradientNorm = 5, .emaDecay = 0.9});
    for (int i = 0; i < 100; ++i) {
        optimizer.zeroGradients();
        (-x).sum().backward();
        QVERIFY(optimizer.step(0.01));
    }
    const float trained = x.item<float>();
    optimizer.swapAverage();
    const float average = x.item<float>();
    QVERIFY(average < trained);
    QVERIFY(average > trained - 0.3F);
    optimizer.swapAverage();
    QCOMPARE(x.item<float>(), trained);
}

void TestLosses::correctionsComeOften()
{
    const auto round = sentencesOfEpoch(100, {3, 4}, 0.1);
    QCOMPARE(std::ranges::count(round, size_t(3)), 5); // 2 · 5 of 98 + 2 · 5 are a tenth, roughly
    QCOMPARE(std::ranges::count(round, size_t(4)), 5);
    QCOMPARE(std::ranges::count(round, size_t(5)), 1);
    QCOMPARE(round.size(), size_t(108));
    QCOMPARE(sentencesOfEpoch(4, {}, 0.1).size(), size_t(4));
    QCOMPARE(sentencesOfEpoch(4, {0, 1}, 0.1).size(), size_t(4)); // more than a tenth anyway
    QCOMPARE(sentencesOfEpoch(2, {0, 1}, 0.1).size(), size_t(2));
}

void TestLosses::pretrainingLearns()
{
    torch::manual_seed(1);
    ModelConfig config;
    config.hidden = 16;
    config.dilations = {1, 2};
    config.maximumTokens = 32;
    Network network(config, 12, 1);
    MaskedPretraining pretraining(network, 12, 2);
    Optimizer optimizer({{pretraining.parameters(), 1}}, {});
    std::vector<RandomState> randoms;
    for (uint64_t i = 0; i < 8; ++i) randoms.emplace_back(5 + i);
    std::vector<TokenSequence> sentences(8);
    for (int i = 0; i < 8; ++i)
        for (int t = 0; t < 24; ++t) {
            sentences[size_t(i)].ids.push_back(3 + (t + i) % 9); // each token is told by its neighbours
            sentences[size_t(i)].spans.push_back({t, t + 1});
        }
    std::vector<const TokenSequence *> batch;
    for (const TokenSequence &sentence : sentences) batch.push_back(&sentence);
    double first = 0;
    double last = 0;
    for (int step = 0; step < 200; ++step) {
        optimizer.zeroGradients();
        const MaskedPretraining::Batch masked = pretraining.mask(batch, 0, randoms);
        const auto loss = pretraining.loss(masked, double(masked.places.size()));
        loss.backward();
        QVERIFY(optimizer.step(0.01));
        (step < 10 ? first : last) = loss.item<double>();
    }
    QVERIFY2(last < first / 2, qPrintable(u"%1 → %2"_s.arg(first).arg(last)));
}

namespace {

Document filmSentence(const QString &film, const QString &person)
{
    Document document;
    document.text = u"🎬《%1》由%2执导，%2很满意"_s.arg(film, person);
    LabelledTriple label;
    const qsizetype film0 = document.text.indexOf(film);
    const qsizetype person0 = document.text.indexOf(person);
    label.triple = {{{film0, film0 + film.size()}, film, u"影视作品"_s}, u"导演"_s,
        {{person0, person0 + person.size()}, person, u"人物"_s}};
    document.triples.push_back(label);
    return document;
}

} // namespace

void TestLosses::entitySwapKeepsSpansTrue()
{
    const std::vector<Document> documents{filmSentence(u"活着"_s, u"张艺谋"_s),
        filmSentence(u"Titanic"_s, u"詹姆斯·卡梅隆"_s), filmSentence(u"𠀀日"_s, u"李安"_s)};
    const EntitySwap swap(documents);
    RandomState random(1);
    int changed = 0;
    for (int i = 0; i < 200; ++i) {
        const Document &original = documents[size_t(i) % 3];
        const Document result = swap.swapped(original, 0.5, random);
        changed += result.text != original.text;
        for (const LabelledTriple &label : result.triples)
            for (const Mention *mention : {&label.triple.subject, &label.triple.object})
                QCOMPARE(result.text.mid(mention->span.beginUtf16, mention->span.length()), mention->text);
    }
    QVERIFY(changed > 60);
}

void TestLosses::entitySwapLeavesNestedMentionsAlone()
{
    Document nested;
    nested.text = u"北京大学位于北京"_s;
    LabelledTriple label;
    label.triple = {{{0, 4}, u"北京大学"_s, u"学校"_s}, u"位于"_s, {{0, 2}, u"北京"_s, u"地点"_s}};
    nested.triples.push_back(label);
    RandomState random(1);
    QCOMPARE(EntitySwap({nested, filmSentence(u"a"_s, u"b"_s)}).swapped(nested, 1, random).text, nested.text);
}

QTEST_GUILESS_MAIN(TestLosses)
#include "test_losses.moc"
