// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/f1_interval.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Sentences of one label and one prediction each; of every ten, this many are right.
std::vector<Score> sentences(int count, int rightOfTen)
{
    std::vector<Score> scores;
    for (int i = 0; i < count; ++i) scores.push_back({1, 1, i % 10 < rightOfTen ? 1 : 0});
    return scores;
}

} // namespace

class TestF1Interval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isAsWideAsTheBinomialOne_data();
    void isAsWideAsTheBinomialOne();
    void isTheSameForEveryOrder();
    void fewSentencesHaveNone();
    void aClearGainExcludesChance();
    void sentencesAreComparedInPairs();
    void aMillionSentencesTakeNoTime();
    void comesBackFromJson();
};

void TestF1Interval::isAsWideAsTheBinomialOne_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("rightOfTen");
    QTest::newRow("a hundred, half") << 100 << 5;
    QTest::newRow("a thousand, half") << 1000 << 5;
    QTest::newRow("a thousand, most") << 1000 << 9;
}

/// With one label and one prediction a sentence F1 is the share that is right, whose interval is known.
void TestF1Interval::isAsWideAsTheBinomialOne()
{
    QFETCH(const int, count);
    QFETCH(const int, rightOfTen);
    const auto interval = f1Interval(sentences(count, rightOfTen));
    QVERIFY(interval);
    const double share = rightOfTen / 10.0;
    const double half = 1.96 * std::sqrt(share * (1 - share) / count);
    const double tolerance = half / 6;
    QVERIFY2(std::abs(interval->low - (share - half)) < tolerance, qPrintable(QString::number(interval->low)));
    QVERIFY2(std::abs(interval->high - (share + half)) < tolerance, qPrintable(QString::number(interval->high)));
}

void TestF1Interval::isTheSameForEveryOrder()
{
    std::vector<Score> scores = sentences(80, 4);
    scores.push_back({3, 1, 1});
    scores.push_back({0, 2, 0});
    const auto interval = f1Interval(scores);
    std::mt19937 random(5);
    std::ranges::shuffle(scores, random);
    QVERIFY(interval);
    QVERIFY(f1Interval(scores) == interval);
}

void TestF1Interval::fewSentencesHaveNone()
{
    QVERIFY(!f1Interval({}));
    QVERIFY(!f1Interval(sentences(1, 10)));
    QVERIFY(f1Interval(sentences(2, 10)));
}

void TestF1Interval::aClearGainExcludesChance()
{
    const auto gain = f1DifferenceInterval(sentences(200, 3), sentences(200, 7));
    QVERIFY(gain && gain->low > 0.2 && gain->high < 0.6);
    const auto loss = f1DifferenceInterval(sentences(200, 7), sentences(200, 3));
    QVERIFY(loss && loss->high < -0.2);
    const auto none = f1DifferenceInterval(sentences(200, 5), sentences(200, 5));
    QVERIFY(none && none->low == 0 && none->high == 0);
}

/// Two of a hundred sentences got better, none worse: each model's own interval is far wider than that.
void TestF1Interval::sentencesAreComparedInPairs()
{
    const std::vector<Score> before = sentences(100, 5);
    std::vector<Score> after = before;
    after[8].correct = after[9].correct = 1;
    const auto alone = f1Interval(after);
    const auto difference = f1DifferenceInterval(before, after);
    QVERIFY(alone && difference);
    QVERIFY(difference->low >= 0);
    QVERIFY(difference->high - difference->low < (alone->high - alone->low) / 3);
}

void TestF1Interval::aMillionSentencesTakeNoTime()
{
    const auto interval = f1Interval(sentences(1'000'000, 5)); // by sentence it would take a billion draws
    QVERIFY(interval && interval->low > 0.49 && interval->high < 0.51);
}

void TestF1Interval::comesBackFromJson()
{
    QJsonObject json;
    insertInterval(json, std::nullopt);
    QVERIFY(json.isEmpty());
    QVERIFY(!intervalFrom(json));
    insertInterval(json, F1Interval{0.25, 0.5});
    QCOMPARE(json.value("f1_low"_L1).toDouble(), 0.25);
    QVERIFY((intervalFrom(json) == F1Interval{0.25, 0.5}));
}

QTEST_GUILESS_MAIN(TestF1Interval)
#include "test_f1_interval.moc"
