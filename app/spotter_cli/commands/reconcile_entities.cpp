// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/reconcile_entities.h"

#include "app/spotter_cli/commands/fact_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/corpus/database/database.h"

using namespace Qt::StringLiterals;

namespace spotter {

CommandResult reconcileEntities(const QString &corpusPath, const ReconciliationRequest &request, const QString &format,
    bool accepts, Console &console)
{
    const auto corpus = accepts ? openFactsForWriting(corpusPath, console) : openFactsForReading(corpusPath, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto reconciled = reconcile(**corpus, request, console.stop(), [&](const Progress &step) {
        console.showProgress(Cli::tr("Asking, entities"), step.done, step.total, step.done);
    });
    console.endProgress();
    if (!reconciled) return std::unexpected(reconciled.error());
    const QByteArray text = format == "jsonl"_L1 ? reconciliationJson(*reconciled) : reconciliationCsv(*reconciled);
    if (!console.print(QString::fromUtf8(text)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    if (!accepts) return ExitCode::Done;
    const auto linked
        = EntityStore((*corpus)->database()).linkAll(certainLinks(*reconciled), reconciled->service, console.stop());
    if (!linked) return std::unexpected(linked.error());
    console.note(
        Cli::tr("Linked %Ln entity(ies) of which %1 is certain", nullptr, int(*linked)).arg(reconciled->service));
    return ExitCode::Done;
}

} // namespace spotter
