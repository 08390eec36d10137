// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reliability.h"
#include "core/training/calibration_fit.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <random>

using namespace spotter;

namespace {

/// Scores as models give them, many near 1, of which the share that truth() says is right.
std::vector<JudgedScore> drawn(int count, quint32 seed, const std::function<double(double)> &truth)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::vector<JudgedScore> judged;
    for (int i = 0; i < count; ++i) {
        const double score = 1 - std::pow(uniform(random), 2);
        judged.push_back({score, uniform(random) < truth(score)});
    }
    return judged;
}

double asIs(double score) { return score; }
/// A model that trusts itself too much: of the triples with .99 only .75 are right.
double tooSure(double score) { return 0.1 + 0.65 * score; }
/// A product of four probabilities says less than what it means.
double tooModest(double score) { return std::pow(score, 0.25); }

double errorOf(const std::vector<JudgedScore> &judged, const ScoreCalibration &calibration)
{
    Reliability reliability;
    std::vector<JudgedScore> calibrated = judged;
    for (JudgedScore &one : calibrated) one.score = calibration(one.score);
    reliability.add(calibrated);
    return reliability.calibrationError();
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scoresMeanWhatTheySayOnUnseenTriples_data();
    void scoresMeanWhatTheySayOnUnseenTriples();
    void fewTriplesChangeLittle();
    void nothingJudgedChangesNothing();
    void aHigherScoreIsNeverLessSure_data();
    void aHigherScoreIsNeverLessSure();
};

void TestCalibration::scoresMeanWhatTheySayOnUnseenTriples_data()
{
    QTest::addColumn<std::function<double(double)>>("truth");
    QTest::addColumn<double>("leastErrorBefore");
    QTest::newRow("right as they are") << std::function(asIs) << 0.0;
    QTest::newRow("too sure") << std::function(tooSure) << 0.1;
    QTest::newRow("too modest") << std::function(tooModest) << 0.1;
}

void TestCalibration::scoresMeanWhatTheySayOnUnseenTriples()
{
    QFETCH(std::function<double(double)>, truth);
    QFETCH(double, leastErrorBefore);
    const auto seen = drawn(3000, 1, truth);
    const auto unseen = drawn(20000, 2, truth);
    QVERIFY(errorOf(unseen, {}) >= leastErrorBefore);
    const ScoreCalibration calibration = fitCalibration(seen);
    // The shape of the curve is none that the three numbers can follow exactly.
    QVERIFY2(errorOf(unseen, calibration) <= 0.035, qPrintable(QString::number(errorOf(unseen, calibration))));
}

void TestCalibration::fewTriplesChangeLittle()
{
    const ScoreCalibration calibration = fitCalibration({{0.9, false}});
    QVERIFY(calibration(0.9) > 0.3);
    QVERIFY(calibration(0.9) < 0.9);
}

void TestCalibration::nothingJudgedChangesNothing()
{
    QCOMPARE(fitCalibration({}), ScoreCalibration());
    for (const double score : {0.0, 0.3, 1.0}) QCOMPARE(fitCalibration({})(score), score);
}

void TestCalibration::aHigherScoreIsNeverLessSure_data()
{
    QTest::addColumn<std::function<double(double)>>("truth");
    QTest::newRow("all right") << std::function([](double) { return 1.0; });
    QTest::newRow("all wrong") << std::function([](double) { return 0.0; });
    QTest::newRow("the wrong way round") << std::function([](double score) { return 1 - score; });
    QTest::newRow("right in the middle only")
        << std::function([](double score) { return score > 0.4 && score < 0.7 ? 0.9 : 0.1; });
}

void TestCalibration::aHigherScoreIsNeverLessSure()
{
    QFETCH(std::function<double(double)>, truth);
    const ScoreCalibration calibration = fitCalibration(drawn(2000, 3, truth));
    QVERIFY(calibration.low >= 0 && calibration.high >= 0);
    double before = 0;
    for (int i = 0; i <= 100; ++i) {
        const double now = calibration(i / 100.0);
        QVERIFY(std::isfinite(now) && now > 0 && now < 1);
        QVERIFY(now >= before);
        before = now;
    }
}

QTEST_APPLESS_MAIN(TestCalibration)
#include "test_calibration.moc"
