// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/rule_decisions.h"

#include "core/corpus/database/database.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// By RuleKind.
constexpr std::array<QLatin1StringView, 4> ruleKindNames{"one object"_L1, "symmetric"_L1, "inverse"_L1, "values"_L1};

QString valueKindName(FactValue::Kind kind)
{
    return kind == FactValue::Kind::Date ? u"date"_s : kind == FactValue::Kind::Number ? u"number"_s : u"text"_s;
}

PredicateRule &ruleOf(std::vector<PredicateRule> &rules, const QString &predicate)
{
    const auto found = std::ranges::find(rules, predicate, &PredicateRule::predicate);
    return found == rules.end() ? rules.emplace_back(PredicateRule{predicate}) : *found;
}

} // namespace

void sortRules(std::vector<RuleDecision> &decisions)
{
    std::ranges::stable_sort(decisions, [](const RuleDecision &a, const RuleDecision &b) {
        return std::pair(a.predicate, int(a.kind)) < std::pair(b.predicate, int(b.kind));
    });
}

QByteArray storedRules(const std::vector<RuleDecision> &decisions)
{
    if (decisions.empty()) return {};
    return QJsonDocument(QJsonObject{{u"rules"_s, toJson(decisions)}}).toJson(QJsonDocument::Compact);
}

bool sameQuestion(const RuleDecision &a, const RuleDecision &b)
{
    if (a.kind != b.kind) return false;
    if (a.kind != RuleKind::Inverse) return a.predicate == b.predicate;
    // The inverse of the inverse is the predicate.
    return (a.predicate == b.predicate && a.inverse == b.inverse)
        || (a.predicate == b.inverse && a.inverse == b.predicate);
}

RuleDecision decisionOn(const RuleProposal &proposal, bool isAccepted)
{
    return {proposal.kind, proposal.predicate, proposal.inverse, proposal.valueKind, isAccepted};
}

void addRule(std::vector<PredicateRule> &rules, const RuleDecision &decision)
{
    PredicateRule &rule = ruleOf(rules, decision.predicate);
    switch (decision.kind) {
    case RuleKind::Functional:
        rule.isFunctional = true;
        break;
    case RuleKind::Symmetric:
        rule.isSymmetric = true;
        break;
    case RuleKind::Inverse:
        rule.inverse = decision.inverse;
        ruleOf(rules, decision.inverse).inverse = decision.predicate;
        break;
    case RuleKind::Values:
        rule.valueKind = decision.valueKind;
        break;
    }
}

std::vector<PredicateRule> acceptedRules(const std::vector<RuleDecision> &decisions)
{
    std::vector<PredicateRule> rules;
    for (const RuleDecision &decision : decisions)
        if (decision.isAccepted) addRule(rules, decision);
    return rules;
}

QString ruleInWords(const RuleDecision &decision)
{
    switch (decision.kind) {
    case RuleKind::Functional:
        return CorpusMessages::tr("“%1” has one object").arg(decision.predicate);
    case RuleKind::Symmetric:
        return CorpusMessages::tr("“%1” holds in both directions").arg(decision.predicate);
    case RuleKind::Inverse:
        return CorpusMessages::tr("“%1” is the inverse of “%2”").arg(decision.predicate, decision.inverse);
    case RuleKind::Values:
        break;
    }
    return decision.valueKind == FactValue::Kind::Date
        ? CorpusMessages::tr("the objects of “%1” are dates").arg(decision.predicate)
        : CorpusMessages::tr("the objects of “%1” are numbers").arg(decision.predicate);
}

QJsonArray toJson(const std::vector<RuleDecision> &decisions)
{
    QJsonArray array;
    for (const RuleDecision &decision : decisions) {
        QJsonObject object{{u"kind"_s, QString(ruleKindNames[size_t(decision.kind)])},
            {u"predicate"_s, decision.predicate}, {u"accepted"_s, decision.isAccepted}};
        if (!decision.inverse.isEmpty()) object[u"inverse"_s] = decision.inverse;
        if (decision.valueKind) object[u"values"_s] = valueKindName(*decision.valueKind);
        array += object;
    }
    return array;
}

std::vector<RuleDecision> ruleDecisionsFromJson(const QJsonArray &array)
{
    std::vector<RuleDecision> decisions;
    for (const QJsonValue value : array) {
        const QString kind = value["kind"_L1].toString();
        const auto found = std::ranges::find_if(ruleKindNames, [&](QLatin1StringView name) { return name == kind; });
        RuleDecision decision;
        decision.predicate = value["predicate"_L1].toString();
        decision.inverse = value["inverse"_L1].toString();
        if (found == ruleKindNames.end() || decision.predicate.isEmpty()) continue;
        decision.kind = RuleKind(found - ruleKindNames.begin());
        if (decision.kind == RuleKind::Inverse && decision.inverse.isEmpty()) continue;
        if (decision.kind == RuleKind::Values) {
            const QString values = value["values"_L1].toString();
            if (values != "date"_L1 && values != "number"_L1) continue;
            decision.valueKind = values == "date"_L1 ? FactValue::Kind::Date : FactValue::Kind::Number;
        }
        decision.isAccepted = value["accepted"_L1].toBool(true);
        const bool isAnswered
            = std::ranges::any_of(decisions, [&](const RuleDecision &other) { return sameQuestion(decision, other); });
        if (!isAnswered) decisions.push_back(std::move(decision));
    }
    sortRules(decisions);
    return decisions;
}

Result<std::vector<RuleDecision>> ruleDecisions(Database &database)
{
    auto statement = database.prepare(u"SELECT value FROM settings WHERE key = 'predicate_rules'"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto found = statement->execute().and_then([&] { return statement->next(); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return std::vector<RuleDecision>();
    return ruleDecisionsFromJson(QJsonDocument::fromJson(statement->text(0).toUtf8()).object()["rules"_L1].toArray());
}

Result<void> applyRuleChange(Database &database, const QJsonObject &to)
{
    const auto done = to.isEmpty() ? database.run(u"DELETE FROM settings WHERE key = 'predicate_rules'"_s)
                                   : database.run(u"INSERT OR REPLACE INTO settings VALUES ('predicate_rules', ?)"_s,
                                         QString::fromUtf8(QJsonDocument(to).toJson(QJsonDocument::Compact)));
    return done.transform([](qint64) { });
}

} // namespace spotter
