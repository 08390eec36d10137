// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/predicate_cues.h"
#include "tests/review/review_testing.h"

using namespace spotter;
using namespace spotter::testing;

namespace {

const QString wife = u"妻子"_s;
const QString father = u"父亲"_s;

/// Ten sentences of each predicate, told by its word.
World told()
{
    World world;
    for (int i = 0; i < 10; ++i)
        for (const QString &predicate : {wife, father}) {
            const QString subject = u"甲%1"_s.arg(QChar(0x4E00 + i));
            const QString object = u"乙%1"_s.arg(QChar(0x5E00 + i));
            const QString text = subject + u"的"_s + predicate + u"是"_s + object + u"。"_s;
            world.addLabel(world.addText(text), tripleIn(text, subject, predicate, object), .9F);
        }
    return world;
}

double fitOfLast(const World &world) { return PredicateCues(world.set).fitOf(world.set.documents.size() - 1).back(); }

double fitOf(const QString &text, const QString &predicate)
{
    World world = told();
    world.addLabel(world.addText(text), tripleIn(text, u"鲁迅"_s, predicate, u"许广平"_s), .9F);
    return fitOfLast(world);
}

} // namespace

/// Words that go with a predicate in the labels of a corpus.
class TestPredicateCues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsBetweenTheMentionsTellThePredicate()
    {
        const QString text = u"鲁迅的妻子是许广平。"_s;
        QVERIFY(fitOf(text, wife) > 0);
        QVERIFY(fitOf(text, father) < -0.5);
    }

    void unknownWordsTellNothing()
    {
        const QString text = u"许广平 xyzzy 鲁迅"_s;
        QVERIFY(std::abs(fitOf(text, wife)) < 0.2);
        QVERIFY(std::abs(fitOf(text, father)) < 0.2);
    }

    void boundsHold()
    {
        for (const QString &predicate : {wife, father}) {
            const double fit = fitOf(u"鲁迅的妻子是许广平。"_s, predicate);
            QVERIFY(fit >= PredicateCues::leastFit && fit <= PredicateCues::mostFit);
        }
    }

    void aDocumentSaysNothingOfItself()
    {
        // The same wrong label three times in one sentence is no evidence for it.
        World world = told();
        const QString text = u"鲁迅的妻子是许广平。"_s;
        const Triple wrong = tripleIn(text, u"鲁迅"_s, father, u"许广平"_s);
        const size_t document = world.addText(text);
        world.addLabel(document, wrong, .9F);
        const double once = fitOfLast(world);
        for (int i = 0; i < 2; ++i) world.addLabel(document, wrong, .9F);
        QCOMPARE(fitOfLast(world), once);
    }

    void oneOrNoPredicateHasNoRival()
    {
        World world;
        const QString text = u"鲁迅的妻子是许广平。"_s;
        const size_t first = world.addText(text);
        QVERIFY(PredicateCues(world.set).fitOf(first).empty());
        world.addLabel(first, tripleIn(text, u"鲁迅"_s, wife, u"许广平"_s), .9F);
        QCOMPARE(fitOfLast(world), 0.0);
        world.addLabel(first, tripleIn(text, u"鲁迅"_s, wife, u"nobody"_s), .9F);
        QCOMPARE(fitOfLast(world), 0.0);
    }

    void rejectedLabelsSayNothing()
    {
        World world = told();
        const QString text = u"鲁迅的妻子是许广平。"_s;
        for (int i = 0; i < 40; ++i) {
            world.addLabel(world.addText(text), tripleIn(text, u"鲁迅"_s, father, u"许广平"_s), .9F);
            world.set.documents.back().document.triples.back().state = ReviewState::Rejected;
        }
        world.addLabel(world.addText(text), tripleIn(text, u"鲁迅"_s, father, u"许广平"_s), .9F);
        QCOMPARE(fitOfLast(world), fitOf(text, father));
    }
};

QTEST_APPLESS_MAIN(TestPredicateCues)
#include "test_predicate_cues.moc"
