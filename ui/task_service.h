// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QObject>

#include <functional>
#include <stop_token>
#include <thread>

namespace spotter {

/// Owns a thread for one piece of work at a time: opening a model, importing files, building the demo. Lives on the
/// main thread; what the work came to arrives there, and so does its progress. The destructor stops the work and waits.
class TaskService final : public QObject {
    Q_OBJECT
public:
    explicit TaskService(QObject *parent = nullptr);
    ~TaskService() override;

    /// Runs `work` on the thread and then `done` with its result on the main thread, exactly once, unless the service
    /// is destroyed or another piece of work is started first. Work under way is asked to stop, and waited for.
    template <typename T>
    void start(std::function<Result<T>(std::stop_token, const ProgressCallback &)> work,
        std::function<void(const Result<T> &)> done)
    {
        run([work = std::move(work), done = std::move(done)](
                const std::stop_token &stop, const ProgressCallback &progress) -> std::function<void()> {
            return [result = work(stop, progress), done] { done(result); };
        });
    }
    /// Asks the work to end; its result follows.
    void stop();
    /// Ends the work without its result.
    void abandon();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);

private:
    using Work = std::function<std::function<void()>(std::stop_token, const ProgressCallback &)>;
    void run(Work work);

    std::jthread m_thread;
    quint64 m_task = 0;
    bool m_running = false;
};

} // namespace spotter
