// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_rules.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const std::vector<PredicateRule> bornOnce{{u"born in"_s, true}, {u"born on"_s, true, false, {}, FactValue::Kind::Date},
    {u"died on"_s, true, false, {}, FactValue::Kind::Date}};
const std::vector<DateSequence> life{{u"born on"_s, u"died on"_s}};

std::vector<FactFindingKind> kindsOf(const std::vector<FactFinding> &findings)
{
    std::vector<FactFindingKind> kinds;
    for (const FactFinding &finding : findings) kinds.push_back(finding.kind);
    return kinds;
}

/// A fact for each of so many subjects.
void addMany(std::vector<StatedFact> &facts, const QString &predicate, const QString &object, int from, int to)
{
    for (int index = from; index < to; ++index)
        facts.push_back({u"s%1"_s.arg(index), predicate, object.contains(u'%') ? object.arg(index) : object});
}

const RuleProposal *proposalOf(const std::vector<RuleProposal> &proposals, RuleKind kind, const QString &predicate)
{
    for (const RuleProposal &proposal : proposals)
        if (proposal.kind == kind && proposal.predicate == predicate) return &proposal;
    return nullptr;
}

} // namespace

/// Contradictions and gaps between facts, and the rules that facts suggest.
class TestFactRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contradicts_data()
    {
        QTest::addColumn<std::vector<StatedFact>>("facts");
        QTest::addColumn<std::vector<FactFindingKind>>("kinds");
        using enum FactFindingKind;
        using Facts = std::vector<StatedFact>;
        using Kinds = std::vector<FactFindingKind>;
        QTest::newRow("one place") << Facts{{u"edison"_s, u"born in"_s, u"milan"_s}} << Kinds{};
        QTest::newRow("two places") << Facts{{u"edison"_s, u"born in"_s, u"milan"_s},
            {u"edison"_s, u"born in"_s, u"rome"_s}}
                                    << Kinds{TwoObjects};
        QTest::newRow("two subjects") << Facts{{u"edison"_s, u"born in"_s, u"milan"_s},
            {u"verdi"_s, u"born in"_s, u"rome"_s}}
                                      << Kinds{};
        QTest::newRow("several of a predicate without a rule")
            << Facts{{u"edison"_s, u"invented"_s, u"lamp"_s}, {u"edison"_s, u"invented"_s, u"phonograph"_s}} << Kinds{};
        QTest::newRow("a year and a day of it")
            << Facts{{u"edison"_s, u"born on"_s, u"1847"_s}, {u"edison"_s, u"born on"_s, u"11 February 1847"_s}}
            << Kinds{};
        QTest::newRow("one day in two languages") << Facts{{u"edison"_s, u"born on"_s, u"1847年2月11日"_s},
            {u"edison"_s, u"born on"_s, u"11 February 1847"_s}}
                                                  << Kinds{};
        QTest::newRow("two years") << Facts{{u"edison"_s, u"born on"_s, u"1848"_s},
            {u"edison"_s, u"born on"_s, u"11 February 1847"_s}}
                                   << Kinds{TwoObjects};
        QTest::newRow("death before birth")
            << Facts{{u"edison"_s, u"born on"_s, u"1931"_s}, {u"edison"_s, u"died on"_s, u"1847年"_s}}
            << Kinds{WrongOrder};
        QTest::newRow("death after birth")
            << Facts{{u"edison"_s, u"born on"_s, u"1847"_s}, {u"edison"_s, u"died on"_s, u"18 October 1931"_s}}
            << Kinds{};
        QTest::newRow("death in the year of birth")
            << Facts{{u"child"_s, u"born on"_s, u"May 1847"_s}, {u"child"_s, u"died on"_s, u"1847"_s}} << Kinds{};
        QTest::newRow("death before birth, before Christ") << Facts{{u"plato"_s, u"born on"_s, u"348 BC"_s},
            {u"plato"_s, u"died on"_s, u"公元前428年"_s}} << Kinds{WrongOrder};
        QTest::newRow("no date") << Facts{{u"edison"_s, u"born on"_s, u"Milan"_s}} << Kinds{WrongKind};
        QTest::newRow("nonsense date") << Facts{{u"edison"_s, u"born on"_s, u"31 February 1847"_s}} << Kinds{WrongKind};
    }
    void contradicts()
    {
        QFETCH(const std::vector<StatedFact>, facts);
        QFETCH(const std::vector<FactFindingKind>, kinds);
        const auto findings = findContradictions(facts, bornOnce, life);
        QCOMPARE(kindsOf(findings), kinds);
        for (const FactFinding &finding : findings) {
            const QString words = factFindingReason(finding, facts);
            QVERIFY2(!words.isEmpty() && !words.contains(u'%'), qPrintable(words));
        }
    }

    void listsTheBestSupportedFirst()
    {
        const std::vector<StatedFact> facts{
            {u"edison"_s, u"born in"_s, u"rome"_s, 1}, {u"edison"_s, u"born in"_s, u"milan"_s, 5}};
        const auto findings = findContradictions(facts, bornOnce, {});
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().facts, (std::vector<size_t>{1, 0}));
    }

    void namesWhatIsMissing()
    {
        const std::vector<PredicateRule> rules{{u"spouse"_s, false, true}, {u"author"_s, false, false, u"wrote"_s}};
        const std::vector<StatedFact> facts{{u"marie"_s, u"spouse"_s, u"pierre"_s},
            {u"pierre"_s, u"spouse"_s, u"marie"_s}, {u"frida"_s, u"spouse"_s, u"diego"_s},
            {u"emma"_s, u"author"_s, u"austen"_s}, {u"austen"_s, u"wrote"_s, u"emma"_s},
            {u"ulysses"_s, u"author"_s, u"joyce"_s}};
        const auto findings = findContradictions(facts, rules, {});
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings[0].kind, FactFindingKind::SymmetryMissing);
        QCOMPARE(findings[0].missing, (StatedFact{u"diego"_s, u"spouse"_s, u"frida"_s, 0}));
        QCOMPARE(findings[1].kind, FactFindingKind::InverseMissing);
        QCOMPARE(findings[1].missing, (StatedFact{u"joyce"_s, u"wrote"_s, u"ulysses"_s, 0}));
        QVERIFY(factFindingReason(findings[1], facts).contains(u"ulysses"_s));
    }

    void proposesRules()
    {
        std::vector<StatedFact> facts;
        addMany(facts, u"born in"_s, u"city%1"_s, 0, 49);
        facts.push_back({u"s0"_s, u"born in"_s, u"elsewhere"_s});
        addMany(facts, u"born in"_s, u"city%1"_s, 49, 50);
        addMany(facts, u"knows"_s, u"a"_s, 0, 20);
        addMany(facts, u"knows"_s, u"b"_s, 0, 20);
        addMany(facts, u"born on"_s, u"19%1"_s, 10, 40);
        for (int index = 0; index < 8; ++index) {
            const QString a = u"h%1"_s.arg(index);
            const QString b = u"w%1"_s.arg(index);
            facts.insert(
                facts.end(), {{a, u"spouse"_s, b}, {b, u"spouse"_s, a}, {a, u"wife"_s, b}, {b, u"husband"_s, a}});
        }
        facts.push_back({u"s0"_s, u"born on"_s, u"1910年"_s});
        const auto proposals = proposeRules(facts, {});
        const RuleProposal *functional = proposalOf(proposals, RuleKind::Functional, u"born in"_s);
        QVERIFY(functional);
        QCOMPARE(functional->support, 49);
        QCOMPARE(functional->exceptions, 1);
        QVERIFY(ruleProposalReason(*functional).contains(u"98"_s));
        QVERIFY(!proposalOf(proposals, RuleKind::Functional, u"knows"_s));
        const RuleProposal *symmetric = proposalOf(proposals, RuleKind::Symmetric, u"spouse"_s);
        QVERIFY(symmetric);
        QCOMPARE(symmetric->support, 16);
        const RuleProposal *inverse = proposalOf(proposals, RuleKind::Inverse, u"husband"_s);
        QVERIFY(inverse);
        QCOMPARE(inverse->inverse, u"wife"_s);
        const RuleProposal *dates = proposalOf(proposals, RuleKind::Values, u"born on"_s);
        QVERIFY(dates);
        QCOMPARE(dates->valueKind, std::optional(FactValue::Kind::Date));
        QVERIFY(!proposalOf(proposals, RuleKind::Symmetric, u"knows"_s));
    }
    void proposesNothingThatIsKnown()
    {
        std::vector<StatedFact> facts;
        addMany(facts, u"born on"_s, u"19%1"_s, 10, 40);
        QCOMPARE(
            proposeRules(facts, {{u"born on"_s, true, false, {}, FactValue::Kind::Date}}), std::vector<RuleProposal>());
    }
    void proposesNothingFromFewFacts()
    {
        std::vector<StatedFact> facts;
        addMany(facts, u"born in"_s, u"city%1"_s, 0, 9);
        QCOMPARE(proposeRules(facts, {}), std::vector<RuleProposal>());
    }
};

QTEST_GUILESS_MAIN(TestFactRules)
#include "test_fact_rules.moc"
