// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/rule_decisions.h"

namespace spotter {

/// Journals and applies the change from one list of decisions to another; does nothing if they are equal. Inside the
/// caller's Transaction.
[[nodiscard]] Result<void> changeRules(
    Database &database, const std::vector<RuleDecision> &before, const std::vector<RuleDecision> &after);
/// For after a predicate was renamed: its rules, and those that name it as an inverse, follow. Without a new name they
/// are removed. Journalled; inside the caller's Transaction.
[[nodiscard]] Result<void> moveRules(Database &database, const QString &from, const QString &to);

} // namespace spotter
