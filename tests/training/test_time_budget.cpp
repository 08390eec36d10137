// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/time_budget_p.h"

#include <QTest>

#include <cmath>

using namespace spotter;

namespace {

constexpr size_t sentences = 1000;

/// Two minutes, or up to twenty until an F1 of 0.5.
TrainingOptions extendable()
{
    TrainingOptions options;
    options.minutes = 2;
    options.untilF1 = 0.5;
    options.mostMinutes = 20;
    return options;
}

/// After 30 s of steps with so many sentences a second.
RunProgress atSpeed(double sentencesPerSecond)
{
    RunProgress progress;
    progress.trainingSeconds = 30;
    progress.trainedSentences = qint64(30 * sentencesPerSecond);
    return progress;
}

} // namespace

class TestTimeBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSlowMachineGetsTimeForSixEpochs_data();
    void aSlowMachineGetsTimeForSixEpochs();
    void theTimeIsPlannedOnce();
    void plannedTimeEndsSoonAfterF1IsReached();
    void anExtensionIsAsLongAsAllBefore();
    void theRateBeginsAnewWithAnExtension();
    void endsWhereMoreTimeBringsNothing();
    void epochsDependOnNoClock();
};

void TestTimeBudget::aSlowMachineGetsTimeForSixEpochs_data()
{
    QTest::addColumn<double>("sentencesPerSecond");
    QTest::addColumn<double>("untilF1");
    QTest::addColumn<double>("minutes");
    QTest::newRow("fast enough") << 100.0 << 0.5 << 2.0;
    QTest::newRow("slow") << 20.0 << 0.5 << 6 * 50 * 1.08 / 60;
    QTest::newRow("too slow for the latest end") << 1.0 << 0.5 << 20.0;
    QTest::newRow("slow, and may not take longer") << 20.0 << 0.0 << 2.0;
}

void TestTimeBudget::aSlowMachineGetsTimeForSixEpochs()
{
    QFETCH(double, sentencesPerSecond);
    QFETCH(double, untilF1);
    QFETCH(double, minutes);
    TrainingOptions options = extendable();
    options.untilF1 = untilF1;
    const RunProgress progress = atSpeed(sentencesPerSecond);
    TimeBudget time(options, progress, sentences);
    time.plan(0.01); // too early to know the speed
    QCOMPARE(time.minutes(), 2.0);
    time.plan(0.25);
    QVERIFY2(std::abs(time.minutes() - minutes) < 1e-9, qPrintable(QString::number(time.minutes())));
    QCOMPARE(time.takeNote().isEmpty(), minutes == 2.0);
    QVERIFY(time.takeNote().isEmpty());
}

void TestTimeBudget::theTimeIsPlannedOnce()
{
    const TrainingOptions options = extendable();
    RunProgress progress = atSpeed(100);
    TimeBudget time(options, progress, sentences);
    time.plan(0.25);
    progress = atSpeed(1);
    time.plan(0.5);
    QCOMPARE(time.minutes(), 2.0);
}

void TestTimeBudget::plannedTimeEndsSoonAfterF1IsReached()
{
    const TrainingOptions options = extendable();
    RunProgress progress = atSpeed(20);
    TimeBudget time(options, progress, sentences);
    time.plan(0.25);
    QCOMPARE_GT(time.minutes(), 5.0);
    QVERIFY(!time.takeNote().isEmpty());
    time.reach(0.4, 100);
    QCOMPARE_GT(time.minutes(), 5.0);
    QVERIFY(time.takeNote().isEmpty());
    time.reach(0.6, 200);
    QVERIFY(std::abs(time.minutes() - 250 / 60.0) < 1e-9);
    QVERIFY(!time.takeNote().isEmpty());
    time.reach(0.7, 240); // once
    QVERIFY(std::abs(time.minutes() - 250 / 60.0) < 1e-9);

    TimeBudget early(options, progress, sentences);
    early.plan(0.25);
    early.reach(0.6, 20);
    QCOMPARE(early.minutes(), 2.0); // not less than was asked for
    progress = atSpeed(100);
    TimeBudget fast(options, progress, sentences);
    fast.plan(0.25);
    fast.reach(0.6, 60);
    QCOMPARE(fast.minutes(), 2.0);
}

void TestTimeBudget::anExtensionIsAsLongAsAllBefore()
{
    const TrainingOptions options = extendable();
    const RunProgress progress = atSpeed(100);
    TimeBudget time(options, progress, sentences);
    QVERIFY(!time.extend(0.5, 120, 0)); // good enough
    QVERIFY(time.extend(0.2, 120, 0));
    QCOMPARE(time.minutes(), 4.0);
    QVERIFY(time.extend(0.3, 250, 0)); // a little late
    QVERIFY(std::abs(time.minutes() - 2 * 250 / 60.0) < 1e-9);
    QVERIFY(time.extend(0.4, 500, 0));
    QVERIFY(time.extend(0.45, 1000, 0));
    QCOMPARE(time.minutes(), 20.0);
    QVERIFY(!time.extend(0.47, 1200, 0));
}

void TestTimeBudget::theRateBeginsAnewWithAnExtension()
{
    const TrainingOptions options = extendable();
    const RunProgress progress = atSpeed(100);
    TimeBudget time(options, progress, sentences);
    const auto rateShareAt = [&](double seconds) { return time.rateShare(time.share(seconds, 1, 0)); };
    QVERIFY(std::abs(rateShareAt(60) - time.share(60, 1, 0)) < 1e-9);
    QVERIFY(time.extend(0.2, 120, 0));
    QVERIFY(std::abs(rateShareAt(120)) < 1e-9);
    QVERIFY(rateShareAt(180) > 0.45 && rateShareAt(180) < 0.55);
}

void TestTimeBudget::endsWhereMoreTimeBringsNothing()
{
    TrainingOptions options = extendable();
    options.mostMinutes = 1000;
    const RunProgress progress = atSpeed(100);
    TimeBudget time(options, progress, sentences);
    QVERIFY(time.extend(0.2, 120, 0));
    QVERIFY(time.extend(0.2, 240, 9)); // once may be chance
    QVERIFY(!time.extend(0.2, 480, 9));
}

void TestTimeBudget::epochsDependOnNoClock()
{
    TrainingOptions options;
    options.epochs = 10;
    RunProgress progress = atSpeed(1);
    progress.steps = 50;
    progress.evaluationSeconds = 1e6;
    const TimeBudget time(options, progress, sentences);
    QCOMPARE(time.share(1e9, 10, 100), 0.5);
    QVERIFY(time.allowsEvaluation());
}

QTEST_APPLESS_MAIN(TestTimeBudget)
#include "test_time_budget.moc"
