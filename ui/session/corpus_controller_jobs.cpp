// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Jobs that a thread does on the corpus while the window shows it.
#include "ui/session/corpus_controller.h"

#include "core/base/task_runner.h"

#include <utility>
#include <variant>

using namespace std::chrono_literals;

namespace spotter {

using Finished = std::monostate;

void CorpusController::startJob(const QString &refusal, std::function<Result<void>(Corpus &, const Task &)> work,
    std::function<void(const Result<void> &)> done)
{
    if (!m_corpus) return done(failure(ErrorCode::NotFound, tr("Open a corpus first")));
    if (isJobRunning()) return done(failure(ErrorCode::Busy, m_jobRefusal));
    m_jobRefusal = refusal;
    m_jobDone = std::move(done);
    m_corpus->setPatience(0ms); // never block the main thread on the transaction of the job
    m_job->start<Finished>(
        [path = m_corpus->path(), work = std::move(work)](const Task &task) -> Result<Finished> {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadWriteShared);
            if (!corpus) return std::unexpected(corpus.error());
            return work(**corpus, task).transform([] { return Finished(); });
        },
        [this](const Result<Finished> &finished) { endJob(finished.transform([](Finished) { })); });
    Q_EMIT jobStarted(refusal);
}

void CorpusController::stopJob() { m_job->stop(); }

bool CorpusController::isJobRunning() const { return m_job->isRunning(); }

bool CorpusController::isRefused()
{
    if (isJobRunning()) fail({ErrorCode::Busy, m_jobRefusal});
    return isJobRunning();
}

void CorpusController::endJob(const Result<void> &result)
{
    const auto done = std::exchange(m_jobDone, {});
    m_corpus->setPatience(5s);
    if (const auto refreshed = m_corpus->refresh(); !refreshed) fail(refreshed.error());
    reloadSchema();
    if (m_model && !m_modelId.isValid()) recordModelInUse();
    if (m_documentId.isValid()) {
        if (m_corpus->documents().load(m_documentId))
            reloadTriples();
        else
            showNoDocument();
    }
    Q_EMIT documentsChanged();
    Q_EMIT undoChanged();
    Q_EMIT jobEnded();
    done(result);
}

} // namespace spotter
