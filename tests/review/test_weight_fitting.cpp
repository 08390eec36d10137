// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/evidence.h"
#include "core/review/label_quality.h"
#include "core/review/review_queue.h"
#include "core/review/weight_fitting.h"
#include "tests/review/review_testing.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace spotter;
using namespace spotter::testing;

namespace {

/// What facts say is the last features, of the few labels whose facts occur elsewhere.
constexpr size_t labelFactFeatures = 6;
constexpr size_t candidateFactFeatures = 2;

/// Decisions in a world that has its own weights: features as wide as those of real findings, each decision as probable
/// as these weights say.
std::vector<ReviewResult> decisionsIn(const std::vector<double> &world, size_t count, bool missing, unsigned seed = 1)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::vector<ReviewResult> results;
    for (size_t i = 0; i < count; ++i) {
        ReviewResult result{{qint64(i) + 1}, missing,
            findingKindName(missing ? FindingKind::MissingTriple : FindingKind::Unconfirmed), u"a\tb\tc"_s};
        result.features = {1};
        const size_t facts = world.size() - (missing ? candidateFactFeatures : labelFactFeatures);
        while (result.features.size() < facts) result.features.push_back(normal(generator));
        while (result.features.size() < world.size())
            result.features.push_back(uniform(generator) < 0.1 ? std::abs(normal(generator)) : 0);
        const bool isRight = uniform(generator) < logistic(result.features, world);
        result.verdict = isRight == missing ? Verdict::Corrected : Verdict::Kept;
        results.push_back(std::move(result));
    }
    return results;
}

/// The share of pairs of a right and a wrong one that the weights put in order.
double orderedBy(const std::vector<double> &weights, const std::vector<ReviewResult> &results)
{
    std::vector<double> right;
    std::vector<double> wrong;
    for (const ReviewResult &result : results)
        ((result.verdict == Verdict::Corrected) == result.missing ? right : wrong)
            .push_back(logistic(result.features, weights));
    double ordered = 0;
    for (const double high : right)
        for (const double low : wrong) ordered += high > low;
    return ordered / double(right.size() * wrong.size());
}

constexpr size_t turned = 1; // "least": how sure the model is

std::vector<double> turnedWorld(std::vector<double> weights)
{
    weights[turned] = -2;
    return weights;
}

} // namespace

/// The quality that learns from decisions.
class TestWeightFitting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangedWorldIsRecovered_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("labels") << false;
        QTest::newRow("missing triples") << true;
    }
    void aChangedWorldIsRecovered()
    {
        QFETCH(const bool, missing);
        const QualityWeights shipped = shippedWeights();
        const std::vector<double> &before = missing ? shipped.candidate : shipped.label;
        const std::vector<double> world = turnedWorld(before);
        const QualityWeights fitted = weightsAfter(decisionsIn(world, 1000, missing));
        QCOMPARE(fitted.decisions, 1000);
        const std::vector<double> &after = missing ? fitted.candidate : fitted.label;
        QVERIFY2(after[turned] < -1, qPrintable(QString::number(after[turned])));
        QCOMPARE(missing ? fitted.label : fitted.candidate, missing ? shipped.label : shipped.candidate);
        // Others that nobody has decided about are ordered better, too.
        const auto others = decisionsIn(world, 1000, missing, 2);
        QVERIFY(orderedBy(after, others) > orderedBy(before, others) + 0.05);
        QVERIFY(orderedBy(after, others) > orderedBy(world, others) - 0.03);
    }

    void fewDecisionsChangeLittle()
    {
        const QualityWeights shipped = shippedWeights();
        const auto change = [&](size_t count) {
            const QualityWeights fitted = weightsAfter(decisionsIn(turnedWorld(shipped.label), count, false));
            double most = 0;
            for (size_t i = 0; i < fitted.label.size(); ++i)
                most = std::max(most, std::abs(fitted.label[i] - shipped.label[i]));
            return most;
        };
        QVERIFY2(change(20) < 0.7, qPrintable(QString::number(change(20))));
        QVERIFY(change(20) > 0);
        QVERIFY(change(400) > 2 * change(20));
    }

    void theyLearnAfterEveryTwenty()
    {
        const auto decisions = decisionsIn(turnedWorld(shippedWeights().label), 59, false);
        const auto after = [&](size_t count) { return weightsAfter(std::span(decisions).first(count)); };
        QCOMPARE(after(19).label, shippedWeights().label);
        QCOMPARE(after(19).decisions, 0);
        QVERIFY(after(20).label != shippedWeights().label);
        QCOMPARE(after(39).label, after(20).label);
        QVERIFY(after(40).label != after(20).label);
        QCOMPARE(after(59).decisions, 40);
        QCOMPARE(after(59).label, after(59).label); // the same again
    }

    void whatAllSayIsFinite_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("missing");
        for (const bool missing : {false, true}) {
            const char *what = missing ? "missing" : "labels";
            QTest::addRow("%s, all kept", what) << Verdict::Kept << missing;
            QTest::addRow("%s, all corrected", what) << Verdict::Corrected << missing;
        }
    }
    void whatAllSayIsFinite()
    {
        QFETCH(const Verdict, verdict);
        QFETCH(const bool, missing);
        const QualityWeights shipped = shippedWeights();
        auto decisions = decisionsIn(missing ? shipped.candidate : shipped.label, 400, missing);
        for (ReviewResult &decision : decisions) decision.verdict = verdict;
        decisions.front().features.assign(decisions.front().features.size(), 25); // as far as a logit goes
        const QualityWeights fitted = weightsAfter(decisions);
        for (const double weight : missing ? fitted.candidate : fitted.label)
            QVERIFY2(std::isfinite(weight) && std::abs(weight) < 20, qPrintable(QString::number(weight)));
        const bool isRight = (verdict == Verdict::Corrected) == missing;
        // What they all say has become more probable.
        double gain = 0;
        for (const ReviewResult &decision : decisions) {
            const double before = logistic(decision.features, missing ? shipped.candidate : shipped.label);
            const double after = logistic(decision.features, missing ? fitted.candidate : fitted.label);
            gain += isRight ? after - before : before - after;
        }
        QVERIFY2(gain > 0, qPrintable(QString::number(gain)));
    }

    void whatTeachesNothingIsLeftOut_data()
    {
        QTest::addColumn<std::vector<double>>("features");
        QTest::newRow("not kept") << std::vector<double>{};
        QTest::newRow("of a later version, with more of them") << std::vector<double>(labelFeatureCount + 1, 1);
        QTest::newRow("not a number") << std::vector<double>(labelFeatureCount, std::nan(""));
    }
    void whatTeachesNothingIsLeftOut()
    {
        QFETCH(const std::vector<double>, features);
        auto decisions = decisionsIn(turnedWorld(shippedWeights().label), 20, false);
        decisions[7].features = features;
        QCOMPARE(weightsAfter(decisions).decisions, 0);
        decisions[7].quality = 0.25;
        QCOMPARE(shippedQualityOf(decisions[7]), 0.25);
        QVERIFY(
            std::abs(shippedQualityOf(decisions[8]) - logistic(decisions[8].features, shippedWeights().label)) < 1e-9);
    }

    /// Features that a later version appends are 0 in decisions of before.
    void fewerFeaturesAreCompleted()
    {
        auto decisions = decisionsIn(turnedWorld(shippedWeights().label), 20, false);
        for (ReviewResult &decision : decisions) decision.features.pop_back();
        const QualityWeights fitted = weightsAfter(decisions);
        QCOMPARE(fitted.decisions, 20);
        QCOMPARE(fitted.label.back(), shippedWeights().label.back());
    }

    void theLastWordCounts()
    {
        auto decisions = decisionsIn(turnedWorld(shippedWeights().label), 20, false);
        const QualityWeights once = weightsAfter(decisions);
        auto twice = decisions;
        twice.insert(twice.begin(), decisions.begin(), decisions.end());
        for (size_t i = 0; i < 20; ++i)
            twice[i].verdict = twice[i].verdict == Verdict::Kept ? Verdict::Corrected : Verdict::Kept;
        QCOMPARE(weightsAfter(twice).label, once.label);
        decisions.back().verdict = Verdict::Postponed;
        QCOMPARE(weightsAfter(decisions).decisions, 0);
    }

    void fiveThousandDecisions()
    {
        const auto decisions = decisionsIn(turnedWorld(shippedWeights().candidate), 5000, true);
        QBENCHMARK_ONCE
        {
            QCOMPARE(weightsAfter(decisions).decisions, 5000);
        } // printed; under a second is what users wait
    }

    /// What is asked next follows what was decided; whether something settled is asked again does not.
    void judgementsFollowTheWeights()
    {
        World world;
        for (int i = 0; i < 30; ++i) {
            const QString text = u"第%1：鲁迅，许广平"_s.arg(i);
            world.addLabel(
                world.addText(text), tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .3F + .02F * float(i));
        }
        FinderOptions options;
        const auto before = judge(world.set, world.readings, options);
        MUST(before);
        options.weights.label.front() -= 3;
        options.weights.decisions = 20;
        const auto after = judge(world.set, world.readings, options);
        MUST(after);
        QCOMPARE(after->learntFrom, 20);
        QCOMPARE(after->labelStrata, before->labelStrata);
        std::vector<ReviewResult> kept;
        for (size_t i = 0; i < 30; ++i) {
            QVERIFY(after->findings[i].quality < before->findings[i].quality);
            QCOMPARE(after->findings[i].shippedQuality, before->findings[i].quality);
            const Finding &finding = before->findings[i];
            kept.push_back({finding.document, false, findingKindName(finding.kind), finding.claim, Verdict::Kept,
                finding.quality, {}, finding.features});
        }
        QVERIFY(buildQueue(world.set, *after, kept, {.below = 1.01}).groups.empty());
        QCOMPARE(buildQueue(world.set, *after, {}, {.below = 1.01}).counts.learntFrom, 20);
    }
};

QTEST_GUILESS_MAIN(TestWeightFitting)
#include "test_weight_fitting.moc"
