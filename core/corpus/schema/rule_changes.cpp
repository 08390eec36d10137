// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/rule_changes.h"

#include "core/corpus/journal/journal_writer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

Result<void> changeRules(
    Database &database, const std::vector<RuleDecision> &before, const std::vector<RuleDecision> &after)
{
    if (before == after) return {};
    const QByteArray stored = storedRules(after);
    return applyRuleChange(database, QJsonDocument::fromJson(stored).object()).and_then([&] {
        return recordEdit(database, u"rules"_s, {}, storedRules(before), stored);
    });
}

Result<void> moveRules(Database &database, const QString &from, const QString &to)
{
    const auto before = ruleDecisions(database);
    if (!before) return std::unexpected(before.error());
    std::vector<RuleDecision> after;
    for (RuleDecision decision : *before) {
        const bool isConcerned = decision.predicate == from || decision.inverse == from;
        if (isConcerned && to.isEmpty()) continue;
        if (decision.predicate == from) decision.predicate = to;
        if (decision.inverse == from) decision.inverse = to;
        // What was decided of the target stays.
        const bool isAnswered = isConcerned && std::ranges::any_of(*before, [&](const RuleDecision &other) {
            return other.predicate != from && other.inverse != from && sameQuestion(decision, other);
        });
        const bool isOfItself = decision.kind == RuleKind::Inverse && decision.predicate == decision.inverse;
        if (!isAnswered && !isOfItself) after.push_back(std::move(decision));
    }
    sortRules(after);
    return changeRules(database, *before, after);
}

} // namespace spotter
