// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/finding_words.h"
#include "core/review/label_facts.h"
#include "core/review/review_queue.h"
#include "tests/review/review_testing.h"

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

namespace {

RuleDecision rule(RuleKind kind, const QString &predicate, const QString &inverse = {}, bool isAccepted = true)
{
    RuleDecision decision{kind, predicate, inverse, {}, isAccepted};
    if (kind == RuleKind::Values) decision.valueKind = FactValue::Kind::Date;
    return decision;
}

/// A sentence of its own that states a triple.
size_t state(World &world, const QString &subject, const QString &predicate, const QString &object,
    const QString &more = {}, float probability = .9F)
{
    const QString text = subject + u"的"_s + predicate + u"是"_s + object + u"。"_s + more;
    const size_t document = world.addText(text);
    world.addLabel(document, tripleIn(text, subject, predicate, object), probability);
    return document;
}

const Triple &labelIn(const World &world, size_t document)
{
    return world.set.documents[document].document.triples.front().triple;
}

FactSupport supportIn(const World &world, size_t document, LabelFacts::Rules rules = LabelFacts::Rules::Used)
{
    return LabelFacts(world.set, rules).supportOf(document, labelIn(world, document));
}

const Finding *findingOf(const Judgement &judgement, DocumentId document, FindingKind kind)
{
    const auto found = std::ranges::find_if(judgement.findings,
        [&](const Finding &finding) { return finding.document == document && finding.kind == kind; });
    return found == judgement.findings.end() ? nullptr : &*found;
}

bool near(double a, double b) { return std::abs(a - b) < .001; } // weights are stored in thousandths

} // namespace

/// What other sentences say of a label's fact, and the findings that come of it.
class TestLabelFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRivalWeighsWhatSupportsIt()
    {
        World world;
        world.set.rules = {rule(RuleKind::Functional, u"出生地"_s)};
        const size_t wrong = state(world, u"鲁迅"_s, u"出生地"_s, u"北京"_s);
        QCOMPARE(supportIn(world, wrong).rival, 0.0);
        const size_t right = state(world, u"鲁迅"_s, u"出生地"_s, u"绍兴"_s);
        QVERIFY(near(supportIn(world, wrong).rival, 1));
        QVERIFY(near(supportIn(world, right).rival, 1));
        state(world, u"鲁迅"_s, u"出生地"_s, u"绍兴"_s, u"众所周知。"_s);
        QVERIFY(near(supportIn(world, wrong).rival, 2));
        QVERIFY(near(supportIn(world, right).same, 1));
        // A copy of a sentence adds nothing, a person's word does, and what is rejected or negated says nothing.
        state(world, u"鲁迅"_s, u"出生地"_s, u"绍兴"_s);
        QVERIFY(near(supportIn(world, wrong).rival, 2));
        world.set.documents[right].document.triples.front().state = ReviewState::Accepted;
        QVERIFY(near(supportIn(world, wrong).rival, 3));
        world.set.documents[wrong].document.triples.front().assertion.negated = true;
        QCOMPARE(supportIn(world, right).rival, 0.0);
    }

    void whatIsNoContradiction_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("isContradiction");
        QTest::newRow("two places") << u"北京"_s << u"绍兴"_s << true;
        QTest::newRow("a place, less exactly") << u"浙江绍兴"_s << u"绍兴"_s << false;
        QTest::newRow("a date, less exactly") << u"1881年9月25日"_s << u"1881年"_s << false;
        QTest::newRow("a date in other digits") << u"一八八一年"_s << u"1881年"_s << false;
        QTest::newRow("two dates") << u"1881年"_s << u"1882年"_s << true;
    }
    void whatIsNoContradiction()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const bool, isContradiction);
        World world;
        world.set.rules = {rule(RuleKind::Functional, u"出生"_s)};
        const size_t document = state(world, u"鲁迅"_s, u"出生"_s, first);
        state(world, u"鲁迅"_s, u"出生"_s, second);
        QCOMPARE(supportIn(world, document).rival > 0, isContradiction);
        QCOMPARE(supportIn(world, document, LabelFacts::Rules::Ignored).rival, 0.0);
    }

    /// Twenty subjects with one object are enough, unless somebody has refused the rule.
    void whatHoldsNearlyAlwaysCounts()
    {
        World world;
        const size_t document = state(world, u"鲁迅"_s, u"出生地"_s, u"北京"_s);
        state(world, u"鲁迅"_s, u"出生地"_s, u"绍兴"_s);
        for (int i = 0; i < 48; ++i) state(world, u"人%1号"_s.arg(i), u"出生地"_s, u"城%1号"_s.arg(i));
        QCOMPARE(supportIn(world, document).rival, 0.0); // 48 of 49
        state(world, u"巴金"_s, u"出生地"_s, u"成都"_s);
        QVERIFY(supportIn(world, document).rival > 0);
        world.set.rules = {rule(RuleKind::Functional, u"出生地"_s, {}, false)};
        QCOMPARE(supportIn(world, document).rival, 0.0);
    }

    void datesAndKindsOfValues()
    {
        World world;
        const size_t born = state(world, u"鲁迅"_s, u"出生日期"_s, u"1881年"_s);
        const size_t died = state(world, u"鲁迅"_s, u"逝世日期"_s, u"1836年"_s);
        QVERIFY(near(supportIn(world, born).disorder, 1));
        QVERIFY(near(supportIn(world, died).disorder, 1));
        world.set.rules = {rule(RuleKind::Values, u"出生日期"_s)};
        QVERIFY(!supportIn(world, born).isWrongKind);
        QVERIFY(supportIn(world, state(world, u"巴金"_s, u"出生日期"_s, u"成都"_s)).isWrongKind);
    }

    void theOtherDirectionSpeaksForALabel()
    {
        World world;
        world.set.rules = {rule(RuleKind::Inverse, u"丈夫"_s, u"妻子"_s)};
        const size_t wife = state(world, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        QCOMPARE(supportIn(world, wife).otherDirection, 0.0);
        QCOMPARE(supportIn(world, wife).otherDirectionLacks, 0.0); // nobody states it
        state(world, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s);
        QVERIFY(near(supportIn(world, wife).otherDirection, 1));
        const size_t alone = state(world, u"巴金"_s, u"妻子"_s, u"萧珊"_s);
        QVERIFY(near(supportIn(world, alone).otherDirectionLacks, .5));
    }

    void decidedEntitiesAreOne()
    {
        World world;
        const size_t document = state(world, u"鲁迅"_s, u"作者"_s, u"呐喊"_s);
        state(world, u"周树人"_s, u"作者"_s, u"呐喊"_s);
        QCOMPARE(supportIn(world, document).same, 0.0);
        world.set.entities = {{{u"鲁迅"_s, {}}, 1}, {{u"周树人"_s, {}}, 1}};
        QVERIFY(near(supportIn(world, document).same, 1));
    }

    /// The side that is supported worse is asked about, with the sentence of the other one, however sure the model is.
    void aContradictionIsAskedAboutOnce()
    {
        World world;
        world.set.schema.addPredicate(u"出生地"_s);
        world.set.rules = {rule(RuleKind::Functional, u"出生地"_s)};
        const size_t wrong = state(world, u"鲁迅"_s, u"出生地"_s, u"北京"_s, {}, .99F);
        const size_t right = state(world, u"鲁迅"_s, u"出生地"_s, u"绍兴"_s, {}, .98F);
        state(world, u"鲁迅"_s, u"出生地"_s, u"绍兴"_s, u"众所周知。"_s, .98F);
        const auto judgement = judge(world.set, world.readings);
        MUST(judgement);
        const Finding *asked = findingOf(*judgement, world.set.documents[wrong].id, FindingKind::Contradiction);
        QVERIFY(asked && asked->against);
        QCOMPARE(asked->against->sentences, 2);
        QCOMPARE(asked->against->document, world.set.documents[right].id);
        QCOMPARE(asked->against->sentence, u"鲁迅的出生地是绍兴。"_s);
        QVERIFY2(findingReason(*asked).contains(u"绍兴"_s), qPrintable(findingReason(*asked)));
        QVERIFY(!findingOf(*judgement, world.set.documents[right].id, FindingKind::Contradiction));
        const ReviewQueue queue = buildQueue(world.set, *judgement, {}, {.below = 0});
        QCOMPARE(queue.groups.size(), size_t(1));
        QCOMPARE(queue.groups.front().findings.front().id, asked->id);
        // Of two that are supported equally, one.
        world.set.documents.pop_back();
        world.readings.pop_back();
        const auto even = judge(world.set, world.readings);
        MUST(even);
        QCOMPARE(std::ranges::count(even->findings, FindingKind::Contradiction, &Finding::kind), 1);
        // Without, it is a label like others.
        const auto without = judge(world.set, world.readings, {.facts = false});
        MUST(without);
        QCOMPARE(std::ranges::count(without->findings, FindingKind::Contradiction, &Finding::kind), 0);
    }

    void aMissingDirectionIsProposed()
    {
        World world;
        const size_t document = state(world, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        const auto missing = [&] {
            const auto judgement = judge(world.set, world.readings);
            std::vector<Finding> found;
            for (const Finding &finding : judgement->findings)
                if (finding.kind == FindingKind::MissingDirection) found.push_back(finding);
            return found;
        };
        QVERIFY(missing().empty()); // nobody has decided that
        world.set.rules = {rule(RuleKind::Inverse, u"丈夫"_s, u"妻子"_s)};
        const std::vector<Finding> found = missing();
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().triple.subject.text, u"许广平"_s);
        QCOMPARE(found.front().triple.predicate, u"丈夫"_s);
        QCOMPARE(found.front().triple.object, labelIn(world, document).subject);
        QVERIFY(found.front().isMissing() && !found.front().isLearned());
        // Another one has the same cause; a model's own proposal is asked instead; what was refused is not asked again.
        state(world, u"巴金"_s, u"妻子"_s, u"萧珊"_s);
        QCOMPARE(missing().size(), size_t(2));
        QCOMPARE(missing().front().cause, missing().back().cause);
        world.addCandidate(document, found.front().triple, .9F);
        QCOMPARE(missing().size(), size_t(1));
        world.readings[document]->candidates.clear();
        LabelledTriple refused;
        refused.triple = found.front().triple;
        refused.state = ReviewState::Rejected;
        world.set.documents[document].document.triples.push_back(refused);
        world.set.documents[document].annotations.push_back({999});
        QCOMPARE(missing().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestLabelFacts)
#include "test_label_facts.moc"
