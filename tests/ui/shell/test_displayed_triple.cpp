// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/displayed_triple.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

Triple tripleAt(qsizetype subject, const QString &predicate, qsizetype object)
{
    return {{{subject, subject + 2}, u"s"_s, u"A"_s}, predicate, {{object, object + 2}, u"o"_s, u"B"_s}};
}

Annotation labelAt(qint64 id, const Triple &triple, ReviewState state = ReviewState::Unreviewed)
{
    return {{id}, {1}, {triple, Origin::Imported, state, {}}};
}

} // namespace

class TestDisplayedTriple final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLabelAndTheSamePredictionAreOneRow()
    {
        const auto rows
            = joinLabelsAndPredictions({labelAt(7, tripleAt(0, u"p"_s, 5))}, {{tripleAt(0, u"p"_s, 5), 0.8}});
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(rows[0].isLabel());
        QCOMPARE(rows[0].score, std::optional(0.8));
        QCOMPARE(rows[0].annotation.value, qint64(7));
    }

    void anotherPredicateOrPlaceIsAnotherRow()
    {
        const auto rows = joinLabelsAndPredictions(
            {labelAt(7, tripleAt(0, u"p"_s, 5))}, {{tripleAt(0, u"q"_s, 5), 0.8}, {tripleAt(0, u"p"_s, 9), 0.7}});
        QCOMPARE(rows.size(), size_t(3));
        QVERIFY(rows[0].isLabel() && !rows[0].isFoundByModel());
        QVERIFY(!rows[1].isLabel() && rows[1].isFoundByModel());
    }

    void aRejectedLabelHidesThePrediction()
    {
        const auto rows = joinLabelsAndPredictions(
            {labelAt(7, tripleAt(0, u"p"_s, 5), ReviewState::Rejected)}, {{tripleAt(0, u"p"_s, 5), 0.9}});
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].state, ReviewState::Rejected);
    }

    void rowsComeInReadingOrderWithPlacelessOnesLast()
    {
        Triple nowhere = tripleAt(0, u"p"_s, 0);
        nowhere.subject.span = {};
        const auto rows = joinLabelsAndPredictions({labelAt(1, nowhere), labelAt(2, tripleAt(30, u"p"_s, 40))},
            {{tripleAt(50, u"p"_s, 10), 0.5}, {tripleAt(5, u"p"_s, 90), 0.5}});
        QCOMPARE(rows.size(), size_t(4));
        QCOMPARE(rows[0].triple.subject.span.beginUtf16, 5);
        QCOMPARE(rows[1].triple.object.span.beginUtf16, 10); // an object in front of its subject is read first
        QCOMPARE(rows[2].annotation.value, qint64(2));
        QCOMPARE(rows[3].annotation.value, qint64(1));
    }

    void theSamePredictionTwiceIsOneRowWithTheHigherScore()
    {
        const auto rows = joinLabelsAndPredictions({}, {{tripleAt(0, u"p"_s, 5), 0.4}, {tripleAt(0, u"p"_s, 5), 0.6}});
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].score, std::optional(0.6));
    }

    void labelsWithoutAPlaceAreNeverMerged()
    {
        Triple nowhere = tripleAt(0, u"p"_s, 0);
        nowhere.object.span = {};
        QCOMPARE(joinLabelsAndPredictions({labelAt(1, nowhere), labelAt(2, nowhere)}, {}).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestDisplayedTriple)
#include "test_displayed_triple.moc"
