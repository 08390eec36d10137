// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/training_record.h"

#include "app/spotter_cli/console.h"
#include "app/spotter_cli/messages.h"
#include "app/spotter_cli/open_corpus.h"
#include "core/corpus/model_store.h"
#include "core/corpus/transaction.h"

namespace spotter {

void TrainingRecord::begin(const QJsonObject &settings)
{
    if (const auto done = tryBegin(settings); !done)
        m_console.warn(Cli::tr("the run is not written into the corpus' history: %1").arg(done.error().message));
}

void TrainingRecord::end(
    const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores)
{
    if (!m_run.isValid()) return;
    if (const auto done = tryEnd(outcome, model, folder, scores); !done)
        m_console.warn(
            Cli::tr("the end of the run is not written into the corpus' history: %1").arg(done.error().message));
}

Result<void> TrainingRecord::tryBegin(const QJsonObject &settings)
{
    const auto corpus = openCorpusForWriting(m_corpusPath);
    if (!corpus) return std::unexpected(corpus.error());
    const auto run = (*corpus)->runs().begin(settings);
    if (!run) return std::unexpected(run.error());
    m_run = *run;
    return {};
}

Result<void> TrainingRecord::tryEnd(
    const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores)
{
    const auto corpus = openCorpusForWriting(m_corpusPath);
    if (!corpus) return std::unexpected(corpus.error());
    auto transaction = Transaction::begin((*corpus)->database());
    if (!transaction) return std::unexpected(transaction.error());
    for (const QJsonObject &epoch : m_epochs) {
        if (const auto added = (*corpus)->runs().addEpoch(m_run, epoch); !added) return added;
    }
    ModelId id;
    if (model) {
        const auto current = (*corpus)->models().current();
        if (!current) return std::unexpected(current.error());
        const ModelRecord record{.id = {},
            .folder = folder,
            .sha256 = model->sha256(),
            .parent = {},
            .created = QDateTime::currentDateTimeUtc(),
            .scores = scores};
        const auto added = (*corpus)->models().add(record);
        if (!added) return std::unexpected(added.error());
        id = *added;
        if (!*current) {
            if (const auto set = (*corpus)->models().setCurrent(id); !set) return set;
        }
    }
    if (const auto ended = (*corpus)->runs().end(m_run, outcome, id); !ended) return ended;
    return transaction->commit();
}

} // namespace spotter
