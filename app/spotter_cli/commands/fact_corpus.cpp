// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/fact_corpus.h"

#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/facts/fact_build.h"
#include "core/workspace/merge_suggestions.h"

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// When they are collected for the first time, names that can hardly mean two things are merged, as the window does.
Result<void> collectFacts(Corpus &corpus, Console &console)
{
    const auto known = factsAreBuilt(corpus.database());
    if (!known) return std::unexpected(known.error());
    if (*known) return {};
    const auto built = buildFacts(corpus.database(), console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Collecting facts, labels"), step.done, step.total, step.done);
    });
    console.endProgress();
    if (!built) return built;
    const auto merged = mergeCertain(corpus, console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Comparing names, documents"), step.done, step.total, step.done);
    });
    console.endProgress();
    if (!merged) return std::unexpected(merged.error());
    if (*merged > 0) console.note(Cli::tr("Merged %Ln pair(s) of names that mean one thing", nullptr, int(*merged)));
    return {};
}

} // namespace

Result<std::unique_ptr<Corpus>> openFactsForReading(const QString &path, Console &console)
{
    {
        auto corpus = openCorpusForReading(path, console);
        if (!corpus) return corpus;
        const auto built = factsAreBuilt((*corpus)->database());
        if (!built) return std::unexpected(built.error());
        if (*built) return corpus;
    }
    if (auto writable = openFactsForWriting(path, console); !writable) return writable;
    return openCorpusForReading(path, console);
}

Result<std::unique_ptr<Corpus>> openFactsForWriting(const QString &path, Console &console)
{
    auto corpus = openCorpusForWriting(path);
    if (!corpus) return corpus;
    if (auto built = collectFacts(**corpus, console); !built) return std::unexpected(built.error());
    return corpus;
}

Result<KnownEntity> entityNamed(const EntityStore &entities, const QString &name, const QString &type)
{
    auto found = entities.named(name);
    if (!found) return std::unexpected(found.error());
    if (!type.isEmpty()) std::erase_if(*found, [&](const KnownEntity &entity) { return entity.type != type; });
    if (found->empty()) return failure(ErrorCode::NotFound, Cli::tr("No label names “%1”").arg(name));
    if (found->size() == 1) return std::move(found->front());
    QStringList types;
    for (const KnownEntity &entity : *found) types += entity.type.isEmpty() ? Cli::tr("(none)") : entity.type;
    return failure(ErrorCode::Content,
        Cli::tr("“%1” names several entities, of the types %2; choose one with --type").arg(name, joinedNames(types)));
}

} // namespace spotter
