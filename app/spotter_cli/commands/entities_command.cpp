// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/fact_corpus.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/commands/reconcile_entities.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal.h"
#include "core/workspace/authority_file.h"
#include "core/workspace/entity_page.h"
#include "core/workspace/merge_suggestions.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct EntitiesOptions {
    QString corpus;
    QString search;
    QString type;
    QString format = u"csv"_s;
    QStringList merge;
    QString split;
    QStringList rename;
    QStringList link;
    QStringList apart;
    QString authority;
    QString reconcile;
    QString reconcileType;
    bool acceptMatches = false;
    bool force = false;
    QString show;
    bool suggestions = false;
    double minConfidence = 0.5;
    double acceptAbove = 1;
    CLI::Option *acceptOption = nullptr;

    [[nodiscard]] bool accepts() const { return acceptOption->count() > 0; }
    [[nodiscard]] bool decides() const
    {
        return accepts() || !merge.isEmpty() || !split.isEmpty() || !rename.isEmpty() || !link.isEmpty()
            || !apart.isEmpty() || !authority.isEmpty();
    }
};

CommandResult list(const EntitiesOptions &options, Console &console)
{
    const auto corpus = openFactsForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    auto entities = EntityStore((*corpus)->database()).find(options.search);
    if (!entities) return std::unexpected(entities.error());
    if (!options.type.isEmpty())
        std::erase_if(*entities, [&](const KnownEntity &entity) { return entity.type != options.type; });
    const QByteArray text = options.format == "jsonl"_L1 ? authorityJson(*entities) : authorityCsv(*entities);
    if (!console.print(QString::fromUtf8(text)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

CommandResult show(const EntitiesOptions &options, Console &console)
{
    const auto corpus = openFactsForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto entity = entityNamed(EntityStore((*corpus)->database()), options.show, options.type);
    if (!entity) return std::unexpected(entity.error());
    const auto page = entityPage(**corpus, entity->id);
    if (!page) return std::unexpected(page.error());
    const QString text
        = options.format == "jsonl"_L1 ? QString::fromUtf8(entityPageJson(*page)) : entityPageText(*page);
    if (!console.print(text))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

Result<std::vector<MergeSuggestion>> suggested(Corpus &corpus, double leastConfidence, Console &console)
{
    auto suggestions = suggestMerges(corpus, leastConfidence, console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Comparing names, documents"), step.done, step.total, step.done);
    });
    console.endProgress();
    return suggestions;
}

CommandResult listSuggestions(const EntitiesOptions &options, Console &console)
{
    const auto corpus = openFactsForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    auto suggestions = suggested(**corpus, options.minConfidence, console);
    if (!suggestions) return std::unexpected(suggestions.error());
    if (!options.type.isEmpty()) {
        std::erase_if(*suggestions, [&](const MergeSuggestion &suggestion) {
            return suggestion.kept.type != options.type && suggestion.other.type != options.type;
        });
    }
    const QByteArray text = options.format == "jsonl"_L1 ? suggestionsJson(*suggestions) : suggestionsCsv(*suggestions);
    if (!console.print(QString::fromUtf8(text)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

Result<void> acceptSuggestions(Corpus &corpus, EntityStore &entities, const EntitiesOptions &options, Console &console)
{
    const auto suggestions = suggested(corpus, options.acceptAbove, console);
    if (!suggestions) return std::unexpected(suggestions.error());
    const auto merged = entities.mergeAll(namesToMerge(*suggestions), console.stop());
    if (!merged) return std::unexpected(merged.error());
    console.note(Cli::tr("Merged %Ln pair(s) of names", nullptr, int(*merged)));
    return {};
}

/// "A, B, C and 12 more"
QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 5;
    const QString list = joinedNames(names.first(std::min(most, names.size())));
    const qsizetype more = names.size() - most;
    return more > 0 ? Cli::tr("%1 and %Ln more", nullptr, int(more)).arg(list) : list;
}

void warnOfPassedOver(const AuthorityMatch &match, Console &console)
{
    if (!match.unknown.isEmpty()) {
        console.warn(Cli::tr("%Ln row(s) were passed over, because no label has such a name and type: %1", nullptr,
            int(match.unknown.size()))
                .arg(someOf(match.unknown)));
    }
    if (!match.linkedElsewhere.isEmpty()) {
        console.warn(Cli::tr("%Ln row(s) name an entity that has another identifier, which stays: %1", nullptr,
            int(match.linkedElsewhere.size()))
                .arg(someOf(match.linkedElsewhere)));
    }
    if (!match.keptApart.isEmpty()) {
        console.warn(Cli::tr("%Ln row(s) name two entities that are never one (see --apart), which stay two: %1",
            nullptr, int(match.keptApart.size()))
                .arg(someOf(match.keptApart)));
    }
    if (match.nameless > 0)
        console.warn(Cli::tr("%Ln row(s) without a name were passed over", nullptr, int(match.nameless)));
}

Result<void> matchAuthority(EntityStore &entities, const EntitiesOptions &options, Console &console)
{
    const auto input = openInput(options.authority, console.interrupt());
    if (!input) return std::unexpected(input.error());
    const auto known = readAuthority(*input->device, options.authority);
    if (!known) return std::unexpected(known.error());
    const auto matched = entities.apply(*known, console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Matching, known entities"), step.done, step.total, step.done);
    });
    console.endProgress();
    if (!matched) return std::unexpected(matched.error());
    console.note(Cli::tr("%Ln entity(ies) of the corpus changed", nullptr, int(matched->changed)));
    warnOfPassedOver(*matched, console);
    return {};
}

/// Both entities that an option names.
Result<std::pair<qint64, qint64>> pairOf(const EntityStore &entities, const QStringList &names, const QString &type)
{
    const auto first = entityNamed(entities, names[0], type);
    if (!first) return std::unexpected(first.error());
    const auto second = entityNamed(entities, names[1], type);
    if (!second) return std::unexpected(second.error());
    return std::pair(first->id, second->id);
}

Result<void> merge(EntityStore &entities, const std::pair<qint64, qint64> &pair, const EntitiesOptions &options)
{
    const auto apart = entities.areApart(pair.first, pair.second);
    if (!apart) return std::unexpected(apart.error());
    if (*apart && !options.force) {
        return failure(ErrorCode::Content,
            Cli::tr("Somebody has said that “%1” and “%2” are never one; merge them all the same with --force")
                .arg(options.merge[0], options.merge[1]));
    }
    return entities.merge(pair.first, pair.second, IfApart::Merge).transform([](qint64) { });
}

/// One edit each, in the order of the help.
Result<void> decide(Corpus &corpus, EntityStore &entities, const EntitiesOptions &options, Console &console)
{
    const QString &type = options.type;
    Result<void> done;
    if (!options.authority.isEmpty()) done = matchAuthority(entities, options, console);
    if (done && options.accepts()) done = acceptSuggestions(corpus, entities, options, console);
    if (done && !options.merge.isEmpty()) {
        done = pairOf(entities, options.merge, type).and_then([&](const auto &pair) {
            return merge(entities, pair, options);
        });
    }
    if (done && !options.split.isEmpty()) {
        done = entityNamed(entities, options.split, type).and_then([&](const KnownEntity &entity) {
            return entities.split(entity.id, options.split);
        });
    }
    if (done && !options.rename.isEmpty()) {
        done = entityNamed(entities, options.rename[0], type).and_then([&](const KnownEntity &entity) {
            return entities.rename(entity.id, options.rename[1]).transform([](qint64) { });
        });
    }
    if (done && !options.link.isEmpty()) {
        done = entityNamed(entities, options.link[0], type).and_then([&](const KnownEntity &entity) {
            return entities.link(entity.id, options.link[1]).transform([](qint64) { });
        });
    }
    if (done && !options.apart.isEmpty()) {
        done = pairOf(entities, options.apart, type).and_then([&](const auto &pair) {
            return entities.keepApart(pair.first, pair.second);
        });
    }
    return done;
}

CommandResult askService(const EntitiesOptions &options, Console &console)
{
    if (options.reconcile.isEmpty())
        throw WrongUsage{
            Cli::tr("--reconcile-type and --accept-matches need --reconcile with the address of a service")};
    if (options.decides() || !options.show.isEmpty() || options.suggestions)
        throw WrongUsage{Cli::tr("--reconcile is used without other decisions and lists")};
    const ReconciliationRequest request{.address = options.reconcile,
        .type = options.type,
        .search = options.search,
        .serviceType = options.reconcileType};
    return reconcileEntities(options.corpus, request, options.format, options.acceptMatches, console);
}

CommandResult entities(const EntitiesOptions &options, Console &console)
{
    if (!options.reconcile.isEmpty() || options.acceptMatches || !options.reconcileType.isEmpty())
        return askService(options, console);
    if (!options.show.isEmpty()) return show(options, console);
    if (!options.decides()) return options.suggestions ? listSuggestions(options, console) : list(options, console);
    const auto corpus = openFactsForWriting(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    EntityStore store((*corpus)->database());
    const QString before = (*corpus)->journal().undoText();
    if (auto decided = decide(**corpus, store, options, console); !decided) return std::unexpected(decided.error());
    if (const QString done = (*corpus)->journal().undoText(); options.authority.isEmpty() && !options.accepts())
        console.note(done == before ? Cli::tr("Nothing to change") : done);
    if (auto followed = followMovedCorpus(**corpus, console); !followed) return std::unexpected(followed.error());
    return ExitCode::Done;
}

} // namespace

void addEntitiesCommand(CommandTable &table)
{
    const auto options = std::make_shared<EntitiesOptions>();
    CLI::App *command
        = table.add("entities", Cli::tr("List the things that labels name, and decide which names mean the same"),
            [options](Console &console) { return entities(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addText(
        command, "--search", "TEXT", options->search, Cli::tr("List only entities with this in one of their names"));
    addText(
        command, "--type", "TYPE", options->type, Cli::tr("Only entities of this type, also those to decide about"));
    addChoice(command, "--format", {u"csv"_s, u"jsonl"_s}, options->format, Cli::tr("Output format (default: csv)"));
    addText(command, "--show", "NAME", options->show,
        Cli::tr("Print all that is said of an entity: its names, a timeline of dates, facts from both ends"));
    addSwitch(command, "--suggestions", options->suggestions,
        Cli::tr("List pairs of names that may mean one thing, the surest first, each with its reason"));
    addNumber(command, "--min-confidence", options->minConfidence, 0.5, 1,
        Cli::tr("List only suggestions that are at least so sure, from 0.5 to 1 (default: 0.5)"));
    options->acceptOption = addNumber(command, "--accept-above", options->acceptAbove, 0.5, 1,
        Cli::tr("Merge all pairs that are suggested with at least this confidence, from 0.5 to 1"));
    addText(command, "--authority", "FILE", options->authority,
        Cli::tr("Match the names with known entities: a CSV file with the columns name, aliases (separated by |), type "
                "and identifier, or JSON lines"));
    addText(command, "--reconcile", "URL", options->reconcile,
        Cli::tr(
            "Ask a service that follows the Reconciliation Service API (OpenRefine) for the identifiers of entities "
            "without one, and print what it proposes; only their names and types are sent, and only to this "
            "address"));
    addText(command, "--reconcile-type", "ID", options->reconcileType,
        Cli::tr(
            "What the service calls the type of these entities, such as Q5 (default: a type that it lists under the "
            "name that it has in the corpus)"));
    addSwitch(command, "--accept-matches", options->acceptMatches,
        Cli::tr("With --reconcile: link the entities of which the service is certain, as one step of undo"));
    addTexts(
        command, "--merge", "NAME OTHER", options->merge, Cli::tr("Make one entity of two; it keeps the first name"))
        ->expected(2);
    addSwitch(command, "--force", options->force,
        Cli::tr("With --merge: also if somebody has said that the two are never one"));
    addText(
        command, "--split", "NAME", options->split, Cli::tr("Take a name out of the entity that it was merged into"));
    addTexts(command, "--rename", "NAME NEW", options->rename, Cli::tr("Give an entity another name"))->expected(2);
    addTexts(command, "--link", "NAME IDENTIFIER", options->link,
        Cli::tr("Give an entity an identifier, such as Q937; an empty one removes it"))
        ->expected(2);
    addTexts(command, "--apart", "NAME OTHER", options->apart, Cli::tr("Say that two entities are never one"))
        ->expected(2);
}

} // namespace spotter
