// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/rule_store.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/schema/rule_changes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

Result<void> RuleStore::decide(const std::vector<RuleDecision> &decided)
{
    if (decided.empty()) return {};
    const StepTitle title(
        "spotter::Corpus", QT_TRANSLATE_NOOP("spotter::Corpus", "Decided what %1 allows"), {decided.front().predicate});
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = ruleDecisions(m_database);
    if (!before) return std::unexpected(before.error());
    std::vector<RuleDecision> after = *before;
    for (const RuleDecision &one : decided) {
        std::erase_if(after, [&](const RuleDecision &other) { return sameQuestion(one, other); });
        after.push_back(one);
    }
    sortRules(after);
    return changeRules(m_database, *before, after).and_then([&] { return transaction->commit(); });
}

Result<void> RuleStore::reopen(const RuleDecision &decision)
{
    const StepTitle title("spotter::Corpus", QT_TRANSLATE_NOOP("spotter::Corpus", "Took back what was decided of %1"),
        {decision.predicate});
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = ruleDecisions(m_database);
    if (!before) return std::unexpected(before.error());
    std::vector<RuleDecision> after = *before;
    std::erase_if(after, [&](const RuleDecision &other) { return sameQuestion(decision, other); });
    return changeRules(m_database, *before, after).and_then([&] { return transaction->commit(); });
}

} // namespace spotter
