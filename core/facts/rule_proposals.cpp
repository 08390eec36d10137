// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_rules.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <compare>

namespace spotter {

namespace {

// Below these a rule may be chance.
constexpr int leastSubjects = 10;
constexpr int leastBothWays = 5;
constexpr double leastShare = 0.9;
/// Few labellers write down both directions each time: of the rarer predicate's facts, so many must have the other.
constexpr double leastOfRarer = 0.2;

using Ends = std::pair<QString, QString>;

/// What is known of the objects of one subject.
struct Objects {
    const StatedFact *first = nullptr;
    bool areOne = true; ///< as far as can be told
};

bool canBeOne(const StatedFact &a, const StatedFact &b)
{
    if (a.object == b.object) return true;
    return !a.isOfThings && !b.isOfThings && valuesAgree(factValue(a.object), factValue(b.object));
}

void proposeFunctional(const std::vector<StatedFact> &facts, std::vector<RuleProposal> &proposals)
{
    QMap<QString, QHash<QString, Objects>> objects;
    for (const StatedFact &fact : facts) {
        Objects &ofSubject = objects[fact.predicate][fact.subject];
        if (!ofSubject.first)
            ofSubject.first = &fact;
        else
            ofSubject.areOne = ofSubject.areOne && canBeOne(fact, *ofSubject.first);
    }
    for (const auto &[predicate, subjects] : objects.asKeyValueRange()) {
        RuleProposal proposal{RuleKind::Functional, predicate};
        for (const Objects &ofSubject : subjects) ++(ofSubject.areOne ? proposal.support : proposal.exceptions);
        if (proposal.support >= leastSubjects && proposal.share() >= leastShare) proposals.push_back(proposal);
    }
}

void proposeValues(const std::vector<StatedFact> &facts, std::vector<RuleProposal> &proposals)
{
    QMap<QString, QMap<FactValue::Kind, int>> counts;
    QHash<QString, FactValue::Kind> kinds; // reading a value takes long
    for (const StatedFact &fact : facts) {
        auto kind = FactValue::Kind::Text;
        if (!fact.isOfThings) {
            auto known = kinds.constFind(fact.object);
            if (known == kinds.constEnd()) known = kinds.insert(fact.object, factValue(fact.object).kind);
            kind = *known;
        }
        ++counts[fact.predicate][kind];
    }
    for (const auto &[predicate, byKind] : counts.asKeyValueRange()) {
        for (const auto kind : {FactValue::Kind::Date, FactValue::Kind::Number}) {
            RuleProposal proposal{RuleKind::Values, predicate, {}, kind, byKind.value(kind)};
            for (const int count : byKind) proposal.exceptions += count;
            proposal.exceptions -= proposal.support;
            if (proposal.support >= leastSubjects && proposal.share() >= leastShare) proposals.push_back(proposal);
        }
    }
}

/// A fact by numbers: of its ends, and of its predicate. A million of them are sorted in the time that a hash of them
/// takes to be taken down.
struct NumberedFact {
    int subject = 0;
    int object = 0;
    int predicate = 0;

    friend auto operator<=>(const NumberedFact &, const NumberedFact &) = default;
    [[nodiscard]] std::pair<int, int> ends() const { return {subject, object}; }
};

/// Each once, sorted. Fills in the names of the predicates by their numbers.
std::vector<NumberedFact> numbered(const std::vector<StatedFact> &facts, QStringList &predicates)
{
    QHash<QString, int> things;
    QHash<QString, int> ofPredicate;
    const auto numberOf = [&](const QString &thing) {
        const auto known = things.constFind(thing);
        return known == things.constEnd() ? *things.insert(thing, int(things.size())) : *known;
    };
    std::vector<NumberedFact> result;
    result.reserve(facts.size());
    for (const StatedFact &fact : facts) {
        auto predicate = ofPredicate.constFind(fact.predicate);
        if (predicate == ofPredicate.constEnd()) {
            predicate = ofPredicate.insert(fact.predicate, int(predicates.size()));
            predicates += fact.predicate;
        }
        result.push_back({numberOf(fact.subject), numberOf(fact.object), *predicate});
    }
    std::ranges::sort(result);
    const auto repeated = std::ranges::unique(result);
    result.erase(repeated.begin(), repeated.end());
    return result;
}

/// Of the pairs that a predicate links and that are linked back, how many by which predicate.
void proposeBothWays(const std::vector<StatedFact> &facts, std::vector<RuleProposal> &proposals)
{
    QStringList predicates;
    const std::vector<NumberedFact> sorted = numbered(facts, predicates);
    QMap<QString, int> totals;
    QMap<QString, int> linkedBack;
    QMap<Ends, int> bothWays;
    for (const NumberedFact &fact : sorted) {
        const QString &predicate = predicates[fact.predicate];
        ++totals[predicate];
        if (fact.subject == fact.object) continue;
        const auto back = std::ranges::equal_range(
            sorted, std::pair(fact.object, fact.subject), {}, [](const NumberedFact &other) { return other.ends(); });
        if (back.empty()) continue;
        ++linkedBack[predicate];
        for (const NumberedFact &other : back) ++bothWays[{predicate, predicates[other.predicate]}];
    }
    for (const auto &[pair, count] : bothWays.asKeyValueRange()) {
        const auto &[predicate, other] = pair;
        if (other < predicate) continue; // told by its other half
        const int against = std::min(linkedBack[predicate], linkedBack[other]) - count;
        const bool isSymmetric = predicate == other;
        const RuleProposal proposal{isSymmetric ? RuleKind::Symmetric : RuleKind::Inverse, predicate,
            isSymmetric ? QString() : other, {}, count, against};
        const int rarer = std::min(totals[predicate], totals[other]);
        if (count >= leastBothWays && proposal.share() >= leastShare && count >= leastOfRarer * rarer)
            proposals.push_back(proposal);
    }
}

/// A spouse in both directions makes spouse the "inverse" of husband, which says nothing new.
bool followsFromSymmetry(
    const RuleProposal &proposal, const std::vector<RuleProposal> &proposals, const std::vector<PredicateRule> &rules)
{
    if (proposal.kind != RuleKind::Inverse) return false;
    const auto isEither
        = [&](const QString &predicate) { return predicate == proposal.predicate || predicate == proposal.inverse; };
    return std::ranges::any_of(proposals, [&](const RuleProposal &other) {
        return other.kind == RuleKind::Symmetric && isEither(other.predicate);
    }) || std::ranges::any_of(rules, [&](const PredicateRule &rule) {
        return rule.isSymmetric && isEither(rule.predicate);
    });
}

bool isKnown(const RuleProposal &proposal, const std::vector<PredicateRule> &rules)
{
    return std::ranges::any_of(rules, [&](const PredicateRule &rule) {
        if (proposal.kind == RuleKind::Inverse && rule.predicate == proposal.inverse
            && rule.inverse == proposal.predicate)
            return true;
        if (rule.predicate != proposal.predicate) return false;
        switch (proposal.kind) {
        case RuleKind::Functional:
            return rule.isFunctional;
        case RuleKind::Symmetric:
            return rule.isSymmetric;
        case RuleKind::Inverse:
            return rule.inverse == proposal.inverse;
        case RuleKind::Values:
            return rule.valueKind == proposal.valueKind;
        }
        return false;
    });
}

} // namespace

std::vector<RuleProposal> proposeRules(const std::vector<StatedFact> &facts, const std::vector<PredicateRule> &rules)
{
    std::vector<RuleProposal> proposals;
    proposeFunctional(facts, proposals);
    proposeBothWays(facts, proposals);
    proposeValues(facts, proposals);
    const std::vector<RuleProposal> all = proposals;
    std::erase_if(proposals, [&](const RuleProposal &proposal) {
        return isKnown(proposal, rules) || followsFromSymmetry(proposal, all, rules);
    });
    std::ranges::stable_sort(proposals, [](const RuleProposal &a, const RuleProposal &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.support > b.support;
    });
    return proposals;
}

} // namespace spotter
