// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reliability.h"
#include "core/model/scorer.h"

#include <QTest>

#include <cmath>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestScorer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void keepsPredicatesApart();
    void isZeroWithoutAnything();
    void theBestScoreOfEqualTriplesIsJudged();
    void scoresAreComparedWithTheShareOfRightOnes();
};

namespace {

using Row = QStringList; // subject, predicate, object

Triple triple(const Row &row)
{
    Triple result;
    result.subject.text = row[0];
    result.predicate = row[1];
    result.object.text = row[2];
    return result;
}

ScoreTable scored(const QList<Row> &gold, const QList<Row> &predicted)
{
    std::vector<LabelledTriple> labels;
    for (const Row &row : gold) labels.push_back({triple(row), Origin::Imported, ReviewState::Unreviewed, {}});
    std::vector<ScoredTriple> found;
    for (const Row &row : predicted) found.push_back({triple(row), 0.5});
    ScoreTable table;
    addToScore(table, labels, found);
    return table;
}

} // namespace

void TestScorer::counts_data()
{
    QTest::addColumn<QList<Row>>("gold");
    QTest::addColumn<QList<Row>>("predicted");
    QTest::addColumn<QList<int>>("expected"); // gold, predicted, correct
    const Row fact{u"活着"_s, u"作者"_s, u"余华"_s};
    QTest::newRow("agreement") << QList<Row>{fact} << QList<Row>{fact} << QList<int>{1, 1, 1};
    QTest::newRow("nothing found") << QList<Row>{fact} << QList<Row>{} << QList<int>{1, 0, 0};
    QTest::newRow("nothing to find") << QList<Row>{} << QList<Row>{fact} << QList<int>{0, 1, 0};
    QTest::newRow("a label twice counts once")
        << QList<Row>{fact, fact} << QList<Row>{fact, fact} << QList<int>{1, 1, 1};
    QTest::newRow("case does not count") << QList<Row>{{u"IBM"_s, u"founder"_s, u"X"_s}}
                                         << QList<Row>{{u"ibm"_s, u"founder"_s, u"x"_s}} << QList<int>{1, 1, 1};
    QTest::newRow("direction counts") << QList<Row>{fact} << QList<Row>{{u"余华"_s, u"作者"_s, u"活着"_s}}
                                      << QList<int>{1, 1, 0};
    QTest::newRow("predicate counts") << QList<Row>{fact} << QList<Row>{{u"活着"_s, u"编剧"_s, u"余华"_s}}
                                      << QList<int>{1, 1, 0};
}

void TestScorer::counts()
{
    QFETCH(const QList<Row>, gold);
    QFETCH(const QList<Row>, predicted);
    QFETCH(const QList<int>, expected);
    const Score score = scored(gold, predicted).total;
    QCOMPARE((QList<int>{int(score.gold), int(score.predicted), int(score.correct)}), expected);
}

void TestScorer::keepsPredicatesApart()
{
    const ScoreTable table = scored(
        {{u"a"_s, u"p"_s, u"b"_s}, {u"a"_s, u"q"_s, u"c"_s}}, {{u"a"_s, u"p"_s, u"b"_s}, {u"a"_s, u"r"_s, u"c"_s}});
    QCOMPARE(table.byPredicate.size(), 3);
    QCOMPARE(table.byPredicate[u"p"_s].f1(), 1.0);
    QCOMPARE(table.byPredicate[u"q"_s].gold, 1);
    QCOMPARE(table.byPredicate[u"r"_s].predicted, 1);
    QCOMPARE(table.total.f1(), 0.5);
}

void TestScorer::isZeroWithoutAnything()
{
    const Score score;
    QCOMPARE(score.precision(), 0.0);
    QCOMPARE(score.recall(), 0.0);
    QCOMPARE(score.f1(), 0.0);
}

void TestScorer::theBestScoreOfEqualTriplesIsJudged()
{
    const std::vector<ScoredTriple> found{{triple({u"IBM"_s, u"p"_s, u"x"_s}), 0.4},
        {triple({u"ibm"_s, u"p"_s, u"x"_s}), 0.8}, {triple({u"y"_s, u"p"_s, u"x"_s}), 0.3}};
    const auto judged
        = judgedScores({{triple({u"Ibm"_s, u"p"_s, u"X"_s}), Origin::Imported, ReviewState::Unreviewed, {}}}, found);
    QCOMPARE(judged.size(), 2);
    const auto &right = judged[judged[0].isRight ? 0 : 1];
    const auto &wrong = judged[judged[0].isRight ? 1 : 0];
    QVERIFY(right.isRight && !wrong.isRight);
    QCOMPARE(right.score, 0.8);
    QCOMPARE(wrong.score, 0.3);
}

void TestScorer::scoresAreComparedWithTheShareOfRightOnes()
{
    Reliability reliability;
    QCOMPARE(reliability.calibrationError(), 0.0);
    // Half of those with .5 are right, as they say; of the four with .95 three: .2 too many, in 4 of 6 triples.
    reliability.add({{0.5, true}, {0.5, false}, {0.95, true}, {0.95, true}, {0.95, true}, {0.95, false}});
    QCOMPARE(reliability.found(), 6);
    QVERIFY(std::abs(reliability.calibrationError() - 0.2 * 4 / 6) < 1e-12);
    QCOMPARE(reliability.surest().found, 4);
    QCOMPARE(reliability.surest().share(), 0.75);
    reliability.add({{1, true}, {0, false}}); // the ends belong to the outermost bins
    QCOMPARE(reliability.bins().front().found, 1);
    QCOMPARE(reliability.bins().back().found, 5);
}

QTEST_GUILESS_MAIN(TestScorer)
#include "test_scorer.moc"
