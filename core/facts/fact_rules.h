// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/fact_value.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace spotter {

/// A fact as rules see it: the keys of its entities, or the text of a value.
struct StatedFact {
    QString subject;
    QString predicate;
    QString object;
    int support = 1; ///< sentences that say so
    bool isOfThings = false; ///< the object is an entity, not a value, whatever it is called

    friend bool operator==(const StatedFact &, const StatedFact &) = default;
};

/// What a predicate allows.
struct PredicateRule {
    QString predicate;
    bool isFunctional = false; ///< a subject has one object
    bool isSymmetric = false;
    QString inverse = {}; ///< empty: none
    std::optional<FactValue::Kind> valueKind = {}; ///< what its objects are, if they are values

    friend bool operator==(const PredicateRule &, const PredicateRule &) = default;
};

/// Two predicates of one subject whose dates are in that order: birth, death.
struct DateSequence {
    QString earlier;
    QString later;
};

enum class FactFindingKind {
    TwoObjects, ///< two objects of a functional predicate that cannot both be true
    WrongOrder, ///< the later date is before the earlier one
    InverseMissing,
    SymmetryMissing, ///< a symmetric fact in one direction only
    WrongKind, ///< a text where a date or a number belongs
};

/// A contradiction or a gap.
struct FactFinding {
    FactFindingKind kind = FactFindingKind::TwoObjects;
    std::vector<size_t> facts; ///< indices: those that contradict each other, best supported first; else the one fact
    StatedFact missing = {}; ///< what should be there, for a gap; its support is 0

    friend bool operator==(const FactFinding &, const FactFinding &) = default;
};

/// Whether two objects of one subject can both be true: they are one, or values that agree.
[[nodiscard]] bool objectsAgree(const StatedFact &a, const StatedFact &b, std::optional<FactValue::Kind> kind);

/// Predicates of these facts of which one date cannot be before another, as far as their names say so.
[[nodiscard]] std::vector<DateSequence> knownSequences(const std::vector<StatedFact> &facts);

/// What contradicts the rules, by the first fact of each finding. Objects are compared as values where both are: 1877
/// and 11 February 1877 agree. A finding of two objects holds every fact that disagrees with another of its subject.
[[nodiscard]] std::vector<FactFinding> findContradictions(const std::vector<StatedFact> &facts,
    const std::vector<PredicateRule> &rules, const std::vector<DateSequence> &sequences);

/// A finding in a sentence, for people.
[[nodiscard]] QString factFindingReason(const FactFinding &finding, const std::vector<StatedFact> &facts);

enum class RuleKind { Functional, Symmetric, Inverse, Values };

/// A rule that the facts follow, for a person to decide.
struct RuleProposal {
    RuleKind kind = RuleKind::Functional;
    QString predicate;
    QString inverse = {};
    std::optional<FactValue::Kind> valueKind = {};
    int support = 0; ///< subjects with one object; facts whose other direction is there; values of the kind
    int exceptions = 0; ///< what speaks against it, of the same sort

    [[nodiscard]] double share() const { return double(support) / double(std::max(support + exceptions, 1)); }
    friend bool operator==(const RuleProposal &, const RuleProposal &) = default;
};

/// What the facts let one expect, best supported first for each kind. `rules` that exist already are left out.
[[nodiscard]] std::vector<RuleProposal> proposeRules(
    const std::vector<StatedFact> &facts, const std::vector<PredicateRule> &rules);

/// "98 % of 120 subjects have one object of “place of birth”."
[[nodiscard]] QString ruleProposalReason(const RuleProposal &proposal);

} // namespace spotter
