// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/corpus_job.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"

#include <utility>
#include <variant>

using namespace std::chrono_literals;

namespace spotter {
namespace {

using Finished = std::monostate;

} // namespace

CorpusJob::CorpusJob(QObject *parent) : QObject(parent), m_runner(new TaskRunner(this))
{
    connect(m_runner, &TaskRunner::progressed, this, &CorpusJob::progressed);
}

void CorpusJob::start(Corpus &corpus, const QString &refusal, Work work, Done done)
{
    m_refusal = refusal;
    m_done = std::move(done);
    corpus.setBusyTimeout(0ms); // never block the main thread on the transaction of the job
    m_runner->start<Finished>(
        [address = corpus.address(), work = std::move(work)](const Task &task) -> Result<Finished> {
            const auto opened = Corpus::open(address, Corpus::Mode::ReadWriteShared);
            if (!opened) return std::unexpected(opened.error());
            return work(**opened, task).transform([] { return Finished(); });
        },
        [this](const Result<Finished> &finished) {
            const Done done = std::exchange(m_done, {});
            Q_EMIT ended();
            if (done) done(finished.transform([](Finished) { }));
        });
}

void CorpusJob::stop() { m_runner->stop(); }

CorpusJob::Done CorpusJob::abandon()
{
    m_runner->abandon();
    return std::exchange(m_done, {});
}

bool CorpusJob::isRunning() const { return m_runner->isRunning(); }

} // namespace spotter
