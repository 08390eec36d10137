// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/awaited_threads.h"

#include <QCoreApplication>

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace spotter {
namespace {

struct AwaitedThread {
    std::shared_ptr<std::atomic_bool> ended; ///< as good as: only its return is left
    std::function<void()> stop;
    std::thread thread;
};

class AwaitedThreads {
public:
    AwaitedThreads() = default;
    AwaitedThreads(const AwaitedThreads &) = delete;
    AwaitedThreads &operator=(const AwaitedThreads &) = delete;
    ~AwaitedThreads() { awaitAll(); }

    void start(std::function<void()> body, std::function<void()> stop)
    {
        auto ended = std::make_shared<std::atomic_bool>(false);
        const std::scoped_lock lock(m_mutex);
        m_threads.remove_if([](AwaitedThread &one) {
            if (!*one.ended) return false;
            one.thread.join();
            return true;
        });
        std::thread thread([ended, body = std::move(body)]() mutable {
            body();
            body = {};
            *ended = true;
        });
        m_threads.push_back({std::move(ended), std::move(stop), std::move(thread)});
        if (QCoreApplication::instance() && !std::exchange(m_awaitedByApplication, true)) qAddPostRoutine(&ofAll);
    }

    void awaitAll()
    {
        std::list<AwaitedThread> threads;
        {
            const std::scoped_lock lock(m_mutex);
            threads.swap(m_threads);
            m_awaitedByApplication = false;
        }
        for (const AwaitedThread &one : threads) one.stop();
        for (AwaitedThread &one : threads) one.thread.join();
    }

private:
    static void ofAll();

    std::mutex m_mutex;
    std::list<AwaitedThread> m_threads;
    bool m_awaitedByApplication = false;
};

/// Not readable state: only threads to be joined at the end of the program.
AwaitedThreads &awaitedThreads()
{
    static AwaitedThreads threads;
    return threads;
}

void AwaitedThreads::ofAll() { awaitedThreads().awaitAll(); }

} // namespace

void startAwaitedThread(std::function<void()> body, std::function<void()> stop)
{
    awaitedThreads().start(std::move(body), std::move(stop));
}

} // namespace spotter
