// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/facts/rule_decisions.h"

#include <vector>

namespace spotter {

class Corpus;

/// Facts that contradict each other or a rule, or a fact whose other direction is missing.
struct Contradiction {
    FactFindingKind kind = FactFindingKind::TwoObjects;
    QString reason; ///< a sentence for people
    std::vector<qint64> facts; ///< best supported first

    friend bool operator==(const Contradiction &, const Contradiction &) = default;
};

/// What the facts of a corpus say of its predicates, and what contradicts that.
struct FactRules {
    std::vector<RuleDecision> decided;
    std::vector<RuleProposal> proposals; ///< without those that somebody has decided
    QSet<QString> oneObject; ///< predicates of which a subject has one object: decided, or proposed and not refused
    std::vector<Contradiction> contradictions;

    /// Fills in what a query needs to find them.
    void addTo(FactQuery &query) const;
};

/// Reads every fact that is not rejected; about 300 bytes of memory a fact. Missing directions are found only for
/// predicates that somebody has decided to be symmetric or inverse. Facts must be built.
[[nodiscard]] Result<FactRules> factRules(
    Corpus &corpus, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

/// The rules that a schema file of Spotter carries besides the schema, under "rules".
[[nodiscard]] std::vector<RuleDecision> rulesInSchemaFile(const QByteArray &file);
/// The file with rules added to it; unchanged without any.
[[nodiscard]] QByteArray schemaFileWithRules(const QByteArray &file, const std::vector<RuleDecision> &decisions);

} // namespace spotter
