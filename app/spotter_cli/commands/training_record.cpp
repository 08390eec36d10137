// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/training_record.h"

#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/model_store.h"
#include "core/corpus/run_store.h"
#include "core/workspace/model_shelf.h"

namespace spotter {

void CommandRecord::begin(const QJsonObject &settings)
{
    if (const auto done = tryBegin(settings); !done)
        m_console.warn(
            Cli::tr("the run could not be added to the history of the corpus: %1").arg(done.error().message));
}

void CommandRecord::addEpoch(const TrainingEpoch &epoch)
{
    if (m_record) m_record->addEpoch(epoch);
}

void CommandRecord::end(
    const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores)
{
    if (!m_record) return;
    if (const auto done = tryEnd(outcome, model, folder, scores); !done)
        m_console.warn(Cli::tr("the end of the run could not be added to the history of the corpus: %1")
                .arg(done.error().message));
    m_record.reset();
}

Result<void> CommandRecord::tryBegin(const QJsonObject &settings)
{
    const auto corpus = openCorpusForWriting(m_corpusPath);
    if (!corpus) return std::unexpected(corpus.error());
    if (const auto closed = closeInterruptedRuns(**corpus); !closed) return closed;
    auto record = TrainingRecord::begin(**corpus, settings);
    if (!record) return std::unexpected(record.error());
    m_record = std::move(*record);
    return {};
}

Result<void> CommandRecord::tryEnd(
    const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores)
{
    const auto corpus = openCorpusForWriting(m_corpusPath);
    if (!corpus) return std::unexpected(corpus.error());
    auto transaction = Transaction::begin((*corpus)->database());
    if (!transaction) return std::unexpected(transaction.error());
    m_record->end(outcome);
    if (const auto written = m_record->write(**corpus); !written) return written;
    if (model) {
        const auto wants = wantsModel(**corpus);
        if (!wants) return std::unexpected(wants.error());
        const ModelRecord record{.id = {},
            .folder = folder,
            .sha256 = model->sha256(),
            .parent = {},
            .created = QDateTime::currentDateTimeUtc(),
            .scores = scores};
        const auto added = (*corpus)->models().add(record);
        if (!added) return std::unexpected(added.error());
        if (*wants) {
            if (const auto set = (*corpus)->models().setCurrent(*added); !set) return set;
        }
        if (const auto ended = (*corpus)->runs().end(m_record->run(), outcome, *added); !ended) return ended;
    }
    return transaction->commit();
}

} // namespace spotter
