// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/guarded.h"
#include "core/base/progress.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace spotter {

/// What a piece of work receives on its thread.
struct Task {
    std::stop_token stop;
    ProgressCallback progress; ///< at most ten reports a second reach the runner's thread, and always the last
    /// Runs a function on the runner's thread, in order, unless the task is superseded or abandoned by then.
    std::function<void(std::function<void()>)> post;
    /// Like post(), for functions that must not be lost: they run unless the runner has been destroyed by then.
    std::function<void(std::function<void()>)> deliver;
};

/// Owns the thread of a service. It runs one piece of work at a time, and a new one replaces the current one. Work that
/// is superseded, abandoned or whose runner is destroyed is asked to stop and ends on its thread, without anybody
/// waiting for it; its result is dropped. The newest work begins when the old one has ended. So work must own, by value
/// or shared_ptr, everything that it uses, and must never use its service. Exceptions become Errors. Work that still
/// runs when the application object is destroyed is waited for there. Lives on one thread, usually the main one;
/// results, progress and posted functions arrive there, queued.
class TaskRunner final : public QObject {
    Q_OBJECT
public:
    explicit TaskRunner(QObject *parent = nullptr);
    ~TaskRunner() override; ///< asks the work to stop; does not wait

    /// Runs `work` on the thread and then `done` with its result here, exactly once, unless the runner is destroyed,
    /// the work is abandoned, or another piece is started first.
    template <typename T>
    void start(std::function<Result<T>(const Task &)> work, std::function<void(const Result<T> &)> done)
    {
        run(
            [work = std::move(work)](const Task &task) -> Outcome {
                return std::make_shared<Result<T>>(guarded([&] { return work(task); }));
            },
            [](const Error &error) -> Outcome { return std::make_shared<Result<T>>(std::unexpected(error)); },
            [done = std::move(done)](const Outcome &outcome) { done(*static_cast<const Result<T> *>(outcome.get())); });
    }
    template <typename T>
    void start(std::function<Result<T>(std::stop_token, const ProgressCallback &)> work,
        std::function<void(const Result<T> &)> done)
    {
        start<T>(
            [work = std::move(work)](const Task &task) { return work(task.stop, task.progress); }, std::move(done));
    }
    /// Asks the work to end; its result is still delivered.
    void stop();
    /// Asks the work to end and drops its result.
    void abandon();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);

private:
    using Outcome = std::shared_ptr<const void>;
    using Work = std::function<Outcome(const Task &)>;
    using Done = std::function<void(const Outcome &)>;
    struct Job;
    struct Shared;
    void run(Work work, const std::function<Outcome(const Error &)> &refused, Done done);
    void finish(quint64 number, const Outcome &outcome);
    static void perform(const std::shared_ptr<Shared> &shared);

    std::shared_ptr<Shared> m_shared; ///< shared with the thread, which may outlive this object
    quint64 m_number = 0; ///< of the newest work
    bool m_running = false;
    Done m_done; ///< of the newest work
};

} // namespace spotter
