// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/facts/fact_rules.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace spotter {

class Database;

/// What somebody has decided of one thing that a predicate may demand.
struct RuleDecision {
    RuleKind kind = RuleKind::Functional;
    QString predicate;
    QString inverse = {}; // NOLINT(readability-redundant-member-init): may be left out
    std::optional<FactValue::Kind> valueKind = {};
    bool isAccepted = true; ///< else it is not so, and is not proposed again

    friend bool operator==(const RuleDecision &, const RuleDecision &) = default;
};

/// Whether both answer the same question.
[[nodiscard]] bool sameQuestion(const RuleDecision &a, const RuleDecision &b);
[[nodiscard]] RuleDecision decisionOn(const RuleProposal &proposal, bool isAccepted);
/// What predicates allow by the accepted decisions.
[[nodiscard]] std::vector<PredicateRule> acceptedRules(const std::vector<RuleDecision> &decisions);
/// Adds what an accepted decision says.
void addRule(std::vector<PredicateRule> &rules, const RuleDecision &decision);
/// "“born in” has one object", "“wrote” is the inverse of “author”"
[[nodiscard]] QString ruleInWords(const RuleDecision &decision);

/// [{"kind","predicate","inverse","values","accepted"}], as in a schema file under "rules". Entries of unknown kinds
/// are left out.
[[nodiscard]] QJsonArray toJson(const std::vector<RuleDecision> &decisions);
[[nodiscard]] std::vector<RuleDecision> ruleDecisionsFromJson(const QJsonArray &array);

/// By predicate.
[[nodiscard]] Result<std::vector<RuleDecision>> ruleDecisions(Database &database);
void sortRules(std::vector<RuleDecision> &decisions);
/// {"rules":[…]}, as the journal and the corpus have them; empty without any.
[[nodiscard]] QByteArray storedRules(const std::vector<RuleDecision> &decisions);
/// Changes the stored rules to another state of the journal. Inside the caller's Transaction; not recorded in the
/// journal.
[[nodiscard]] Result<void> applyRuleChange(Database &database, const QJsonObject &to);

} // namespace spotter
