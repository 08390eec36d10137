// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/fact_corpus.h"
#include "app/spotter_cli/commands/rule_options.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/output_target.h"
#include "core/base/system_error.h"
#include "core/corpus/database/database.h"
#include "core/workspace/fact_export.h"
#include "core/workspace/fact_findings.h"
#include "core/workspace/result_file.h"

#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct FactsOptions {
    QString corpus;
    QString predicate;
    QString entity;
    QString state;
    QString sort = u"subject"_s;
    double minSureness = 0;
    bool contradictions = false;
    bool evidence = false;
    bool rules = false;
    bool findings = false;
    RuleOptions decide;
    QString format = u"csv"_s;
    QString out;
    QString baseIri;
    bool rawCells = false;
    QStringList properties;
};

const QStringList sortNames{u"subject"_s, u"predicate"_s, u"object"_s, u"sentences"_s, u"sureness"_s, u"state"_s};

QMap<QString, QString> propertiesOf(const QStringList &words)
{
    static const QRegularExpression property(u"^(.+)=(P[1-9]\\d*)$"_s);
    QMap<QString, QString> properties;
    for (const QString &word : words) {
        const auto match = property.match(word);
        if (!match.hasMatch())
            throw WrongUsage{Cli::tr("--property %1: write PREDICATE=P19, with the number of the property").arg(word)};
        properties[match.captured(1)] = match.captured(2);
    }
    return properties;
}

Result<FactRules> rulesOf(Corpus &corpus, Console &console)
{
    auto rules = factRules(corpus, console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Comparing, facts"), step.done, step.total, step.done);
    });
    console.endProgress();
    return rules;
}

Result<FactQuery> queryOf(const FactsOptions &options, Corpus &corpus, Console &console)
{
    FactQuery query;
    query.predicate = options.predicate;
    query.state = factStateFromName(options.state);
    query.leastSureness = options.minSureness;
    query.contradictionsOnly = options.contradictions;
    query.order = FactOrder(sortNames.indexOf(options.sort));
    // The surest and the most frequent first.
    query.isDescending = query.order == FactOrder::Sentences || query.order == FactOrder::Sureness;
    const auto rules = rulesOf(corpus, console);
    if (!rules) return std::unexpected(rules.error());
    rules->addTo(query);
    if (options.entity.isEmpty()) return query;
    const auto found = EntityStore(corpus.database()).named(options.entity);
    if (!found) return std::unexpected(found.error());
    if (found->empty()) return failure(ErrorCode::NotFound, Cli::tr("No label names “%1”").arg(options.entity));
    for (const KnownEntity &entity : *found) query.entities.push_back(entity.id);
    return query;
}

/// As --accept-rule takes it.
QString written(const RuleDecision &decision) { return u"  ["_s + ruleAsOption(decision) + u']'; }

/// What predicates allow: decided and proposed, a line each.
QString rulesText(const FactRules &rules)
{
    QString text;
    for (const RuleDecision &decision : rules.decided) {
        text += (decision.isAccepted ? Cli::tr("decided: %1", "a rule") : Cli::tr("not so: %1", "a rule"))
                    .arg(ruleInWords(decision))
            + written(decision) + u'\n';
    }
    for (const RuleProposal &proposal : rules.proposals) {
        text += Cli::tr("proposed: %1 – %2", "a rule, its reason")
                    .arg(ruleInWords(decisionOn(proposal, true)), ruleProposalReason(proposal))
            + written(decisionOn(proposal, true)) + u'\n';
    }
    return text;
}

/// Each contradiction with a sentence of each of its facts.
Result<QString> findingsText(const FactRules &rules, Corpus &corpus)
{
    QString text;
    for (const Contradiction &contradiction : rules.contradictions) {
        text += contradiction.reason + u'\n';
        for (const qint64 fact : contradiction.facts) {
            const auto evidence = evidenceOf(corpus, fact, 1);
            if (!evidence) return std::unexpected(evidence.error());
            for (const FactEvidence &one : *evidence)
                text += u"    "_s + Cli::tr("%1 [document %2]", "a sentence").arg(one.sentence).arg(one.document.value)
                    + u'\n';
        }
    }
    return text;
}

/// --rules and --findings.
CommandResult listRules(const FactsOptions &options, Console &console)
{
    const auto corpus = openFactsForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto rules = rulesOf(**corpus, console);
    if (!rules) return std::unexpected(rules.error());
    QString text = options.rules ? rulesText(*rules) : QString();
    if (options.findings) {
        const auto findings = findingsText(*rules, **corpus);
        if (!findings) return std::unexpected(findings.error());
        text += *findings;
    }
    if (!console.print(text))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

CommandResult facts(const FactsOptions &options, Console &console)
{
    if (!options.decide.isEmpty()) return decideRules(options.corpus, options.decide, console);
    if (options.rules || options.findings) return listRules(options, console);
    FactExportRequest request;
    request.format = options.format;
    request.evidence = options.evidence;
    request.safeCells = !options.rawCells;
    request.baseIri = options.baseIri;
    request.properties = propertiesOf(options.properties);
    if (auto checked = checkResultFile(options.out, {options.corpus}); !checked)
        return std::unexpected(checked.error());
    const auto corpus = openFactsForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    auto query = queryOf(options, **corpus, console);
    if (!query) return std::unexpected(query.error());
    request.query = *std::move(query);
    auto target = OutputTarget::open(options.out, console);
    if (!target) return std::unexpected(target.error());
    request.name = target->name();
    const auto written = exportFacts(**corpus, target->device(), request, console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Writing, facts"), step.done, step.total, step.done);
    });
    console.endProgress();
    if (!written) return std::unexpected(written.error());
    if (const auto done = target->commit(); !done) return std::unexpected(done.error());
    console.note(Cli::tr("Wrote %Ln fact(s)", nullptr, int(written->facts)));
    if (written->leftOut > 0) {
        console.warn(Cli::tr("%Ln fact(s) were left out: QuickStatements need identifiers of both entities (see "
                             "“spotter-cli entities”) and --property for the predicate",
            nullptr, int(written->leftOut)));
    }
    return ExitCode::Done;
}

} // namespace

void addFactsCommand(CommandTable &table)
{
    const auto options = std::make_shared<FactsOptions>();
    CLI::App *command = table.add("facts", Cli::tr("List or export the facts that the labels of a corpus state"),
        [options](Console &console) { return facts(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--predicate", "NAME", options->predicate, Cli::tr("Only facts with this predicate"));
    addText(command, "--entity", "NAME", options->entity, Cli::tr("Only facts about this entity, by any of its names"));
    addChoice(command, "--state", {u"unreviewed"_s, u"accepted"_s, u"rejected"_s}, options->state,
        Cli::tr("Only facts in this state (default: all that are not rejected)"));
    addNumber(command, "--min-sureness", options->minSureness, 0, 1,
        Cli::tr("Only facts that are at least so sure, from 0 to 1 (default: 0)"));
    addSwitch(command, "--contradictions", options->contradictions,
        Cli::tr("Only facts that contradict another one or what their predicate allows"));
    addSwitch(command, "--rules", options->rules,
        Cli::tr("Print what predicates allow, decided and proposed, instead of facts"));
    addSwitch(command, "--findings", options->findings,
        Cli::tr("Print each contradiction and each missing direction with its sentences, instead of facts"));
    addRuleOptions(command, options->decide);
    addSwitch(command, "--evidence", options->evidence,
        Cli::tr("CSV, JSON lines, RDF: add the sentences that state each fact"));
    addChoice(command, "--sort", sortNames, options->sort, Cli::tr("Order of the facts (default: subject)"));
    addChoice(command, "--format", factFormats(), options->format, Cli::tr("Output format (default: csv)"));
    addText(command, "--out", "FILE", options->out,
        Cli::tr("File to write, replaced when it is complete (default: standard output)"));
    addText(command, "--base-iri", "IRI", options->baseIri,
        Cli::tr("RDF: IRI prefix of entities and predicates (default: urn:spotter:)"));
    addSwitch(command, "--raw-cells", options->rawCells,
        Cli::tr("Tables: leave out the apostrophe before cells that a spreadsheet would take for formulas"));
    addTexts(command, "--property", "PREDICATE=P", options->properties,
        Cli::tr("QuickStatements: the Wikidata property of a predicate, such as author=P50; may be repeated"));
}

} // namespace spotter
