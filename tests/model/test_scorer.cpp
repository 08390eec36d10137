// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scorer.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestScorer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void keepsPredicatesApart();
    void isZeroWithoutAnything();
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

QTEST_GUILESS_MAIN(TestScorer)
#include "test_scorer.moc"
