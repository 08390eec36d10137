// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/diagnosis.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestDiagnosis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void says_data();
    void says();
    void fallsSilentWhenAllIsWell();
    void noticesTheEndOfTheGains();
};

namespace {

TrainingPlan plan(qint64 labels = 1000)
{
    TrainingPlan result;
    result.labels = labels;
    result.devSentences = 100;
    return result;
}

TrainingEpoch epoch(qint64 correct, qint64 predicted, qint64 gold = 100)
{
    TrainingEpoch result;
    result.score = {gold, predicted, correct};
    result.highestSubjectProbability = 0.31;
    return result;
}

} // namespace

void TestDiagnosis::says_data()
{
    QTest::addColumn<TrainingEpoch>("epoch");
    QTest::addColumn<double>("learningRate");
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero at first is normal, and how far it is") << epoch(0, 0) << 2e-3 << 0.1 << u"0.31"_s;
    QTest::newRow("zero with triples is normal") << epoch(0, 7) << 2e-3 << 0.1 << u"normal"_s;
    QTest::newRow("zero after half of the run: rate too low") << epoch(0, 0) << 1e-5 << 0.6 << u"too low"_s;
    QTest::newRow("zero after half of the run: rate too high") << epoch(0, 0) << 0.05 << 0.6 << u"too high"_s;
    QTest::newRow("zero after half of the run: more labels") << epoch(0, 0) << 2e-3 << 0.6 << u"more epochs"_s;
    QTest::newRow("nothing to measure with") << epoch(0, 0, 0) << 2e-3 << 0.1 << u"sentences have no labels"_s;
    QTest::newRow("the first right ones") << epoch(3, 10) << 2e-3 << 0.1 << u"first correct"_s;
}

void TestDiagnosis::says()
{
    QFETCH(const TrainingEpoch, epoch);
    QFETCH(const double, learningRate);
    QFETCH(const double, share);
    QFETCH(const QString, expected);
    TrainingOptions options;
    options.learningRate = learningRate;
    const QString comment = commentOn(epoch, {}, plan(), options, share);
    QVERIFY2(comment.contains(expected), qPrintable(comment));
}

void TestDiagnosis::fallsSilentWhenAllIsWell()
{
    QCOMPARE(commentOn(epoch(60, 100), {epoch(40, 100), epoch(50, 100)}, plan(), {}, 0.5), QString());
}

void TestDiagnosis::noticesTheEndOfTheGains()
{
    const std::vector<TrainingEpoch> flat(5, epoch(60, 100));
    QVERIFY(commentOn(epoch(60, 100), flat, plan(), {}, 0.9).contains(u"No improvement"_s));
    QVERIFY(commentOn(epoch(40, 100), flat, plan(), {}, 0.9).contains(u"fallen"_s));
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "test_diagnosis.moc"
