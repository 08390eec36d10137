// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/predicate_cooccurrence.h"
#include "tests/review/review_testing.h"

using namespace spotter;
using namespace spotter::testing;

namespace {

const QString husband = u"丈夫"_s;
const QString wife = u"妻子"_s;
const QString text = u"甲和乙结婚，丙是客人。"_s;

Triple triple(const QString &subject, const QString &predicate, const QString &object)
{
    return tripleIn(text, subject, predicate, object);
}

/// Ten couples, labelled in both directions.
World couples()
{
    World world;
    for (int i = 0; i < 10; ++i) {
        const size_t document = world.addText(text);
        world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
        world.addLabel(document, triple(u"乙"_s, husband, u"甲"_s), .9F);
    }
    return world;
}

double tie(const World &world, CooccurrenceKind company, const Triple &of)
{
    return PredicateCooccurrence(world.set)
        .scoresOf(world.set.documents.size() - 1, std::vector{of})
        .front()[size_t(company)];
}

} // namespace

/// Labels that mostly stand together.
class TestPredicateCooccurrence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMostlyAccompaniesALabelIsMissed()
    {
        World world = couples();
        const size_t document = world.addText(text);
        world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
        QVERIFY(tie(world, CooccurrenceKind::SwappedPair, triple(u"乙"_s, husband, u"甲"_s)) > 3);
        QCOMPARE(tie(world, CooccurrenceKind::SamePair, triple(u"乙"_s, husband, u"甲"_s)), 0.0);
        QCOMPARE(tie(world, CooccurrenceKind::SwappedPair, triple(u"乙"_s, husband, u"丙"_s)), 0.0);
        QCOMPARE(tie(world, CooccurrenceKind::SwappedPair, triple(u"乙"_s, wife, u"甲"_s)), 0.0);
    }

    void otherKindsOfCompanyAreToldApart()
    {
        World world;
        for (int i = 0; i < 10; ++i) {
            const size_t document = world.addText(text);
            world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
            world.addLabel(document, triple(u"乙"_s, u"作者"_s, u"丙"_s), .9F);
        }
        const size_t document = world.addText(text);
        world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
        const Triple candidate = triple(u"乙"_s, u"作者"_s, u"丙"_s);
        QVERIFY(tie(world, CooccurrenceKind::FollowsFrom, candidate) > 3);
        for (const CooccurrenceKind other : {CooccurrenceKind::SamePair, CooccurrenceKind::SwappedPair,
                 CooccurrenceKind::SameSubject, CooccurrenceKind::SameObject, CooccurrenceKind::LeadsTo})
            QCOMPARE(tie(world, other, candidate), 0.0);
    }

    void aDocumentSaysNothingOfItself()
    {
        World world;
        const size_t document = world.addText(text);
        world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
        world.addLabel(document, triple(u"乙"_s, husband, u"甲"_s), .9F);
        // One document proves little, itself nothing: the tie is that of what was never seen.
        World without;
        without.addLabel(without.addText(text), triple(u"甲"_s, wife, u"乙"_s), .9F);
        without.addLabel(without.addText(text), triple(u"乙"_s, husband, u"甲"_s), .9F);
        const PredicateCooccurrence company(world.set);
        const double own = company.scoresOf(document, std::vector{triple(u"乙"_s, husband, u"甲"_s)}).front()[1];
        QCOMPARE(own,
            PredicateCooccurrence(without.set).scoresOf(0, std::vector{triple(u"乙"_s, husband, u"甲"_s)}).front()[1]);
    }

    void rejectedLabelsAndUnknownPredicatesSayNothing()
    {
        World world = couples();
        const size_t document = world.addText(text);
        world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
        QCOMPARE(tie(world, CooccurrenceKind::SwappedPair, triple(u"乙"_s, u"作者"_s, u"甲"_s)), 0.0);
        world.set.documents.back().document.triples.back().state = ReviewState::Rejected;
        QCOMPARE(tie(world, CooccurrenceKind::SwappedPair, triple(u"乙"_s, husband, u"甲"_s)), 0.0);
    }

    void documentsOfVeryManyLabelsAreLeftOut()
    {
        World world = couples();
        const size_t document = world.addText(text);
        for (size_t i = 0; i <= PredicateCooccurrence::mostLabels; ++i)
            world.addLabel(document, triple(u"甲"_s, wife, u"乙"_s), .9F);
        QCOMPARE(tie(world, CooccurrenceKind::SwappedPair, triple(u"乙"_s, husband, u"甲"_s)), 0.0);
    }

    void noTripleNoTie()
    {
        const World world = couples();
        QVERIFY(PredicateCooccurrence(world.set).scoresOf(0, {}).empty());
    }
};

QTEST_APPLESS_MAIN(TestPredicateCooccurrence)
#include "test_predicate_cooccurrence.moc"
