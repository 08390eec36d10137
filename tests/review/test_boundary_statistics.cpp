// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/boundary_statistics.h"
#include "tests/review/review_testing.h"

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

namespace {

const QString english = u"%1 and %2 married in %3 last year."_s;
const QStringList names{u"Ann Holm"_s, u"Bob Lie"_s, u"Carl Moe"_s, u"Dora Dahl"_s, u"Emil Berg"_s, u"Fritz Vik"_s};
const QString spouse = u"spouse"_s;

/// Sentences whose mentions end as they should.
World wellLabelled()
{
    World world;
    for (const QString &husband : names)
        for (const QString &wife : names) {
            if (husband == wife) continue;
            const QString text = english.arg(husband, wife, u"Oslo"_s);
            world.addLabel(world.addText(text), tripleIn(text, husband, spouse, wife), .9F);
        }
    return world;
}

double leastOfLast(const World &world)
{
    return BoundaryStatistics(world.set).leastOf(world.set.documents.size() - 1).back();
}

World withLast(const QString &text, const Triple &triple)
{
    World world = wellLabelled();
    world.addLabel(world.addText(text), triple, .9F);
    return world;
}

} // namespace

/// Ends of mentions that no other mention of a corpus has.
class TestBoundaryStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsThatNoMentionHasAreTold()
    {
        const QString text = english.arg(u"Gerd"_s, u"Hanna"_s, u"Oslo"_s);
        const double right = leastOfLast(withLast(text, tripleIn(text, u"Gerd"_s, spouse, u"Hanna"_s)));
        const double tooLong = leastOfLast(withLast(text, tripleIn(text, u"Gerd and"_s, spouse, u"Hanna"_s)));
        QVERIFY2(tooLong < right - 2, qPrintable(u"%1 %2"_s.arg(tooLong).arg(right)));
    }

    void aNameThatGoesOnIsTold()
    {
        const QString text = u"Gerd Eng and Ann Berg married in Oslo last year."_s;
        const double whole = leastOfLast(withLast(text, tripleIn(text, u"Gerd Eng"_s, spouse, u"Ann Berg"_s)));
        const double part = leastOfLast(withLast(text, tripleIn(text, u"Gerd Eng"_s, spouse, u"Ann"_s)));
        QVERIFY2(part < whole - 1, qPrintable(u"%1 %2"_s.arg(part).arg(whole)));
    }

    void nextToAnotherMentionAMentionMayEnd()
    {
        const QString text = u"Ann Berg Carl Moe and Bob Lie"_s;
        const Triple triple = tripleIn(text, u"Ann Berg"_s, spouse, u"Bob Lie"_s);
        World world = withLast(text, triple);
        const auto least
            = [&] { return BoundaryStatistics(world.set).leastOf(world.set.documents.size() - 1).front(); };
        const double alone = least();
        world.addLabel(world.set.documents.size() - 1, tripleIn(text, u"Carl Moe"_s, spouse, u"Bob Lie"_s), .9F);
        QVERIFY2(least() > alone, qPrintable(u"%1 %2"_s.arg(least()).arg(alone)));
    }

    void aDocumentSaysNothingOfItself()
    {
        // A label that is wrong the same way twice in one sentence is no custom.
        const QString text = u"Gerd and then Gerd and Hanna"_s;
        Triple triple = tripleIn(text, u"Gerd and"_s, spouse, u"Hanna"_s);
        World world = withLast(text, triple);
        const double once = leastOfLast(world);
        triple.subject.span = triple.subject.span.shifted(14);
        world.addLabel(world.set.documents.size() - 1, triple, .9F);
        const double twice = BoundaryStatistics(world.set).leastOf(world.set.documents.size() - 1).front();
        QVERIFY2(twice < once + 0.5, qPrintable(u"%1 %2"_s.arg(twice).arg(once)));
    }

    void whatHasNoPlaceOrCompanyIsNotJudged()
    {
        World world;
        const QString text = u"Gerd"_s;
        const size_t document = world.addText(text);
        world.addLabel(document, tripleIn(text, u"Gerd"_s, spouse, u"nobody"_s), .9F);
        QCOMPARE(BoundaryStatistics(world.set).leastOf(document), std::vector<double>{0});
        const size_t empty = world.addText({});
        QVERIFY(BoundaryStatistics(world.set).leastOf(empty).empty());
    }

    void rejectedLabelsSayNothing()
    {
        World world = wellLabelled();
        const QString text = english.arg(u"Gerd"_s, u"Hanna"_s, u"Oslo"_s);
        const Triple wrong = tripleIn(text, u"Gerd and"_s, spouse, u"Hanna"_s);
        for (int i = 0; i < 30; ++i) {
            world.addLabel(world.addText(text), wrong, .9F);
            world.set.documents.back().document.triples.back().state = ReviewState::Rejected;
        }
        World without = wellLabelled();
        for (World *each : {&world, &without}) each->addLabel(each->addText(text), wrong, .9F);
        QVERIFY2(leastOfLast(world) <= leastOfLast(without),
            qPrintable(u"%1 %2"_s.arg(leastOfLast(world)).arg(leastOfLast(without))));
    }
};

QTEST_APPLESS_MAIN(TestBoundaryStatistics)
#include "test_boundary_statistics.moc"
