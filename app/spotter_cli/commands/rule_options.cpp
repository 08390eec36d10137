// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/rule_options.h"

#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/rule_store.h"
#include "core/corpus/schema/schema_store.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// By RuleKind.
constexpr std::array<QLatin1StringView, 4> ruleWords{"one-object"_L1, "symmetric"_L1, "inverse"_L1, "values"_L1};

/// The predicate and what follows the "=", which a name may have, too: the first place that leaves a predicate.
std::pair<QString, QString> partedRule(const QString &text, const Schema &schema)
{
    for (qsizetype at = text.indexOf(u'='); at >= 0; at = text.indexOf(u'=', at + 1))
        if (schema.indexOf(text.first(at)) >= 0) return {text.first(at), text.sliced(at + 1)};
    return {text.section(u'=', 0, 0), text.section(u'=', 1)};
}

Result<RuleDecision> ruleFrom(const QString &text, bool isAccepted, const Schema &schema)
{
    const QString word = text.section(u':', 0, 0);
    const QString names = text.section(u':', 1);
    const auto kind = std::ranges::find_if(ruleWords, [&](QLatin1StringView known) { return known == word; });
    RuleDecision rule;
    rule.isAccepted = isAccepted;
    rule.kind = RuleKind(kind - ruleWords.begin());
    rule.predicate = names;
    bool isRule = kind != ruleWords.end() && !names.isEmpty();
    if (isRule && (rule.kind == RuleKind::Inverse || rule.kind == RuleKind::Values)) {
        const auto [predicate, rest] = partedRule(names, schema);
        rule.predicate = predicate;
        if (rule.kind == RuleKind::Inverse)
            rule.inverse = rest;
        else if (rest == "date"_L1)
            rule.valueKind = FactValue::Kind::Date;
        else if (rest == "number"_L1)
            rule.valueKind = FactValue::Kind::Number;
        isRule = !rule.inverse.isEmpty() || rule.valueKind;
    }
    if (!isRule)
        throw WrongUsage{Cli::tr("“%1” is not a rule: write one-object:NAME, symmetric:NAME, inverse:NAME=OTHER, "
                                 "values:NAME=date or values:NAME=number; --rules lists them")
                .arg(text)};
    for (const QString &name : {rule.predicate, rule.inverse})
        if (!name.isEmpty() && schema.indexOf(name) < 0)
            return failure(ErrorCode::Schema, Cli::tr("The schema has no predicate “%1”").arg(name));
    return rule;
}

Result<std::vector<RuleDecision>> rulesFrom(const QStringList &texts, bool isAccepted, const Schema &schema)
{
    std::vector<RuleDecision> rules;
    for (const QString &text : texts) {
        auto rule = ruleFrom(text, isAccepted, schema);
        if (!rule) return std::unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

} // namespace

QString ruleAsOption(const RuleDecision &rule)
{
    QString text = ruleWords[size_t(rule.kind)] + u':' + rule.predicate;
    if (rule.kind == RuleKind::Inverse) text += u'=' + rule.inverse;
    if (rule.kind == RuleKind::Values) text += rule.valueKind == FactValue::Kind::Date ? u"=date"_s : u"=number"_s;
    return text;
}

CommandResult decideRules(const QString &path, const RuleOptions &options, Console &console)
{
    const auto corpus = openCorpusForWriting(path);
    if (!corpus) return std::unexpected(corpus.error());
    const auto schema = (*corpus)->schema().load();
    if (!schema) return std::unexpected(schema.error());
    auto decided = rulesFrom(options.accept, true, *schema);
    if (!decided) return std::unexpected(decided.error());
    const auto refused = rulesFrom(options.refuse, false, *schema);
    if (!refused) return std::unexpected(refused.error());
    decided->insert(decided->end(), refused->begin(), refused->end());
    const auto reopened = rulesFrom(options.reopen, true, *schema);
    if (!reopened) return std::unexpected(reopened.error());
    RuleStore rules((*corpus)->database());
    auto done = rules.decide(*decided);
    for (const RuleDecision &rule : *reopened) done = done.and_then([&] { return rules.reopen(rule); });
    if (!done) return std::unexpected(done.error());
    for (const RuleDecision &rule : *decided)
        console.note((rule.isAccepted ? Cli::tr("decided: %1", "a rule") : Cli::tr("not so: %1", "a rule"))
                .arg(ruleInWords(rule)));
    for (const RuleDecision &rule : *reopened) console.note(Cli::tr("open again: %1", "a rule").arg(ruleInWords(rule)));
    if (auto followed = followMovedCorpus(**corpus, console); !followed) return std::unexpected(followed.error());
    return ExitCode::Done;
}

void addRuleOptions(CLI::App *command, RuleOptions &options)
{
    addTexts(command, "--accept-rule", "RULE", options.accept,
        Cli::tr("Decide that a rule holds, as --rules writes it: one-object:NAME, symmetric:NAME, inverse:NAME=OTHER, "
                "values:NAME=date or values:NAME=number; may be repeated"))
        ->allow_extra_args(false);
    addTexts(command, "--refuse-rule", "RULE", options.refuse,
        Cli::tr("Decide that a rule does not hold: it is not proposed again; may be repeated"))
        ->allow_extra_args(false);
    addTexts(command, "--reopen-rule", "RULE", options.reopen,
        Cli::tr("Take back what was decided of a rule; may be repeated"))
        ->allow_extra_args(false);
}

} // namespace spotter
