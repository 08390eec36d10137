// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/model_name.h"
#include "ui/training/training_words.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestTrainingWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void sharesAreWrittenLikeScores_data();
    void sharesAreWrittenLikeScores();
    void twoSharesShowThatTheyDiffer();
    void durations_data();
    void durations();
    void outcomeComparesWithTheModelInUse();
    void outcomeHasABasis();
    void planNamesWhatDoesNotTrain();
    void stepLeavesOutWhatIsNotKnown();
    void modelsHaveNamesForPeople_data();
    void modelsHaveNamesForPeople();
};

void TestTrainingWords::sharesAreWrittenLikeScores_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0.00"_s;
    QTest::newRow("a score") << 0.714 << u"0.71"_s;
    QTest::newRow("nearly one is not one") << 0.999 << u"0.99"_s;
    QTest::newRow("one") << 1.0 << u"1.00"_s;
}

void TestTrainingWords::modelsHaveNamesForPeople_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QJsonObject>("training");
    QTest::addColumn<QString>("name");
    const QJsonObject trained{{u"created"_s, u"2026-11-29T12:00:00Z"_s}, {u"metrics"_s, QJsonObject{{u"f1"_s, 0.634}}}};
    QTest::newRow("beside a corpus") << u"/data/films.spotter.models/17"_s << trained << u"films, F1 0.63, today"_s;
    QTest::newRow("of a corpus without a file")
        << u"/data/scratch/metformin-0863d0c3.spotter.models/1"_s << trained << u"metformin, F1 0.63, today"_s;
    QTest::newRow("of a corpus whose name looks so")
        << u"/data/metformin-0863d0c3.spotter.models/1"_s << QJsonObject() << u"metformin-0863d0c3"_s;
    QTest::newRow("the demo") << u"/usr/share/spotter/demo/model"_s << trained << u"Demo, F1 0.63, today"_s;
    QTest::newRow("a folder of its own") << u"/data/drugs/best/"_s << QJsonObject() << u"drugs"_s;
    QTest::newRow("yesterday") << u"/data/drugs"_s << QJsonObject{{u"created"_s, u"2026-11-28T12:00:00Z"_s}}
                               << u"drugs, yesterday"_s;
    QTest::newRow("earlier") << u"/data/drugs"_s << QJsonObject{{u"created"_s, u"2026-01-02T12:00:00Z"_s}}
                             << u"drugs, "_s + QLocale().toString(QDate(2026, 1, 2), QLocale::ShortFormat);
    QTest::newRow("nowhere") << QString() << QJsonObject() << u"Model"_s;
    QTest::newRow("no day") << u"/1/2"_s << QJsonObject{{u"created"_s, u"?"_s}} << u"Model"_s;
}

void TestTrainingWords::modelsHaveNamesForPeople()
{
    QFETCH(const QString, folder);
    QFETCH(const QJsonObject, training);
    QFETCH(const QString, name);
    QCOMPARE(modelName(folder, training, QDate(2026, 11, 29)), name);
}

void TestTrainingWords::sharesAreWrittenLikeScores()
{
    QFETCH(const double, share);
    QFETCH(const QString, text);
    QCOMPARE(shareText(share), text);
}

void TestTrainingWords::twoSharesShowThatTheyDiffer()
{
    QCOMPARE(shareTexts(0.71, 0.74), std::pair(u"0.71"_s, u"0.74"_s));
    QCOMPARE(shareTexts(0.7101, 0.7123), std::pair(u"0.7101"_s, u"0.7123"_s));
    QCOMPARE(shareTexts(0.7, 0.7), std::pair(u"0.70"_s, u"0.70"_s));
}

void TestTrainingWords::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 20.0 << u"less than a minute"_s;
    QTest::newRow("a minute") << 61.0 << u"1 minute(s)"_s; // without a translation loaded, plurals stay as they are
    QTest::newRow("an hour exactly") << 3600.0 << u"1 hour(s)"_s;
    QTest::newRow("hours and minutes") << 7500.0 << u"2 hour(s) 5 minute(s)"_s;
    QTest::newRow("rounds up to the hour") << 3599.0 << u"1 hour(s)"_s;
}

void TestTrainingWords::durations()
{
    QFETCH(const double, seconds);
    QFETCH(const QString, text);
    QCOMPARE(durationText(seconds), text);
}

void TestTrainingWords::outcomeComparesWithTheModelInUse()
{
    OutcomeFigures figures{.f1 = 0.74, .previousF1 = 0.71, .heldOutSentences = 120};
    const QString better = outcomeText(figures);
    QVERIFY2(better.contains(u"F1 0.71 → 0.74 on 120 held-out sentence"), qPrintable(better));
    figures.previousF1 = 0.80;
    const QString worse = outcomeText(figures);
    QVERIFY2(worse.contains(u"0.80 → 0.74") && worse.contains(u"worse"), qPrintable(worse));
    const QString first = outcomeText({.f1 = 0.74});
    QVERIFY2(first.contains(u"F1 0.74") && !first.contains(u"→") && !first.contains(u" 0 "), qPrintable(first));
    QVERIFY(outcomeText({.f1 = 0.74, .stoppedEarly = true}).startsWith(u"Stopped early"));
}

void TestTrainingWords::outcomeHasABasis()
{
    OutcomeFigures figures{.f1 = 0.50,
        .interval = F1Interval{0.41, 0.58},
        .previousF1 = 0.30,
        .previousInterval = F1Interval{0.22, 0.38},
        .difference = F1Interval{0.12, 0.28},
        .heldOutSentences = 120};
    const QString clear = outcomeText(figures);
    QVERIFY2(clear.contains(u"F1 0.30 (0.22–0.38) → 0.50 (0.41–0.58) on 120 held-out sentence"), qPrintable(clear));
    QVERIFY2(!clear.contains(u"chance") && !clear.contains(u"few"), qPrintable(clear));
    QCOMPARE(scoreWithInterval(1, F1Interval{1, 1}), scoreWithInterval(1, std::nullopt)); // one without width
    figures.difference = F1Interval{-0.02, 0.42};
    QVERIFY2(outcomeText(figures).contains(u"may be chance"), qPrintable(outcomeText(figures)));
    // A loss that may be chance is not called worse; a certain one is.
    figures.previousF1 = 0.51;
    QVERIFY2(!outcomeText(figures).contains(u"worse"), qPrintable(outcomeText(figures)));
    figures.difference = F1Interval{-0.42, -0.02};
    QVERIFY2(outcomeText(figures).contains(u"worse"), qPrintable(outcomeText(figures)));
    figures.heldOutSentences = fewestSentencesToJudge - 1;
    QVERIFY2(outcomeText(figures).contains(u"too few to judge"), qPrintable(outcomeText(figures)));
    figures.previousF1.reset();
    QVERIFY2(outcomeText(figures).contains(u"too few to judge"), qPrintable(outcomeText(figures)));
    figures.heldOutSentences = fewestSentencesToJudge;
    QVERIFY2(!outcomeText(figures).contains(u"too few to judge"), qPrintable(outcomeText(figures)));
}

void TestTrainingWords::planNamesWhatDoesNotTrain()
{
    TrainingPlan plan;
    plan.trainSentences = 1200;
    plan.devSentences = 120;
    plan.labels = 2345;
    plan.predicates = 12;
    QVERIFY(!planText(plan).contains(u"cannot be found"));
    plan.unalignedLabels = 17;
    plan.labelsBeyondLimit = 3;
    const QString text = planText(plan);
    for (const QString &part : {u"1,200"_s, u"120"_s, u"2,345"_s, u"12"_s, u"17"_s, u"3 label"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestTrainingWords::stepLeavesOutWhatIsNotKnown()
{
    TrainingStep step;
    step.epoch = 2.4;
    QCOMPARE(stepText(step), u"Training, epoch 3"_s);
    step.sentencesPerSecond = 209.7;
    step.remainingSeconds = 240;
    QCOMPARE(stepText(step), u"Training, epoch 3 · 210 sentence(s) a second · 4 minute(s) left"_s);
    step.phase = TrainingPhase::Tuning;
    QVERIFY(!stepText(step).contains(u"epoch"));
}

QTEST_GUILESS_MAIN(TestTrainingWords)
#include "test_training_words.moc"
