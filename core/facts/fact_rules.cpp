// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_rules.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using FactIndices = std::vector<size_t>;

/// Looks facts up by their ends.
class StatedFacts {
public:
    explicit StatedFacts(const std::vector<StatedFact> &facts)
    {
        for (size_t index = 0; index < facts.size(); ++index) {
            const StatedFact &fact = facts[index];
            m_bySubject[{fact.subject, fact.predicate}].push_back(index);
            m_known.insert(keyOf(fact.subject, fact.predicate, fact.object));
        }
    }
    [[nodiscard]] const std::map<std::pair<QString, QString>, FactIndices> &bySubject() const { return m_bySubject; }
    [[nodiscard]] FactIndices of(const QString &subject, const QString &predicate) const
    {
        const auto found = m_bySubject.find({subject, predicate});
        return found == m_bySubject.end() ? FactIndices() : found->second;
    }
    [[nodiscard]] bool has(const QString &subject, const QString &predicate, const QString &object) const
    {
        return m_known.contains(keyOf(subject, predicate, object));
    }

private:
    static QString keyOf(const QString &subject, const QString &predicate, const QString &object)
    {
        return subject + u'\t' + predicate + u'\t' + object;
    }

    std::map<std::pair<QString, QString>, FactIndices> m_bySubject;
    QSet<QString> m_known;
};

/// The facts of one subject that disagree with another of them, best supported first.
FactIndices disagreeing(
    const std::vector<StatedFact> &facts, const FactIndices &group, std::optional<FactValue::Kind> kind)
{
    FactIndices result;
    for (const size_t index : group)
        if (std::ranges::any_of(group, [&](size_t other) { return !objectsAgree(facts[index], facts[other], kind); }))
            result.push_back(index);
    std::ranges::stable_sort(result, std::ranges::greater(), [&](size_t index) { return facts[index].support; });
    return result;
}

void findTwoObjects(const std::vector<StatedFact> &facts, const StatedFacts &lookup, const PredicateRule &rule,
    std::vector<FactFinding> &findings)
{
    for (const auto &[place, group] : lookup.bySubject()) {
        if (place.second != rule.predicate || group.size() < 2) continue;
        FactIndices found = disagreeing(facts, group, rule.valueKind);
        if (!found.empty()) findings.push_back({FactFindingKind::TwoObjects, std::move(found)});
    }
}

void findGapsAndKinds(const std::vector<StatedFact> &facts, const StatedFacts &lookup, const PredicateRule &rule,
    std::vector<FactFinding> &findings)
{
    for (size_t index = 0; index < facts.size(); ++index) {
        const StatedFact &fact = facts[index];
        if (fact.predicate != rule.predicate) continue;
        const bool isNoneOfKind = rule.valueKind && rule.valueKind != FactValue::Kind::Text
            && factValue(fact.object, {}, rule.valueKind).kind != *rule.valueKind;
        if (isNoneOfKind) findings.push_back({FactFindingKind::WrongKind, {index}});
        if (rule.isSymmetric && !lookup.has(fact.object, fact.predicate, fact.subject))
            findings.push_back(
                {FactFindingKind::SymmetryMissing, {index}, {fact.object, fact.predicate, fact.subject, 0}});
        if (!rule.inverse.isEmpty() && !lookup.has(fact.object, rule.inverse, fact.subject))
            findings.push_back(
                {FactFindingKind::InverseMissing, {index}, {fact.object, rule.inverse, fact.subject, 0}});
    }
}

/// Whether a date is certainly before another: 1877 is not certainly before May 1877.
bool isCertainlyBefore(const FactValue &a, const FactValue &b)
{
    return a.kind == FactValue::Kind::Date && b.kind == FactValue::Kind::Date && a.order < b.order
        && !valuesAgree(a, b);
}

void findWrongOrder(const std::vector<StatedFact> &facts, const StatedFacts &lookup, const DateSequence &sequence,
    std::vector<FactFinding> &findings)
{
    for (const auto &[place, group] : lookup.bySubject()) {
        if (place.second != sequence.earlier) continue;
        for (const size_t earlier : group) {
            const FactValue begin = factValue(facts[earlier].object, {}, FactValue::Kind::Date);
            for (const size_t later : lookup.of(place.first, sequence.later))
                if (isCertainlyBefore(factValue(facts[later].object, {}, FactValue::Kind::Date), begin))
                    findings.push_back({FactFindingKind::WrongOrder, {earlier, later}});
        }
    }
}

} // namespace

bool objectsAgree(const StatedFact &a, const StatedFact &b, std::optional<FactValue::Kind> kind)
{
    if (a.object == b.object) return true;
    return valuesAgree(factValue(a.object, {}, kind), factValue(b.object, {}, kind));
}

std::vector<DateSequence> knownSequences(const std::vector<StatedFact> &facts)
{
    static const std::vector<std::pair<QStringList, QStringList>> sequences{
        {{u"出生日期"_s, u"出生时间"_s, u"生日"_s, u"birth date"_s, u"date of birth"_s, u"birthdate"_s, u"born"_s,
             u"born on"_s},
            {u"逝世日期"_s, u"去世日期"_s, u"去世时间"_s, u"死亡日期"_s, u"death date"_s, u"date of death"_s,
                u"deathdate"_s, u"died"_s, u"died on"_s}},
        {{u"成立日期"_s, u"成立时间"_s, u"创立日期"_s, u"founding date"_s, u"date founded"_s, u"inception"_s,
             u"founded"_s},
            {u"解散日期"_s, u"解散时间"_s, u"dissolution date"_s, u"date dissolved"_s, u"dissolved"_s}}};
    QSet<QString> present;
    for (const StatedFact &fact : facts) present.insert(fact.predicate);
    std::vector<DateSequence> found;
    for (const auto &[earlier, later] : sequences)
        for (const QString &first : std::as_const(present))
            for (const QString &second : std::as_const(present))
                if (earlier.contains(first.toLower()) && later.contains(second.toLower()))
                    found.push_back({first, second});
    std::ranges::sort(found, {}, [](const DateSequence &one) { return std::pair(one.earlier, one.later); });
    return found;
}

std::vector<FactFinding> findContradictions(const std::vector<StatedFact> &facts,
    const std::vector<PredicateRule> &rules, const std::vector<DateSequence> &sequences)
{
    const StatedFacts lookup(facts);
    std::vector<FactFinding> findings;
    for (const PredicateRule &rule : rules) {
        if (rule.isFunctional) findTwoObjects(facts, lookup, rule, findings);
        findGapsAndKinds(facts, lookup, rule, findings);
    }
    for (const DateSequence &sequence : sequences) findWrongOrder(facts, lookup, sequence, findings);
    std::ranges::stable_sort(findings, {}, [](const FactFinding &finding) { return finding.facts.front(); });
    return findings;
}

} // namespace spotter
