// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/thread_choice.h"

#include <QTest>

#include <functional>

using namespace spotter;

namespace {

/// Steps of as much work as one thread does in .02 s (or `step`), for so many seconds, on a machine where n threads are
/// speed(n) times as fast as one; returns what the choice has done a second, of what one thread does on an idle
/// machine.
double workASecond(ThreadChoice &choice, double seconds, const std::function<double(int)> &speed, double step = 0.02)
{
    double elapsed = 0;
    double work = 0;
    for (int i = 0; elapsed < seconds; ++i) {
        const double unevenness = 1 + 0.1 * ((i * 7) % 5 - 2) / 2; // batches differ
        const double took = step * unevenness / speed(choice.threads());
        choice.stepTook(step, took);
        elapsed += took;
        work += step;
    }
    return work / elapsed;
}

double idle(int threads) { return threads == 1 ? 1 : 1.8; }
/// One of two threads waits for a core most of the time.
double collapsed(int threads) { return threads == 1 ? 0.8 : 0.1; }
/// Four other programs: two threads get twice the share of one.
double crowded(int threads) { return threads == 1 ? 0.4 : 0.62; }

} // namespace

class TestThreadChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAll()
    {
        QCOMPARE(ThreadChoice(2).threads(), 2);
        QCOMPARE(ThreadChoice(0).threads(), 1);
    }

    void hasAllThreadsOfAnIdleMachineAfterAMoment()
    {
        for (const int most : {2, 4, 8, 16}) {
            ThreadChoice choice(most);
            (void)workASecond(choice, 2, [](int threads) { return double(threads); });
            QCOMPARE(choice.threads(), most);
        }
    }

    void costsLittleOnAnIdleMachine()
    {
        ThreadChoice choice(2);
        QVERIFY(workASecond(choice, 60, idle) > 0.97 * idle(2));
        QCOMPARE(choice.threads(), 2);
    }

    void takesOneWhereTwoCollapse()
    {
        ThreadChoice choice(2);
        QVERIFY(workASecond(choice, 30, collapsed) > 0.8 * collapsed(1));
    }

    void trialsOfLongStepsDoNotCostMoreThanTheyBring()
    {
        // As extraction's batches beside a busy loop: a step of two threads that wait for each other takes a second.
        const auto uneven = [calls = 0](int threads) mutable {
            const double share = ++calls % 7 < 3 ? 0.65 : 1; // the machine gives now more, now less
            return threads == 1 ? 0.9 * share : 0.35 * share;
        };
        ThreadChoice choice(2);
        constexpr double usual = 0.9 / (4.0 / 7 + 3.0 / 7 / 0.65);
        const double reached = workASecond(choice, 10, uneven, 0.3);
        QVERIFY2(reached > 0.75 * usual, qPrintable(QString::number(reached / usual)));
    }

    void keepsTwoWhereTheyGetMoreOfACrowdedMachine()
    {
        ThreadChoice choice(2);
        QVERIFY(workASecond(choice, 30, crowded) > 0.95 * crowded(2));
    }

    void followsWhatComesAndGoes()
    {
        ThreadChoice choice(2);
        (void)workASecond(choice, 30, idle);
        QVERIFY(workASecond(choice, 20, collapsed) > 0.8 * collapsed(1));
        QVERIFY(workASecond(choice, 30, idle) > 0.8 * idle(2));
        QVERIFY(workASecond(choice, 30, idle) > 0.97 * idle(2));
    }

    void findsTheBestOfMany()
    {
        // Half of sixteen cores are taken: more than eight threads wait for each other.
        const auto half = [](int threads) { return threads <= 8 ? double(threads) : 8.0 / (threads - 7); };
        ThreadChoice choice(16);
        (void)workASecond(choice, 30, half);
        QVERIFY(workASecond(choice, 30, half) > 0.8 * half(8));
    }

    void ignoresStepsWithoutWork()
    {
        ThreadChoice choice(2);
        for (int i = 0; i < 1000; ++i) choice.stepTook(0, 1);
        for (int i = 0; i < 1000; ++i) choice.stepTook(1, 0);
        QCOMPARE(choice.threads(), 2);
    }
};

QTEST_GUILESS_MAIN(TestThreadChoice)
#include "test_thread_choice.moc"
