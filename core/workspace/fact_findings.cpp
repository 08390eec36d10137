// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/fact_findings.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/workspace/messages.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// All facts as rules see them: by keys, and by the names that people know.
struct AllFacts {
    std::vector<StatedFact> keyed;
    std::vector<StatedFact> named;
    std::vector<qint64> ids;
    QHash<QString, QString> names; ///< by key
};

/// An entity's key is none of any value.
QString keyOf(const FactPart &part) { return part.isValue ? part.name : u"entity:"_s + QString::number(part.id); }

/// The strings of an end of facts, shared by all of them.
struct SharedNames {
    QString key;
    QString name;
};

Result<AllFacts> allFacts(Database &database, const std::stop_token &stop, const ProgressCallback &progress)
{
    AllFacts all;
    QHash<qint64, SharedNames> ends;
    QHash<qint64, QString> predicates;
    const auto shared = [&](const FactPart &part) {
        SharedNames &known = ends[part.id];
        if (known.key.isNull()) {
            known = {keyOf(part), part.name};
            all.names.insert(known.key, known.name);
        }
        return known;
    };
    ProgressLimiter limiter(progress);
    auto done = forEachFact(database, [&](const Fact &fact) -> Result<void> {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, WorkspaceMessages::tr("Comparing the facts was stopped"));
        QString &predicate = predicates[fact.predicateId];
        if (predicate.isNull()) predicate = fact.predicate;
        const SharedNames subject = shared(fact.subject);
        const SharedNames object = shared(fact.object);
        const bool isOfThings = !fact.object.isValue;
        all.keyed.push_back({subject.key, predicate, object.key, int(fact.sentences), isOfThings});
        all.named.push_back({subject.name, predicate, object.name, int(fact.sentences), isOfThings});
        all.ids.push_back(fact.id);
        limiter.report(qint64(all.ids.size()), 0);
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return all;
}

Contradiction contradictionOf(const FactFinding &finding, const AllFacts &all)
{
    FactFinding named = finding;
    if (!named.missing.subject.isEmpty()) {
        named.missing.subject = all.names.value(named.missing.subject, named.missing.subject);
        named.missing.object = all.names.value(named.missing.object, named.missing.object);
    }
    Contradiction found{finding.kind, factFindingReason(named, all.named), {}};
    for (const size_t index : finding.facts) found.facts.push_back(all.ids[index]);
    return found;
}

} // namespace

void FactRules::addTo(FactQuery &query) const
{
    query.oneObject = oneObject;
    query.contradicted.clear();
    for (const Contradiction &contradiction : contradictions)
        if (contradiction.kind != FactFindingKind::TwoObjects)
            for (const qint64 fact : contradiction.facts) query.contradicted.insert(fact);
}

Result<FactRules> factRules(Corpus &corpus, const std::stop_token &stop, const ProgressCallback &progress)
{
    Database &database = corpus.database();
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    FactRules result;
    auto decided = ruleDecisions(database);
    if (!decided) return std::unexpected(decided.error());
    result.decided = *std::move(decided);
    const auto all = allFacts(database, stop, progress);
    if (!all) return std::unexpected(all.error());
    std::vector<PredicateRule> rules = acceptedRules(result.decided);
    result.proposals = proposeRules(all->keyed, rules);
    std::erase_if(result.proposals, [&](const RuleProposal &proposal) {
        return std::ranges::any_of(result.decided,
            [&](const RuleDecision &decision) { return sameQuestion(decision, decisionOn(proposal, true)); });
    });
    for (const RuleProposal &proposal : result.proposals)
        if (proposal.kind == RuleKind::Functional) addRule(rules, decisionOn(proposal, true));
    for (const PredicateRule &rule : rules)
        if (rule.isFunctional) result.oneObject.insert(rule.predicate);
    for (const FactFinding &finding : findContradictions(all->keyed, rules, knownSequences(all->keyed)))
        result.contradictions.push_back(contradictionOf(finding, *all));
    // What is contradicted says more than what is missing.
    std::ranges::stable_sort(result.contradictions, {}, &Contradiction::kind);
    return result;
}

std::vector<RuleDecision> rulesInSchemaFile(const QByteArray &file)
{
    return ruleDecisionsFromJson(QJsonDocument::fromJson(file).object()["rules"_L1].toArray());
}

QByteArray schemaFileWithRules(const QByteArray &file, const std::vector<RuleDecision> &decisions)
{
    const qsizetype end = file.lastIndexOf('}');
    if (decisions.empty() || end < 0) return file;
    return file.first(end) + ",\"rules\":" + QJsonDocument(toJson(decisions)).toJson(QJsonDocument::Compact)
        + file.sliced(end);
}

} // namespace spotter
