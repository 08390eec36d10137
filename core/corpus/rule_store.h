// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/rule_decisions.h"

namespace spotter {

/// What the predicates of a corpus demand, as people have decided: a part of its schema, see ruleDecisions(). Each
/// decision is written to the journal as a step of undo and is on the disk when the call returns. On the database's
/// thread.
class RuleStore {
public:
    explicit RuleStore(Database &database) : m_database(database) { }

    /// One step; replaces earlier answers to the same questions.
    [[nodiscard]] Result<void> decide(const std::vector<RuleDecision> &decided);
    /// Takes an answer back: it may be proposed again.
    [[nodiscard]] Result<void> reopen(const RuleDecision &decision);

private:
    Database &m_database;
};

} // namespace spotter
