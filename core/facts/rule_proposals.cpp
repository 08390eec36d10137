// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_rules.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace spotter {

namespace {

// Below these a rule may be chance.
constexpr int leastSubjects = 10;
constexpr int leastBothWays = 5;
constexpr double leastShare = 0.9;
/// Few labellers write down both directions each time: of the rarer predicate's facts, so many must have the other.
constexpr double leastOfRarer = 0.2;

using Ends = std::pair<QString, QString>;

/// The objects of one subject, as many as cannot be one.
bool haveOneObject(const QStringList &objects)
{
    return std::ranges::all_of(objects, [&](const QString &object) {
        return object == objects.front() || valuesAgree(factValue(object), factValue(objects.front()));
    });
}

void proposeFunctional(const std::vector<StatedFact> &facts, std::vector<RuleProposal> &proposals)
{
    QMap<QString, QHash<QString, QStringList>> objects;
    for (const StatedFact &fact : facts) objects[fact.predicate][fact.subject] += fact.object;
    for (const auto &[predicate, subjects] : objects.asKeyValueRange()) {
        RuleProposal proposal{RuleKind::Functional, predicate};
        for (const QStringList &ofSubject : subjects)
            ++(haveOneObject(ofSubject) ? proposal.support : proposal.exceptions);
        if (proposal.support >= leastSubjects && proposal.share() >= leastShare) proposals.push_back(proposal);
    }
}

void proposeValues(const std::vector<StatedFact> &facts, std::vector<RuleProposal> &proposals)
{
    QMap<QString, QMap<FactValue::Kind, int>> counts;
    for (const StatedFact &fact : facts) ++counts[fact.predicate][factValue(fact.object).kind];
    for (const auto &[predicate, byKind] : counts.asKeyValueRange()) {
        for (const auto kind : {FactValue::Kind::Date, FactValue::Kind::Number}) {
            RuleProposal proposal{RuleKind::Values, predicate, {}, kind, byKind.value(kind)};
            for (const int count : byKind) proposal.exceptions += count;
            proposal.exceptions -= proposal.support;
            if (proposal.support >= leastSubjects && proposal.share() >= leastShare) proposals.push_back(proposal);
        }
    }
}

/// Of the pairs that a predicate links and that are linked back, how many by which predicate.
void proposeBothWays(const std::vector<StatedFact> &facts, std::vector<RuleProposal> &proposals)
{
    QHash<Ends, QSet<QString>> predicates;
    QMap<QString, int> totals;
    for (const StatedFact &fact : facts) {
        QSet<QString> &ofPair = predicates[{fact.subject, fact.object}];
        if (!ofPair.contains(fact.predicate)) ++totals[fact.predicate];
        ofPair.insert(fact.predicate);
    }
    QMap<QString, int> linkedBack;
    QMap<Ends, int> bothWays;
    for (const auto &[ends, there] : predicates.asKeyValueRange()) {
        const QSet<QString> back = predicates.value({ends.second, ends.first});
        if (back.isEmpty() || ends.first == ends.second) continue;
        for (const QString &predicate : there) {
            ++linkedBack[predicate];
            for (const QString &other : back) ++bothWays[{predicate, other}];
        }
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
