// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/open_corpus.h"

#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"

namespace spotter {

Result<std::unique_ptr<Corpus>> openCorpusForWriting(const QString &path)
{
    auto corpus = Corpus::open(path);
    if (corpus && (*corpus)->isReadOnly()) return failure(ErrorCode::ReadOnly, (*corpus)->readOnlyReason());
    return corpus;
}

Result<std::unique_ptr<Corpus>> openCorpusForReading(const QString &path, Console &console)
{
    auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (corpus || corpus.error().code != ErrorCode::ReadOnly) return corpus;
    {
        const auto updated = Corpus::open(path);
        if (!updated || (*updated)->backupPath().isEmpty()) return corpus;
        console.note(Cli::tr("%1 had an older format and was upgraded; the original is kept as %2")
                .arg(path, (*updated)->backupPath()));
    }
    return Corpus::open(path, Corpus::Mode::ReadOnly);
}

Result<void> followMovedCorpus(Corpus &corpus, Console &console)
{
    if (corpus.isInPlace()) return {};
    const QString before = corpus.path();
    const auto place = corpus.follow();
    if (!place) return std::unexpected(place.error());
    if (place->kind == CorpusPlace::Kind::There) return {};
    if (place->kind != CorpusPlace::Kind::Moved) return failure(ErrorCode::NotFound, place->refusal(before));
    // Another program writes to it at its new path, so that our log cannot be added to it.
    if (corpus.isReadOnly()) return failure(ErrorCode::ReadOnly, corpus.readOnlyReason());
    console.note(Cli::tr("%1 was moved to %2 meanwhile; everything is stored there.").arg(before, place->path));
    return {};
}

} // namespace spotter
