// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/fact_corpus.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal.h"
#include "core/workspace/authority_file.h"

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

    [[nodiscard]] bool decides() const
    {
        return !merge.isEmpty() || !split.isEmpty() || !rename.isEmpty() || !link.isEmpty() || !apart.isEmpty()
            || !authority.isEmpty();
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
    console.note(Cli::tr("%Ln entity(ies) of the corpus changed", nullptr, int(*matched)));
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

/// One edit each, in the order of the help.
Result<void> decide(EntityStore &entities, const EntitiesOptions &options, Console &console)
{
    const QString &type = options.type;
    Result<void> done;
    if (!options.authority.isEmpty()) done = matchAuthority(entities, options, console);
    if (done && !options.merge.isEmpty()) {
        done = pairOf(entities, options.merge, type).and_then([&](const auto &pair) {
            return entities.merge(pair.first, pair.second).transform([](qint64) { });
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

CommandResult entities(const EntitiesOptions &options, Console &console)
{
    if (!options.decides()) return list(options, console);
    const auto corpus = openFactsForWriting(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    EntityStore store((*corpus)->database());
    const QString before = (*corpus)->journal().undoText();
    if (auto decided = decide(store, options, console); !decided) return std::unexpected(decided.error());
    if (const QString done = (*corpus)->journal().undoText(); options.authority.isEmpty())
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
    addText(command, "--authority", "FILE", options->authority,
        Cli::tr("Match the names with known entities: a CSV file with the columns name, aliases (separated by |), type "
                "and identifier, or JSON lines"));
    addTexts(
        command, "--merge", "NAME OTHER", options->merge, Cli::tr("Make one entity of two; it keeps the first name"))
        ->expected(2);
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
