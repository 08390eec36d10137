// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/training_record.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/run_store.h"
#include "core/workspace/messages.h"
#include "core/workspace/waiting_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

TrainingRecord::TrainingRecord(CorpusAddress corpus, RunId run)
    : m_corpus(std::move(corpus)), m_run(run), m_lock(m_corpus.path, run)
{
}

Result<std::unique_ptr<TrainingRecord>> TrainingRecord::begin(Corpus &corpus, const QJsonObject &settings)
{
    return corpus.runs().begin(settings).transform(
        [&](RunId run) { return std::unique_ptr<TrainingRecord>(new TrainingRecord(corpus.address(), run)); });
}

Result<void> TrainingRecord::write(Corpus &corpus)
{
    if (m_epochs.empty() && m_outcome.isEmpty()) return {};
    if (corpus.isReadOnly()) return failure(ErrorCode::ReadOnly, corpus.readOnlyReason());
    if (corpus.address().uuid != m_corpus.uuid) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 is another corpus than the one that was trained on").arg(corpus.path()));
    }
    auto transaction = Transaction::begin(corpus.database());
    if (!transaction) return std::unexpected(transaction.error());
    for (const QJsonObject &epoch : m_epochs) {
        if (auto added = corpus.runs().addEpoch(m_run, epoch); !added) return added;
    }
    if (!m_outcome.isEmpty()) {
        if (auto ended = corpus.runs().end(m_run, m_outcome); !ended) return ended;
    }
    return transaction->commit().transform([this] {
        m_epochs.clear();
        m_outcome.clear();
    });
}

Result<void> TrainingRecord::write()
{
    const auto corpus = Corpus::open(m_corpus, Corpus::Mode::ReadWrite);
    if (!corpus) return std::unexpected(corpus.error());
    return write(**corpus);
}

Result<void> closeInterruptedRuns(Corpus &corpus)
{
    if (corpus.isReadOnly()) return {};
    const auto runs = corpus.runs().all();
    if (!runs) return std::unexpected(runs.error());
    const auto waiting = waitingModels(corpus);
    if (!waiting) return std::unexpected(waiting.error());
    for (const RunRecord &run : *runs) {
        const bool isOpen = run.outcome == "running"_L1;
        if ((!isOpen && run.outcome != "interrupted"_L1) || RunLock::isHeld(corpus.path(), run.id)) continue;
        const auto model = std::ranges::find(*waiting, run.id, &WaitingModel::run);
        Result<void> closed;
        if (model != waiting->end())
            closed = corpus.runs().end(run.id, model->outcome.stoppedEarly ? u"stopped"_s : u"done"_s);
        else if (isOpen)
            closed = corpus.runs().interrupt(run.id);
        if (!closed) return closed;
    }
    return {};
}

} // namespace spotter
