// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_rules.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using FactIndices = std::vector<size_t>;
using GroupsBySubject = QHash<QString, FactIndices>;

/// Looks facts up by their ends. areLinked: whether has() is needed.
class StatedFacts {
public:
    StatedFacts(const std::vector<StatedFact> &facts, bool areLinked)
    {
        for (size_t index = 0; index < facts.size(); ++index) {
            const StatedFact &fact = facts[index];
            m_byPredicate[fact.predicate][fact.subject].push_back(index);
            if (areLinked) m_known.insert(keyOf(fact.subject, fact.predicate, fact.object));
        }
    }
    [[nodiscard]] const GroupsBySubject &of(const QString &predicate) const
    {
        static const GroupsBySubject none;
        const auto found = m_byPredicate.constFind(predicate);
        return found == m_byPredicate.constEnd() ? none : *found;
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

    QHash<QString, GroupsBySubject> m_byPredicate;
    QSet<QString> m_known;
};

FactValue objectOf(const StatedFact &fact, std::optional<FactValue::Kind> kind)
{
    return fact.isOfThings ? FactValue{FactValue::Kind::Text, fact.object} : factValue(fact.object, {}, kind);
}

/// The facts of one subject that disagree with another of them, best supported first.
FactIndices disagreeing(
    const std::vector<StatedFact> &facts, const FactIndices &group, std::optional<FactValue::Kind> kind)
{
    std::vector<FactValue> values; // reading a value takes long
    for (const size_t index : group) values.push_back(objectOf(facts[index], kind));
    const auto agree = [&](size_t a, size_t b) {
        return facts[group[a]].object == facts[group[b]].object || valuesAgree(values[a], values[b]);
    };
    FactIndices result;
    for (size_t one = 0; one < group.size(); ++one) {
        bool agrees = true;
        for (size_t other = 0; agrees && other < group.size(); ++other) agrees = agree(one, other);
        if (!agrees) result.push_back(group[one]);
    }
    std::ranges::stable_sort(result, std::ranges::greater(), [&](size_t index) { return facts[index].support; });
    return result;
}

void findTwoObjects(const std::vector<StatedFact> &facts, const StatedFacts &lookup, const PredicateRule &rule,
    std::vector<FactFinding> &findings)
{
    for (const FactIndices &group : lookup.of(rule.predicate)) {
        if (group.size() < 2) continue;
        FactIndices found = disagreeing(facts, group, rule.valueKind);
        if (!found.empty()) findings.push_back({FactFindingKind::TwoObjects, std::move(found)});
    }
}

void findGapsAndKinds(const std::vector<StatedFact> &facts, const StatedFacts &lookup, const PredicateRule &rule,
    std::vector<FactFinding> &findings)
{
    const bool isOfValues = rule.valueKind && rule.valueKind != FactValue::Kind::Text;
    if (!isOfValues && !rule.isSymmetric && rule.inverse.isEmpty()) return;
    for (const FactIndices &group : lookup.of(rule.predicate)) {
        for (const size_t index : group) {
            const StatedFact &fact = facts[index];
            if (isOfValues && objectOf(fact, rule.valueKind).kind != *rule.valueKind)
                findings.push_back({FactFindingKind::WrongKind, {index}});
            if (rule.isSymmetric && !lookup.has(fact.object, fact.predicate, fact.subject))
                findings.push_back(
                    {FactFindingKind::SymmetryMissing, {index}, {fact.object, fact.predicate, fact.subject, 0}});
            if (!rule.inverse.isEmpty() && !lookup.has(fact.object, rule.inverse, fact.subject))
                findings.push_back(
                    {FactFindingKind::InverseMissing, {index}, {fact.object, rule.inverse, fact.subject, 0}});
        }
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
    const GroupsBySubject &laterOnes = lookup.of(sequence.later);
    for (const auto &[subject, group] : lookup.of(sequence.earlier).asKeyValueRange()) {
        const auto ofSubject = laterOnes.constFind(subject);
        if (ofSubject == laterOnes.constEnd()) continue;
        for (const size_t earlier : group) {
            const FactValue begin = objectOf(facts[earlier], FactValue::Kind::Date);
            for (const size_t later : *ofSubject)
                if (isCertainlyBefore(objectOf(facts[later], FactValue::Kind::Date), begin))
                    findings.push_back({FactFindingKind::WrongOrder, {earlier, later}});
        }
    }
}

} // namespace

bool objectsAgree(const StatedFact &a, const StatedFact &b, std::optional<FactValue::Kind> kind)
{
    if (a.object == b.object) return true;
    return valuesAgree(objectOf(a, kind), objectOf(b, kind));
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
    const bool areLinked = std::ranges::any_of(
        rules, [](const PredicateRule &rule) { return rule.isSymmetric || !rule.inverse.isEmpty(); });
    const StatedFacts lookup(facts, areLinked);
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
