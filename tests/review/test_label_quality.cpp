// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claim.h"
#include "core/review/error_rate.h"
#include "core/review/label_quality.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// The numbers: how parts become one quality, and how settled doubts become an error rate.
class TestLabelQuality : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void methodsOrderParts_data();
    void methodsOrderParts();
    void namesComeBack();
    void thresholdsAreRelative();
    void logitsAreBounded();
    void wilsonIsAsPublished_data();
    void wilsonIsAsPublished();
    void errorRateOfTheQueue_data();
    void errorRateOfTheQueue();
    void foldedStrings_data();
    void foldedStrings();
};

void TestLabelQuality::methodsOrderParts_data()
{
    QTest::addColumn<std::array<float, 4>>("parts");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("softmin");
    QTest::addColumn<double>("moving");
    QTest::newRow("all alike") << Parts{.6F, .6F, .6F, .6F} << .6 << .6 << .6 << .6;
    QTest::newRow("one weak part rules all but the mean") << Parts{.1F, 1, 1, 1} << .1 << .775 << .100333 << .28;
    QTest::newRow("order does not matter") << Parts{1, 1, 1, .1F} << .1 << .775 << .100333 << .28;
    QTest::newRow("nothing") << Parts{} << 0. << 0. << 0. << 0.;
}

void TestLabelQuality::methodsOrderParts()
{
    QFETCH(const Parts, parts);
    QFETCH(const double, least);
    QFETCH(const double, mean);
    QFETCH(const double, softmin);
    QFETCH(const double, moving);
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-4; };
    QVERIFY(near(leastPart(parts), least));
    QVERIFY(near(meanPart(parts), mean));
    QVERIFY2(near(softminPart(parts), softmin), qPrintable(QString::number(softminPart(parts), 'f', 8)));
    QVERIFY2(near(movingAveragePart(parts), moving), qPrintable(QString::number(movingAveragePart(parts), 'f', 8)));
}

void TestLabelQuality::namesComeBack()
{
    for (const auto method : {QualityMethod::SelfConfidence, QualityMethod::Mean, QualityMethod::Softmin,
             QualityMethod::MovingAverage, QualityMethod::ConfidentThresholds, QualityMethod::Learned})
        QCOMPARE(qualityMethodFromName(qualityMethodName(method)), method);
    QVERIFY(!qualityMethodFromName(u"best"));
}

void TestLabelQuality::thresholdsAreRelative()
{
    QCOMPARE(againstThreshold(.3, .3), .5);
    QVERIFY(againstThreshold(.3, .2) > .5);
    QVERIFY(againstThreshold(.3, .9) < .5);
    QCOMPARE(againstThreshold(0, 0), .5);
    QCOMPARE(againstThreshold(0, .4), 0.);
}

void TestLabelQuality::logitsAreBounded()
{
    QCOMPARE(boundedLogit(0), -25.);
    QCOMPARE(boundedLogit(1), 25.);
    QCOMPARE(boundedLogit(.5), 0.);
    const std::array features{1., 2.};
    const std::array<FeatureWeight, 2> weights{{{"first", -4.}, {"second", 2.}}};
    QCOMPARE(logistic(features, weights), .5);
}

void TestLabelQuality::wilsonIsAsPublished_data()
{
    QTest::addColumn<qint64>("hits");
    QTest::addColumn<qint64>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("none of ten") << 0LL << 10LL << 0. << .277533;
    QTest::newRow("half of ten") << 5LL << 10LL << .236593 << .763407;
    QTest::newRow("81 of 263") << 81LL << 263LL << .255289 << .366221; // Newcombe 1998, table I
    QTest::newRow("without a trial") << 0LL << 0LL << 0. << 1.;
}

void TestLabelQuality::wilsonIsAsPublished()
{
    QFETCH(const qint64, hits);
    QFETCH(const qint64, trials);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const ShareEstimate estimate = wilson(hits, trials);
    QVERIFY2(std::abs(estimate.low - low) < 1e-3, qPrintable(QString::number(estimate.low)));
    QVERIFY2(std::abs(estimate.high - high) < 1e-3, qPrintable(QString::number(estimate.high)));
}

void TestLabelQuality::errorRateOfTheQueue_data()
{
    QTest::addColumn<QList<qint64>>("strata"); // population, settled, errors each, the worst first
    QTest::addColumn<double>("atLeast");
    QTest::addColumn<double>("atMost");
    QTest::newRow("nothing settled: anything is possible") << QList<qint64>{10, 0, 0, 90, 0, 0} << 0. << 1.;
    QTest::newRow("all settled: it is known") << QList<qint64>{10, 10, 9, 90, 90, 0} << .09 << .09;
    QTest::newRow("the unseen are no worse than the seen") << QList<qint64>{10, 10, 2, 90, 0, 0} << .02 << .5;
    QTest::newRow("the worst first says little of the rest") << QList<qint64>{100, 50, 40, 900, 0, 0} << .07 << .9;
}

void TestLabelQuality::errorRateOfTheQueue()
{
    QFETCH(const QList<qint64>, strata);
    QFETCH(const double, atLeast);
    QFETCH(const double, atMost);
    std::vector<QualityStratum> list;
    for (qsizetype i = 0; i < strata.size(); i += 3) list.push_back({strata[i], strata[i + 1], strata[i + 2]});
    const ShareEstimate rate = errorRate(list);
    QVERIFY2(rate.low >= atLeast - 1e-9, qPrintable(QString::number(rate.low)));
    QVERIFY2(rate.high <= atMost + 1e-9, qPrintable(QString::number(rate.high)));
    QVERIFY(rate.low <= rate.share && rate.share <= rate.high);
    QCOMPARE(stratumOf(0), size_t(0));
    QCOMPARE(stratumOf(1), qualityStrata - 1);
}

void TestLabelQuality::foldedStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("brackets at the ends go") << u"《呐喊》"_s << u"呐喊"_s;
    QTest::newRow("those inside stay") << u"呐喊（初版）集"_s << u"呐喊（初版）集"_s;
    QTest::newRow("case and spaces go") << u" New  York"_s << u"newyork"_s;
    QTest::newRow("a bracket alone stays") << u"《"_s << u"《"_s;
}

void TestLabelQuality::foldedStrings()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(folded(text), expected);
}

QTEST_GUILESS_MAIN(TestLabelQuality)
#include "test_label_quality.moc"
