// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spotter_cli/command_table.h"
#include "core/corpus/facts/rule_decisions.h"

#include <QString>
#include <QStringList>

namespace spotter {

class Console;

/// What somebody decides of predicates: each is a rule as ruleAsOption() writes it.
struct RuleOptions {
    QStringList accept;
    QStringList refuse;
    QStringList reopen;

    [[nodiscard]] bool isEmpty() const { return accept.isEmpty() && refuse.isEmpty() && reopen.isEmpty(); }
};

void addRuleOptions(CLI::App *command, RuleOptions &options);

/// "one-object:NAME", "symmetric:NAME", "inverse:NAME=OTHER", "values:NAME=date" or "values:NAME=number".
[[nodiscard]] QString ruleAsOption(const RuleDecision &rule);

/// Writes the decisions into the schema of a corpus, as a step of undo. Fails (Schema) for a predicate that the schema
/// does not have; a rule of another form is wrong usage. Nothing is written then.
[[nodiscard]] CommandResult decideRules(const QString &corpus, const RuleOptions &options, Console &console);

} // namespace spotter
