// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task_runner.h"

#include "core/base/awaited_threads.h"
#include "core/base/mailbox.h"

#include <mutex>
#include <optional>
#include <utility>

namespace spotter {

struct TaskRunner::Job {
    quint64 number = 0;
    Work work;
    std::stop_source stop;
};

struct TaskRunner::Shared {
    std::mutex mutex; ///< of all that follows; never held while work or a function of the owner's runs
    TaskRunner *owner = nullptr; ///< null when it is gone
    Mailbox *mailbox = nullptr; ///< the owner's, and gone after it
    std::optional<Job> next;
    std::stop_source stop; ///< of the newest work
    bool hasThread = false;

    /// Any thread.
    void post(std::function<void()> action)
    {
        const std::scoped_lock lock(mutex);
        if (owner) mailbox->post(std::move(action));
    }

    void requestStop()
    {
        std::stop_source newest;
        {
            const std::scoped_lock lock(mutex);
            newest = stop;
        }
        newest.request_stop(); // runs stop callbacks: not under the mutex
    }
};

TaskRunner::TaskRunner(QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    m_shared->mailbox = new Mailbox(this);
}

TaskRunner::~TaskRunner()
{
    abandon();
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->owner = nullptr;
}

void TaskRunner::stop() { m_shared->requestStop(); }

void TaskRunner::abandon()
{
    ++m_number;
    m_running = false;
    m_done = {};
    m_shared->requestStop();
    std::optional<Job> dropped; // destroying its captures may take long: not under the mutex
    const std::scoped_lock lock(m_shared->mutex);
    dropped.swap(m_shared->next);
}

void TaskRunner::run(Work work, const std::function<Outcome(const Error &)> &refused, Done done)
{
    abandon();
    m_running = true;
    m_done = std::move(done);
    bool needsThread = false;
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->stop = std::stop_source();
        m_shared->next = Job{m_number, std::move(work), m_shared->stop};
        needsThread = !std::exchange(m_shared->hasThread, true);
    }
    if (!needsThread) return;
    try {
        startAwaitedThread([shared = m_shared] { perform(shared); }, [shared = m_shared] { shared->requestStop(); });
    } catch (...) { // the system gives no more threads
        const Outcome outcome = refused(errorOf(std::current_exception()));
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->hasThread = false;
        m_shared->next.reset();
        m_shared->mailbox->post([this, number = m_number, outcome] { finish(number, outcome); });
    }
}

void TaskRunner::perform(const std::shared_ptr<Shared> &shared)
{
    while (true) {
        Job job;
        TaskRunner *owner = nullptr; // used by what is posted to it, which does not run once it is gone
        {
            const std::scoped_lock lock(shared->mutex);
            if (!shared->next) {
                shared->hasThread = false;
                return;
            }
            job = *std::exchange(shared->next, std::nullopt);
            owner = shared->owner;
        }
        const quint64 number = job.number;
        const auto post = [shared, owner, number](std::function<void()> action) {
            shared->post([owner, number, action = std::move(action)] {
                if (number == owner->m_number && owner->m_running) action();
            });
        };
        const auto limiter = std::make_shared<ProgressLimiter>([owner, post](const Progress &report) {
            post([owner, report] { Q_EMIT owner->progressed(report.done, report.total); });
        });
        const Task task{.stop = job.stop.get_token(),
            .progress = [limiter](const Progress &report) { limiter->report(report.done, report.total); },
            .post = post,
            .deliver = [shared](std::function<void()> action) { shared->post(std::move(action)); }};
        Outcome outcome = job.work(task);
        job.work = {}; // its captures are destroyed before the end is announced
        shared->post([owner, number, outcome = std::move(outcome)] { owner->finish(number, outcome); });
    }
}

void TaskRunner::finish(quint64 number, const Outcome &outcome)
{
    if (number != m_number || !m_running) return;
    m_running = false;
    const Done done = std::exchange(m_done, {}); // it may start the next work, or delete this
    done(outcome);
}

} // namespace spotter
